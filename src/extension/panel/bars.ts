/**
 * The small bars: a percentage is shown as a share of a hundred, another figure as a share of the largest with the same unit in the article.
 * A figure that is the only one of its unit has no bar.
 */
import type { FigureItem } from '../../protocol/protocol.ts';
import { type Figures, magnitudeOf, unitOf } from './rows.ts';

/** Kinds whose sizes can be compared. A date or an ordinal has no size. */
const comparable: ReadonlySet<FigureItem['kind']> = new Set([
  'count',
  'money',
  'percentage-point',
  'multiple',
  'length',
  'area',
  'mass',
  'volume',
  'speed',
  'power',
  'energy',
  'duration',
  'age',
]);

/** For every figure a length from 0 to 1, or null for no bar. */
export function barsOf(figures: Figures): readonly (number | null)[] {
  const groups = new Map<string, { count: number; largest: number }>();
  for (const figure of figures) {
    const size = sizeOf(figure);
    if (size === null) continue;
    const group = groups.get(keyOf(figure));
    groups.set(keyOf(figure), { count: (group?.count ?? 0) + 1, largest: Math.max(group?.largest ?? 0, size) });
  }
  return figures.map((figure) => {
    if (figure.kind === 'percent') {
      const share = magnitudeOf(figure);
      return share === null ? null : Math.min(1, Math.abs(share) / 100);
    }
    const size = sizeOf(figure);
    const group = groups.get(keyOf(figure));
    return size === null || !group || group.count < 2 || group.largest === 0 ? null : size / group.largest;
  });
}

function sizeOf(figure: FigureItem): number | null {
  const magnitude = comparable.has(figure.kind) && (figure.canonicalUnit ?? figure.unit) ? magnitudeOf(figure) : null;
  return magnitude !== null && figure.tier === 'core' ? Math.abs(magnitude) : null;
}

const keyOf = (figure: FigureItem) => `${figure.article} ${figure.kind} ${unitOf(figure)} ${figure.per ?? ''}`;
