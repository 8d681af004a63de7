/** The names that a reader's file says are in a page: what agreement compares. */
import type { LabelledSpan } from './agreement.ts';
import { type BareText, toBare } from './bare-text.ts';
import type { Annotation } from './record.ts';
import { resolveAnchors } from './resolve.ts';

export interface DecidedNames {
  /** In units of the page without white space, none twice. */
  readonly names: readonly LabelledSpan[];
  /** Names whose place is not certain; they are not compared. */
  readonly left: readonly Annotation[];
}

/** @param annotations as they stand in their file. */
export function decidedNames(page: BareText, annotations: readonly Annotation[]): DecidedNames {
  const places = resolveAnchors(page, annotations);
  const names = new Map<string, LabelledSpan>();
  const left: Annotation[] = [];
  annotations.forEach((annotation, i) => {
    if (annotation.layer !== 'entity' || annotation.state === 'rejected') return;
    const place = places[i];
    if (place?.state !== 'placed') left.push(annotation);
    else {
      const { start, end } = toBare(page, place.span);
      names.set(`${start} ${end}`, { start, end, label: annotation.type ?? '' });
    }
  });
  return { names: [...names.values()], left };
}
