/**
 * Whether an extractor mixed the columns of a page: it read the lines of neighbouring columns side by side, so that no sentence goes on from
 * one line to the next. No reader can put such a text in order; another extractor can (docs/extractors.md).
 */
import { isHan } from '../text/characters.ts';
import { linesOf } from './lines.ts';

/** Minimum number of lines for a decision. */
const fewestLines = 12;
/** A blank within a line that is as wide as the space between two columns: two typed blanks, or four narrow ones. */
const gutter = /\S(?:\u3000{2,}|[ \u00a0]{4,}|\t+)(?=\S)/g;
/** Share of the lines with a gutter between two runs of text, above which a page is called mixed. */
const mostWithGutter = 0.5;
/** Fewest characters behind a gutter, and one more before it, where the split takes one away: cells of tables are shorter. */
const shortestRun = 7;

/** Whether most of a text's lines are pieces of several columns side by side. Linear in the text. */
export function hasMixedColumns(text: string): boolean {
  const lines = linesOf(text);
  if (lines.length < fewestLines) return false;
  const mixed = lines.filter(({ start, end }) => isMixed(text.slice(start, Math.min(end, start + 400)))).length;
  return mixed > mostWithGutter * lines.length;
}

function isMixed(line: string): boolean {
  const runs = line.split(gutter).filter((run) => run.length >= shortestRun);
  const texts = runs.filter(
    (run) => [...run].filter((character) => isHan(character.charCodeAt(0))).length * 2 > run.length,
  );
  return texts.length > 1;
}
