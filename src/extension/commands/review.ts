/** Decisions by key, by menu and by the rows of the Review view. Each is one step that can be undone. */
import * as vscode from 'vscode';
import type { EntityType, Span } from '../../core/reading.ts';
import type { WireRange } from '../../protocol/protocol.ts';
import { editorOf } from '../current-page.ts';
import { rangeOf } from '../ranges.ts';
import { accept, add, type Desk, moveEnd, quoteOf, reject, setSpan, setType } from '../review/decide.ts';
import { itemAt, type ReviewItem } from '../review/items.ts';
import { type Entry, placeOfStep, type Wanted } from '../review/notebook.ts';
import type { PageReview } from '../review/page-review.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';
import { offerMore } from './review-offer.ts';
import { newsEditor } from './target.ts';

/** What a hover card, a quick fix or a row of a tree hands to a command; nothing: the cursor's place. */
export interface ReviewTarget {
  readonly uri?: string;
  readonly range?: WireRange;
  readonly item?: ReviewItem;
}

export interface Place {
  readonly review: PageReview;
  readonly item: ReviewItem | null;
  /** The selection, where there is one; else null. */
  readonly selected: Span | null;
}

/** Where a command works, or undefined after the reader was told why it cannot. */
export async function placeOf(parts: Parts, target: ReviewTarget = {}): Promise<Place | undefined> {
  if (target.range) return placeAt(parts, target.uri, target.range);
  const editor = await newsEditor(parts);
  const review = editor && parts.reviews.of(editor.document);
  if (!editor || !review) return undefined;
  await review.opened;
  if (parts.mode.review === review) await parts.mode.started;
  const { document, selection } = editor;
  if (target.item) return { review, item: target.item, selected: null };
  const selected = selection.isEmpty ? null : trimmed(review.desk, spanOf(document, selection));
  const exact =
    selected && review.near(selected).find(({ start, end }) => start === selected.start && end === selected.end);
  const item = exact ?? (selected ? null : parts.mode.current(review));
  return { review, item, selected: exact ? null : selected };
}

/** A place that somebody points at: never the cursor's, whatever becomes of the page that it is on. */
async function placeAt(parts: Parts, uri: string | undefined, range: WireRange): Promise<Place | undefined> {
  const review = parts.reviews.all.find(({ document }) => document.uri.toString() === uri);
  if (!review) return undefined;
  await review.opened;
  const span = spanOf(review.document, rangeOf(range));
  const near = review.near(span);
  const item = near.find(({ start, end }) => start === span.start && end === span.end);
  return { review, item: item ?? itemAt(near, span.start), selected: item ? null : span };
}

const spanOf = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

function trimmed({ page }: Desk, span: Span): Span | null {
  const quote = quoteOf(page, span);
  return quote === '' ? null : moveEnd(page, moveEnd(page, span, 'end', -1), 'end', 1);
}

export async function startReview(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  const review = editor && parts.reviews.of(editor.document);
  if (!editor || !review) return;
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
  // Of a long page something may still come.
  const hasNone = () => review.isRead && review.items.length === 0 && parts.currentPage.progress === null;
  const begins = parts.mode.review !== review;
  if (hasNone()) await review.opened;
  if (!hasNone()) await parts.mode.start(review);
  if (hasNone() && parts.mode.review === review) await parts.mode.leave();
  if (begins) showKeys(parts, review);
  if (parts.mode.shown(review).every(({ state }) => state !== 'open') && review.isRead) sayDone(review);
}

/** The keys stand in the status bar wherever they hold until the review ends: whoever does not know them tries to type. */
function showKeys({ mode }: Parts, review: PageReview): void {
  let keys: vscode.Disposable | undefined;
  const follow = () => {
    if (mode.review === review && vscode.window.activeTextEditor?.document === review.document) {
      keys ??= vscode.window.setStatusBarMessage(
        vscode.l10n.t('Enter accept · X reject · 1–4 type · N next · Esc leave'),
      );
      return;
    }
    keys?.dispose();
    keys = undefined;
    if (mode.review !== review) end.dispose();
  };
  const end = vscode.Disposable.from(mode.onDidChange(follow), vscode.window.onDidChangeActiveTextEditor(follow));
  follow();
}

export const leaveReview = ({ mode }: Parts) => mode.leave();
export const toggleReview = (parts: Parts) => (parts.mode.review ? parts.mode.leave() : startReview(parts));
export const nextOpen = (parts: Parts) => goToOpen(parts, 1);
export const previousOpen = (parts: Parts) => goToOpen(parts, -1);

async function goToOpen(parts: Parts, step: 1 | -1): Promise<void> {
  const editor = await newsEditor(parts);
  const review = editor && parts.reviews.of(editor.document);
  if (!editor || !review) return;
  if (parts.mode.review === review) await parts.mode.started;
  if (!parts.mode.goToOpen(review, parts.mode.cursor(review), step)) sayDone(review);
}

const sayDone = ({ items }: PageReview) =>
  showStatusMessage(
    items.length > 0
      ? vscode.l10n.t('Everything that is shown has been reviewed.')
      : vscode.l10n.t('This page has no names or figures to review.'),
  );

