/**
 * The pipeline: a page's text → articles and passages → names and figures of each passage → entities, dates and checks of the page.
 * What one passage gives depends on its text alone and is cached by that text, so an edit costs a paragraph.
 */

import { withBylines } from '../entities/bylines.ts';
import type { Gazetteer } from '../entities/gazetteer.ts';
import { findNames, likelyPlaces, namesFromTags } from '../entities/names.ts';
import type { Model } from '../entities/recogniser/model.ts';
import { recognise } from '../entities/recogniser/recognise.ts';
import { resolveEntities } from '../entities/resolve.ts';
import type { WordList } from '../entities/word-list.ts';
import { checkFigures } from '../figures/check.ts';
import { resolveDates } from '../figures/dates.ts';
import { readFigures } from '../figures/read.ts';
import type { PageWeights } from '../page/label.ts';
import { readPage } from '../page/read.ts';
import { articleDays, yearOfPage } from '../page/reference-day.ts';
import type {
  Figure,
  FigureCheck,
  Guideline,
  Mention,
  NameSpan,
  Page,
  PageAnnotation,
  Passage,
  ReferenceDay,
  Segmenter,
  Word,
} from '../reading.ts';
import { groupBy } from '../text/group.ts';
import { joinText, toSource } from '../text/passage.ts';
import { firstOverlaps, withoutOverlapping } from '../text/spans.ts';

/** What the pipeline reads with; made once by whoever runs it. */
export interface AnnotatorContext {
  readonly segmenter: Segmenter;
  /** null when the model could not be loaded: names then come from the segmenter's tags. */
  readonly model: Model | null;
  readonly pageWeights: PageWeights;
  readonly gazetteer: Gazetteer;
  readonly wordList: WordList | null;
  readonly guideline: Guideline;
  /** The year to read dates with where the page gives none, or null. */
  readonly year: number | null;
}

/** What one passage gives; spans count from the passage's text. */
export interface PassageReading {
  readonly names: readonly NameSpan[];
  /** Words that may be names, which the page decides. */
  readonly likely: readonly NameSpan[];
  readonly figures: readonly Figure[];
}

/** Readings by the passage's text. Valid for one set of tools; the owner drops it when the tools change. */
export type PassageCache = Map<string, PassageReading>;

/**
 * Reads one page, handing back control after every step with the share done, from 0 to 1; a step is the page's structure, or a passage's
 * words, its names or its figures. Whoever drives it may stop at any point.
 */
export function* annotatePage(
  text: string,
  context: AnnotatorContext,
  cache: PassageCache,
): Generator<number, PageAnnotation, void> {
  const page = readPage(text, context.pageWeights);
  yield 0;
  const texts = page.passages.map(({ folded }) => folded);
  yield* readPassages(
    [...new Set(texts)].filter((own) => !cache.has(own)),
    context,
    cache,
  );
  const readings = texts.map((own) => cache.get(own) as PassageReading);
  return assemble(page, readings, context, yearOfPage(page) ?? context.year);
}

/** Reads running texts, such as rows of a corpus, each as one passage without articles. Nothing that is known from one is used for another. */
export function annotateRunningTexts(texts: readonly string[], context: AnnotatorContext): PageAnnotation[] {
  const passages = texts.map(joinText);
  const cache: PassageCache = new Map();
  finish(readPassages([...new Set(passages.map(({ folded }) => folded))], context, cache));
  return passages.map((passage) => {
    const page: Page = { articles: [], passages: [passage], uncertainWraps: [] };
    return assemble(page, [cache.get(passage.folded) as PassageReading], context, context.year);
  });
}

