/** Notes by key: an input box for the item, the selection or the line at the cursor. */
import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/record.ts';
import type { Span } from '../../core/reading.ts';
import { editorOf } from '../current-page.ts';
import { canBeNoted, noteOn, writeNote } from '../review/notes.ts';
import type { PageReview } from '../review/page-review.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';
import { placeOf, type ReviewTarget } from './review.ts';

export async function writeNoteHere(parts: Parts, target?: ReviewTarget): Promise<void> {
  const place = await placeOf(parts, target);
  if (!place) return;
  const { review, item, selected } = place;
  const { document } = review;
  const span = selected ?? item;
  const range = span
    ? new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
    : editorOf(document)?.selection;
  if (!range) return;
  if (!canBeNoted(review, range)) {
    showStatusMessage(vscode.l10n.t('There is no text here that a note could be on.'));
    return;
  }
  const noted = (span && noteAt(review, span)) ?? item?.annotation;
  const quote = document.getText(range).replace(/\s+/g, '');
  const text = await vscode.window.showInputBox({
    title: quote ? vscode.l10n.t('Note on “{0}”', quote) : vscode.l10n.t('Note on This Line'),
    value: noted?.note ?? '',
    prompt: vscode.l10n.t('An empty text takes the note away.'),
  });
  if (text === undefined) return;
  if (noted) writeNote(review, noted.id, text.trim());
  else noteOn(review, range, text.trim());
}

/** The annotation that is nothing but a note on this very span. */
function noteAt({ notebook: { decisions, spans } }: PageReview, { start, end }: Span): Annotation | undefined {
  return [...decisions.values()].find(({ key, annotation }) => {
    const own = spans.get(key);
    return annotation.layer === 'note' && own?.start === start && own.end === end;
  })?.annotation;
}
