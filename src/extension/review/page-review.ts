/** One open page under review: its decisions, what is suggested, its file. Decisions take effect at once and are saved a moment later. */
import * as vscode from 'vscode';
import { type BareText, bareText } from '../../core/annotations/bare-text.ts';
import { type AnnotationFile, annotationsOf, newFile, parseFile, serialiseFile } from '../../core/annotations/file.ts';
import { followEdits, startTracking } from '../../core/annotations/follow-edits.ts';
import { singleEdit } from '../../core/annotations/refine.ts';
import type { Edit } from '../../core/reading.ts';
import type { Connection } from '../connection.ts';
import { debounce } from '../debounce.ts';
import type { Desk } from './decide.ts';
import { type ReviewItem, reviewItems, type Suggestion } from './items.ts';
import { change, edit, type Notebook, openNotebook, redo, undo, type Wanted, withRecords } from './notebook.ts';
import { fileOf, merged, notebookOf, unsaved } from './notebook-file.ts';
import { placed } from './placed.ts';
import { createServerLink, type Suggested } from './server-link.ts';
import { annotatorOf, type RenameFile, readIfThere, sidecarUri, watchFile, writeWhole } from './sidecar.ts';

export interface PageReview extends vscode.Disposable {
  readonly document: vscode.TextDocument;
  /** null for a page that is no file yet. */
  readonly sidecar: vscode.Uri | null;
  readonly file: AnnotationFile;
  readonly notebook: Notebook;
  /** In text order. Suggestions are missing until the page has been read. */
  readonly items: readonly ReviewItem[];
  /** True when the suggestions belong to the text as it is. */
  readonly isRead: boolean;
  /** Titles of the articles that items name. */
  readonly articles: readonly string[];
  readonly desk: Desk;
  /** Resolves when the file was read. */
  readonly opened: Promise<void>;
  /** One step of decisions. */
  decide(wanted: readonly Wanted[]): void;
  /** False when there is nothing to undo. */
  undo(): boolean;
  redo(): boolean;
  save(): Promise<void>;
}

/** Milliseconds after a decision until it is saved. */
const savePause = 400;
/** Milliseconds without an edit until what is shown follows. */
const editPause = 100;
/** Milliseconds until a file that was deleted is taken for gone. */
const settlingTime = 500;

