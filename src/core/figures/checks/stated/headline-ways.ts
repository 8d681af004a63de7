/** A change of the headline that the text tells the other way: 净利润下降18.5% over 同比增长18.5%, 减价5元 over 由45元增至50元, 出口增两成 over 减少两成. */
import { groupBy } from '../../../text/group.ts';
import { nounsOfChange, verbs } from '../../data/verbs-of-change.ts';
import { amountOf, haveOneUnit, isAmount } from '../amounts.ts';
import { type CheckedPage, clauseBefore } from '../page.ts';
import { amountsTold, mayStandFor } from '../rules/headline-amounts.ts';
import type { Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { isOfHeadline } from '../words-of-amounts.ts';
import type { BrokenTie } from './terms.ts';

/** Words of headlines beside the verbs of running text. */
const ofHeadline = { up: '加价|加|调升|调高|多赚', down: '减价|减|调低|调降|挫|少赚' } as const;
const openings = '(?:了|到了?|至|为|成|达|约|近|超过?|逾|再|净|共|[:：])*$';
const wordsOf = (way: 'up' | 'down'): string =>
  [verbs('by', way), verbs('to', way), ofHeadline[way], ...nounsOfChange[way]].join('|');
const words = {
  up: new RegExp(`(?<![增涨升加扩]幅)(?<![未不没难])(?:${wordsOf('up')})${openings}`),
  down: new RegExp(`(?<![降跌减]幅)(?<![未不没难])(?:${wordsOf('down')})${openings}`),
};
/** What is less of a debt is more: a loss that shrinks, a speed of growth that falls. */
const otherWay = /亏|赤字|逆差|增速|增幅|涨幅|降幅|跌幅|减幅|排名|位次/;

type Way = 'up' | 'down';
const wayOf = ({ sentence, figure }: Told): Way | null => {
  const before = clauseBefore(sentence, figure);
  return words.up.test(before) ? 'up' : words.down.test(before) ? 'down' : null;
};
const opposite = { up: 'down', down: 'up' } as const;

const wordBefore = ({ sentence, figure }: Told): string => {
  const before = clauseBefore(sentence, figure);
  return (words.up.exec(before) ?? words.down.exec(before))?.[0] ?? '';
};
const tie = (earlier: Told, own: Told, shown: readonly [string, string]): BrokenTie => ({
  rule: 'same-thing',
  ...toldTwice(earlier, own, shown),
});

/** @param text the amounts of its text. */
function toldTheOtherWay(headline: Told, text: readonly Told[]): readonly BrokenTie[] {
  const way = wayOf(headline);
  if (!way) return [];
  const ofUnit = text.filter(({ figure }) => haveOneUnit(headline.figure, figure));
  const near = ofUnit.filter((one) => mayStandFor(headline.figure, one.figure));
  const offBy = ({ figure }: Told) => Math.abs(amountOf(figure) - amountOf(headline.figure));
  // 增一成 may stand for 下降10% as for 增长19%, and does for the nearer one.
  const least = Math.min(...near.map(offBy));
  const told = near
    .filter((one) => headline.figure.unit !== '成' || offBy(one) === least)
    .map((one) => ({ one, way: wayOf(one) }));
  const other = told.find(
    (one) => one.way === opposite[way] && !otherWay.test(clauseBefore(one.one.sentence, one.one.figure)),
  );
  if (!other || told.some((one) => one.way === way)) return [];
  const [one, two] = [headline, other.one].map((told) => `${wordBefore(told)}${told.figure.text}`) as [string, string];
  return [tie(headline, other.one, [one, two])];
}

/** The changes of a page's headlines that their texts tell the other way. */
export const brokenHeadlineWays = ({ sentences }: CheckedPage): readonly BrokenTie[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) => {
    const told = own.flatMap((sentence) =>
      sentence.figures.flatMap(amountsTold).map((figure): Told => ({ sentence, figure })),
    );
    const isAbove = ({ sentence }: Told) => isOfHeadline(sentence);
    const text = told.filter((one) => !isAbove(one));
    return told
      .filter((one) => isAbove(one) && isAmount(one.figure) && !otherWay.test(one.sentence.passage.text))
      .flatMap((one) => toldTheOtherWay(one, text));
  });
