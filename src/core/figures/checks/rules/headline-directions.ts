/** A change of the headline that the text tells the other way: 净利润下降18.5% over 同比增长18.5%, 减价5元 over 由45元增至50元. */
import { nounsOfChange, verbs } from '../../data/verbs-of-change.ts';
import { haveOneUnit } from '../amounts.ts';
import { type Contradiction, clauseBefore } from '../page.ts';
import type { Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { mayStandFor } from './headline-amounts.ts';

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

/** @param text the amounts of its text. */
export function toldTheOtherWay(headline: Told, text: readonly Told[]): Contradiction[] {
  const way = wayOf(headline);
  if (!way || otherWay.test(headline.sentence.passage.text)) return [];
  const ofUnit = text.filter(({ figure }) => haveOneUnit(headline.figure, figure));
  const told = ofUnit.flatMap((one) => (mayStandFor(headline.figure, one.figure) ? [{ one, way: wayOf(one) }] : []));
  const other = told.find(
    (one) => one.way === opposite[way] && !otherWay.test(clauseBefore(one.one.sentence, one.one.figure)),
  );
  if (!other || told.some((one) => one.way === way)) return [];
  const [one, two] = [headline, other.one].map((told) => `${wordBefore(told)}${told.figure.text}`) as [string, string];
  return [toldTwice(headline, other.one, [one, two])];
}
const wordBefore = ({ sentence, figure }: Told): string => {
  const before = clauseBefore(sentence, figure);
  return (words.up.exec(before) ?? words.down.exec(before))?.[0] ?? '';
};
