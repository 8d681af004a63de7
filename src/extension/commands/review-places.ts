/** What becomes of decisions whose place is lost, or whose text has changed. */
import * as vscode from 'vscode';
import { anchorOf } from '../../core/annotations/bare-text.ts';
import type { Span } from '../../core/reading.ts';
import { quoteOf } from '../review/decide.ts';
import { spanOf, type Version } from '../review/notebook.ts';
import type { PageReview } from '../review/page-review.ts';
import { type AstrayNode, astrayOf, type NoteNode } from '../review/tree.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';
import { newsEditor } from './target.ts';

/** What a row of the view or a quick fix hands over. */
export interface AstrayTarget {
  readonly version?: Version;
  readonly id?: string;
}

/** Puts a lost annotation on the selection; from the palette, one of those that are lost. */
export async function placeHere(parts: Parts, target: AstrayTarget = {}): Promise<void> {
  const editor = await newsEditor(parts);
  const review = editor && parts.reviews.of(editor.document);
  if (!editor || !review) return;
  const { document, selection } = editor;
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (quoteOf(review.desk.page, span) === '') {
    showStatusMessage(vscode.l10n.t('Select the text where it belongs first.'));
    return;
  }
  const version = versionOf(review, target) ?? (await pickAstray(review));
  if (version) move(review, version, span);
}

/** The text that stands there now is what the annotation is about. */
export async function confirmChanged(parts: Parts, target: AstrayTarget = {}): Promise<void> {
  const review = await reviewOf(parts);
  const version = review && versionOf(review, target);
  const span = version && spanOf(review.notebook, version);
  if (span) move(review, version, span);
}

export async function removeAnnotation(parts: Parts, target: AstrayTarget | NoteNode = {}): Promise<void> {
  const review = await reviewOf(parts);
  const version = review && versionOf(review, target);
  if (version) review.decide([{ id: version.annotation.id, entry: null }]);
}

function move(review: PageReview, { annotation }: Version, span: Span): void {
  const anchor = anchorOf(review.desk.page, span);
  if (anchor) review.decide([{ id: annotation.id, entry: { annotation: { ...annotation, ...anchor }, span } }]);
}

function versionOf({ notebook }: PageReview, { version, id }: AstrayTarget): Version | undefined {
  return notebook.decisions.get(version?.annotation.id ?? id ?? '');
}

async function reviewOf(parts: Parts): Promise<PageReview | undefined> {
  const editor = await newsEditor(parts);
  return editor && parts.reviews.of(editor.document);
}

async function pickAstray(review: PageReview): Promise<Version | undefined> {
  const rows = astrayOf(review).map(({ version, state }: AstrayNode) => ({
    label: version.annotation.quote,
    description: state === 'lost' ? vscode.l10n.t('lost') : vscode.l10n.t('the text has changed'),
    detail: `${version.annotation.before}…${version.annotation.after}`,
    version,
  }));
  if (rows.length === 0) {
    showStatusMessage(vscode.l10n.t('Every annotation of this page has its place.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Which annotation belongs here?') });
  return picked?.version;
}
