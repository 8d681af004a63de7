/** The width of a line's column, estimated from the lines around it, since it changes within a page. */
import { bytesOf } from './bytes.ts';
import type { Line } from './lines.ts';

export interface Column {
  /** The width of a full line, in em. */
  readonly width: number;
  /** The share of full lines among those around it, from 0 to 1; low where text is not set in columns. */
  readonly regularity: number;
}

/** Number of lines on either side that are used; nearer ones have more weight. */
const reach = 12;
/** Widest column, in em. Longer lines are whole paragraphs. */
const widest = 60;
/** Typed blanks before a paragraph, in em; where more than this share of the lines has them they are none. */
const typedIndent = { least: 1.5, most: 3 };
const blockIndent = 0.6;

export function columnsOf(lines: readonly Line[]): Column[] {
  const isFirst = ({ indent }: Line) => indent >= typedIndent.least && indent < typedIndent.most;
  const isBlock = lines.filter(isFirst).length > blockIndent * lines.length;
  // Blanks before a paragraph are part of its first line.
  const setWidth = (line: Line) => line.width + (isFirst(line) && !isBlock ? line.indent : 0);
  const rounded = bytesOf(lines, (line) => Math.min(widest, Math.round(setWidth(line) + 0.01)));
  const weights = new Float64Array(widest + 3);
  return lines.map((_, i) => {
    const from = Math.max(0, i - reach);
    const to = Math.min(lines.length, i + reach + 1);
    weights.fill(0);
    let total = 0;
    for (let k = from; k < to; k++) {
      const weight = 1 / (2 + Math.abs(k - i));
      weights[rounded[k] as number] = (weights[rounded[k] as number] as number) + weight;
      total += weight;
    }
    let width = 1;
    let most = -1;
    for (let w = 2; w <= widest; w++) {
      // A full line may lack one character where punctuation may not begin the next.
      const weight = (weights[w] as number) + 0.45 * (weights[w - 1] as number) + 0.001 * w;
      if (weight > most) {
        most = weight;
        width = w;
      }
    }
    const full = (weights[width] as number) + (weights[width - 1] as number) + (weights[width + 1] as number);
    return { width, regularity: full / total };
  });
}
