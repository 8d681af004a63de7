/** The length of a figure's bar: a percentage as its share of a hundred, others as their share of the largest with that unit in the article. */

import type { PlacedFigure } from '../../core/reading.ts';
import { groupBy } from '../../core/text/group.ts';

/** Kinds whose sizes say something beside one another. */
const comparable: ReadonlySet<PlacedFigure['kind']> = new Set([
  ...(['count', 'money', 'percentage-point', 'multiple', 'length', 'area', 'mass', 'volume'] as const),
  ...(['speed', 'power', 'energy', 'duration', 'age'] as const),
]);

/** For every figure of an article a length from 0 to 1, or null where there is nothing to compare it with. */
export function barsOf(figures: readonly PlacedFigure[]): (number | null)[] {
  const groups = groupBy(
    figures.filter((figure) => sizeOf(figure) !== null),
    keyOf,
  );
  return figures.map((figure) => {
    if (figure.kind === 'percent') {
      const share = figure.canonicalValue ?? figure.value;
      return share === null ? null : Math.min(1, Math.abs(share) / 100);
    }
    const size = sizeOf(figure);
    const sizes = (groups.get(keyOf(figure)) ?? []).map((other) => sizeOf(other) ?? 0);
    const largest = Math.max(0, ...sizes);
    return size === null || sizes.length < 2 || largest === 0 ? null : size / largest;
  });
}

function sizeOf({ kind, canonicalUnit, canonicalValue, value, unit }: PlacedFigure): number | null {
  const size = canonicalUnit ? canonicalValue : value;
  return comparable.has(kind) && (canonicalUnit ?? unit) && size !== null ? Math.abs(size) : null;
}

const keyOf = ({ kind, canonicalUnit, unit, per }: PlacedFigure) => `${kind} ${canonicalUnit ?? unit} ${per ?? ''}`;
