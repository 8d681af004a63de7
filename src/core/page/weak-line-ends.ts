/** Line ends within running text of which the page reader is not sure whether they are wraps, read either way. */
import type { Span } from '../reading.ts';
import { labelWithCare } from './joins.ts';
import { type PageWeights, states } from './label.ts';
import { labelMargins } from './margins.ts';
import { prepare } from './read.ts';

/**
 * A smaller margin is a weak one: odds of 90 to 1. On the 85 pages of known structure 100 line ends were joined with a smaller one, none of
 * them wrongly, and 146 were kept with a smaller one or in doubt, 15 of them wrongly; on 33 pages of others 10 of 29 and 3 of 64.
 */
const weakMargin = 4.5;

/** @returns the spans of the line breaks in order. */
export function weakLineEnds(text: string, weights: PageWeights): Span[] {
  const { lines, evidence } = prepare(text, weights.continuity);
  const { path } = labelWithCare(evidence, weights);
  const margins = labelMargins(evidence, weights);
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const label = states[path[i] as number]?.label;
    const isText = label === 'wrap' || label === 'next';
    return before && isText && (margins[i] as number) < weakMargin ? [{ start: before.end, end: line.start }] : [];
  });
}
