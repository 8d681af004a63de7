/**
 * Notes on names, figures and any text, as comment threads of the editor. The threads only show what the decisions say: the file beside
 * the page is where notes are kept.
 */
import * as vscode from 'vscode';
import type { Span } from '../../core/reading.ts';
import type { Core } from '../context.ts';
import { showStatusMessage } from '../status-message.ts';
import { add, quoteOf, setNote } from './decide.ts';
import { spanOf, type Version } from './notebook.ts';
import type { PageReview } from './page-review.ts';
import type { ReviewChange } from './reviews.ts';

/** The comment of one annotation. */
export interface Note extends vscode.Comment {
  readonly id: string;
  readonly uri: string;
  body: string;
}

export interface Notes extends vscode.Disposable {
  /** What was written into the thread that the editor opens beside a line. */
  create(reply: vscode.CommentReply): void;
  edit(note: Note): void;
  save(note: Note): void;
  cancel(note: Note): void;
  delete(note: Note): void;
}

export function showNotes({ reviews, mode }: Core): Notes {
  const controller = vscode.comments.createCommentController('zhNews.notes', vscode.l10n.t('Notes'));
  controller.options = { prompt: vscode.l10n.t('Write a note…'), placeHolder: vscode.l10n.t('Write a note…') };
  const threads = new Map<string, vscode.CommentThread>();
  let reviewed: PageReview | null = null;
  /**
   * Where the editor offers new notes: on every line while the page is reviewed, else only on lines that have notes. Only in such places does
   * a click beside a line open its note, and the editor draws a bar along them.
   */
  const rangeProvider: vscode.CommentingRangeProvider = {
    provideCommentingRanges: (document) =>
      mode.review?.document === document
        ? [new vscode.Range(0, 0, document.lineCount - 1, 0)]
        : [...threads.values()].flatMap(({ uri, range }) =>
            range && String(uri) === String(document.uri) ? range : [],
          ),
  };
  /** The editor asks for the ranges again when it is given a provider. */
  const tellRanges = () => {
    controller.commentingRangeProvider = rangeProvider;
  };

  /** The threads of a page, one for each annotation with a note and a place: of those that changed, or of all. */
  function show({ document, changes }: ReviewChange): void {
    const notebook = reviews.of(document)?.notebook;
    const prefix = `${document.uri} `;
    const isMoved = changes
      ? changes.map(({ id, after }) => showOne(document, prefix + id, after))
      : [
          ...[...(notebook?.decisions ?? [])].map(([id, version]) => showOne(document, prefix + id, version)),
          ...[...threads.keys()]
            .filter((key) => key.startsWith(prefix) && !notebook?.decisions.has(key.slice(prefix.length)))
            .map((key) => showOne(document, key, null)),
        ];
    if (isMoved.includes(true)) tellRanges();
  }

  /** @returns whether notes may be written in another place now. */
  function showOne(document: vscode.TextDocument, key: string, version: Version | null): boolean {
    const review = reviews.of(document);
    const span = version && review && spanOf(review.notebook, version);
    const known = threads.get(key);
    if (!review || !span || version.annotation.note === null) {
      known?.dispose();
      return threads.delete(key);
    }
    const { id, note, by, quote } = version.annotation;
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    const isMoved = !known?.range?.isEqual(range);
    const thread = known ?? newThread(key, document.uri, range);
    if (isMoved) thread.range = range;
    const [old] = thread.comments as readonly Note[];
    if (old?.body === note && old.mode === vscode.CommentMode.Preview) return isMoved;
    const author = by ?? review.file.header.by ?? vscode.l10n.t('Note');
    thread.label = quote;
    thread.comments = [noteOf(id, document.uri.toString(), note, author)];
    return isMoved;
  }

  function newThread(key: string, uri: vscode.Uri, range: vscode.Range): vscode.CommentThread {
    const thread = controller.createCommentThread(uri, range, []);
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    threads.set(key, thread);
    return thread;
  }

  const reviewOf = (uri: string) => reviews.all.find(({ document }) => document.uri.toString() === uri);

  function write({ uri, id }: Note, text: string): void {
    const review = reviewOf(uri);
    if (review) writeNote(review, id, text);
  }

  function inMode(note: Note, shownAs: vscode.CommentMode): void {
    const thread = threads.get(`${note.uri} ${note.id}`);
    if (thread) thread.comments = [{ ...note, mode: shownAs }];
  }

  const subscriptions = vscode.Disposable.from(
    controller,
    reviews.onDidChange(show),
    mode.onDidNarrow(() => {
      if (reviewed === mode.review) return;
      reviewed = mode.review;
      tellRanges();
    }),
  );
  return {
    create({ thread, text }) {
      const review = reviewOf(thread.uri.toString());
      const isKept = review !== undefined && thread.range !== undefined && noteOn(review, thread.range, text.trim());
      if (isKept) thread.dispose();
      else showStatusMessage(vscode.l10n.t('There is no text here that a note could be on.'));
    },
    edit: (note) => inMode(note, vscode.CommentMode.Editing),
    save: (note) => write(note, note.body.trim()),
    cancel(note) {
      const text = reviewOf(note.uri)?.notebook.decisions.get(note.id)?.annotation.note;
      if (text) inMode({ ...note, body: text }, vscode.CommentMode.Preview);
    },
    delete: (note) => write(note, ''),
    dispose: () => subscriptions.dispose(),
  };
}

function noteOf(id: string, uri: string, body: string, author: string): Note {
  return {
    id,
    uri,
    body,
    mode: vscode.CommentMode.Preview,
    author: { name: author },
    contextValue: 'saved',
  };
}

/** Changes the note of a decision; an annotation that is only a note is removed when its text is emptied. */
export function writeNote(review: PageReview, id: string, text: string): void {
  const version = review.notebook.decisions.get(id);
  if (!version) return;
  const { annotation } = version;
  const isGone = text === '' && annotation.layer === 'note';
  const entry = { annotation: { ...annotation, note: text || null }, span: spanOf(review.notebook, version) };
  review.decide([{ id, entry: isGone ? null : entry }]);
}

/** Whether a note on a range has text to be on. A range without text means its first line. */
export const canBeNoted = ({ document, desk }: PageReview, range: vscode.Range): boolean =>
  quoteOf(desk.page, notedSpan(document, range)) !== '';

function notedSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  const whole = range.isEmpty ? document.lineAt(range.start.line).range : range;
  return { start: document.offsetAt(whole.start), end: document.offsetAt(whole.end) };
}

/**
 * A note on a range: on the decision that stands there, or a note of its own.
 * @returns false where there is nothing to note or nothing to note it on
 */
export function noteOn(review: PageReview, range: vscode.Range, text: string): boolean {
  if (text === '' || !canBeNoted(review, range)) return false;
  const { document, desk } = review;
  const span = notedSpan(document, range);
  const item = review.near(span).find(({ start, end }) => start === span.start && end === span.end);
  const entry = (item && setNote(item, text)) ?? add(desk, span, 'note', null, text);
  if (entry) review.decide([{ id: entry.annotation.id, entry }]);
  return entry !== null;
}
