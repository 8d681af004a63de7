/**
 * The file of one page's decisions: read when the page opens and when somebody else writes it, written a moment after a decision. Reading
 * and writing take turns, so that each begins with what the one before left. A page that is no file yet has none; what would stand in it is
 * kept with the workspace.
 */
import * as vscode from 'vscode';
import type { BareText } from '../../core/annotations/bare-text.ts';
import { type AnnotationFile, annotationsOf, newFile, parseFile, serialiseFile } from '../../core/annotations/file.ts';
import { inWords } from '../in-words.ts';
import { textSetting } from '../text-setting.ts';
import type { Drafts } from './drafts.ts';
import { type Notebook, openNotebook, withRecords } from './notebook.ts';
import { fileOf, merged, notebookOf, unsaved } from './notebook-file.ts';
import { annotatorOf, isMissing, type RenameFile, readIfThere, sidecarUri, watchFile, writeWhole } from './sidecar.ts';

export interface PageFile extends vscode.Disposable {
  /** null for a page that is no file yet. */
  readonly uri: vscode.Uri | null;
  /** As it was read or written last. */
  readonly content: AnnotationFile;
  /** Resolves when the file was read. */
  readonly opened: Promise<void>;
  /** Reads the file anew, for whoever knows that it has changed. */
  reload(): Promise<void>;
  /** The page's text was edited: anchors are looked after when the file is written. */
  textWasEdited(): void;
  /** At once, unless the last time was a moment ago: a window of the browser that is loaded again ends without waiting for anything. */
  saveSoon(): void;
  /** Never rejects: a failure is told to the reader. */
  save(): Promise<void>;
}

/** The decisions as they are in memory. */
export interface Memory {
  readonly notebook: Notebook;
  /** The text that the decisions stand in. */
  readonly page: BareText;
  /** The same decisions; the records of some are written otherwise. */
  restate(notebook: Notebook): void;
  /** Other decisions, as somebody else wrote them. */
  replaceAll(notebook: Notebook): void;
}

/** Milliseconds from one save to the next, if there are decisions all the time. */
const savePause = 400;
/** Milliseconds until a file that was deleted is taken for gone: programs such as git delete a file and make it anew. */
const settlingTime = 2000;

