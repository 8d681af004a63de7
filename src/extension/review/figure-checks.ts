/** Ticks and notes of the figures panel, kept among the page's decisions. */
import type * as vscode from 'vscode';
import { type Decision, keyOf } from '../../core/annotations/decision.ts';
import type { Span } from '../../core/reading.ts';
import { accept } from './decide.ts';
import type { ReviewItem } from './items.ts';
import { noteOn, writeNote } from './notes.ts';
import type { PageReview } from './page-review.ts';
import { placedOne } from './placed.ts';

export interface FigureCheck {
  /** Whether the reader checked the figure and found it right. */
  readonly checked: boolean;
  /** Whether the reader said that this is no figure. */
  readonly rejected: boolean;
  readonly note: string | null;
}

/** Tells what was decided about the figure at a range; a figure that nobody looked at is neither checked nor rejected. */
export function figureChecks(review: PageReview): (range: vscode.Range) => FigureCheck {
  const noteAt = new Map(notesOfTheirOwn(review).map(({ annotation, span }) => [keyOf(span), annotation.note]));
  return (range) => {
    const item = figureAt(review, range);
    return {
      checked: item?.state === 'accepted',
      rejected: item?.state === 'rejected',
      note: item?.annotation?.note ?? noteAt.get(keyOf(spanOfRange(review, range))) ?? null,
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
  const span = spanOfRange(review, range);
  const isThere = ({ layer, start, end }: ReviewItem) => layer === 'figure' && start === span.start && end === span.end;
  return review.near(span).find(isThere);
}

function noteOfItsOwn(review: PageReview, range: vscode.Range) {
  const key = keyOf(spanOfRange(review, range));
  return notesOfTheirOwn(review).find(({ span }) => keyOf(span) === key);
}

function notesOfTheirOwn({ notebook }: PageReview): readonly Decision[] {
  const notes = [...notebook.decisions.values()].filter(({ annotation }) => annotation.layer === 'note');
  return notes.flatMap((version) => placedOne(notebook, version) ?? []);
}

const spanOfRange = ({ document }: PageReview, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});
