/** Ticks and notes of the figures panel, kept among the page's decisions. */
import type * as vscode from 'vscode';
import { accept } from './decide.ts';
import { spanOf } from './notebook.ts';
import { noteOn, writeNote } from './notes.ts';
import type { PageReview } from './page-review.ts';

export interface FigureCheck {
  /** Whether the reader checked the figure and found it right. */
  readonly checked: boolean;
  /** Whether the reader said that this is no figure. */
  readonly rejected: boolean;
  readonly note: string | null;
}

/** What was decided about the figure at a range; a figure that nobody looked at is neither checked nor rejected. */
export function figureCheckAt(review: PageReview, range: vscode.Range): FigureCheck {
  const item = figureAt(review, range);
  return {
    checked: item?.state === 'accepted',
    rejected: item?.state === 'rejected',
    note: item?.annotation?.note ?? noteOfItsOwn(review, range)?.annotation.note ?? null,
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

/** @param note empty takes the note away. */
export function setFigureNote(review: PageReview, range: vscode.Range, note: string): void {
  const noted = figureAt(review, range)?.annotation ?? noteOfItsOwn(review, range)?.annotation;
  if (noted) writeNote(review, noted.id, note.trim());
  else noteOn(review, range, note.trim());
}

function figureAt({ items, document }: PageReview, range: vscode.Range) {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return items.find((item) => item.layer === 'figure' && item.start === start && item.end === end);
}

function noteOfItsOwn({ notebook, document }: PageReview, range: vscode.Range) {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return [...notebook.decisions.values()].find((version) => {
    const span = spanOf(notebook, version);
    return version.annotation.layer === 'note' && span?.start === start && span.end === end;
  });
}
