/**
 * The types that all other files share. Offsets are UTF-16 code units, `end` exclusive.
 * Unless said otherwise they count from the start of the text that was given to the function that made them.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace `text.slice(start, end)` by `newText`. Lists of edits are in order and do not overlap. */
export interface Edit extends Span {
  readonly newText: string;
}

// ---------------------------------------------------------------- text

/**
 * A run of the page's text read as one piece: its lines joined, its justification blanks gone.
 * `text.length === folded.length`, and `offsets` has one element more than that:
 * character i of `text` stands at `start + offsets[i]` in the source; the last element is `end - start`.
 */
export interface Passage extends Span {
  readonly kind: PassageKind;
  /** Index into the page's articles, or -1 when the passage belongs to none. */
  readonly article: number;
  /** The characters of the source; a blank only where tidied text keeps one. */
  readonly text: string;
  /** `text` with full-width letters and digits made half-width and radicals made characters, one to one. */
  readonly folded: string;
  readonly offsets: Int32Array;
}

/** `jumpLine` is 紧接第1版 or 下转第4版; `furniture` belongs to no article, see `Furniture`. */
export type PassageKind = 'headline' | 'subtitle' | 'subhead' | 'paragraph' | 'jumpLine' | 'furniture';

// ---------------------------------------------------------------- page

export interface Dateline extends Span {
  /** As written, 新华社 or 本报; null when the line names none. */
  readonly agency: string | null;
  readonly place: string | null;
  /** `07-06`, or `2025-07-06` when the line gives the year; null when it gives no date. */
  readonly date: string | null;
}

export interface Byline extends Span {
  readonly names: readonly string[];
}

export interface Section {
  /** null for the part before the first subhead. */
  readonly heading: Span | null;
  readonly paragraphs: readonly Span[];
}

export interface Article extends Span {
  /** null for a piece continued from another page. */
  readonly headline: Span | null;
  readonly subtitle: Span | null;
  readonly dateline: Dateline | null;
  readonly byline: Byline | null;
  /** `from`: 紧接第1版; `to`: 下转第2版. */
  readonly continued: 'from' | 'to' | null;
  readonly sections: readonly Section[];
}

/**
 * What a paper prints that is part of no article: its name and number (masthead), the page's number and date (folio), the section's name, who
 * made it and how to reach them (colophon), a picture's text and whose it is (caption, credit), what stands on other pages (index), weather,
 * draws and notices of the day (service).
 */
export type FurnitureKind = 'masthead' | 'folio' | 'section' | 'colophon' | 'caption' | 'credit' | 'index' | 'service';

export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

/** One page as read. Passages are in text order and together hold every character that is not white space. */
export interface Page {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** In text order; each is a passage, too. */
  readonly furniture: readonly Furniture[];
  /** Line ends that were kept because the reader was not sure: the span of the line break. */
  readonly uncertainWraps: readonly Span[];
}

// ---------------------------------------------------------------- words

/** A word and its part of speech in jieba's tag set (ICTCLAS-like: nr, ns, nt, m …). */
export interface Word {
  readonly word: string;
  readonly tag: string;
}

/** Cuts a text into words; the words joined are the text again. */
export interface Segmenter {
  readonly name: string;
  tag(text: string): readonly Word[];
}

// ---------------------------------------------------------------- entities

export type EntityType = 'person' | 'place' | 'organization' | 'work';

/**
 * How much time a text may take: `normal` reads names by the linear model, with the net where that is not sure, and by rules; `thorough` with the net
 * everywhere; `quick` by the linear model and the word lists alone, each passage for itself, and looks for no contradictions.
 */
export type Effort = 'quick' | 'normal' | 'thorough';

/** The rules for what is marked as a name: `readers` is the product's own (docs/guideline.md), the others are those of corpora. */
export type Guideline = 'readers' | 'msra' | 'pku' | 'cluener';

