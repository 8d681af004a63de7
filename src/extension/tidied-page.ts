/** The text of a page as tidying makes it, and where in it the line ends stand that are kept though they may be wraps. */
import * as vscode from 'vscode';
import { applied } from './applied.ts';
import type { Core } from './context.ts';
import { rangeOf } from './ranges.ts';
import { askKeptWraps, askTidy } from './tidy-edits.ts';

/** A line end that is kept though it may be a wrap. */
export interface KeptWrap {
  /** The line break in the page. */
  readonly source: vscode.Range;
  /** The end of the line in the tidied text. */
  readonly range: vscode.Range;
  /** The text on either side. */
  readonly before: string;
  readonly after: string;
}

export interface TidiedPage {
  readonly text: string;
  readonly kept: readonly KeptWrap[];
}

/** So many characters of a line are shown and marked before its end, and shown behind it. */
const shownCharacters = 12;

/** The page as it is when the server has no answer for its version. */
export async function tidiedPage(core: Core, document: vscode.TextDocument): Promise<TidiedPage> {
  const [answer, wraps] = await Promise.all([askTidy(core, document, null), askKeptWraps(core, document)]);
  const text = document.getText();
  if (!answer || answer.version !== document.version) return { text, kept: [] };
  const changes = answer.edits
    .map(({ range, newText }) => ({
      start: document.offsetAt(rangeOf(range).start),
      end: document.offsetAt(rangeOf(range).end),
      newText,
    }))
    .sort((a, b) => a.start - b.start);
  const sources = wraps?.version === document.version ? wraps.wraps.map(rangeOf) : [];
  const ends = sources.map(({ start }) => document.offsetAt(start));
  const { changed, moved } = applied(text, changes, ends);
  const positions = positionsOf(changed, moved);
  const kept = sources.map((source, i): KeptWrap => {
    const [at, end] = [moved[i] as number, positions[i] as vscode.Position];
    const lineStart = at - end.character;
    const before = changed.slice(Math.max(lineStart, at - shownCharacters), at);
    const after = changed.slice(at).trimStart().slice(0, shownCharacters).replace(/\s.*/s, '');
    return { source, range: new vscode.Range(end.translate(0, -before.length), end), before, after };
  });
  return { text: changed, kept };
}

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
