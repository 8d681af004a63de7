/** Follows a place through an edit made in the editor, where every change is known exactly. */
import type { Span } from '../reading.ts';

/** `text.slice(start, end)` became `length` units of other text. */
export interface KnownEdit extends Span {
  readonly length: number;
}

/**
 * The span after the edit. Text typed at either of its ends stays outside; text changed within it belongs to it.
 * @returns null when the edit replaced all of the span's text, and more or other: then only its anchor can find it.
 */
export function trackSpan(span: Span, edit: KnownEdit): Span | null {
  const grown = edit.length - (edit.end - edit.start);
  if (edit.end <= span.start) return { start: span.start + grown, end: span.end + grown };
  if (edit.start >= span.end) return span;
  if (edit.start <= span.start && edit.end >= span.end) return null;
  if (edit.start < span.start) return { start: edit.start + edit.length, end: span.end + grown };
  if (edit.end > span.end) return { start: span.start, end: edit.start };
  return { start: span.start, end: span.end + grown };
}
