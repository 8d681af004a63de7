/** Multiples against their numbers: from 1.5亿 to 4.5亿 is no 翻一番. */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, haveOneUnit, isAmount, isApproximate, shown } from '../amounts.ts';
import { isOfOtherThing } from '../arithmetic/subjects.ts';
import { wrongFarMultiple } from '../article/far-multiples.ts';
import { stretchOf } from '../article/places.ts';
import { type Change, changeOf } from '../changes.ts';
import {
  type ArticleText,
  type CheckRule,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';
import { wrongTimes } from '../relations/outcomes.ts';
import { wrongToldChange } from '../relations/told-changes.ts';
import { sharedPieces } from '../shared-words.ts';

const grown = new RegExp(
  `(?:${verbs('by', 'up')})了?(?:约|近|超)?$|比[^，,。；]{1,20}(?:${verbs('compared', 'up')})了?(?:约|近|超)?$`,
);

/** By how many the second amount is told to be larger than the first, or null. */
function toldMultiple(figure: Figure, before: string): number | null {
  if (figure.kind !== 'multiple' || figure.value === null) return null;
  if (figure.unit === '番') return /翻了?$/.test(before) ? 2 ** figure.value : null;
  if (grown.test(before)) return 1 + figure.value;
  return /(?:是|为|达到?|相当于|[扩增升提涨][大加高长]?到)[^，,。；]{0,20}的$/.test(before) ? figure.value : null;
}

/** Multiples are told roundly; so far the amounts may be off. */
const tolerance = 0.15;
const farthest = 20;
/** All that may stand between the amounts and the verb of their multiple: another noun there has a multiple of its own, 发货量增长10倍. */
const sameSubject = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,4}[，,])?(?:(?<noun>(?!同比|环比|整整|几乎|正好|恰好|实现|接近|[又也已就约近超共])[\\u4e00-\\u9fff]{2})(?=翻|${verbs('by', 'up')}))?(?:同比|比[^，,。；]{1,8}|较[^，,。；]{1,8}|\\d{4}年|[\\d一二两三四五六七八九十]{1,3}年(?:间|来|内|时间)?|整整|几乎|正好|恰好|实现|接近|已|又|也|就|约|近|超|共|是|的|不到)*(?:翻|${verbs('compared', 'up')}|$)`,
);
/** What money is paid for work, whatever the verb before it. */
const ofPay = /工资|月薪|收入/;
/** 日产200台 and 产量: the noun is of what the first amount is told of. */
const sharesCharacter = (noun: string, label: string): boolean =>
  [...noun].some((character) => label.includes(character));
/** 是2021年9000件的3倍: the second amount stands within the comparison. */
const ofSecond = /^的$/;

function checked(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  const before = sentence.passage.text.slice(Math.max(sentence.start, figure.start - 24), figure.start);
  const told = toldMultiple(figure, before);
  // 企业和资金分别是去年的1.8倍和1.9倍: of each its own.
  if (told === null || /分别/.test(before)) return [];
  const then = comparedWithThen(sentence, figure);
  if (then) return contradiction(sentence, figure, then, told, `的${figure.text}`);
  const named = comparedByName(sentence, figure);
  if (named) return contradiction(sentence, figure, named, told, `的${figure.text}`);
  const counted = comparedByClassifier(sentence, figure);
  if (counted) return contradiction(sentence, figure, counted, told, `的${figure.text}`);
  const contrast = contrastBefore(sentence, figure);
  if (contrast) return contradiction(sentence, figure, contrast, told, `增长${figure.text}`);
  const change = changeOf(sentence, at);
  if (!change || change.from <= 0) return ofToldChange(sentence, figure, told);
  const between = textBetween(sentence, change.figures[1], figure);
  const subject = ofSecond.test(between) ? null : sameSubject.exec(between);
  if (between.length > farthest || !(ofSecond.test(between) || subject)) return [];
  const around = change.figures.map((one) => clauseBefore(sentence, one) + clauseBehind(sentence, one)).join('');
  if (subject && isOfOtherThing(clauseBefore(sentence, figure), around)) return [];
  const noun = subject?.groups?.noun;
  if (noun && !ofPay.test(noun) && !sharesCharacter(noun, clauseBefore(sentence, change.figures[0]))) return [];
  const words = `${/(?:翻了?|增[长加]了?|的)$/.exec(before)?.[0] ?? ''}${figure.text}`;
  const isOpen = /[多近约超余]/.test(`${figure.approx ?? ''}${between}`);
  return contradiction(sentence, figure, change, told, words, isOpen);
}

/** 冰芯总长102米，而上次取得的冰芯长51米，长度增长了一倍: the amount behind 而 is what the one before it is held against. */
const contrasted = /^[\u4e00-\u9fff]{0,6}[，,][而但][^，,。；]{2,20}$/;
const ofMeasure =
  /^[\u4e00-\u9fff]{0,6}[，,](?:长度|数量|总[数量]|面积|规模|产量|人数|高度|重量|速度)?(?:整整|几乎|正好)?/;

function contrastBefore(sentence: Sentence, figure: Figure): Pick<Change, 'from' | 'to' | 'figures' | 'shown'> | null {
  const [to, from] = sentence.figures.filter((one) => isAmount(one) && one.end <= figure.start).slice(-2);
  if (!to || !from || !haveOneUnit(to, from) || !contrasted.test(textBetween(sentence, to, from))) return null;
  const words = textBetween(sentence, from, figure).replace(ofMeasure, '');
  if (!(grown.test(words) || /^翻了?$/.test(words)) || words.length > longestVerb || amountOf(to) <= amountOf(from))
    return null;
  return { from: amountOf(from), to: amountOf(to), figures: [to, from], shown: [from.text, to.text] };
}
/** 增长了约. */
const longestVerb = 4;

/** 五年前只有40家，眼下发展到120家，数量翻了两番. */
function ofToldChange(sentence: Sentence, figure: Figure, told: number): Contradiction[] {
  const change = wrongToldChange(sentence, figure);
  if (!change) return [];
  const { from, to } = change;
  const amounts = { from: amountOf(from), to: amountOf(to), shown: [from.text, to.text] as const };
  const figures = from.start < to.start ? ([from, to] as const) : ([to, from] as const);
  return contradiction(
    sentence,
    figure,
    { ...amounts, figures },
    told,
    `${figure.unit === '番' ? '翻' : '增长'}${figure.text}`,
  );
}

function ofTimes(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongTimes(sentence, figure);
  if (!wrong) return [];
  const { of, expected } = wrong;
  const detail = [...of.map(({ text }) => text), shown(Number(expected.toFixed(2))), `的${figure.text}`];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...of), detail }];
}

function contradiction(
  sentence: Sentence,
  figure: Figure,
  { from, to, figures, shown: [first, second] }: Pick<Change, 'from' | 'to' | 'figures' | 'shown'>,
  told: number,
  words: string,
  isOpen = figure.approx !== null,
): Contradiction[] {
  const ratio = to / from;
  if (Math.abs(ratio / told - 1) <= (isOpen ? 2 * tolerance : tolerance)) return [];
  const detail = [first, second, shown(Number(ratio.toFixed(2))), words];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...figures), detail }];
}

/** 学生人数是当年的5.4倍: the amount of now and the one of then, which count the same, stand before. */
const ofThen =
  /([\u4e00-\u9fff]{2,8}|[，,])(?:约|正好|恰好|刚好|几乎)?(?:是|为|相当于)(?:当年|当时|当初|最初|起初|原来|那时|创办时|成立时|建校时|(?:去年|上年|前年)(?:同期|全年)?|\d{4}年|[\d一二三四五六七八九十]{1,2}年前)的$/;
/** How far before a multiple its amounts may stand, in characters. */
const longestStory = 80;

function comparedWithThen(
  sentence: Sentence,
  figure: Figure,
): Pick<Change, 'from' | 'to' | 'figures' | 'shown'> | null {
  const { passage } = sentence;
  const words = ofThen.exec(passage.text.slice(Math.max(0, figure.start - 20), figure.start))?.[1];
  if (!words) return null;
  const isDirect = /[，,]/.test(words);
  const earliest = Math.max(figure.start - longestStory, isDirect ? sentence.start : 0);
  const told = figuresBetween(passage, earliest, figure.start).filter(
    (one) =>
      isAmount(one) && !isApproximate(one) && (isDirect || (one.counted !== null && words.includes(one.counted))),
  );
  const [from, to] = told;
  if (told.length !== 2 || !from || !to || !haveOneUnit(from, to)) return null;
  if (isDirect && !/如今|现在|目前|今年|现有|增|发展|扩大|[涨升做达]到/.test(textBetween(sentence, from, to)))
    return null;
  return { from: amountOf(from), to: amountOf(to), figures: [from, to], shown: [from.text, to.text] };
}

/** 新路宽度是老路的4倍: both amounts are told under their names before. */
const ofNames = /([\u4e00-\u9fff]{2,8})(?:是|为|相当于|达到)([\u4e00-\u9fff]{2,8})的$/;

/** 新路宽度 of 新路宽, and 石刀数量 of 石刀: what is compared is what the amount is told of. 新馆投资 is not of 新馆有座位. */
function ofTold(name: string, label: string): boolean {
  const known = [...name].findIndex((character) => !label.includes(character));
  return known < 0 || /^(?:的?(?:数量?|总数|量|规模|人数|金额)|度)$/.test(name.slice(known));
}

function comparedByName(sentence: Sentence, figure: Figure): ReturnType<typeof comparedWithThen> {
  const { passage } = sentence;
  const [, larger, smaller] = ofNames.exec(passage.text.slice(Math.max(0, figure.start - 20), figure.start)) ?? [];
  if (!larger || !smaller) return null;
  const told = figuresBetween(passage, figure.start - longestStory, figure.end + longestStory).filter(
    (one) => isAmount(one) && !isApproximate(one) && one.per === null,
  );
  const under = (name: string) =>
    told.filter((one) => sharedPieces(name, `${clauseBefore(sentence, one)} ${clauseBehind(sentence, one)}`) > 0);
  const [[from, ...others], tos] = [under(smaller), under(larger)];
  const [to, ...more] = tos.filter((one) => one !== from);
  if (!from || !to || others.length + more.length > 0 || !haveOneUnit(from, to)) return null;
  const label = clauseBefore(sentence, to);
  if (!ofTold(larger, label)) return null;
  const [first, second] = from.start < to.start ? [from, to] : [to, from];
  return { from: amountOf(from), to: amountOf(to), figures: [first, second], shown: [from.text, to.text] };
}

/** 登记的有352人，是可售套数的4倍: the number of 套 told before. */
const ofClassifier =
  /[，,](?:约|正好|几乎|足足)?(?:是|为|相当于|达到?)[\u4e00-\u9fff]{0,6}?([套人户个间张辆台亩名席床])数量?的$/;

function comparedByClassifier(sentence: Sentence, figure: Figure): ReturnType<typeof comparedWithThen> {
  const { passage } = sentence;
  const lead = passage.text.slice(Math.max(0, figure.start - 20), figure.start);
  const [words = '', classifier] = ofClassifier.exec(lead) ?? [];
  if (!classifier) return null;
  const told = figuresBetween(passage, figure.start - 2 * longestStory, figure.start).filter(
    (one) => isAmount(one) && !isApproximate(one) && one.per === null,
  );
  const to = told.at(-1);
  const bases = told.filter((one) => one !== to && one.unit === classifier);
  const from = bases[0];
  if (!to || !from || bases.length > 1 || to.end < figure.start - words.length - longestNoun) return null;
  return { from: amountOf(from), to: amountOf(to), figures: [from, to], shown: [from.text, to.text] };
}
const longestNoun = 6;

/** Multiples of what there was at the beginning, of an amount told sentences before. */
const ofFarMultiples = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap(({ index, figure }, at) => {
    const wrong = wrongFarMultiple(places, at);
    if (!wrong) return [];
    const { from, to } = wrong;
    const ratio = shown(Number((amountOf(to.figure) / amountOf(from.figure)).toFixed(2)));
    const detail = [from.figure.text, to.figure.text, ratio, `的${figure.text}`];
    return [{ at: { index, figure }, other: stretchOf(to), detail }];
  });

export const multiples: CheckRule = {
  name: 'multiple',
  needs: { figures: 2 },
  purpose: 'What has doubled, or grown by so many times, is told with two amounts that show it.',
  examples: [
    ['产值由1.5亿元增加到4.5亿元，翻了一番。', '产值由1.5亿元增加到4.5亿元，翻了[一番]。'],
    ['车床由400台增加到600台，产量翻了一番。', '车床由400台增加到600台，产量翻了一番。'],
    ['车床由400台增加到600台，翻了一番。', '车床由400台增加到600台，翻了[一番]。'],
    ['车床由400台增加到600台，数量翻了一番。', '车床由400台增加到600台，数量翻了[一番]。'],
    ['时间由平均每天1.75小时增加一倍，达到2.5小时。', '时间由平均每天1.75小时增加[一倍]，达到2.5小时。'],
    ['时间由平均每天1.75小时增加一倍，达到3.5小时。', '时间由平均每天1.75小时增加一倍，达到3.5小时。'],
    ['快递从500万件增加到2500万件，增长两倍。', '快递从500万件增加到2500万件，增长[两倍]。'],
    ['2021年2.5亿元，2024年增至10亿元，是2021年的5倍。', '2021年2.5亿元，2024年增至10亿元，是2021年的[5倍]。'],
    [
      '当时只有140名学生；如今有630名学生，学生人数是当年的5.4倍。',
      '当时只有140名学生；如今有630名学生，学生人数是当年的[5.4倍]。',
    ],
    [
      '当时只有140名学生；如今有630名学生，学生人数是当年的4.5倍。',
      '当时只有140名学生；如今有630名学生，学生人数是当年的4.5倍。',
    ],
    ['5年前只有民宿16家；如今有48家，是5年前的6倍。', '5年前只有民宿16家；如今有48家，是5年前的[6倍]。'],
    ['日均3.6万件，是2021年9000件的3倍。', '日均3.6万件，是2021年9000件的[3倍]。'],
    ['2020年产值1.5亿元，2024年达到3.1亿元，翻了一番。', '2020年产值1.5亿元，2024年达到3.1亿元，翻了一番。'],
    ['航线从1条增加到22条，发货量增长了10倍。', '航线从1条增加到22条，发货量增长了10倍。'],
    ['快递从500万件增加到1500万件，增长两倍。', '快递从500万件增加到1500万件，增长两倍。'],
    [
      '冰芯总长102米，而上次取得的冰芯长51米，长度增长了两倍。',
      '冰芯总长102米，而上次取得的冰芯长51米，长度增长了[两倍]。',
    ],
    [
      '冰芯总长102米，而上次取得的冰芯长51米，产值增长了两倍。',
      '冰芯总长102米，而上次取得的冰芯长51米，产值增长了两倍。',
    ],
    [
      '冰芯总长102米，而上次取得的冰芯长34米，长度增长了两倍。',
      '冰芯总长102米，而上次取得的冰芯长34米，长度增长了两倍。',
    ],
  ],
  apply: ({ sentences, articles }) => [
    ...sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure, i) => {
        const found = checked(sentence, figure, i);
        return found.length > 0 ? found : ofTimes(sentence, figure);
      }),
    ),
    ...articles.flatMap(ofFarMultiples),
  ],
};
