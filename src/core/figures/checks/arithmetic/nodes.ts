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

/** 132/84毫米汞柱: two measurements, which nobody adds up. */
const isInPair = (text: string, { start, end }: Figure): boolean =>
  /^\d[/／]$/.test(text.slice(start - 2, start)) || /^[/／]\d/.test(text.slice(end, end + 2));

type Measured = Pick<Node, 'group' | 'amount' | 'slack' | 'role'>;

function measured(passage: CheckedPassage, figure: Figure): Measured | null {
  const { kind, value, low, approx, unit, tier, canonicalUnit } = figure;
  if (value === null || !(value > 0) || isInPair(passage.text, figure)) return null;
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
      amount: amountOf(figure) / 100,
      slack: uncertaintyOf(figure) / 100 + open(amountOf(figure) / 100),
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

/** What ends a clause; of it, what ends a sentence. */
const marks = /[，,；;：:（）()“”、。！？!?\n]/g;
const stops = '。！？!?\n';
function markFrom(text: string, at: number): number {
  marks.lastIndex = at;
  return marks.test(text) ? marks.lastIndex - 1 : text.length;
}
/** Marks and digits end what is told behind an amount. */
const behindWords = /[^，,；;：:（）()“”、。！？!?\n0-9]{0,6}/y;
const [longestLabel, longestLead] = [14, 18];
const digit = /\d/;
const plain = (text: string): string => (digit.test(text) ? text.replace(/\d[\d,.]*/g, '0') : text);

/** An amount of a passage by itself, and where the amount before it ends. */
interface Amount {
  readonly figure: Figure;
  readonly measured: Measured;
  readonly end: number;
}

/** The amounts of a passage, in order. */
export function amountsIn(passage: CheckedPassage): readonly Amount[] {
  const amounts: Amount[] = [];
  let end = 0;
  for (const figure of passage.figures) {
    const own = measured(passage, figure);
    if (own) amounts.push({ figure, measured: own, end });
    if (own || figure.kind === 'percent' || figure.kind === 'age' || figure.kind === 'score') end = figure.end;
  }
  return amounts;
}

/** The amounts with the words around them. @param before what stands before the passage in the article, as the places count. */
export function nodesOf(
  passage: CheckedPassage,
  index: number,
  amounts: readonly Amount[],
  before: Pick<Node, 'at' | 'clause' | 'sentence'>,
): readonly Node[] {
  const { text } = passage;
  let { clause, sentence } = before;
  let [mark, ofClause, ofSentence] = [markFrom(text, 0), 0, 0];
  return amounts.map(({ figure, measured, end }): Node => {
    for (; mark < figure.start; mark = markFrom(text, ofClause)) {
      ofClause = mark + 1;
      clause++;
      if (!stops.includes(text.charAt(mark))) continue;
      ofSentence = ofClause;
      sentence++;
    }
    const from = Math.max(end, ofClause, figure.start - longestLabel);
    behindWords.lastIndex = figure.end;
    // A mark right behind it says something, too.
    const to = figure.end + (behindWords.exec(text)?.[0].length || 1);
    const label = plain(text.slice(from, figure.start));
    const farther = plain(text.slice(Math.max(ofSentence, from - longestLabel), from));
    const behind = plain(text.slice(figure.end, to));
    const { group, amount, slack, role } = measured;
    // Not spread: that took more time than all else here.
    return {
      group,
      amount,
      slack,
      role,
      figure,
      passage,
      index,
      isHeadline: passage.kind === 'headline',
      at: before.at + figure.start,
      clause,
      sentence,
      label,
      lead: text.slice(Math.max(ofClause, figure.start - longestLead), figure.start),
      farther,
      behind,
      classes: classesOf(label),
      fartherClasses: classesOf(farther),
      behindClasses: classesOf(behind),
    };
  });
}
