/** One open page under review: its decisions, what is suggested, its file. Decisions take effect at once and are saved a moment later. */
import * as vscode from 'vscode';
import { type BareText, bareText } from '../../core/annotations/bare-text.ts';
import type { AnnotationFile } from '../../core/annotations/file.ts';
import { followEdits, startTracking } from '../../core/annotations/follow-edits.ts';
import { singleEdit } from '../../core/annotations/refine.ts';
import type { Edit, Span } from '../../core/reading.ts';
import type { Connection } from '../connection.ts';
import { debounce } from '../debounce.ts';
import type { Desk } from './decide.ts';
import type { Drafts } from './drafts.ts';
import { type ItemList, itemsNear, listItems, patchedList } from './item-list.ts';
import type { ReviewItem, Suggestion } from './items.ts';
import {
  type Change,
  change,
  changesOf,
  edit,
  idsOfStep,
  type Notebook,
  openNotebook,
  redo,
  undo,
  type Wanted,
} from './notebook.ts';
import { openPageFile } from './page-file.ts';
import { placed, placedOne } from './placed.ts';
import { createServerLink, type Suggested } from './server-link.ts';
import type { RenameFile } from './sidecar.ts';

/** How many items are decided. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

export interface PageReview extends vscode.Disposable {
  readonly document: vscode.TextDocument;
  /** null for a page that is no file yet. */
  readonly sidecar: vscode.Uri | null;
  readonly file: AnnotationFile;
  readonly notebook: Notebook;
  /** In text order. Suggestions are missing until the page has been read. */
  readonly items: readonly ReviewItem[];
  /** The items that a span overlaps or touches, found without looking at the others. */
  near(span: Span): readonly ReviewItem[];
  readonly progress: Progress;
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

/**
 * Milliseconds without an edit until the marks are updated, unless the page has been read anew before: until then the editor moves them
 * by itself, and on a long page both at once would be felt while typing.
 */
const editPause = 800;

/** @param onChange called after every change of what this page shows, with the decisions that alone have changed, or null. */
export function createPageReview(
  document: vscode.TextDocument,
  connection: Connection,
  rename: RenameFile,
  drafts: Drafts,
  onChange: (changes: readonly Change[] | null) => void,
): PageReview {
  let notebook = openNotebook(document.getText(), []);
  let suggested: Suggested = { version: -1, suggestions: [], articles: [] };
  /** Edits that the suggestions have not followed: a typist is not kept waiting for thousands of them. */
  let ahead: { readonly text: string; readonly edits: readonly (readonly Edit[])[] } | null = null;
  let list: ItemList | null = null;
  let bare: { readonly text: string; readonly page: BareText } | undefined;
  const server = createServerLink(document, connection, () => notebook);
  const settleSoon = debounce(settle, editPause);
  const file = openPageFile(
    document,
    {
      get notebook() {
        return notebook;
      },
      get page() {
        return page();
      },
      restate(next) {
        if (next === notebook) return;
        notebook = next;
        list = null;
      },
      replaceAll(next) {
        notebook = next;
        list = null;
        server.tellAll('now');
        onChange(null);
      },
    },
    rename,
    drafts,
  );

  // ---------------------------------------------------------------- the server

  async function ask(): Promise<void> {
    const answer = await server.ask();
    if (!answer) return;
    settleSoon.dispose();
    catchUp();
    suggested = answer;
    ahead = null;
    list = null;
    onChange(null);
  }

  // ---------------------------------------------------------------- decisions and edits

  /** @returns whether anything changed. @param ids the annotations that may have. */
  function replace(next: Notebook, ids: readonly string[]): boolean {
    if (next === notebook) return false;
    const before = notebook;
    notebook = next;
    const changes = changesOf(before, next, ids);
    server.tellChanges(changes);
    file.saveSoon();
    // An edit would have dropped the list: both notebooks are of the same text.
    list &&= patchedList(
      list,
      changes.map((one) => ({
        before: one.before && placedOne(before, one.before),
        after: one.after && placedOne(next, one.after),
      })),
    );
    onChange(changes);
    return true;
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
    list = null;
    file.textWasEdited();
  }

  function page(): BareText {
    const { text } = notebook.tracked;
    if (bare?.text !== text) bare = { text, page: bareText(text) };
    return bare.page;
  }

  function items(): ItemList {
    list ??= listItems(suggestions(), placed(notebook));
    return list;
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

  function settle(): void {
    catchUp();
    onChange(null);
  }

  /** A change of all line ends comes without changes of the content. */
  function catchUp(): void {
    const missed = singleEdit(notebook.tracked.text, document.getText());
    if (!missed) return;
    moveAlong([missed]);
    server.tellAll('now');
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
      return items().items;
    },
    near: (span) => itemsNear(items(), span),
    get progress() {
      const { done, items: all } = items();
      return { done, all: all.length };
    },
    get isRead() {
      return suggested.version === document.version;
    },
    get articles() {
      return suggested.articles;
    },
    get desk() {
      return { page: page(), taken: notebook.decisions };
    },
    opened: file.opened,
    decide(wanted) {
      replace(
        change(notebook, wanted),
        wanted.map(({ id }) => id),
      );
    },
    undo: () => replace(undo(notebook), idsOfStep(notebook, 'undoable')),
    redo: () => replace(redo(notebook), idsOfStep(notebook, 'redoable')),
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