export function openPageFile(
  document: vscode.TextDocument,
  memory: Memory,
  rename: RenameFile,
  drafts: Drafts,
): PageFile {
  let uri: vscode.Uri | null = null;
  let content = ownFile();
  /** The file's text as it was read or written last; null: there was no file. */
  let saved: string | null = null;
  let edited = false;
  let watcher: vscode.Disposable | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isFailureTold = false;
  let isLossTold = false;
  let isClosed = false;
  let lastSave = Number.NEGATIVE_INFINITY;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let lossTimer: ReturnType<typeof setTimeout> | undefined;
  const name = document.uri.path.split('/').at(-1) ?? '';

  /** @returns when the job is done, which must not reject */
  function inTurn(job: () => Promise<void>): Promise<void> {
    turn = turn.then(job);
    return turn;
  }

  async function open(): Promise<void> {
    watcher?.dispose();
    uri = null;
    try {
      uri = sidecarUri(document.uri, annotatorOf(document.uri));
    } catch (error) {
      void vscode.window.showErrorMessage((error as Error).message);
    }
    if (document.isUntitled) return openDraft();
    if (!uri || isClosed) return;
    watcher = watchFile(uri, () => void inTurn(reload));
    await reload();
  }

  /** Another text under the same name has nothing of what was decided. */
  function openDraft(): void {
    const kept = drafts.read(document.uri);
    if (kept !== null && notebookOf(parseFile(kept), document.getText()).spans.size > 0) take(kept);
  }

  /** Takes over what somebody else wrote; decisions that are not saved yet stay. */
  async function reload(): Promise<void> {
    if (!uri || isClosed) return;
    try {
      const text = await readIfThere(uri);
      clearTimeout(lossTimer);
      if (text === null && saved !== null) lossTimer = setTimeout(() => void inTurn(tellLoss), settlingTime);
      else {
        isLossTold = false;
        if (text !== saved) take(text);
      }
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The decisions on this page could not be read: {0}', (error as Error).message),
      );
    }
  }

  function take(text: string | null): void {
    const mine = unsaved(content, memory.notebook);
    saved = text;
    content = text === null ? ownFile() : parseFile(text);
    const pageText = document.getText();
    memory.replaceAll(mine.length > 0 ? merged(content, mine, pageText) : notebookOf(content, pageText));
  }

  function ownFile(): AnnotationFile {
    const annotator = textSetting('annotator', document.uri);
    return newFile({ page: document.uri.path.split('/').at(-1) ?? null, by: annotator || null, guideline: 'readers' });
  }

  /** A file that is deleted takes no decision with it: the reader says what is to become of them. */
  async function tellLoss(): Promise<void> {
    if (!uri || isClosed || isLossTold || saved === null || (await isBack(uri))) return;
    if (memory.notebook.decisions.size === 0) return take(null);
    isLossTold = true;
    const [again, forget] = [vscode.l10n.t('Write It Again'), vscode.l10n.t('Forget Them')];
    const question = vscode.l10n.t(
      'The file with the decisions on {0} was deleted. They are kept while the page is open.',
      name,
    );
    // The answer may come late, and nothing waits for it.
    void vscode.window.showWarningMessage(question, again, forget).then((answer) => {
      if (answer === again) void inTurn(tryToWrite);
      if (answer === forget) void inTurn(async () => (isLossTold ? take(null) : undefined));
    });
  }

  /** A file that cannot be read is there. */
  const isBack = (file: vscode.Uri) =>
    readIfThere(file).then(
      (text) => text !== null,
      () => true,
    );

  function saveSoon(): void {
    saveIn(lastSave + savePause - performance.now());
  }

  function saveIn(wait: number): void {
    clearTimeout(saveTimer);
    if (wait > 0) saveTimer = setTimeout(() => void save(), wait);
    else void save();
  }

  function save(): Promise<void> {
    clearTimeout(saveTimer);
    lastSave = performance.now();
    return inTurn(async () => {
      if (hasUnsaved()) await tryToWrite();
    });
  }

  const hasUnsaved = () =>
    (edited && memory.notebook.decisions.size > 0) || unsaved(content, memory.notebook).length > 0;

  async function writeDraft(): Promise<void> {
    const next = stateNow();
    await drafts.write(document.uri, memory.notebook.decisions.size > 0 ? serialiseFile(next) : null);
    content = next;
  }

  /** What is to be written, with lines put right for an edited text. */
  function stateNow(): AnnotationFile {
    const next = fileOf(content, memory.notebook, edited, memory.page);
    // Lines that were put right are new records.
    memory.restate(withRecords(memory.notebook, annotationsOf(next)));
    edited = false;
    return next;
  }

  async function write(isAgain = false): Promise<void> {
    if (document.isUntitled) return writeDraft();
    if (!uri) return;
    const onDisk = await readIfThere(uri);
    // Where there is no file any more, all decisions are written again.
    if (onDisk !== null && onDisk !== saved) take(onDisk);
    if (!content.writable) throw new Error(inWords(content.problems[0]?.message ?? ''));
    const next = stateNow();
    const text = serialiseFile(next);
    try {
      // What somebody else has written in this moment is read first.
      if (text !== onDisk && !(await writeWhole(uri, text, rename, onDisk))) return write(isAgain);
    } catch (error) {
      // Another window that wrote at the same moment has taken the draft along.
      if (isAgain || !isMissing(error)) throw error;
      return write(true);
    }
    saved = text;
    content = next;
    isFailureTold = false;
    isLossTold = false;
  }

  async function tryToWrite(): Promise<void> {
    try {
      await write();
    } catch (error) {
      void tellFailure(error as Error);
    }
  }

  async function tellFailure({ message }: Error): Promise<void> {
    if (isFailureTold) return;
    isFailureTold = true;
    const retry = vscode.l10n.t('Try Again');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The decisions on {0} could not be saved and are kept only while the page is open: {1}',
        name,
        message,
      ),
      retry,
    );
    if (answer !== retry) return;
    isFailureTold = false;
    await save();
  }

  const settings = vscode.workspace.onDidChangeConfiguration(async (event) => {
    if (!event.affectsConfiguration('zhNews.annotator', document.uri)) return;
    await save();
    await inTurn(async () => {
      content = ownFile();
      saved = null;
      memory.replaceAll(openNotebook(document.getText(), []));
      await open();
    });
  });
  const opened = inTurn(open);

  return {
    get uri() {
      return uri;
    },
    get content() {
      return content;
    },
    opened,
    reload: () => inTurn(reload),
    textWasEdited() {
      edited = true;
      // Nobody saves a draft.
      if (document.isUntitled && memory.notebook.decisions.size > 0) saveIn(savePause);
    },
    saveSoon,
    save,
    dispose() {
      isClosed = true;
      clearTimeout(saveTimer);
      clearTimeout(lossTimer);
      watcher?.dispose();
      settings.dispose();
    },
  };
}
