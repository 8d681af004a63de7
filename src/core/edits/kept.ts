/** Line ends that tidying leaves as they are though they may be wraps: nobody could be sure of them. */

import { finish } from '../document/annotate.ts';
import type { PageWeights } from '../page/label.ts';
import { readParts } from '../page/read.ts';
import { splitPages } from '../page/split.ts';
import type { Edit, Span } from '../reading.ts';
import { foldRadicals, isSimplified } from '../text/fold.ts';
import { type TidyOptions, tidyEditsInSteps } from './tidy.ts';

type Options = Omit<TidyOptions, 'range'>;

/** @returns the spans of the line breaks in `text`, in order; tidying touches none of them. */
export const keptWraps = (text: string, weights: PageWeights, options: Options): Span[] =>
  finish(keptWrapsInSteps(text, weights, options));

/** The same, handing back control after every page that was read. */
export function* keptWrapsInSteps(text: string, weights: PageWeights, options: Options): Generator<void, Span[], void> {
  const edits = yield* tidyEditsInSteps(text, weights, { ...options, range: null });
  const folded = foldRadicals(text, isSimplified(text));
  const uncertain: Span[] = [];
  for (const page of splitPages(text)) {
    for (const { start, end } of readParts(folded.slice(page.start, page.end), weights).uncertainWraps)
      uncertain.push({ start: page.start + start, end: page.start + end });
    yield;
  }
  return untouched(uncertain, edits);
}

/** @param edits in order and without overlaps, as the spans are. */
function untouched(spans: readonly Span[], edits: readonly Edit[]): Span[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < edits.length && (edits[next] as Edit).end <= start) next++;
    const edit = edits[next];
    return !edit || edit.start >= end;
  });
}
