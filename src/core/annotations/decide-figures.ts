/** The figures of a page after decisions. */

import { withCounted } from '../figures/counted.ts';
import { readFigures } from '../figures/read.ts';
import { resolveDates } from '../figures/resolve-dates.ts';
import { articleDays, yearOfPage } from '../page/reference-day.ts';
import type { Figure, FigureKind, Page, PageAnnotation, PlacedFigure, ReferenceDay, Span } from '../reading.ts';
import { inPassage } from '../text/passage.ts';
import { type Decision, isRejected, keyOf, openOnes, passageAt, placeOf, textOf } from './decision.ts';
import type { Annotation } from './record.ts';

export interface DecidedFigure {
  readonly figure: PlacedFigure;
  /** null for an open one. */
  readonly annotation: Annotation | null;
}

/** @returns in text order. */
export function decideFigures(
  text: string,
  page: Pick<PageAnnotation, 'page' | 'figures'>,
  decisions: readonly Decision[],
): DecidedFigure[] {
  const suggestionAt = new Map(page.figures.map((figure) => [keyOf(figure), figure]));
  const decided = decisions
    .filter((decision) => !isRejected(decision))
    .map(({ span, annotation }): DecidedFigure => {
      const suggestion = suggestionAt.get(keyOf(span));
      if (suggestion) return { figure: withDecision(suggestion, annotation), annotation };
      const read = readAnew(text, page, span);
      if (!read) return { figure: withDecision(unread(text, page, span), annotation), annotation };
      // Whoever moved the ends of a figure has not said of which kind it is then: 1.2万 of 1.2万亩 is no area.
      const isOnlyMoved = annotation.was?.quote !== undefined && annotation.was.type === undefined;
      const type = isOnlyMoved ? read.kind : annotation.type;
      return { figure: withDecision(read, { ...annotation, type }), annotation };
    });
  const open = openOnes(page.figures, decisions).map((figure): DecidedFigure => ({ figure, annotation: null }));
  return [...decided, ...open].sort((a, b) => a.figure.start - b.figure.start || b.figure.end - a.figure.end);
}

function withDecision(figure: PlacedFigure, { type, value }: Pick<Annotation, 'type' | 'value'>): PlacedFigure {
  const kind = type as FigureKind;
  if (value === null) return kind === figure.kind ? figure : { ...figure, kind };
  if (typeof value === 'string') return { ...figure, kind, iso: value };
  const factor = figure.value && figure.canonicalValue !== null ? figure.canonicalValue / figure.value : null;
  return { ...figure, kind, value, low: value, high: value, canonicalValue: factor && value * factor };
}

/** What a span says that was no suggestion: the one figure in it; null when there is none, or more than one. */
function readAnew(text: string, page: Pick<PageAnnotation, 'page' | 'figures'>, span: Span): PlacedFigure | null {
  const passage = passageAt(page.page.passages, span);
  if (!passage) return null;
  const inside = inPassage(passage, span);
  const [figure, ...others] = readFigures(passage.folded.slice(inside.start, inside.end));
  if (!figure || others.length > 0) return null;
  const before = page.figures.find(({ start, end }) => start < span.end && end > span.start);
  const [whole] = resolveDates('', [figure], dayOf(page.page, passage.article, before));
  const shifted = { ...(whole as Figure), start: inside.start + figure.start, end: inside.start + figure.end };
  const counting = withCounted(passage.folded, passage.folded, shifted, null, null);
  return {
    ...counting,
    // The page's own reading knows its words, this one does not.
    counted: before?.counted ?? counting.counted,
    ...placeOf(page.page.passages, span),
    start: span.start,
    end: span.end,
    text: textOf(text, page, span),
  };
}

/** The day that dates of an article are counted from. @param before what was read there, which may know the year. */
function dayOf(page: Page, article: number, before: Figure | undefined): ReferenceDay {
  const year = /^\d{4}/.exec(before?.iso ?? '')?.[0];
  const day = articleDays(page, yearOfPage(page))[article] ?? { year: null, month: null, day: null };
  return year === undefined ? day : { ...day, year: Number(year) };
}

/** A figure of which nothing is known but its text. */
function unread(text: string, page: Pick<PageAnnotation, 'page'>, { start, end }: Span): PlacedFigure {
  const unknown = { value: null, low: null, high: null, approx: null, unit: null, canonicalUnit: null };
  const rest = { canonicalValue: null, per: null, counted: null, iso: null };
  const place = placeOf(page.page.passages, { start, end });
  return {
    start,
    end,
    text: textOf(text, page, { start, end }),
    kind: 'number',
    tier: 'core',
    ...unknown,
    ...rest,
    ...place,
  };
}
