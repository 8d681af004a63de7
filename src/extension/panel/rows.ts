/** The rows of the panel: the figures that pass the filters, in groups, sorted within each group. */
import type { FigureItem, FigureList } from '../../protocol/protocol.ts';

export type Figures = FigureList['figures'];
/** `largest` and `smallest` compare within one unit: three kilometres are not more than two yuan. */
export type SortOrder = 'page' | 'largest' | 'smallest' | 'counted';
export type Grouping = 'article' | 'counted' | 'kind';

export interface Filters {
  /** Searched in the figure, its reading, what it counts and its sentence; empty for all. */
  readonly search: string;
  readonly kind: FigureItem['kind'] | '';
  /** Index of an article, or null for all. */
  readonly article: number | null;
  readonly group: Grouping;
  readonly sort: SortOrder;
  readonly minor: boolean;
}

export type Row =
  | { readonly type: 'group'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly type: 'figure'; readonly index: number };

/** Indices of the figures shown, in the order shown. */
export function shownFigures(figures: Figures, filters: Filters): readonly number[] {
  const wanted = plain(filters.search);
  const indices = [...figures.keys()].filter((index) => passes(figures[index] as FigureItem, filters, wanted));
  const compare = orders[filters.sort];
  // The sort is stable, so figures that compare equal stay in page order.
  return compare ? indices.sort((a, b) => compare(figures[a] as FigureItem, figures[b] as FigureItem)) : indices;
}

/** What a group is called: the article, what is counted, the kind. */
export interface GroupNames {
  readonly kinds: Readonly<Record<FigureItem['kind'], string>>;
  /** Of figures that count nothing that could be told. */
  readonly nothing: string;
}

/** @param folded keys of groups whose figures are hidden. */
export function rowsOf(
  figures: Figures,
  shown: readonly number[],
  group: Grouping,
  folded: ReadonlySet<string>,
  names: GroupNames,
): readonly Row[] {
  const groups = new Map<string, number[]>();
  for (const index of shown) {
    const key = groupKeys[group](figures[index] as FigureItem);
    const own = groups.get(key);
    if (own) own.push(index);
    else groups.set(key, [index]);
  }
  return [...inOrder(groups, group)].flatMap(([key, indices]): Row[] => [
    {
      type: 'group',
      key,
      title: titleOf(figures[indices[0] as number] as FigureItem, group, names),
      count: indices.length,
    },
    ...(folded.has(key) ? [] : indices.map((index): Row => ({ type: 'figure', index }))),
  ]);
}

const groupKeys: Readonly<Record<Grouping, (figure: FigureItem) => string>> = {
  article: ({ article }) => `article ${article}`,
  counted: ({ counted }) => `counted ${counted ?? ''}`,
  kind: ({ kind }) => `kind ${kind}`,
};

/** The key of the group of figures that belong to no article. */
const outside = 'article -1';

/**
 * Articles as the page has them, also where their figures are sorted, then what stands outside of them; other groups with the most figures
 * first, what counts nothing last.
 */
function inOrder(groups: ReadonlyMap<string, number[]>, group: Grouping): readonly (readonly [string, number[]])[] {
  const first = (indices: readonly number[]) => indices.reduce((least, index) => Math.min(least, index));
  const entries = [...groups];
  if (group === 'article') {
    const isOutside = ([key]: readonly [string, unknown]) => Number(key === outside);
    return entries.sort((a, b) => isOutside(a) - isOutside(b) || first(a[1]) - first(b[1]));
  }
  const weight = ([key, indices]: readonly [string, number[]]) => (key === 'counted ' ? 0 : indices.length);
  return entries.sort((a, b) => weight(b) - weight(a) || first(a[1]) - first(b[1]));
}

function titleOf({ articleTitle, counted, kind }: FigureItem, group: Grouping, { kinds, nothing }: GroupNames): string {
  if (group === 'article') return articleTitle;
  return group === 'kind' ? kinds[kind] : (counted ?? nothing);
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

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySize = (a: FigureItem, b: FigureItem, sign: 1 | -1) =>
  byText(unitOf(a), unitOf(b)) ||
  sign * ((magnitudeOf(a) ?? sign * Number.POSITIVE_INFINITY) - (magnitudeOf(b) ?? sign * Number.POSITIVE_INFINITY)) ||
  0;

const orders: Readonly<Record<SortOrder, ((a: FigureItem, b: FigureItem) => number) | null>> = {
  page: null,
  largest: (a, b) => bySize(a, b, -1),
  smallest: (a, b) => bySize(a, b, 1),
  counted: (a, b) => byText(a.counted ?? '\uffff', b.counted ?? '\uffff'),
};

/** The unit that figures are compared in; figures without one sort last. */
export function unitOf({ canonicalUnit, unit }: FigureItem): string {
  return canonicalUnit ?? unit ?? '\uffff';
}
