/** Keeps the server's answer to one request about the current page up to date for a view. */
import * as vscode from 'vscode';
import type { RequestType } from 'vscode-jsonrpc';
import type { DocumentParams } from '../protocol/protocol.ts';
import type { Connection } from './connection.ts';
import type { CurrentPage } from './current-page.ts';

export interface PageQuery<T> extends vscode.Disposable {
  /** The last answer for the current page; null before the first one and when there is no page. */
  readonly value: T | null;
  /** True when `value` belongs to the current version of the document. */
  isFresh(): boolean;
  readonly onDidChange: vscode.Event<void>;
  /** Requests again if the value is out of date and the view is visible. */
  refresh(): void;
  /** Asks now, whether anything is shown or not; resolves when the answer is there. */
  ask(): Promise<void>;
}

interface Versioned {
  readonly version: number;
}

/** @param isShown whether the view is visible; nothing is requested while it is not. */
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
    // The answer is dropped when there is a newer request or another page.
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
