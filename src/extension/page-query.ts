/** Keeps one thing that the server knows of the current page (its structure, its entities, its figures) at hand for one view. */
import * as vscode from 'vscode';
import type { RequestType } from 'vscode-jsonrpc';
import type { DocumentParams } from '../protocol/protocol.ts';
import type { Connection } from './connection.ts';
import type { CurrentPage } from './current-page.ts';

export interface PageQuery<T> extends vscode.Disposable {
  /** What is known of the current page; null before the first answer and when there is no page. */
  readonly value: T | null;
  /** The version of the document that `value` speaks of is the document's own. */
  isFresh(): boolean;
  readonly onDidChange: vscode.Event<void>;
  /** Asks again, if anything is shown. */
  refresh(): void;
  /** Asks now, whether anything is shown or not; resolves when the answer is there. */
  ask(): Promise<void>;
}

interface Versioned {
  readonly version: number;
}

/** @param isShown nothing is asked for while nobody looks. */
export function createPageQuery<T extends Versioned>(
  { connection, currentPage }: { connection: Connection; currentPage: CurrentPage },
  type: RequestType<DocumentParams, T | null, void>,
  isShown: () => boolean,
): PageQuery<T> {
  const changed = new vscode.EventEmitter<void>();
  let value: T | null = null;
  let asking: vscode.CancellationTokenSource | undefined;
  let stale = true;

  async function refresh(wanted = isShown()): Promise<void> {
    asking?.cancel();
    asking = undefined;
    stale = true;
    const { document } = currentPage;
    if (!document || !wanted) return;
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const answer = await connection.request(type, { uri: document.uri.toString() }, source.token);
    // An answer that was overtaken is dropped: by another question, another page, or an edit that will be read in its turn.
    if (source.token.isCancellationRequested || !answer || currentPage.document !== document) return;
    asking = undefined;
    stale = false;
    value = answer;
    changed.fire();
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    currentPage.onDidRead(() => void refresh()),
    currentPage.onDidSwitch(() => {
      value = null;
      changed.fire();
      void refresh();
    }),
  );
  void refresh();
  return {
    get value() {
      return value;
    },
    isFresh: () => value !== null && value.version === currentPage.document?.version,
    onDidChange: changed.event,
    refresh: () => {
      if (stale && !asking) void refresh();
    },
    ask: () => refresh(true),
    dispose() {
      asking?.cancel();
      subscriptions.dispose();
    },
  };
}
