/** Percent where the numbers show percentage points: 由2.5%降至2.1%，下降0.4% is 0.4 points, or 16 %. */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf } from '../amounts.ts';
import { wrongFarPoints } from '../article/far-points.ts';
import { stretchOf } from '../article/places.ts';
import { type Change, changeOf } from '../changes.ts';
import {
  type ArticleText,
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../page.ts';

/** A noun of more than two characters before the verb has a change of its own: PM2.5浓度下降8%. */
const changed = new RegExp(
  `^[\\u4e00-\\u9fff]{0,2}[，,（(]?(?:同比|环比|[比较][^，,。；]{1,8}?)?(?<noun>[\\u4e00-\\u9fff]{0,2}?)(?:${verbs('compared')})了?$`,
);
const longestJoint = 12;
/** Half of the last place that percentages are told to. */
const tolerance = 0.051;

/** 增速由5%提高到6%，产值提高了1%: a noun that has not been told has a change of its own. */
const isOfOther = (sentence: Sentence, { figures: [{ start }] }: Change, noun: string): boolean =>
  /^[\u4e00-\u9fff]{2}$/.test(noun) &&
  !/[年月来间内共净又再均计已实]/.test(noun) &&
  !textBefore(sentence, { start, end: start }).includes(noun);

/** The growth of something, and no level of it: 增长8%, 涨幅3.2%. */
const ofGrowth = new RegExp(`(?:(?:${verbs('by')})了?|(?:[增涨升降跌减]幅|增速|增长率)[为是达到]*)[约近超过]*$`);
const isLevel = (sentence: Sentence, figure: Figure): boolean =>
  figure.kind === 'percent' && figure.value !== null && !ofGrowth.test(clauseBefore(sentence, figure));
/** 年初为1.41%，下降了, 半年抬升, 一年里提高: nothing but the time stands before the verb. */
const onlyTime = new RegExp(
  `^[\\u4e00-\\u9fff]{0,6}[，,；;](?:[半\\d一两二三四五六七八九十]+(?:个?月|年|季度)(?:[里内间来]|时间)?|同比|环比|[今去]年|足足|一下子?|净|共|又|也|就)*(?:(?:这[一个]?|该|其)?(?:比[重例]|占比|份额))?(?:${verbs('compared')}|抬升|抬高|攀升)了?$`,
);

/** 不良贷款率1.32%，年初为1.41%，下降了0.09%: told as the difference of the only two levels before it, to the last digit. */
function ofTwoLevels(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  const [a, b] = sentence.figures
    .slice(0, at)
    .filter(({ kind }) => kind !== 'date' && kind !== 'duration')
    .slice(-2);
  if (figure.kind !== 'percent' || figure.value === null || figure.approx !== null || !a || !b) return [];
  if (!isLevel(sentence, a) || !isLevel(sentence, b) || !onlyTime.test(textBetween(sentence, b, figure))) return [];
  const [from, to, told] = [a, b, figure].map(amountOf) as [number, number, number];
  if (from === to || Math.abs(Math.abs(from - to) - told) > exactly) return [];
  return [{ at: placed(sentence, figure), other: stretch(sentence, a, b), detail: [a.text, b.text, figure.text] }];
}
const exactly = 1e-6;

function checked(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  const change = figure.kind === 'percent' && figure.value !== null ? changeOf(sentence, at) : null;
  if (change?.figures[0].kind !== 'percent') return [];
  const last = change.figures.findLast(({ end }) => end <= figure.start);
  const between = last ? textBetween(sentence, last, figure) : '';
  const points = Math.abs(change.to - change.from);
  const isDifference = points > 0 && Math.abs(points - amountOf(figure)) < tolerance;
  const words = changed.exec(between)?.groups;
  if (!isDifference || !words || between.length > longestJoint || isOfOther(sentence, change, words.noun ?? ''))
    return [];
  const detail = [...change.shown, figure.text];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...change.figures), detail }];
}

/** The difference of a level beside the change and one that stands in another sentence. */
const ofFarLevels = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap(({ index, figure }, at) => {
    const wrong = wrongFarPoints(places, at);
    if (!wrong) return [];
    const { from, to } = wrong;
    return [{ at: { index, figure }, other: stretchOf(to), detail: [from.figure.text, to.figure.text, figure.text] }];
  });

export const percentagePoints: CheckRule = {
  name: 'percentage-points',
  needs: { kinds: ['percent'], figures: 3 },
  purpose: 'The difference of two percentages is told in percentage points, not in per cent.',
  examples: [
    [
      '绿化覆盖率42.6%，2015年仅为36.1%，十年间这一比例提高了6.5%。',
      '绿化覆盖率42.6%，2015年仅为36.1%，十年间这一比例提高了[6.5%]。',
    ],
    ['比重从31%提高到35%，提高了4%。', '比重从31%提高到35%，提高了[4%]。'],
    ['比重从31%提高到35%，提高了4个百分点。', '比重从31%提高到35%，提高了4个百分点。'],
    ['不良率1.32%，年初为1.41%，下降了0.09%。', '不良率1.32%，年初为1.41%，下降了[0.09%]。'],
    ['出口占比40%，内销占60%，利润上升20%。', '出口占比40%，内销占60%，利润上升20%。'],
    ['比重从20%提高到30%，提高了50%。', '比重从20%提高到30%，提高了50%。'],
  ],
  apply: ({ sentences, articles }) => [
    ...sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure, i) => {
        const found = checked(sentence, figure, i);
        return found.length > 0 ? found : ofTwoLevels(sentence, figure, i);
      }),
    ),
    ...articles.flatMap(ofFarLevels),
  ],
};
