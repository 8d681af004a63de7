/** Line ends within running text of which the page reader is not sure whether they are wraps, read either way. */
import type { Span } from '../reading.ts';
import { labelLines, type PageWeights, states } from './label.ts';
import { labelMargins } from './margins.ts';
import { prepare } from './read.ts';

/**
 * A smaller margin is a weak one: odds of 7 to 1. On 85 pages of known structure 21 line ends were joined with a smaller one, 2 of them
 * wrongly, and there was no other wrong join; 51 were kept with a smaller one, 7 of them wrongly.
 */
const weakMargin = 2;

/** @returns the spans of the line breaks in order. */
export function weakLineEnds(text: string, weights: PageWeights): Span[] {
  const { lines, evidence } = prepare(text);
  const path = labelLines(evidence, weights);
  const margins = labelMargins(evidence, weights);
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const label = states[path[i] as number]?.label;
    const isText = label === 'wrap' || label === 'next';
    return before && isText && (margins[i] as number) < weakMargin ? [{ start: before.end, end: line.start }] : [];
  });
}