/** A name in one text, before names are gathered into entities. */
export interface NameSpan extends Span {
  readonly type: EntityType;
  /** The recogniser would nearly as soon read no name of the type here. */
  readonly isUnsure?: true;
}

/** A name that the recogniser nearly finds. */
export interface NearSpan extends NameSpan {
  /** How much less likely it holds the name than what it reads there, in units of 1 / 32 of the logarithm; never below 0. */
  readonly behind: number;
}

export interface Mention extends NameSpan {
  /** As read, without the blanks of a wrap. */
  readonly name: string;
  /** Index into the annotation's list of entities. */
  readonly entity: number;
  /** Names inside of this longer one, 上海 in 上海交通大学, in text order; absent when there are none. */
  readonly inner?: readonly NameSpan[];
  /** Index into the page's passages. */
  readonly passage: number;
  /** Index into the page's articles, or -1. */
  readonly article: number;
}

export interface Entity {
  readonly type: EntityType;
  /** The fullest form that the page gives. */
  readonly name: string;
  /** Other forms in the page, in order of appearance. */
  readonly aliases: readonly string[];
  /** 企业负责人, 局长 … as the page gives them, in order of appearance. */
  readonly titles: readonly string[];
  /** Indices into the list of mentions, in text order. */
  readonly mentions: readonly number[];
  /** Indices of the articles that mention it, ascending. */
  readonly articles: readonly number[];
}

// ---------------------------------------------------------------- figures

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'percentage-point'
  | 'ratio'
  | 'score'
  | 'fraction'
  | 'multiple'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'power'
  | 'energy'
  | 'temperature'
  | 'temperature-change'
  | 'duration'
  | 'age'
  | 'date'
  | 'ordinal'
  | 'dimensions'
  | 'number';

export interface Figure extends Span {
  /** The figure as it reads, without the blanks of a wrap. */
  readonly text: string;
  readonly kind: FigureKind;
  /** `core` is what a newsroom checks; `minor` is hidden by default (一个, 两国). */
  readonly tier: 'core' | 'minor';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** 约 近 超 多 余 几 … as written. */
  readonly approx: string | null;
  readonly unit: string | null;
  /** UCUM, or ISO 4217 for money. */
  readonly canonicalUnit: string | null;
  readonly canonicalValue: number | null;
  readonly per: string | null;
  readonly counted: string | null;
  /** `2025-07-06`, `2024-12`, `--07-06`; durations `P5Y`. */
  readonly iso: string | null;
}

/** A figure in its page. */
export interface PlacedFigure extends Figure {
  /** Index into the page's passages. */
  readonly passage: number;
  /** Index into the page's articles, or -1. */
  readonly article: number;
}

/** A day of the Gregorian calendar; the year is null when the page does not give one. */
export interface ReferenceDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

// ---------------------------------------------------------------- the whole

/** The rules of `figures/checks`. */
export type CheckName =
  | 'impossible-date'
  | 'weekday'
  | 'age'
  | 'anniversary'
  | 'duration'
  | 'parts-sum'
  | 'shares'
  | 'growth'
  | 'multiple'
  | 'percentage-points'
  | 'product'
  | 'range-reversed'
  | 'temperature'
  | 'sets'
  | 'ordinal'
  | 'listed'
  | 'magnitude'
  | 'same-thing';

/** A contradiction within the page. The span is the figure at which it is reported. */
export interface FigureCheck extends Span {
  readonly rule: CheckName;
  /** The other figure of the contradiction, where there is one. */
  readonly other: Span | null;
  /** The parts of the message that come from the page, such as the two figures. */
  readonly detail: readonly string[];
  /** The first of two values of one thing is the headline's, this one the text's. */
  readonly againstHeadline?: true;
}

/** Everything that was read from one page. All spans are relative to the start of the page. */
export interface PageAnnotation {
  readonly page: Page;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly figures: readonly PlacedFigure[];
  readonly checks: readonly FigureCheck[];
  /** No contradictions were looked for, see `Effort`. */
  readonly isUnchecked?: true;
}
