/** Ticks and notes of the figures panel, kept among the page's decisions. */
import type * as vscode from 'vscode';
import { keyOf } from '../../core/annotations/decision.ts';
import type { Span } from '../../core/reading.ts';
import { accept } from './decide.ts';
import { noteOn, writeNote } from './notes.ts';
import type { PageReview } from './page-review.ts';
import { placed } from './placed.ts';

export interface FigureCheck {
  /** Whether the reader checked the figure and found it right. */
  readonly checked: boolean;
  /** Whether the reader said that this is no figure. */
  readonly rejected: boolean;
  readonly note: string | null;
}

/** Tells what was decided about the figure at a range; a figure that nobody looked at is neither checked nor rejected. */
export function figureChecks(review: PageReview): (range: vscode.Range) => FigureCheck {
  // A long page has thousands of figures and of decisions: each is looked up, not sought.
  const itemAt = new Map(review.items.filter(({ layer }) => layer === 'figure').map((item) => [keyOf(item), item]));
  const noteAt = new Map(
    placed(review.notebook).flatMap(({ annotation, span }) =>
      annotation.layer === 'note' ? [[keyOf(span), annotation.note] as const] : [],
    ),
  );
  return (range) => {
    const key = keyOf(spanOfRange(review, range));
    const item = itemAt.get(key);
    return {
      checked: item?.state === 'accepted',
      rejected: item?.state === 'rejected',
      note: item?.annotation?.note ?? noteAt.get(key) ?? null,
    };
  };
}

/** Ticks a figure, or takes the tick away: then it is open again. One step that can be undone. */
export function setFigureChecked(review: PageReview, range: vscode.Range, checked: boolean): void {
  const item = figureAt(review, range);
  if (!item) return;
  const entry = checked ? accept(review.desk, item) : null;
  if (entry) review.decide([{ id: entry.annotation.id, entry }]);
  else if (!checked && item.annotation) review.decide([{ id: item.annotation.id, entry: null }]);
}

/** @param note removes the note when it is empty. */
export function setFigureNote(review: PageReview, range: vscode.Range, note: string): void {
  const noted = figureAt(review, range)?.annotation ?? noteOfItsOwn(review, range)?.annotation;
  if (noted) writeNote(review, noted.id, note.trim());
  else noteOn(review, range, note.trim());
}

function figureAt(review: PageReview, range: vscode.Range) {
  const { start, end } = spanOfRange(review, range);
  return review.items.find((item) => item.layer === 'figure' && item.start === start && item.end === end);
}

function noteOfItsOwn(review: PageReview, range: vscode.Range) {
  const { start, end } = spanOfRange(review, range);
  return placed(review.notebook).find(
    ({ annotation, span }) => annotation.layer === 'note' && span.start === start && span.end === end,
  );
}

const spanOfRange = ({ document }: PageReview, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});
