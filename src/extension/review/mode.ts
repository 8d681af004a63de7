/**
 * Review mode: letter keys make decisions instead of typing. While it is on, letters without a meaning are ignored, and the keys act on the
 * item that the cursor is in.
 */
import * as vscode from 'vscode';
import type { Span } from '../../core/reading.ts';
import { editorOf } from '../current-page.ts';
import { quoteOf } from './decide.ts';
import { countDone, everything, itemAt, lets, nextOpen, type ReviewFilter, type ReviewItem } from './items.ts';
import { lock } from './lock.ts';
import type { PageReview, Progress } from './page-review.ts';
import type { Reviews } from './reviews.ts';

export interface ReviewMode extends vscode.Disposable {
  /** The page under review, or null while the mode is off. */
  readonly review: PageReview | null;
  readonly filter: ReviewFilter;
  /** The mode, its filter or its current item changed. */
  readonly onDidChange: vscode.Event<void>;
  /** The mode or its filter changed. */
  readonly onDidNarrow: vscode.Event<void>;
  start(review: PageReview): Promise<void>;
  /** Ends when the review that was started last is at its first item: a key that is pressed meanwhile is meant for that. */
  readonly started: Promise<void>;
  leave(): Promise<void>;
  narrow(filter: ReviewFilter): void;
  /** The items of a review that match the filter; with a span, only those that it overlaps or touches. */
  shown(review: PageReview, within?: Span): readonly ReviewItem[];
  /** How many of the items that match the filter are decided. */
  progress(review: PageReview): Progress;
  /** The offset of the cursor in the page's editor, or the one that it is being moved to. */
  cursor(review: PageReview): number;
  /** The item at the cursor. */
  current(review: PageReview): ReviewItem | null;
  goTo(review: PageReview, item: ReviewItem): void;
  /** @returns false when nothing is open. */
  goToOpen(review: PageReview, from: number, step: 1 | -1): boolean;
}

export function createReviewMode(reviews: Reviews): ReviewMode {
  const changed = new vscode.EventEmitter<void>();
  const narrowed = new vscode.EventEmitter<void>();
  let review: PageReview | null = null;
  let filter = everything;
  let keyboard: vscode.Disposable | undefined;
  let started = Promise.resolve();
  /** Where the mode put the cursor last, until the user moves it: the editor reports a moved cursor late, and the next key may come before. */
  let aim: { readonly review: PageReview; readonly offset: number } | null = null;

  /** The keys work only in the editor of the page under review. */
  function tellContext(): void {
    const isActive = review !== null && vscode.window.activeTextEditor?.document === review.document;
    void vscode.commands.executeCommand('setContext', 'zhNews.reviewing', isActive);
  }

  function shown(of: PageReview, within?: Span): readonly ReviewItem[] {
    const items = within ? of.near(within) : of.items;
    if (filter === everything) return items;
    const { page } = of.desk;
    return items.filter((item) => lets(filter, item, quoteOf(page, item)));
  }

  function cursor(of: PageReview): number {
    const editor = editorOf(of.document);
    return aim?.review === of ? aim.offset : editor ? of.document.offsetAt(editor.selection.active) : 0;
  }

  function goTo(of: PageReview, { start, end }: ReviewItem): void {
    const { document } = of;
    const editor = editorOf(document);
    if (!editor) return;
    aim = { review: of, offset: start };
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function begin(of: PageReview): Promise<void> {
    await mode.leave();
    review = of;
    tellContext();
    await of.opened;
    const locked = await lock(of.document);
    if (review !== of) return locked.dispose();
    keyboard = locked;
    await untilRead(of, reviews);
    if (review === of) {
      const here = itemAt(shown(of, emptySpan(cursor(of))), cursor(of));
      if (here?.state === 'open') goTo(of, here);
      else mode.goToOpen(of, cursor(of) - 1, 1);
    }
    narrowed.fire();
    changed.fire();
  }

  const mode: ReviewMode = {
    get review() {
      return review;
    },
    get filter() {
      return filter;
    },
    onDidChange: changed.event,
    onDidNarrow: narrowed.event,
    async start(of) {
      if (review === of) return started;
      const beginning = begin(of);
      started = beginning.catch(() => {});
      await beginning;
    },
    get started() {
      return started;
    },
    async leave() {
      if (!review) return;
      const { save } = review;
      review = null;
      keyboard?.dispose();
      keyboard = undefined;
      tellContext();
      narrowed.fire();
      changed.fire();
      await save();
    },
    narrow(next) {
      filter = next;
      void vscode.commands.executeCommand('setContext', 'zhNews.reviewFiltered', filter !== everything);
      narrowed.fire();
      changed.fire();
    },
    shown,
    progress: (of) => (filter === everything ? of.progress : countDone(shown(of))),
    cursor,
    current: (of) => itemAt(of.near(emptySpan(cursor(of))), cursor(of)),
    goTo,
    goToOpen(of, from, step) {
      const item = nextOpen(shown(of), from, step);
      if (item) goTo(of, item);
      return item !== null;
    },
    dispose() {
      keyboard?.dispose();
      subscriptions.dispose();
    },
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    narrowed,
    vscode.window.onDidChangeActiveTextEditor(tellContext),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // Only selections that the user makes have a kind.
      if (kind !== undefined && textEditor.document === aim?.review.document) aim = null;
      if (textEditor.document === review?.document) changed.fire();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === aim?.review.document) aim = null;
    }),
    reviews.onDidChange(({ document }) => {
      if (review && document === review.document && !reviews.of(document)) void mode.leave();
    }),
  );
  return mode;
}

const emptySpan = (offset: number): Span => ({ start: offset, end: offset });

/** Milliseconds that a review waits until the page is read. On a long page the suggestions are added as they come. */
const patience = 10_000;

function untilRead(review: PageReview, reviews: Reviews): Promise<void> {
  if (review.isRead) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(end, patience);
    const waiting = reviews.onDidChange(() => {
      if (review.isRead) end();
    });
    function end() {
      clearTimeout(timer);
      waiting.dispose();
      resolve();
    }
  });
}
