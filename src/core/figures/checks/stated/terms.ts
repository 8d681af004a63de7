/** The amounts of a passage in a row, as ties read them: each with its unit and the words between it and the one before. */
import type { CheckName, Figure, Span } from '../../../reading.ts';
import { amountOf, isApproximate, unitOf } from '../amounts.ts';
import type { CheckedPassage, Contradiction } from '../page.ts';

export interface Term extends Span {
  readonly figure: Figure;
  /** What amounts that can be added and compared share. */
  readonly unit: string;
  readonly amount: number;
  /** The words before it in its clause, behind the figure before. */
  readonly label: string;
  /** The words behind it in its clause. */
  readonly behind: string;
}

/** A passage with its terms in order. */
export interface Row {
  readonly index: number;
  readonly passage: CheckedPassage;
  readonly terms: readonly Term[];
}

/** A relation that the wording asserts and the numbers break. */
export interface BrokenTie extends Contradiction {
  readonly rule: CheckName;
}

/** From what an amount went to what, and what the text tells of the way. */
export interface Compared {
  readonly from: Term;
  readonly to: Term;
  readonly told: Term;
  /** What is told comes on top of the first amount: 每天186对，加开24对，达到210对. */
  readonly isAdded?: true;
}

const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400, wk: 604_800 };
const months: Readonly<Record<string, number>> = { mo: 1, a: 12 };

/** Durations in seconds or, from months on, in months: a month has no one length. */
function measured(figure: Figure): Pick<Term, 'unit' | 'amount'> {
  if (figure.kind !== 'duration') return { unit: unitOf(figure), amount: amountOf(figure) };
  const unit = figure.canonicalUnit ?? '';
  const own = figure.canonicalValue ?? 0;
  return unit in months
    ? { unit: 'duration mo', amount: own * (months[unit] ?? 0) }
    : { unit: 'duration s', amount: own * (seconds[unit] ?? 0) };
}

const kindsOfTerms =
  /^(?:count|money|percent|percentage-point|length|area|mass|volume|speed|power|energy|duration|number|fraction|temperature-change)$/;
const isTold = (figure: Figure): boolean =>
  kindsOfTerms.test(figure.kind) && figure.value !== null && figure.value > 0 && !isApproximate(figure);

/** What ends a clause. */
export const marks = '，,、；;：:。！？!?（）()“”—\n';
const longestLabel = 24;

/** The words of a clause before a place, no farther back than another. */
export function labelAt(text: string, from: number, to: number): string {
  let start = to;
  const farthest = Math.max(from, to - longestLabel);
  while (start > farthest && !marks.includes(text.charAt(start - 1))) start--;
  return text.slice(start, to);
}

function behindAt(text: string, from: number, to: number): string {
  let end = from;
  const farthest = Math.min(to, from + longestLabel);
  while (end < farthest && !marks.includes(text.charAt(end))) end++;
  return text.slice(from, end);
}

export const rowOf = (passage: CheckedPassage, index: number): Row => ({
  index,
  passage,
  terms: termsOf(passage, isTold),
});

/** Some of the figures of a passage as terms. */
export function termsOf({ text, figures }: CheckedPassage, isTerm: (figure: Figure) => boolean): readonly Term[] {
  const told = figures.filter(isTerm);
  return told.map((figure, i) => ({
    figure,
    start: figure.start,
    end: figure.end,
    label: labelAt(text, told[i - 1]?.end ?? 0, figure.start),
    behind: behindAt(text, figure.end, told[i + 1]?.start ?? text.length),
    ...measured(figure),
  }));
}

export const between = ({ passage: { text } }: Row, a: Span, b: Span): string => text.slice(a.end, b.start);

/** The stretch from the first of some terms to the last. */
export const stretchOf = ({ index }: Row, terms: readonly Span[]): { index: number; start: number; end: number } => ({
  index,
  start: Math.min(...terms.map(({ start }) => start)),
  end: Math.max(...terms.map(({ end }) => end)),
});

export const figuresOf = (terms: readonly Term[]): readonly Figure[] => terms.map(({ figure }) => figure);
