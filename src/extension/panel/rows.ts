/** The rows of the panel: the figures that pass the filters, sorted; in page order they are grouped by article. */
import type { FigureItem, FigureList } from '../../protocol/protocol.ts';

export type Figures = FigureList['figures'];
export type SortOrder = 'page' | 'value' | 'unit' | 'kind';

export interface Filters {
  /** Searched in the figure, its reading, what it counts and its sentence; empty for all. */
  readonly search: string;
  readonly kind: FigureItem['kind'] | '';
  /** Index of an article, or null for all. */
  readonly article: number | null;
  readonly sort: SortOrder;
  readonly minor: boolean;
}

export type Row =
  | { readonly type: 'article'; readonly article: number; readonly title: string; readonly count: number }
  | { readonly type: 'figure'; readonly index: number };

/** Indices of the figures shown, in the order shown. */
export function shownFigures(figures: Figures, filters: Filters): readonly number[] {
  const wanted = plain(filters.search);
  const indices = [...figures.keys()].filter((index) => passes(figures[index] as FigureItem, filters, wanted));
  const compare = orders[filters.sort];
  // The sort is stable, so figures that compare equal stay in page order.
  return compare ? indices.sort((a, b) => compare(figures[a] as FigureItem, figures[b] as FigureItem)) : indices;
}

/** @param folded articles whose figures are hidden. */
export function rowsOf(
  figures: Figures,
  shown: readonly number[],
  grouped: boolean,
  folded: ReadonlySet<number>,
): readonly Row[] {
  if (!grouped) return shown.map((index) => ({ type: 'figure', index }));
  const byArticle = new Map<number, number[]>();
  for (const index of shown) {
    const { article } = figures[index] as FigureItem;
    const group = byArticle.get(article);
    if (group) group.push(index);
    else byArticle.set(article, [index]);
  }
  return [...byArticle].flatMap(([article, indices]): Row[] => [
    { type: 'article', article, title: figures[indices[0] as number]?.articleTitle ?? '', count: indices.length },
    ...(folded.has(article) ? [] : indices.map((index): Row => ({ type: 'figure', index }))),
  ]);
}

function passes(figure: FigureItem, { kind, article, minor }: Filters, wanted: string): boolean {
  if (!minor && figure.tier === 'minor') return false;
  if (kind && figure.kind !== kind) return false;
  if (article !== null && figure.article !== article) return false;
  if (wanted === '') return true;
  return [figure.text, figure.reading, figure.counted, figure.unit, figure.iso, figure.sentence].some(
    (text) => text !== null && plain(text).includes(wanted),
  );
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The size of a figure for sorting and for its bar: its value, or the middle of its bounds; null without both. */
export function magnitudeOf({ canonicalValue, value, low, high }: FigureItem): number | null {
  if (canonicalValue !== null || value !== null) return canonicalValue ?? value;
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}

const orders: Readonly<Record<SortOrder, ((a: FigureItem, b: FigureItem) => number) | null>> = {
  page: null,
  value: (a, b) => (magnitudeOf(b) ?? Number.NEGATIVE_INFINITY) - (magnitudeOf(a) ?? Number.NEGATIVE_INFINITY) || 0,
  unit: (a, b) => (unitOf(a) < unitOf(b) ? -1 : unitOf(a) > unitOf(b) ? 1 : orders.value?.(a, b) || 0),
  kind: (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
};

/** The unit that figures are compared in; figures without one sort last. */
export function unitOf({ canonicalUnit, unit }: FigureItem): string {
  return canonicalUnit ?? unit ?? '\uffff';
}