/** @param onChange called after every change of what this page shows. */
export function createPageReview(
  document: vscode.TextDocument,
  connection: Connection,
  rename: RenameFile,
  onChange: () => void,
): PageReview {
  let file = newFile({});
  /** The sidecar's text as it was read or written last; null: there is no file. */
  let saved: string | null = null;
  let notebook = openNotebook(document.getText(), []);
  let suggested: Suggested = { version: -1, suggestions: [], articles: [] };
  let items: readonly ReviewItem[] | null = null;
  let bare: { readonly text: string; readonly page: BareText } | undefined;
  let edited = false;
  let sidecar: vscode.Uri | null = null;
  let watcher: vscode.Disposable | undefined;
  let saving: Promise<void> = Promise.resolve();
  let isFailureTold = false;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  const server = createServerLink(document, connection, () => notebook);
  const settleSoon = debounce(settle, editPause);

  function changed(): void {
    items = null;
    onChange();
  }

  // ---------------------------------------------------------------- the file

  async function open(): Promise<void> {
    watcher?.dispose();
    try {
      sidecar = sidecarUri(document.uri, annotatorOf(document.uri));
    } catch (error) {
      void vscode.window.showErrorMessage((error as Error).message);
    }
    if (!sidecar) return;
    watcher = watchFile(sidecar, () => void reload());
    await reload(true);
  }

  /** Takes over what somebody else wrote; decisions that are not saved yet stay. */
  async function reload(isFirst = false): Promise<void> {
    await saving;
    if (!sidecar) return;
    const text = await readSettled(sidecar).catch((error) => {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The decisions on this page could not be read: {0}', (error as Error).message),
      );
      return saved;
    });
    if (text === saved && !isFirst) return;
    take(text);
  }

  /** Programs such as git delete a file and make it anew: one that was there and is not may be about to come back. */
  async function readSettled(uri: vscode.Uri): Promise<string | null> {
    const text = await readIfThere(uri);
    if (text !== null || saved === null) return text;
    await new Promise((resolve) => setTimeout(resolve, settlingTime));
    return readIfThere(uri);
  }

  function take(text: string | null): void {
    const mine = unsaved(file, notebook);
    saved = text;
    file = text === null ? ownFile() : parseFile(text);
    notebook = mine.length > 0 ? merged(file, mine, document.getText()) : notebookOf(file, document.getText());
    server.tellAll('now');
    changed();
  }

  function ownFile(): AnnotationFile {
    const annotator = vscode.workspace.getConfiguration('zhNews', document.uri).get('annotator', '').trim();
    return newFile({ page: document.uri.path.split('/').at(-1) ?? null, by: annotator || null, guideline: 'readers' });
  }

  function saveSoon(): void {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void save(), savePause);
  }

  /** One write at a time: the next begins with what the one before left. */
  function save(): Promise<void> {
    clearTimeout(saveTimer);
    saving = saving.then(write).catch((error) => void tellFailure(error));
    return saving;
  }

  async function write(): Promise<void> {
    if (!sidecar || unsavedCount() === 0) return;
    const onDisk = await readIfThere(sidecar);
    if (onDisk !== saved) take(onDisk);
    if (!file.writable) throw new Error(file.problems[0]?.message ?? '');
    const next = fileOf(file, notebook, edited);
    // Lines that were put right for an edited text are new records.
    notebook = withRecords(notebook, annotationsOf(next));
    edited = false;
    const text = serialiseFile(next);
    if (text !== saved) await writeWhole(sidecar, text, rename);
    saved = text;
    file = next;
    isFailureTold = false;
  }

  const unsavedCount = () => (edited && notebook.decisions.size > 0 ? 1 : unsaved(file, notebook).length);

  async function tellFailure(error: unknown): Promise<void> {
    if (isFailureTold) return;
    isFailureTold = true;
    const retry = vscode.l10n.t('Try Again');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The decisions on {0} could not be saved and are kept only while the page is open: {1}',
        document.uri.path.split('/').at(-1) ?? '',
        (error as Error).message,
      ),
      retry,
    );
    if (answer !== retry) return;
    isFailureTold = false;
    await save();
  }

  // ---------------------------------------------------------------- the server

  async function ask(): Promise<void> {
    const answer = await server.ask();
    if (!answer) return;
    suggested = answer;
    changed();
  }

  // ---------------------------------------------------------------- decisions and edits

  function replace(next: Notebook): void {
    if (next === notebook) return;
    const before = notebook;
    notebook = next;
    server.tellChange(before, next);
    saveSoon();
    changed();
  }

  function follow({ contentChanges }: vscode.TextDocumentChangeEvent): void {
    moveAlong(
      contentChanges.map(({ rangeOffset: start, rangeLength, text }): Edit => {
        return { start, end: start + rangeLength, newText: text };
      }),
    );
    // The server follows single edits by itself.
    if (notebook.decisions.size > 0 && contentChanges.length > 1) server.tellAll('soon');
    settleSoon();
  }

  function moveAlong(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    suggested = { ...suggested, suggestions: followed(suggested.suggestions, notebook.tracked.text, edits) };
    notebook = edit(notebook, edits);
    items = null;
    edited = true;
  }

  /** What is shown follows when the typist pauses: until then the editor moves its marks itself. */
  function settle(): void {
    // A change of all line ends comes without changes of the content.
    const missed = singleEdit(notebook.tracked.text, document.getText());
    if (missed) {
      moveAlong([missed]);
      server.tellAll('now');
    }
    changed();
  }

  const uri = document.uri.toString();
  const subscriptions = vscode.Disposable.from(
    connection.onAnnotated((message) => {
      if (message.uri === uri) void ask();
    }),
    server,
    settleSoon,
    connection.onStarted(() => server.tellAll('now')),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) follow(event);
    }),
    vscode.workspace.onDidSaveTextDocument((other) => {
      if (other === document) void save();
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('zhNews.annotator', document.uri)) return;
      await save();
      file = newFile({});
      notebook = openNotebook(document.getText(), []);
      saved = null;
      await open();
      changed();
    }),
  );
  file = ownFile();
  const opened = open();
  void ask();

  return {
    document,
    get sidecar() {
      return sidecar;
    },
    get file() {
      return file;
    },
    get notebook() {
      return notebook;
    },
    get items() {
      items ??= reviewItems(suggested.suggestions, placed(notebook));
      return items;
    },
    get isRead() {
      return suggested.version === document.version;
    },
    get articles() {
      return suggested.articles;
    },
    get desk() {
      const { text } = notebook.tracked;
      if (bare?.text !== text) bare = { text, page: bareText(text) };
      return { page: bare.page, taken: new Set(notebook.decisions.keys()) };
    },
    opened,
    decide: (wanted) => replace(change(notebook, wanted)),
    undo() {
      const next = undo(notebook);
      const isDone = next !== notebook;
      replace(next);
      return isDone;
    },
    redo() {
      const next = redo(notebook);
      const isDone = next !== notebook;
      replace(next);
      return isDone;
    },
    save,
    dispose() {
      clearTimeout(saveTimer);
      watcher?.dispose();
      subscriptions.dispose();
    },
  };
}

/** The suggestions after edits, until the next reading brings new ones; those whose text is gone are gone. */
function followed(suggestions: readonly Suggestion[], text: string, edits: readonly Edit[]): readonly Suggestion[] {
  const places = suggestions.map(({ start, end }, i) => ({ id: String(i), span: { start, end } }));
  const after = followEdits(startTracking(text, places), edits).places;
  return suggestions.flatMap((suggestion, i) => {
    const span = after[i]?.span;
    return span ? [{ ...suggestion, ...span }] : [];
  });
}
