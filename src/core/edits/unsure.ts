/** Line ends of which nobody could be sure whether they are wraps: those that tidying leaves, and those that it joins. */

import { finish } from '../finish.ts';
import type { PageWeights } from '../page/label.ts';
import { readParts } from '../page/read.ts';
import { splitPages } from '../page/split.ts';
import { weakLineEnds } from '../page/weak-line-ends.ts';
import type { Edit, Span } from '../reading.ts';
import { foldForReading, isSimplified } from '../text/fold.ts';
import { type TidyOptions, tidyEditsInSteps } from './tidy.ts';

type Options = Omit<TidyOptions, 'range'>;

/** Spans in the text as it is, in order. */
export interface UnsureLineEnds {
  /** What tidying changes. */
  readonly edits: readonly Edit[];
  /** Line breaks that may be wraps; tidying touches none of them. */
  readonly kept: readonly Span[];
  /** White space with a line break that tidying takes out though a paragraph may end there. */
  readonly joined: readonly Span[];
}

export const unsureLineEnds = (text: string, weights: PageWeights, options: Options): UnsureLineEnds =>
  finish(unsureLineEndsInSteps(text, weights, options));

/** The same, handing back control after every page that was read. */
export function* unsureLineEndsInSteps(
  text: string,
  weights: PageWeights,
  options: Options,
): Generator<void, UnsureLineEnds, void> {
  const edits = yield* tidyEditsInSteps(text, weights, { ...options, range: null });
  const folded = foldForReading(text, isSimplified(text));
  const unsure = new Map<number, Span>();
  for (const page of splitPages(text)) {
    const own = folded.slice(page.start, page.end);
    for (const { start, end } of [...readParts(own, weights).uncertainWraps, ...weakLineEnds(own, weights)])
      unsure.set(page.start + start, { start: page.start + start, end: page.start + end });
    yield;
  }
  return parted(
    [...unsure.values()].sort((a, b) => a.start - b.start),
    edits,
  );
}

/** @param edits in order and without overlaps, as the spans are. */
function parted(spans: readonly Span[], edits: readonly Edit[]): UnsureLineEnds {
  const kept: Span[] = [];
  const joined: Span[] = [];
  let next = 0;
  for (const span of spans) {
    while (next < edits.length && (edits[next] as Edit).end <= span.start) next++;
    const edit = edits[next];
    if (!edit || edit.start >= span.end) kept.push(span);
    else if (!hasBreak(edit.newText)) joined.push({ start: edit.start, end: edit.end });
  }
  return { edits, kept, joined };
}

const hasBreak = (white: string) => /[\n\r\v\f\u2028\u2029]/.test(white);
