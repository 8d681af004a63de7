/** What the checks look at: a page's passages with their figures, sentence by sentence. */
import type { CheckName, Figure, FigureKind, PassageKind, ReferenceDay, Span } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { groupBy } from '../../text/group.ts';
import { resolveDates } from '../resolve-dates.ts';
import { toldYears } from './time/told-year.ts';

export interface CheckedPassage {
  /** Folded text, which the figures' spans count from. */
  readonly text: string;
  /** In order, dates resolved. */
  readonly figures: readonly Figure[];
  readonly kind: PassageKind;
  /** Index of the article, or -1. */
  readonly article: number;
  /** The day the article was written, as far as the page tells. */
  readonly day: ReferenceDay;
}

/** A sentence up to its full stop; clauses with a semicolon belong to one. */
export interface Sentence extends Span {
  /** Index of the passage. */
  readonly index: number;
  readonly passage: CheckedPassage;
  /** Figures of the tier core, dates and minor ones included; spans count from the passage's text. */
  readonly figures: readonly Figure[];
}

/** A figure with its place on the page. */
export interface Placed {
  readonly index: number;
  readonly figure: Figure;
}

/** A contradiction at a figure of one passage; spans count from the passages' texts. */
export interface FoundCheck extends Span {
  readonly rule: CheckName;
  readonly passage: number;
  readonly other: (Span & { readonly passage: number }) | null;
  readonly detail: readonly string[];
  readonly againstHeadline?: true;
}

/** A stretch of a passage. */
export interface Stretch extends Span {
  readonly index: number;
}

/** What a rule finds, before it is given the rule's name. */
export interface Contradiction {
  readonly at: Placed;
  /** The figure it stands against, or the stretch from the first such figure to the last. */
  readonly other: Stretch | null;
  /** What stands against what, for the message. */
  readonly detail: readonly string[];
  /** What the text tells stands against what its headline tells of the same. */
  readonly againstHeadline?: true;
}

export interface CheckedPage {
  readonly passages: readonly CheckedPassage[];
  readonly sentences: readonly Sentence[];
  readonly articles: readonly ArticleText[];
}

/** The figures of an article but for its headlines', in the order of its text, whichever paragraph they stand in. */
export type ArticleText = readonly PlaceOfText[];

export interface PlaceOfText extends Placed {
  readonly sentence: Sentence;
  /** From the beginning of the article's text, in characters. */
  readonly at: number;
}

/** What a sentence has that a rule can find anything in. More than half of all sentences that tell a figure tell one alone. */
export interface SentenceNeeds {
  /** Kinds, of which one of its figures is. */
  readonly kinds?: readonly FigureKind[];
  /** So many figures, at least. */
  readonly figures?: number;
}

export interface CheckRule extends Rule<(page: CheckedPage) => readonly Contradiction[]> {
  readonly name: CheckName;
  /** The rule is given no other sentences, but for those of the articles; all of them where it names no needs. */
  readonly needs?: SentenceNeeds;
}

/** The page with the sentences alone that a rule can find anything in. */
export function forRule(page: CheckedPage, { needs }: CheckRule): CheckedPage {
  if (!needs) return page;
  const { kinds, figures: fewest = 1 } = needs;
  const sentences = page.sentences.filter(
    ({ figures }) => figures.length >= fewest && (!kinds || figures.some(({ kind }) => kinds.includes(kind))),
  );
  return { ...page, sentences };
}

/** The longest sentence that is looked at, in characters: a list without a full stop is no sentence. */
const longestSentence = 400;

export function checkedPage(passages: readonly CheckedPassage[]): CheckedPage {
  const dated = withToldYears(passages.map(withoutPointed));
  const sentences = dated.flatMap(sentencesOf).filter((sentence) => !isCorrection(sentence));
  const texts = sentences.filter(({ passage: { kind } }) => kind !== 'headline' && kind !== 'subtitle');
  return {
    passages: dated,
    sentences,
    articles: [...groupBy(texts, ({ passage }) => passage.article).values()].map(placesOf),
  };
}

function placesOf(sentences: readonly Sentence[]): ArticleText {
  let from = 0;
  return sentences.flatMap((sentence, i) => {
    const { index, figures } = sentence;
    const last = sentences[i - 1];
    if (last && last.index !== index) from += last.passage.text.length;
    return figures.map((figure) => ({ index, figure, sentence, at: from + figure.start }));
  });
}

