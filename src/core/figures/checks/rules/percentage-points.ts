/** Percent where the numbers show percentage points: 由2.5%降至2.1%，下降0.4% is 0.4 points, or 16 %. */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf } from '../amounts.ts';
import { changeOf } from '../changes.ts';
import { type CheckRule, type Contradiction, placed, type Sentence, stretch, textBetween } from '../page.ts';

/** A noun of more than two characters before the verb has a change of its own: PM2.5浓度下降8%. */
const changed = new RegExp(
  `^[\\u4e00-\\u9fff]{0,2}[，,（(]?(?:同比|环比|[比较][^，,。；]{1,8}?)?[\\u4e00-\\u9fff]{0,2}(?:${verbs('compared')})了?$`,
);
const longestJoint = 12;
/** Half of the last place that percentages are told to. */
const tolerance = 0.051;

function checked(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  const change = figure.kind === 'percent' && figure.value !== null ? changeOf(sentence, at) : null;
  if (change?.figures[0].kind !== 'percent') return [];
  const between = textBetween(sentence, change.figures[1], figure);
  const points = Math.abs(change.to - change.from);
  const isDifference = points > 0 && Math.abs(points - amountOf(figure)) < tolerance;
  if (!isDifference || !changed.test(between) || between.length > longestJoint) return [];
  const detail = [...change.shown, figure.text];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...change.figures), detail }];
}

export const percentagePoints: CheckRule = {
  name: 'percentage-points',
  needs: { kinds: ['percent'], figures: 3 },
  purpose: 'The difference of two percentages is told in percentage points, not in per cent.',
  examples: [
    ['比重从31%提高到35%，提高了4%。', '比重从31%提高到35%，提高了[4%]。'],
    ['比重从31%提高到35%，提高了4个百分点。', '比重从31%提高到35%，提高了4个百分点。'],
    ['比重从20%提高到30%，提高了50%。', '比重从20%提高到30%，提高了50%。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => sentence.figures.flatMap((figure, i) => checked(sentence, figure, i))),
};
