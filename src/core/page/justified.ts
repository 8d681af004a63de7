/**
 * Justified lines: where what comes next did not fit, the printer spread the characters of a line over its column, and extractors give blanks
 * between them. The last line of a paragraph is never spread, so that the next line goes on, whatever the line ends with.
 *   还 向 公 众 承 诺 ， 只 要 ⏎ BRT线路建成就撤站
 * Headlines are letter-spaced by intent: those are told by what the page's other letter-spaced lines are, and by how much room they leave.
 */

import { withoutSpaces } from '../text/spaces.ts';
import type { Column } from './columns.ts';
import { isLetterSpaced } from './letter-spacing.ts';
import { roomNeeded } from './line-classes.ts';
import type { Line } from './lines.ts';

/** A line that goes on with a text, see `Borders`. */
export const asText = 5;

/** Shorter lines are letter-spaced for other reasons: names, numbers. In em. */
const shortest = 4;
/** Where a larger share of the lines is letter-spaced, the extractor took them apart; where fewer of those have a mark, a word or a number, they are headlines. */
const mostSpaced = 0.4;
const leastMarked = 0.3;
/** A paragraph's first line lacks an indent of two characters that the extractor dropped, and less than half a one. In em. */
const mostRoom = 2.5;

/** @returns for each line whether it was spread over its column. */
export function justifiedLines(text: string, lines: readonly Line[], columns: readonly Column[]): boolean[] {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const spaced = words.map((word, i) => (lines[i] as Line).width >= shortest && isLetterSpaced(word));
  const all = words.filter((_, i) => spaced[i]);
  const marked = all.filter((word) => /[，。、；A-Za-z\d]/.test(word));
  if (all.length > mostSpaced * lines.length || marked.length < leastMarked * all.length)
    return spaced.map(() => false);
  return spaced.map((own, i) => {
    const next = words[i + 1];
    if (!own || next === undefined) return false;
    const room = (columns[i] as Column).width - (lines[i] as Line).width - roomNeeded(withoutSpaces(next));
    return room < mostRoom;
  });
}
