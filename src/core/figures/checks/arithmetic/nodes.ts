/** The amounts of an article as the arithmetic reader sees them: how much, how exactly, and the words on either side. */
import type { Figure } from '../../../reading.ts';
import { kinds } from '../../kinds.ts';
import { amountOf, uncertaintyOf, unitOf } from '../amounts.ts';
import type { CheckedPassage } from '../page.ts';
import { type Classes, classesOf } from './words.ts';

export interface Node {
  readonly figure: Figure;
  readonly passage: CheckedPassage;
  /** Index of the passage. */
  readonly index: number;
  /** What amounts that can be added share. */
  readonly group: string;
  /** In the unit of the group, above 0. A share, growth or multiple is a number: 0.2 for 20 %. */
  readonly amount: number;
  /** How far rounding may have moved it. */
  readonly slack: number;
  readonly role: 'amount' | 'ratio' | 'points' | 'each';
  readonly isHeadline: boolean;
  /** Characters, clauses and sentences before it, from the beginning of the paragraph; those of other paragraphs are below 0. */
  readonly at: number;
  readonly clause: number;
  readonly sentence: number;
  /** The words of its clause before it, behind the figure before; of the clause before, and behind it. */
  readonly label: string;
  /** Its clause before it with the figures in it. */
  readonly lead: string;
  readonly farther: string;
  readonly behind: string;
  /** Classes of the words of the three. */
  readonly classes: Classes;
  readonly fartherClasses: Classes;
  readonly behindClasses: Classes;
}

/** 余, 多 and 约 leave so much of an amount open. */
const roundly = 0.06;
/** 三分之一, 一半 and 倍 are told roundly. */
const [ofFraction, ofMultiple] = [0.07, 0.15];

/** In seconds. */
const times: Readonly<Record<string, number>> = {
  s: 1,
  min: 60,
  h: 3600,
  d: 86400,
  wk: 604800,
  mo: 2629800,
  a: 31557600,
};
export const secondsOf = (unit: string): number => times[unit] ?? 0;

/** 四十多 is up to 50. */
const most = 0.4;
const spread = ({ value, low, high }: Figure): number =>
  value ? Math.min(most, Math.max((high ?? value) - value, value - (low ?? value)) / value) : 0;

const isRatio = ({ kind }: Figure): boolean => kind === 'percent' || kind === 'fraction' || kind === 'multiple';

function measured(passage: CheckedPassage, figure: Figure): Pick<Node, 'group' | 'amount' | 'slack' | 'role'> | null {
  const { kind, value, low, approx, unit, tier, canonicalUnit } = figure;
  if (value === null || !(value > 0)) return null;
  const open = (amount: number) => (approx === null ? 0 : Math.max(roundly, spread(figure)) * amount);
  if (/折$/.test(figure.text)) {
    const amount = value > 10 ? value / 100 : value / 10;
    return { group: 'ratio', amount, slack: amount * 0.005, role: 'ratio' };
  }
  if (isRatio(figure)) {
    const amount = kind === 'percent' ? amountOf(figure) / 100 : unit === '番' ? 2 ** value : value;
    if (amount > 1000) return null;
    const slack =
      kind === 'percent'
        ? (1.2 * uncertaintyOf(figure)) / 100 + open(amount)
        : (kind === 'multiple' ? ofMultiple : ofFraction) * (approx === null ? 1 : 2) * amount;
    return { group: 'ratio', amount, slack, role: 'ratio' };
  }
  if (kind === 'percentage-point')
    return {
      group: 'ratio',
      amount: value / 100,
      slack: uncertaintyOf(figure) / 100 + open(value / 100),
      role: 'points',
    };
  if (low === null && approx === null) return null;
  if (kind === 'duration') {
    // 一天 says for what each amount is told.
    if (tier === 'minor' && value === 1) return null;
    const seconds = secondsOf(canonicalUnit ?? '');
    const amount = (figure.canonicalValue ?? 0) * seconds;
    return amount > 0 ? { group: 'duration', amount, slack: open(amount), role: 'amount' } : null;
  }
  if (kind === 'temperature-change' || kind === 'temperature')
    return { group: 'temperature', amount: value, slack: uncertaintyOf(figure), role: 'amount' };
  // 一个, 一人 and the like are hardly ever told as amounts.
  if (!kinds[kind].amount || (tier === 'minor' && value === 1)) return null;
  const amount = amountOf(figure);
  if (!(amount > 0)) return null;
  const group =
    unit === '个' && passage.text.startsWith('人', figure.end) ? 'count 人' : unitOf(figure).replace('人次', '人');
  return { group, amount, slack: uncertaintyOf(figure) + open(amount), role: kind === 'speed' ? 'each' : 'amount' };
}

/** By character: 1 where it ends a clause, 2 where it ends a sentence, 3 for a digit. */
const sortOf = new Uint8Array(1 << 16);
for (const [sort, characters] of ['，,；;：:（）()“”、', '。！？!?\n', '0123456789'].entries())
  for (const character of characters) sortOf[character.charCodeAt(0)] = sort + 1;
const ofSentence = 2;
const sortAt = (text: string, at: number): number => sortOf[text.charCodeAt(at)] as number;
const isMark = (text: string, at: number): boolean => {
  const sort = sortAt(text, at);
  return sort === 1 || sort === ofSentence;
};
const [longestLabel, longestLead, longestBehind] = [14, 18, 6];
const digit = /\d/;
const plain = (text: string): string => (digit.test(text) ? text.replace(/\d[\d,.]*/g, '0') : text);

/** The amounts of a passage, in order. @param before what stands before it in the article, as the places count. */
export function nodesOf(
  passage: CheckedPassage,
  index: number,
  before: Pick<Node, 'at' | 'clause' | 'sentence'>,
): readonly Node[] {
  const { text, figures } = passage;
  const found: Node[] = [];
  let [clause, sentence, place, end] = [before.clause, before.sentence, 0, 0];
  for (const figure of figures) {
    for (; place < figure.start; place++) {
      const sort = sortAt(text, place);
      if (sort === 1 || sort === ofSentence) clause++;
      if (sort === ofSentence) sentence++;
    }
    const own = measured(passage, figure);
    if (!own) {
      if (figure.kind === 'percent' || figure.kind === 'age' || figure.kind === 'score') end = figure.end;
      continue;
    }
    const farthest = Math.max(0, end, figure.start - longestLabel);
    let from = figure.start;
    while (from > farthest && !isMark(text, from - 1)) from--;
    let lead = from;
    while (lead > figure.start - longestLead && lead > 0 && !isMark(text, lead - 1)) lead--;
    let earlier = from;
    const most = Math.max(0, from - longestLabel);
    while (earlier > most && sortAt(text, earlier - 1) !== ofSentence) earlier--;
    let to = figure.end;
    while (to < text.length && to < figure.end + longestBehind && sortAt(text, to) === 0) to++;
    // A mark right behind it says something, too.
    if (to === figure.end) to++;
    const label = plain(text.slice(from, figure.start));
    const farther = plain(text.slice(earlier, from));
    const behind = plain(text.slice(figure.end, to));
    found.push({
      ...own,
      figure,
      passage,
      index,
      isHeadline: passage.kind === 'headline',
      at: before.at + figure.start,
      clause,
      sentence,
      label,
      lead: text.slice(lead, figure.start),
      farther,
      behind,
      classes: classesOf(label),
      fartherClasses: classesOf(farther),
      behindClasses: classesOf(behind),
    });
    end = figure.end;
  }
  return found;
}
