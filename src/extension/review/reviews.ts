/** The reviews of all open pages: one is made when a page opens and saved when it closes. */
import * as vscode from 'vscode';
import type { Connection } from '../connection.ts';
import type { CurrentPage } from '../current-page.ts';
import { isFile } from '../is-file.ts';
import { languageId } from '../language-detection.ts';
import type { Drafts } from './drafts.ts';
import type { Change, Notebook } from './notebook.ts';
import { createPageReview, type PageReview } from './page-review.ts';
import type { RenameFile } from './sidecar.ts';

/** What has changed of the review of a page. */
export interface ReviewChange {
  readonly document: vscode.TextDocument;
  /** The decisions that alone came, went or changed; null when anything may have. */
  readonly changes: readonly Change[] | null;
}

/** A page that is being saved as another document. */
export interface PageCopy {
  readonly from: vscode.TextDocument;
  readonly to: vscode.TextDocument;
}

export interface Reviews extends vscode.Disposable {
  /** The review of an open page; undefined for any other document. */
  of(document: vscode.TextDocument): PageReview | undefined;
  /** The review of the page that views and commands speak of. */
  readonly current: PageReview | undefined;
  readonly all: readonly PageReview[];
  /** Decisions, suggestions or places of a page have changed, or it was opened or closed. */
  readonly onDidChange: vscode.Event<ReviewChange>;
  /** The whole text of a page was put into another document. */
  readonly onDidCopy: vscode.Event<PageCopy>;
  saveAll(): Promise<void>;
}

export function createReviews(
  connection: Connection,
  currentPage: CurrentPage,
  rename: RenameFile,
  drafts: Drafts,
): Reviews {
  const open = new Map<vscode.TextDocument, PageReview>();
  const changed = new vscode.EventEmitter<ReviewChange>();
  const copying = new vscode.EventEmitter<PageCopy>();
  /** The decisions on the page whose whole text was put into a document. */
  const copied = new WeakMap<vscode.TextDocument, Notebook>();

  function add(document: vscode.TextDocument): void {
    if (document.languageId !== languageId || open.has(document) || !isFile(document.uri)) return;
    const review = createPageReview(document, connection, rename, drafts, (changes) =>
      changed.fire({ document, changes }),
    );
    const draft = draftOf(document);
    const source = copied.get(document) ?? draft?.notebook;
    copied.delete(document);
    if (source) void adopt(source, review);
    open.set(document, review);
    if (draft) copying.fire({ from: draft.document, to: document });
  }

  /** An untitled page with the same text: it is being saved as this document. */
  function draftOf(saved: vscode.TextDocument): PageReview | undefined {
    if (saved.isUntitled) return undefined;
    return [...open.values()].find(({ document }) => document.isUntitled && document.getText() === saved.getText());
  }

  /** *Save As* makes an empty file and then puts the whole text of the page in the active editor into it at once. */
  function noteCopy({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const [change, ...others] = contentChanges;
    if (!change?.text || change.rangeLength > 0 || others.length > 0) return;
    const source = currentPage.document && open.get(currentPage.document);
    if (!source || source.document === document) return;
    if (withoutReturns(source.notebook.tracked.text) !== withoutReturns(change.text)) return;
    const review = open.get(document);
    if (review) void adopt(source.notebook, review);
    // Whether it is a page is only known afterwards.
    else copied.set(document, source.notebook);
    copying.fire({ from: source.document, to: document });
  }

  /** Copies the decisions: those of a file stay with it as well. A page that has some of its own keeps to them. */
  async function adopt({ decisions, spans, tracked }: Notebook, review: PageReview): Promise<void> {
    await review.opened;
    if (review.notebook.decisions.size > 0 || review.notebook.tracked.text !== tracked.text) return;
    review.decide(
      [...decisions].map(([id, { key, annotation }]) => ({
        id,
        entry: { annotation, span: spans.get(key) ?? null },
      })),
    );
  }

  async function remove(document: vscode.TextDocument): Promise<void> {
    const review = open.get(document);
    if (!review) return;
    open.delete(document);
    await review.save();
    review.dispose();
    if (document.isUntitled) forgetIfClosed(document);
    changed.fire({ document, changes: null });
  }

  /** A change of language closes a document too, and opens it again. */
  function forgetIfClosed(draft: vscode.TextDocument): void {
    setTimeout(() => {
      if (draft.isClosed) void drafts.write(draft.uri, null);
    });
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    copying,
    vscode.workspace.onDidOpenTextDocument(add),
    vscode.workspace.onDidChangeTextDocument(noteCopy),
    vscode.workspace.onDidCloseTextDocument((document) => void remove(document)),
  );
  vscode.workspace.textDocuments.forEach(add);
  return {
    of: (document) => open.get(document),
    get current() {
      return currentPage.document ? open.get(currentPage.document) : undefined;
    },
    get all() {
      return [...open.values()];
    },
    onDidChange: changed.event,
    onDidCopy: copying.event,
    async saveAll() {
      await Promise.all([...open.values()].map((review) => review.save()));
    },
    dispose() {
      for (const review of open.values()) review.dispose();
      subscriptions.dispose();
    },
  };
}

/** For texts whose line ends may differ. */
const withoutReturns = (text: string) => text.replaceAll('\r', '');