/** 上一届, 前一轮, 这一次, 头一天: which one it is, and no amount that others stand beside. */
function withoutPointed(passage: CheckedPassage): CheckedPassage {
  const { text, figures } = passage;
  const isPointed = ({ kind, value, text: own, start }: Figure) =>
    (kind === 'count' || kind === 'duration') &&
    value === 1 &&
    own.startsWith('一') &&
    /[上前下这那同头另某]/.test(text.charAt(start - 1));
  return figures.some(isPointed) ? { ...passage, figures: figures.filter((one) => !isPointed(one)) } : passage;
}

/** “11月8日（星期日）”应为“11月8日（星期六）”: what is corrected is told wrong on purpose. */
const isCorrection = ({ passage, start, end }: Sentence): boolean => correction.test(passage.text.slice(start, end));
const correction = /[”」]?(?:应为|應為|应改为|误(?:写|作|排|刊)?[为成])[“「]/;

/** Articles of a page that prints no year are read in the one that they tell. */
function withToldYears(passages: readonly CheckedPassage[]): readonly CheckedPassage[] {
  const years = toldYears(passages);
  if (years.size === 0) return passages;
  return passages.map((passage) => {
    const year = years.get(passage.article);
    if (year === undefined || passage.day.year !== null) return passage;
    const day = { ...passage.day, year };
    return { ...passage, day, figures: resolveDates(passage.text, passage.figures, day) };
  });
}

function sentencesOf(passage: CheckedPassage, index: number): Sentence[] {
  const { text, figures } = passage;
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  while (next < figures.length && start < text.length) {
    const end = sentenceEnd(text, start);
    const own: Figure[] = [];
    while (next < figures.length && (figures[next] as Figure).start < end) own.push(figures[next++] as Figure);
    if (own.length > 0) sentences.push({ start, end, index, passage, figures: own });
    start = end;
  }
  return sentences;
}

const fullStop = /[。！？!?](?!其中)/g;

/** Behind the next full stop, which 其中 takes back; or as far as a sentence is looked at. */
function sentenceEnd(text: string, start: number): number {
  const longest = Math.min(start + longestSentence + 1, text.length);
  fullStop.lastIndex = start;
  const stop = fullStop.exec(text);
  return stop && stop.index < longest ? stop.index + 1 : longest;
}

/** The text of a sentence before a figure, back to its beginning. */
export const textBefore = ({ passage, start }: Sentence, figure: Span): string =>
  passage.text.slice(start, figure.start);

/** The text between two figures of a sentence. */
export const textBetween = ({ passage }: Sentence, before: Span, after: Span): string =>
  passage.text.slice(before.end, after.start);

const clauseMarks: ReadonlySet<number> = new Set([...'，,；;：:。！？（）()“”、'].map((mark) => mark.charCodeAt(0)));
/** By the code of the character. Nearly all are Han, and none of those is a mark. */
const isClauseMark = (code: number): boolean => (code < 0x4e00 || code > 0x9fff) && clauseMarks.has(code);
/** What is read of a clause before a figure at most, in characters. */
const longestClause = 40;

/** The clause before a figure: back to the last comma, semicolon or bracket of its sentence. Read backwards: most rules ask for it, for every figure. */
export function clauseBefore({ passage: { text }, start }: Sentence, figure: Span): string {
  // A figure of the sentence before has its clause there.
  const farthest = Math.max(figure.start < start ? 0 : start, figure.start - longestClause);
  let from = figure.start;
  while (from > farthest && !isClauseMark(text.charCodeAt(from - 1))) from--;
  return text.slice(from, figure.start);
}

/** The clause before a figure of whichever sentence of a passage. */
export const labelOf = (passage: CheckedPassage, figure: Figure): string =>
  clauseBefore({ passage, start: 0, end: figure.end, index: 0, figures: [] }, figure);

/** The clause behind a figure: up to the next comma or other mark. */
export function clauseBehind({ passage, end }: Sentence, figure: Span): string {
  return (
    /^[^，,；;：:。（）()“”、！？]*/.exec(passage.text.slice(figure.end, Math.min(end, figure.end + 30)))?.[0] ?? ''
  );
}

/** The figures of a passage that begin between two places, found without looking at the others. */
export function figuresBetween({ figures }: CheckedPassage, from: number, to: number): readonly Figure[] {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < figures.length && (figures[end] as Figure).start < to) end++;
  return figures.slice(low, end);
}

/** The stretch of a sentence that holds all of these figures. */
export const stretch = ({ index }: Sentence, ...figures: readonly Span[]): Stretch => ({
  index,
  start: Math.min(...figures.map(({ start }) => start)),
  end: Math.max(...figures.map(({ end }) => end)),
});

export const placed = (sentence: Sentence, figure: Figure): Placed => ({ index: sentence.index, figure });
