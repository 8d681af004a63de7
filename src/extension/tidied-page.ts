/** The text of a page as tidying makes it, and where in it the line ends stand of which tidying is not sure. */
import * as vscode from 'vscode';
import type { WireEdits, WireTidyPreview } from '../protocol/protocol.ts';
import { applied } from './applied.ts';
import type { TextChange } from './cursor.ts';
import { rangeOf } from './ranges.ts';

/** A line end that may be a wrap, or a paragraph's end. */
export interface UnsureLineEnd {
  /** The text on either side in the page, without blanks: it names the line end also after edits elsewhere. */
  readonly key: string;
  /** Whether the tidied text has it no more. */
  readonly isJoined: boolean;
  /** Its line in the page, from 0. */
  readonly line: number;
  /** What to show of the tidied text: the end of the line; where two are joined also the beginning of the second. */
  readonly range: vscode.Range;
  /** The text on either side in the tidied text. */
  readonly before: string;
  readonly after: string;
}

/** What a reader decided: whether the line end with a key is joined. */
export type LineEndChoices = ReadonlyMap<string, boolean>;

export interface TidiedPage {
  readonly text: string;
  readonly unsure: readonly UnsureLineEnd[];
  /** What makes the page that text, or null when the server has no answer for its version. */
  readonly edits: WireEdits | null;
}

/** So many characters of a line are shown and marked before its end, and shown behind it. */
const shownCharacters = 12;
/** So many on either side name a line end. */
const keyCharacters = 20;

/** @param answer the server's; the page as it is when there is none for its version. */
export function tidiedPage(
  document: vscode.TextDocument,
  answer: WireTidyPreview | null,
  choices: LineEndChoices,
): TidiedPage {
  const text = document.getText();
  const { version } = document;
  if (answer?.version !== version) return { text, unsure: [], edits: null };
  const suggested = answer.edits.map(({ range, newText }) => ({ ...offsetsOf(document, rangeOf(range)), newText }));
  const ends = inOrder(document, answer);
  const keys = ends.map(({ start, end }) => keyOf(text, start, end));
  const isJoined = ends.map((lineEnd, i) => choices.get(keys[i] as string) ?? lineEnd.isJoined);
  const split = new Set(ends.filter((lineEnd, i) => lineEnd.isJoined && !isJoined[i]).map(({ start }) => start));
  const joined = ends.filter((lineEnd, i) => !lineEnd.isJoined && isJoined[i]);
  const changes: TextChange[] = [
    ...suggested.filter(({ start }) => !split.has(start)),
    ...joined.map(({ start, end }) => ({ start, end, newText: '' })),
  ].sort((a, b) => a.start - b.start);

  const { changed, moved } = applied(
    text,
    changes,
    ends.map(({ start }) => start),
  );
  const positions = positionsOf(changed, moved);
  const unsure = ends.map(({ line }, i): UnsureLineEnd => {
    const [at, end] = [moved[i] as number, positions[i] as vscode.Position];
    const lineStart = at - end.character;
    const before = changed.slice(Math.max(lineStart, at - shownCharacters), at);
    const after = changed.slice(at).trimStart().slice(0, shownCharacters).replace(/\s.*/s, '');
    const range = new vscode.Range(end.translate(0, -before.length), end.translate(0, isJoined[i] ? after.length : 0));
    return { key: keys[i] as string, isJoined: isJoined[i] === true, line, range, before, after };
  });
  const edits = changes.map(({ start, end, newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
  return { text: changed, unsure, edits: { version, edits } };
}

interface SuggestedLineEnd {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly isJoined: boolean;
}

function inOrder(document: vscode.TextDocument, { kept, joined }: WireTidyPreview): SuggestedLineEnd[] {
  const all = [
    ...kept.map((range) => ({ ...offsetsOf(document, rangeOf(range)), line: range.start.line, isJoined: false })),
    ...joined.map((range) => ({ ...offsetsOf(document, rangeOf(range)), line: range.start.line, isJoined: true })),
  ];
  return all.sort((a, b) => a.start - b.start);
}

const offsetsOf = (document: vscode.TextDocument, { start, end }: vscode.Range) => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

const keyOf = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - keyCharacters), start)}⏎${text.slice(end, end + keyCharacters)}`.replace(/\s/g, '');

/** @param offsets in order. */
function positionsOf(text: string, offsets: readonly number[]): vscode.Position[] {
  let line = 0;
  let lineStart = 0;
  return offsets.map((offset) => {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    return new vscode.Position(line, offset - lineStart);
  });
}
