/** One open page under review: its decisions, what is suggested, its file. Decisions take effect at once and are saved a moment later. */
import * as vscode from 'vscode';
import { type BareText, bareText } from '../../core/annotations/bare-text.ts';
import type { AnnotationFile } from '../../core/annotations/file.ts';
import { followEdits, startTracking } from '../../core/annotations/follow-edits.ts';
import { singleEdit } from '../../core/annotations/refine.ts';
import type { Edit } from '../../core/reading.ts';
import type { Connection } from '../connection.ts';
import { debounce } from '../debounce.ts';
import type { Desk } from './decide.ts';
import { patchedItems, type ReviewItem, reviewItems, type Suggestion } from './items.ts';
import { change, edit, type Notebook, openNotebook, redo, touchedSpans, undo, type Wanted } from './notebook.ts';
import { openPageFile } from './page-file.ts';
import { placed } from './placed.ts';
import { createServerLink, type Suggested } from './server-link.ts';
import type { RenameFile } from './sidecar.ts';

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
  /** Reads the file anew, for whoever knows that it has changed. */
  reload(): Promise<void>;
}

/** Milliseconds without an edit until the marks are updated. */
const editPause = 100;

/** @param onChange called after every change of what this page shows. */
export function createPageReview(
  document: vscode.TextDocument,
  connection: Connection,
  rename: RenameFile,
  onChange: () => void,
): PageReview {
  let notebook = openNotebook(document.getText(), []);
  let suggested: Suggested = { version: -1, suggestions: [], articles: [] };
  /** Edits that the suggestions have not followed: a typist is not kept waiting for thousands of them. */
  let ahead: { readonly text: string; readonly edits: readonly (readonly Edit[])[] } | null = null;
  let items: readonly ReviewItem[] | null = null;
  let bare: { readonly text: string; readonly page: BareText } | undefined;
  const server = createServerLink(document, connection, () => notebook);
  const settleSoon = debounce(settle, editPause);
  const file = openPageFile(
    document,
    {
      get notebook() {
        return notebook;
      },
      restate(next) {
        notebook = next;
        items = null;
      },
      replaceAll(next) {
        notebook = next;
        items = null;
        server.tellAll('now');
        onChange();
      },
    },
    rename,
  );

  // ---------------------------------------------------------------- the server

  async function ask(): Promise<void> {
    const answer = await server.ask();
    if (!answer) return;
    suggested = answer;
    ahead = null;
    items = null;
    onChange();
  }

  // ---------------------------------------------------------------- decisions and edits

  function replace(next: Notebook): void {
    if (next === notebook) return;
    const before = notebook;
    notebook = next;
    server.tellChange(before, next);
    file.saveSoon();
    items = items && patchedItems(items, suggestions(), placed(next), touchedSpans(before, next));
    onChange();
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
    ahead = { text: ahead?.text ?? notebook.tracked.text, edits: [...(ahead?.edits ?? []), edits] };
    notebook = edit(notebook, edits);
    items = null;
    file.textWasEdited();
  }

  /** The suggestions in the text as it is now. */
  function suggestions(): readonly Suggestion[] {
    if (ahead) {
      const { text, edits } = ahead;
      // What was typed in several steps is mostly one piece of text.
      const made = edits.length === 1 ? edits.flat() : [singleEdit(text, notebook.tracked.text) ?? []].flat();
      suggested = { ...suggested, suggestions: followed(suggested.suggestions, text, made) };
      ahead = null;
    }
    return suggested.suggestions;
  }

  /** Updates the marks when the user stops typing: until then the editor moves them by itself. */
  function settle(): void {
    // A change of all line ends comes without changes of the content.
    const missed = singleEdit(notebook.tracked.text, document.getText());
    if (missed) {
      moveAlong([missed]);
      server.tellAll('now');
    }
    onChange();
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
      if (other === document) void file.save();
    }),
    file,
  );
  void ask();

  return {
    document,
    get sidecar() {
      return file.uri;
    },
    get file() {
      return file.content;
    },
    get notebook() {
      return notebook;
    },
    get items() {
      items ??= reviewItems(suggestions(), placed(notebook));
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
    opened: file.opened,
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
    save: file.save,
    reload: file.reload,
    dispose: () => subscriptions.dispose(),
  };
}

/** The suggestions moved by edits, until the page has been read again; those whose text was deleted are dropped. */
function followed(suggestions: readonly Suggestion[], text: string, edits: readonly Edit[]): readonly Suggestion[] {
  const places = suggestions.map(({ start, end }, i) => ({ id: String(i), span: { start, end } }));
  const after = followEdits(startTracking(text, places), edits).places;
  return suggestions.flatMap((suggestion, i) => {
    const span = after[i]?.span;
    return span ? [{ ...suggestion, ...span }] : [];
  });
}