export const sayNoItem = () =>
  showStatusMessage(vscode.l10n.t('There is no name or figure at the cursor. Select one first.'));

function isSelected({ document, desk }: PageReview, { start, end }: ReviewItem): boolean {
  const selection = editorOf(document)?.selection;
  const selected = selection && !selection.isEmpty && trimmed(desk, spanOf(document, selection));
  return !!selected && selected.start === start && selected.end === end;
}

export const acceptItem = decision(accept);
export const rejectItem = decision(reject);

/** A type for the item, or for the selection, which becomes a name. */
export const typeItem = (type: EntityType) => async (parts: Parts, target?: ReviewTarget) => {
  const place = await placeOf(parts, target);
  if (!place) return;
  const { review, item, selected } = place;
  if (selected) return addName(parts, review, selected, type);
  if (item?.layer === 'figure') {
    showStatusMessage(vscode.l10n.t('This is a figure: accept or reject it.'));
    return;
  }
  keep(parts, place, item && setType(review.desk, item, type));
};

/** The selection becomes a name: of the type that the same text has elsewhere, of a person otherwise. */
export async function addSelection(parts: Parts, target?: ReviewTarget): Promise<void> {
  const place = await placeOf(parts, target);
  if (!place) return;
  const { review, selected } = place;
  if (!selected) {
    showStatusMessage(vscode.l10n.t('Select a name first.'));
    return;
  }
  const { page } = review.desk;
  const quote = quoteOf(page, selected);
  const known = review.items.find((item) => item.layer === 'entity' && quoteOf(page, item) === quote);
  addName(parts, review, selected, (known?.type as EntityType | undefined) ?? 'person');
  if (!known) showStatusMessage(vscode.l10n.t('Added as a person. 1–4 changes the type.'));
}

function addName(parts: Parts, review: PageReview, span: Span, type: EntityType): void {
  const entry = add(review.desk, span, 'entity', type);
  if (!entry) return;
  review.decide([{ id: entry.annotation.id, entry }]);
  const item = review.near(span).find(({ annotation }) => annotation?.id === entry.annotation.id);
  if (item) parts.mode.goTo(review, item);
  if (parts.mode.review !== review) void offerMore(review, entry.annotation);
}

/** Back to a suggestion that nobody decided; what the reader added is gone. */
export async function reopenItem(parts: Parts, target?: ReviewTarget): Promise<void> {
  const place = await placeOf(parts, target);
  if (!place) return;
  const { review, item } = place;
  if (item?.annotation) review.decide([{ id: item.annotation.id, entry: null }]);
  if (!item) sayNoItem();
}

export const moveItemEnd = (side: 'start' | 'end', by: 1 | -1) => async (parts: Parts, target?: ReviewTarget) => {
  const place = await placeOf(parts, target);
  if (!place?.item) return;
  const { review, item } = place;
  const span = moveEnd(review.desk.page, item, side, by);
  const entry = setSpan(review.desk, item, span);
  if (!entry) return;
  review.decide([{ id: entry.annotation.id, entry }]);
  // The cursor stays in the item, also when its beginning moved.
  const moved = review.near(span).find(({ annotation }) => annotation?.id === entry.annotation.id);
  if (moved) parts.mode.goTo(review, moved);
};

export const undoDecision = (parts: Parts) => step(parts, 'undo');
export const redoDecision = (parts: Parts) => step(parts, 'redo');

async function step(parts: Parts, which: 'undo' | 'redo'): Promise<void> {
  const editor = await newsEditor(parts);
  const review = editor && parts.reviews.of(editor.document);
  if (!review) return;
  const at = placeOfStep(review.notebook, which === 'undo' ? 'undoable' : 'redoable');
  if (!review[which]()) {
    showStatusMessage(which === 'undo' ? vscode.l10n.t('No decision to undo.') : vscode.l10n.t('No decision to redo.'));
    return;
  }
  const item = at === null ? null : itemAt(review.near({ start: at, end: at }), at);
  if (item) parts.mode.goTo(review, item);
}

function decision(decide: (desk: Desk, item: ReviewItem) => Entry | null) {
  return async (parts: Parts, target?: ReviewTarget): Promise<void> => {
    const place = await placeOf(parts, target);
    if (!place) return;
    keep(parts, place, place.item && decide(place.review.desk, place.item));
  };
}

/** Keeps a decision, and in review mode goes on to the next open item; so does a decision that stands already. */
function keep(parts: Parts, { review, item }: Place, entry: Entry | null): void {
  if (entry) review.decide([{ id: entry.annotation.id, entry }]);
  if (parts.mode.review !== review) {
    if (!item) sayNoItem();
    // A selection that is decided is done with: what comes next would be for it alone.
    else if (isSelected(review, item)) parts.mode.goTo(review, item);
    if (entry && entry.annotation.state !== 'accepted') void offerMore(review, entry.annotation);
    return;
  }
  const from = item?.start ?? parts.mode.cursor(review);
  if (!parts.mode.goToOpen(review, from, 1)) sayDone(review);
}

export const asStep = (entries: readonly Entry[]): readonly Wanted[] =>
  entries.map((entry) => ({ id: entry.annotation.id, entry }));
