/** The figures of a page after decisions. */
import type { FigureKind, PageAnnotation, PlacedFigure, Span } from '../reading.ts';
import { type Decision, isRejected, keyOf, openOnes, placeOf, textOf } from './decision.ts';
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
      const suggestion = suggestionAt.get(keyOf(span)) ?? unread(text, page, span);
      return { figure: withDecision(suggestion, annotation), annotation };
    });
  const open = openOnes(page.figures, decisions).map((figure): DecidedFigure => ({ figure, annotation: null }));
  return [...decided, ...open].sort((a, b) => a.figure.start - b.figure.start || b.figure.end - a.figure.end);
}

function withDecision(figure: PlacedFigure, { type, value }: Annotation): PlacedFigure {
  const kind = type as FigureKind;
  if (value === null) return kind === figure.kind ? figure : { ...figure, kind };
  if (typeof value === 'string') return { ...figure, kind, iso: value };
  const factor = figure.value && figure.canonicalValue !== null ? figure.canonicalValue / figure.value : null;
  return { ...figure, kind, value, low: value, high: value, canonicalValue: factor && value * factor };
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
