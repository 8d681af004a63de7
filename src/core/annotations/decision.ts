import type { PageAnnotation, Passage, Span } from '../reading.ts';
import { indexBehind, inPassage } from '../text/passage.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { withoutOverlapping } from '../text/spans.ts';
import type { Annotation } from './record.ts';

/** An annotation whose place is known. */
export interface Decision {
  readonly annotation: Annotation;
  /** In the text that the suggestions were read from. */
  readonly span: Span;
}

export const isRejected = ({ annotation }: Decision): boolean => annotation.state === 'rejected';

/** Suggestions, in text order, that no decision is about: none overlaps one that stands, none is the very span of a rejected one. */
export function openOnes<T extends Span>(suggestions: readonly T[], decisions: readonly Decision[]): T[] {
  const standing = decisions.filter((decision) => !isRejected(decision)).map(({ span }) => span);
  const rejected = new Set(decisions.filter(isRejected).map(({ span }) => keyOf(span)));
  return withoutOverlapping(suggestions, standing).filter((suggestion) => !rejected.has(keyOf(suggestion)));
}

/** The same number for the same span, for texts of up to 2 GB and spans of up to 4 MB. */
export const keyOf = ({ start, end }: Span): number => start * 0x400000 + (end - start);

/** What stands in a span, as the page's reading joins it, without the blanks of a wrap. */
export function textOf(text: string, { page }: Pick<PageAnnotation, 'page'>, span: Span): string {
  const passage = passageAt(page.passages, span);
  if (!passage) return withoutSpaces(text.slice(span.start, span.end));
  const { start, end } = inPassage(passage, span);
  return passage.text.slice(start, end).trim();
}

/** The passage that holds a span whole; passages are in text order. */
export function passageAt(passages: readonly Passage[], { start, end }: Span): Passage | null {
  const passage = passages[indexBehind(passages, start)];
  return passage && passage.start <= start && passage.end >= end ? passage : null;
}

/** The indices of the passage that a span begins in and of its article; -1 for none. */
export function placeOf(passages: readonly Passage[], { start }: Span): { passage: number; article: number } {
  const passage = indexBehind(passages, start);
  const found = passages[passage];
  return found && found.start <= start ? { passage, article: found.article } : { passage: -1, article: -1 };
}
