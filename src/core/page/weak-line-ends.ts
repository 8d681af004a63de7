/** Line ends within running text of which the page reader is not sure whether they are wraps, read either way. */

import type { Span } from '../reading.ts';
import { joinScore, labelWithCare } from './joins.ts';
import { type PageWeights, states } from './label.ts';
import { labelMargins } from './margins.ts';
import { prepare } from './read.ts';
import { sentenceEnd } from './sentence-end.ts';
import { isTypedStart } from './uncertain.ts';

/** A smaller margin is a weak one: odds of 90 to 1. Within a sentence both looks at a wrap are asked together. */
const weakMargin = 4.5;

/** @returns the spans of the line breaks in order. */
export function weakLineEnds(text: string, weights: PageWeights): Span[] {
  const { lines, evidence } = prepare(text, weights.continuity);
  const { path } = labelWithCare(evidence, weights);
  const margins = labelMargins(evidence, weights);
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const label = states[path[i] as number]?.label;
    if (!before || (label !== 'wrap' && label !== 'next') || isTypedStart(text, before, line)) return [];
    const isWithin = label === 'wrap' && !sentenceEnd.test(text.slice(before.start, before.end).slice(-4));
    const margin = (margins[i] as number) + (isWithin ? joinScore(evidence, i, weights.joins) : 0);
    return margin < weakMargin ? [{ start: before.end, end: line.start }] : [];
  });
}
