/** One open page under review: its decisions, what is suggested, its file. Decisions take effect at once and are saved a moment later. */
import * as vscode from 'vscode';
import { type BareText, bareText } from '../../core/annotations/bare-text.ts';
import { type AnnotationFile, annotationsOf, newFile, parseFile, serialiseFile } from '../../core/annotations/file.ts';
import { followEdits, startTracking } from '../../core/annotations/follow-edits.ts';
import { singleEdit } from '../../core/annotations/refine.ts';
import type { Edit } from '../../core/reading.ts';
import type { WireRange } from '../../protocol/protocol.ts';
import {
  type DecisionsParams,
  decisionsRequest,
  suggestionsRequest,
  type WireDecision,
} from '../../protocol/review.ts';
import type { Connection } from '../connection.ts';
import type { Desk } from './decide.ts';
import { type ReviewItem, reviewItems, type Suggestion } from './items.ts';
import {
  change,
  edit,
  type Notebook,
  openNotebook,
  redo,
  spanOf,
  undo,
  type Version,
  type Wanted,
  withRecords,
} from './notebook.ts';
import { fileOf, merged, notebookOf, unsaved } from './notebook-file.ts';
import { placed } from './placed.ts';
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
/** Milliseconds after an edit of several places until the server hears where decisions stand now. */
const tellPause = 150;
/** Milliseconds until a file that was deleted is taken for gone. */
const settlingTime = 500;
/** How often a server that does not know the page yet is asked again. */
const mostAttempts = 20;

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
  let suggestions: readonly Suggestion[] = [];
  let suggestedFor = -1;
  let articles: readonly string[] = [];
  let items: readonly ReviewItem[] | null = null;
  let bare: { readonly text: string; readonly page: BareText } | undefined;
  let edited = false;
  let sidecar: vscode.Uri | null = null;
  let watcher: vscode.Disposable | undefined;
  let saving: Promise<void> = Promise.resolve();
  let isFailureTold = false;
  const timers = { save: undefined as Timer, tell: undefined as Timer };

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
    tellAll();
    changed();
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
  }

  function ownFile(): AnnotationFile {
    const annotator = vscode.workspace.getConfiguration('zhNews', document.uri).get('annotator', '').trim();
    return newFile({ page: document.uri.path.split('/').at(-1) ?? null, by: annotator || null, guideline: 'readers' });
  }

  function saveSoon(): void {
    clearTimeout(timers.save);
    timers.save = setTimeout(() => void save(), savePause);
  }

  /** One write at a time: the next begins with what the one before left. */
  function save(): Promise<void> {
    clearTimeout(timers.save);
    saving = saving.then(write).catch(tellFailure);
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

  async function tell(message: Omit<DecisionsParams, 'uri' | 'version'>, attempt = 0): Promise<void> {
    const { version } = document;
    const taken = await connection.request(decisionsRequest, {
      uri: document.uri.toString(),
      version,
      ...message,
    });
    if (taken === false && attempt < mostAttempts) tellAll(attempt + 1);
  }

  function tellAll(attempt = 0): void {
    clearTimeout(timers.tell);
    timers.tell = setTimeout(
      () => {
        const set = [...notebook.decisions.values()].flatMap(wireDecision);
        void tell({ reset: true, set, removed: [] }, attempt);
      },
      attempt === 0 ? 0 : tellPause,
    );
  }

  function wireDecision(version: Version): WireDecision[] {
    const span = spanOf(notebook, version);
    if (!span) return [];
    const range = rangeAt(span.start, span.end);
    return [{ annotation: version.annotation, range }];
  }

  function rangeAt(start: number, end: number): WireRange {
    const [from, to] = [document.positionAt(start), document.positionAt(end)];
    return {
      start: { line: from.line, character: from.character },
      end: { line: to.line, character: to.character },
    };
  }

  async function ask(): Promise<void> {
    const list = await connection.request(suggestionsRequest, { uri: document.uri.toString() });
    if (list?.version !== document.version) return;
    suggestions = list.suggestions.map(({ range, ...rest }) => ({ ...rest, ...offsetsOf(range) }));
    suggestedFor = list.version;
    articles = list.articles;
    changed();
  }

  const offsetsOf = ({ start, end }: WireRange) => ({
    start: document.offsetAt(new vscode.Position(start.line, start.character)),
    end: document.offsetAt(new vscode.Position(end.line, end.character)),
  });

  // ---------------------------------------------------------------- decisions and edits

  /** Tells the server what differs between two notebooks with the same text. */
  function replace(next: Notebook): void {
    const before = notebook;
    if (next === before) return;
    notebook = next;
    const set = [...next.decisions].flatMap(([id, version]) =>
      before.decisions.get(id) === version ? [] : wireDecision(version),
    );
    const removed = [...before.decisions.keys()].filter((id) => !next.decisions.has(id));
    void tell({ reset: false, set, removed });
    saveSoon();
    changed();
  }

  function follow({ contentChanges }: vscode.TextDocumentChangeEvent): void {
    const edits = contentChanges.map(
      ({ rangeOffset, rangeLength, text }): Edit => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        newText: text,
      }),
    );
    const text = document.getText();
    const before = notebook.tracked.text;
    if (text === before) return;
    const next = edit(notebook, edits);
    // A change of all line ends comes without changes of the content.
    const isExact = next.tracked.text === text;
    const whole = singleEdit(before, text);
    notebook = isExact || !whole ? next : edit(notebook, [whole]);
    suggestions = followed(suggestions, before, isExact || !whole ? edits : [whole]);
    edited = true;
    if (notebook.decisions.size > 0 && (edits.length > 1 || !isExact)) tellAll(1);
    changed();
  }

  const uri = document.uri.toString();
  const subscriptions = vscode.Disposable.from(
    connection.onAnnotated((message) => {
      if (message.uri === uri) void ask();
    }),
    connection.onStarted(() => tellAll()),
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
      items ??= reviewItems(suggestions, placed(notebook));
      return items;
    },
    get isRead() {
      return suggestedFor === document.version;
    },
    get articles() {
      return articles;
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
      clearTimeout(timers.save);
      clearTimeout(timers.tell);
      watcher?.dispose();
      subscriptions.dispose();
    },
  };
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** The suggestions after edits, until the next reading brings new ones; those whose text is gone are gone. */
function followed(suggestions: readonly Suggestion[], text: string, edits: readonly Edit[]): readonly Suggestion[] {
  const places = suggestions.map(({ start, end }, i) => ({ id: String(i), span: { start, end } }));
  const after = followEdits(startTracking(text, places), edits).places;
  return suggestions.flatMap((suggestion, i) => {
    const span = after[i]?.span;
    return span ? [{ ...suggestion, ...span }] : [];
  });
}
