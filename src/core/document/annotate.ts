/**
 * The pipeline: the text of a page → articles and passages → names and figures of each passage → entities, dates and checks of the page.
 * The names and figures of a passage depend on its text alone and are cached by that text, so an edit re-reads one paragraph.
 */

import { guidelines } from '../entities/guidelines.ts';
import { findNames, likelyPlaces } from '../entities/names.ts';
import { type Sighting, sightingsIn } from '../entities/sightings/sightings.ts';
import { readFigures } from '../figures/read.ts';
import { finish } from '../finish.ts';
import { readPage } from '../page/read.ts';
import { yearMentioned, yearOfPage } from '../page/reference-day.ts';
import type { Figure, NameSpan, NearSpan, Page, PageAnnotation, ReferenceDay, Word } from '../reading.ts';
import { detached } from '../text/detached.ts';
import { runningPassages } from '../text/passage.ts';
import { readable } from '../text/simplify.ts';
import { firstOverlaps, withoutOverlapping } from '../text/spans.ts';
import { assemble, type PassageReading } from './assemble.ts';
import { joinBrokenSentences } from './broken-sentences.ts';
import type { AnnotatorContext } from './context.ts';

/** Readings by the passage's text. They are valid for one context: the owner must drop the cache when the context changes. */
export type PassageCache = Map<string, PassageReading>;

/**
 * Reads one page. Yields the share done, from 0 to 1, after every step; a step is the structure of the page, or the words, the names or
 * the figures of one passage. The caller may stop between two steps. The page's checks are looked for when they are first read.
 */
export function* annotatePage(
  text: string,
  context: AnnotatorContext,
  cache: PassageCache,
): Generator<number, PageAnnotation, void> {
  const read = readPage(text, context.pageWeights);
  yield 0;
  const page = { ...read, passages: joinBrokenSentences(text, read) };
  const texts = page.passages.map(({ folded }) => folded);
  yield* readPassages(
    // The cache outlives this version of the page.
    [...new Set(texts)].filter((own) => !cache.has(own)).map(detached),
    context,
    cache,
  );
  const readings = texts.map((own) => cache.get(own) as PassageReading);
  const told = context.date?.year ?? yearOfPage(page) ?? context.year ?? null;
  return assemble(page, readings, context, { told, likely: yearMentioned(page) });
}

/**
 * Reads running texts, such as rows of a corpus, without articles: each as one passage, with its headline as another where it has one.
 * @param days the day that each was printed on, over that of the context; by default none has one of its own
 */
export function annotateRunningTexts(
  texts: readonly string[],
  context: AnnotatorContext,
  days: readonly (ReferenceDay | null)[] = [],
): PageAnnotation[] {
  const rows = texts.map(runningPassages);
  const cache: PassageCache = new Map();
  finish(readPassages([...new Set(rows.flat().map(({ folded }) => folded))], context, cache));
  return rows.map((passages, i) => {
    const date = days[i] ?? context.date ?? null;
    const page: Page = { articles: [], passages, furniture: [], uncertainWraps: [] };
    const readings = passages.map(({ folded }) => cache.get(folded) as PassageReading);
    const year = { told: date?.year ?? context.year ?? null, likely: null };
    return { ...assemble(page, readings, { ...context, date }, year) };
  });
}

/** The names and figures of one passage, from the cache if they are there. @param folded the passage's text as names are looked for in it. */
export function readPassage(folded: string, context: AnnotatorContext, cache: PassageCache): PassageReading {
  // The cache outlives this version of the page.
  if (!cache.has(folded)) finish(readPassages([detached(folded)], context, cache));
  return cache.get(folded) as PassageReading;
}

/**
 * Fills the cache with readings of these texts. All texts go through the segmenter, then all through the recogniser, then through the
 * figures, because each of them evicts the tables of the others from the processor's cache.
 */
function* readPassages(
  texts: readonly string[],
  context: AnnotatorContext,
  cache: PassageCache,
): Generator<number, void, void> {
  const { segmenter, recogniser, wordList, guideline, effort = 'normal' } = context;
  const steps = 3 * texts.length;
  let done = 0;
  const readables = texts.map(readable);
  const words: (readonly Word[])[] = [];
  for (const text of readables) {
    words.push(segmenter.tag(text));
    yield ++done / steps;
  }
  const names: (readonly NameSpan[])[] = [];
  const sightings: (readonly Sighting[])[] = [];
  for (const [i, text] of readables.entries()) {
    const own = words[i] as readonly Word[];
    const nearly: NearSpan[] = [];
    const recognised = recogniser.names(text, own, guideline, effort, nearly);
    const found = findNames(text, own, recognised, wordList, guideline, effort);
    names.push(found);
    sightings.push(
      guidelines[guideline].forReaders && effort !== 'quick'
        ? sightingsIn({ text, words: own, names: found, recognised, nearly }, recogniser.usages ?? noUsages)
        : [],
    );
    yield ++done / steps;
  }
  for (const [i, text] of texts.entries()) {
    const ownWords = words[i] as readonly Word[];
    const figures = readFigures(text, ownWords);
    const own = besideFigures(names[i] as readonly NameSpan[], figures, text);
    const likely = effort === 'quick' ? [] : withoutOverlapping(likelyPlaces(ownWords), own);
    cache.set(text, {
      text: readables[i] as string,
      names: own,
      likely,
      sightings: sightings[i] as readonly Sighting[],
      figures: outsideNames(figures, own),
    });
    yield ++done / steps;
  }
}

const noUsages = new Uint16Array(0x10000);

/** The figures that are not part of a name: the numerals in 青石二院 and 第九人民医院 count nothing. */
function outsideNames(figures: readonly Figure[], names: readonly NameSpan[]): readonly Figure[] {
  if (figures.length === 0 || names.length === 0) return figures;
  const over = firstOverlaps(figures, names);
  return figures.filter((figure, i) => {
    const name = over[i];
    if (!name || name.type === 'work' || figure.end > name.end) return true;
    // 二月河 is a person.
    return figure.start <= name.start && !(name.type === 'person' && monthAlone.test(figure.text));
  });
}

const monthAlone = /^[一二三四五六七八九十]{1,2}月$/;

/** The names that are no currency of an amount, 谢克尔 in 五百谢克尔, and that do not end in the middle of a figure: 计二万 in 计二万九千元. */
function besideFigures(names: readonly NameSpan[], figures: readonly Figure[], text: string): readonly NameSpan[] {
  if (figures.length === 0 || names.length === 0) return names;
  const over = firstOverlaps(names, figures);
  const isNone = ({ start, end }: NameSpan, i: number) => {
    const figure = over[i];
    if (!figure) return false;
    const isCurrency = figure.kind === 'money' && start >= figure.start && end <= figure.end;
    // Numerals may well be the last of a name: 秦十三把族谱捐了, 金泳三9日会见.
    const endsInFigure = end - figure.start > 1 && numeral.test(text.slice(end, Math.max(end, figure.end)));
    return isCurrency || endsInFigure;
  };
  return names.some(isNone) ? names.filter((name, i) => !isNone(name, i)) : names;
}
const numeral = /[\d一二两三四五六七八九十百千万亿]/;
