/** The news page that the views show: the one in the active editor, or the last active one while it is open in a tab. */
import * as vscode from 'vscode';
import {
  type Annotated,
  cancelReadingNotification,
  type Progress,
  resumeReadingNotification,
} from '../protocol/protocol.ts';
import type { Connection } from './connection.ts';
import { languageId } from './language-detection.ts';
import { previewScheme } from './preview-scheme.ts';

export interface CurrentPage extends vscode.Disposable {
  /** The page that views and commands refer to. */
  readonly document: vscode.TextDocument | null;
  /** Whether the active editor shows another text: what is said of the page would be taken for that. */
  readonly isBehind: boolean;
  /** The counts of the page when it was last read; null before that. */
  readonly counts: Annotated | null;
  /** Progress of reading a long page, from 0 to 1; null when none is being read. */
  readonly progress: number | null;
  /** Whether its reader cancelled the reading, and nothing has made it go on since. */
  readonly isCancelled: boolean;
  /** Fires when another text came before the page, or went. */
  readonly onDidMove: vscode.Event<void>;
  /** Fires when there is another page, or none. */
  readonly onDidSwitch: vscode.Event<void>;
  /** Fires when the page was read again, a decision has changed what is shown of it, or the server was restarted. */
  readonly onDidRead: vscode.Event<void>;
  /** Fires when the reading has come further, was cancelled or goes on. */
  readonly onDidProgress: vscode.Event<void>;
  cancelReading(): void;
  resumeReading(): void;
}

export function createCurrentPage(connection: Connection): CurrentPage {
  const moved = new vscode.EventEmitter<void>();
  const switched = new vscode.EventEmitter<void>();
  const read = new vscode.EventEmitter<void>();
  const progressed = new vscode.EventEmitter<void>();
  const counts = new Map<string, Annotated>();
  /** What of each document was read last, as its server numbers it. */
  const contents = new Map<string, string>();
  const setContext = createContexts();
  let document: vscode.TextDocument | null = null;
  let isBehind = false;
  let progress: number | null = null;
  let isCancelled = false;

  function setCancelled(next: boolean): void {
    if (isCancelled === next) return;
    isCancelled = next;
    setContext('zhNews.readingCancelled', next);
    progressed.fire();
  }

  function look(): void {
    const active = vscode.window.activeTextEditor?.document;
    const next = isNews(active) ? active : stillOpen(document);
    setContext('zhNews.active', isNews(active));
    // The walkthrough ticks its first step when this changes before its eyes, which the opening of a page before it did not.
    if (document && !active) setContext('zhNews.opened', false);
    setContext('zhNews.opened', document !== null || isNews(active));
    const wasBehind = isBehind;
    isBehind = next !== null && isOtherText(next);
    setContext('zhNews.behind', isBehind);
    if (isBehind !== wasBehind) moved.fire();
    if (next === document) return;
    document = next;
    progress = null;
    setContext('zhNews.hasPage', document !== null);
    setContext('zhNews.reading', false);
    setCancelled(false);
    if (document) connection.start();
    switched.fire();
  }

  const isCurrent = ({ uri }: { uri: string }) => uri === document?.uri.toString();
  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      counts.delete(closed.uri.toString());
      contents.delete(closed.uri.toString());
      look();
    }),
    connection.onAnnotated((message) => {
      const content = `${message.version} ${message.content}`;
      const isNew = contents.get(message.uri) !== content;
      contents.set(message.uri, content);
      counts.set(message.uri, message);
      if (!isCurrent(message)) return;
      setCancelled(false);
      if (isNew) read.fire();
    }),
    connection.onProgress((message: Progress) => {
      if (!isCurrent(message)) return;
      progress = message.done < 1 ? message.done : null;
      setContext('zhNews.reading', progress !== null);
      progressed.fire();
    }),
    connection.onStarted(() => {
      contents.clear();
      setCancelled(false);
      read.fire();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) setCancelled(false);
    }),
  );
  queueMicrotask(look);

  return {
    get document() {
      return document;
    },
    get isBehind() {
      return isBehind;
    },
    get counts() {
      return (document && counts.get(document.uri.toString())) ?? null;
    },
    get progress() {
      return progress;
    },
    get isCancelled() {
      return isCancelled;
    },
    cancelReading() {
      if (!document) return;
      connection.notify(cancelReadingNotification, { uri: document.uri.toString() });
      setCancelled(true);
    },
    resumeReading() {
      if (!document) return;
      setCancelled(false);
      connection.notify(resumeReadingNotification, { uri: document.uri.toString() });
    },
    onDidMove: moved.event,
    onDidSwitch: switched.event,
    onDidRead: read.event,
    onDidProgress: progressed.event,
    dispose: () => vscode.Disposable.from(subscriptions, moved, switched, read, progressed).dispose(),
  };
}

/** The editor in which a document is shown, the active one first. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor?.document === document
    ? activeTextEditor
    : visibleTextEditors.find((editor) => editor.document === document);
}

function isNews(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === languageId && document.uri.scheme !== previewScheme;
}

/** Whether the active tab shows a text that is not the page. The output has no tab, a preview of the page is a comparison. */
function isOtherText({ uri }: vscode.TextDocument): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && input.uri.toString() !== uri.toString();
}

function stillOpen(last: vscode.TextDocument | null): vscode.TextDocument | null {
  if (last && isNews(last) && !last.isClosed && tabsOf(last).length > 0) return last;
  return vscode.window.visibleTextEditors.map(({ document }) => document).find(isNews) ?? null;
}

/** The tabs of a document, visible or not. VS Code keeps a document in memory for a while after its last tab was closed. */
export function tabsOf({ uri }: vscode.TextDocument): readonly vscode.Tab[] {
  const key = uri.toString();
  const holds = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputTextDiff
      ? [input.original, input.modified].some((side) => side.toString() === key)
      : input instanceof vscode.TabInputText && input.uri.toString() === key;
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(holds));
}

/** Sets context keys for `when` clauses, only when they change, to save a message for each keystroke. */
function createContexts(): (key: string, value: boolean) => void {
  const told = new Map<string, boolean>();
  return (key, value) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
}