/** Runs a reading to its end at once. */
export function finish<T>(reading: Generator<unknown, T, void>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Fills the cache with readings of these texts, one tool after the other: each evicts the others' tables from the processor's cache. */
function* readPassages(
  texts: readonly string[],
  context: AnnotatorContext,
  cache: PassageCache,
): Generator<number, void, void> {
  const { segmenter, model, wordList, guideline } = context;
  const steps = 3 * texts.length;
  let done = 0;
  const words: (readonly Word[])[] = [];
  for (const text of texts) {
    words.push(segmenter.tag(text));
    yield ++done / steps;
  }
  const names: NameSpan[][] = [];
  for (const [i, text] of texts.entries()) {
    const own = words[i] as readonly Word[];
    const recognised = model ? recognise(model, text, own, guideline) : namesFromTags(own);
    names.push(findNames(text, own, recognised, wordList, guideline));
    yield ++done / steps;
  }
  for (const [i, text] of texts.entries()) {
    const own = names[i] as NameSpan[];
    const ownWords = words[i] as readonly Word[];
    const likely = withoutOverlapping(likelyPlaces(ownWords), own);
    cache.set(text, { names: own, likely, figures: outsideNames(readFigures(text, ownWords), own) });
    yield ++done / steps;
  }
}

/** The figures without those in a name: in 青石二院, 第九人民医院 a numeral counts nothing. */
function outsideNames(figures: readonly Figure[], names: readonly NameSpan[]): Figure[] {
  const over = firstOverlaps(figures, names);
  return figures.filter((figure, i) => {
    const name = over[i];
    return !name || name.type === 'work' || figure.start <= name.start || figure.end > name.end;
  });
}

function assemble(
  page: Page,
  readings: readonly PassageReading[],
  context: AnnotatorContext,
  year: number | null,
): PageAnnotation {
  const days = articleDays(page, year);
  const dated = page.passages.map((passage, i) => resolveDates(figuresOf(readings, i), dayOf(days, passage, year)));
  const found = readings.map(({ names }) => names);
  const names = context.guideline === 'readers' ? withBylines(page, found, context.wordList) : found;
  const resolved = resolveEntities(
    page.passages.map(({ folded, article }, i) => ({
      text: folded,
      article,
      names: names[i] ?? [],
      likely: readings[i]?.likely ?? [],
    })),
    context.gazetteer,
    context.wordList,
    context.guideline,
  );
  return {
    page,
    mentions: page.passages.flatMap((passage, i) => (resolved.names[i] ?? []).map((name) => toMention(passage, name))),
    entities: resolved.entities,
    figures: page.passages.flatMap((passage, i) => (dated[i] ?? []).map((figure) => toPage(passage, figure))),
    checks: checksOf(page, dated),
  };
}

function checksOf(page: Page, figures: readonly (readonly Figure[])[]): readonly FigureCheck[] {
  const byArticle = groupBy(page.passages.keys(), (i) => (page.passages[i] as Passage).article);
  return [...byArticle.values()].flatMap((indices) => {
    const passages = indices.map((i) => ({ passage: page.passages[i] as Passage, figures: figures[i] ?? [] }));
    const found = checkFigures(passages.map(({ passage, figures }) => ({ text: passage.folded, figures })));
    return found.map(({ passage, other, ...check }) => ({
      ...check,
      ...toSource((passages[passage] as (typeof passages)[number]).passage, check.start, check.end),
      other: other && toSource((passages[other.passage] as (typeof passages)[number]).passage, other.start, other.end),
    }));
  });
}

function toMention(passage: Passage, { start, end, type, entity }: NameSpan & { readonly entity: number }): Mention {
  const span = toSource(passage, start, end);
  return { start: span.start, end: span.end, type, name: passage.text.slice(start, end), entity };
}

function toPage(passage: Passage, figure: Figure): Figure {
  const { start, end } = toSource(passage, figure.start, figure.end);
  return { ...figure, start, end };
}

const figuresOf = (readings: readonly PassageReading[], i: number) => readings[i]?.figures ?? [];

function dayOf(days: readonly ReferenceDay[], passage: Passage, year: number | null): ReferenceDay {
  return days[passage.article] ?? { year, month: null, day: null };
}
