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
  /** Requests now, whether the view is visible or not; resolves when the answer is there, to the last request if the page is read anew meanwhile. */
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
  let running: Promise<void> | undefined;
  let stale = true;

  /** Replaces the request in progress: somebody waits for its answer, so there is a new one even when nothing is shown. */
  function refresh(wanted = isShown()): void {
    const needed = wanted || asking !== undefined;
    asking?.cancel();
    asking = undefined;
    stale = true;
    const { document } = currentPage;
    running = document && needed ? request(document) : undefined;
  }

  async function request(document: vscode.TextDocument): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const answer = await connection.request(type, { uri: document.uri.toString() }, source.token);
    if (source.token.isCancellationRequested) return;
    asking = undefined;
    running = undefined;
    if (!answer || currentPage.document !== document) return;
    stale = false;
    value = answer;
    changed.fire();
  }

  async function ask(): Promise<void> {
    refresh(true);
    while (running) await running;
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    currentPage.onDidRead(() => refresh()),
    currentPage.onDidSwitch(() => {
      value = null;
      changed.fire();
      refresh();
    }),
  );
  refresh();
  return {
    get value() {
      return value;
    },
    isFresh: () => value !== null && value.version === currentPage.document?.version,
    onDidChange: changed.event,
    refresh: () => {
      if (stale && !asking) refresh();
    },
    ask,
    dispose() {
      asking?.cancel();
      running = undefined;
      subscriptions.dispose();
    },
  };
}
