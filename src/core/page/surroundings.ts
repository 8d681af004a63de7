/** What a line's surroundings show: open quotations, the next dateline, how full lines end around it, how paragraphs begin on the page. */

import { asHeadline } from './borders.ts';
import { bytesOf } from './bytes.ts';
import type { Column } from './columns.ts';
import { type Classes, distances } from './line-classes.ts';
import type { Line } from './lines.ts';
import { sentenceEnd } from './sentence-end.ts';
import type { PageClasses } from './templates.ts';

/** A quotation that is not closed within so many lines was never meant to be. */
const longestQuotation = 12;

/** For every line 1 where it opens a quotation that one of the next lines closes. */
export function quotationsOpened(text: string, lines: readonly Line[]): Uint8Array {
  const opened = new Uint8Array(lines.length);
  let since = -1;
  lines.forEach((line, i) => {
    for (let k = line.start; k < line.end; k++) {
      const code = text.charCodeAt(k);
      if (code === 0x201c || code === 0x300c) since = i;
      else if (code === 0x201d || code === 0x300d) {
        if (since >= 0 && since < i && i - since <= longestQuotation) opened[since] = 1;
        since = -1;
      }
    }
  });
  return opened;
}

/** For every line whether a quotation that an earlier line opened is still open: 0 or 1. */
export function openQuotations(text: string, lines: readonly Line[]): Uint8Array {
  const open = new Uint8Array(lines.length);
  let since = -1;
  lines.forEach((line, i) => {
    open[i] = since >= 0 && i - since <= longestQuotation ? 1 : 0;
    for (let k = line.start; k < line.end; k++) {
      const code = text.charCodeAt(k);
      if (code === 0x201c || code === 0x300c) since = i;
      else if (code === 0x201d || code === 0x300d) since = -1;
    }
  });
  return open;
}

/** Characters of a line's end that are looked at. */
const shownEnd = 8;

/** Lines on either side that are counted. */
const stopReach = 14;
/** Shares of full lines that end a sentence; by chance one in fifteen does. */
const stopLimits = [0.08, 0.16, 0.27];

/** For every line a class, from 0 to 3, of the share of full lines around it that end a sentence. */
export function stopRatesOf(
  gapless: readonly string[],
  lines: readonly Line[],
  columns: readonly Column[],
): Uint8Array {
  const full = new Int32Array(lines.length + 1);
  const stops = new Int32Array(lines.length + 1);
  lines.forEach(({ width }, i) => {
    const isFull = Math.abs((columns[i] as Column).width - width) <= 2.2;
    const isStop = isFull && sentenceEnd.test((gapless[i] as string).slice(-shownEnd));
    full[i + 1] = (full[i] as number) + (isFull ? 1 : 0);
    stops[i + 1] = (stops[i] as number) + (isStop ? 1 : 0);
  });
  return bytesOf(lines, (_, i) => {
    const from = Math.max(0, i - stopReach);
    const to = Math.min(lines.length, i + stopReach);
    const share =
      ((stops[to] as number) - (stops[from] as number)) / Math.max(1, (full[to] as number) - (full[from] as number));
    const at = stopLimits.findIndex((limit) => share < limit);
    return at < 0 ? stopLimits.length : at;
  });
}

/** A line behind a sentence that leaves more room than this ends a paragraph, in em. */
const roomOfEnd = 2.5;

/**
 * Where in its text each line begins: 0 within a sentence, 1 behind a full line that ends one, 2 behind a line that ends one and leaves room, 3
 * behind a border, 4 behind a line that is a headline if it goes on in this one.
 * @param mayContinue as in `Sequence`.
 */
export function placesOf(
  gapless: readonly string[],
  lines: readonly Line[],
  columns: readonly Column[],
  mayContinue: Uint8Array | null,
): Uint8Array {
  return bytesOf(lines, (_, i) => {
    const may = (i > 0 && mayContinue?.[i]) || 0;
    if (may === 0) return 3;
    if (may === asHeadline) return 4;
    if (!sentenceEnd.test((gapless[i - 1] as string).slice(-shownEnd))) return 0;
    return (columns[i - 1] as Column).width - (lines[i - 1] as Line).width > roomOfEnd ? 2 : 1;
  });
}

/** Lines from each to the next dateline, see `Classes.ahead`. */
export function distancesTo(datelines: Uint8Array): Uint8Array {
  const ahead = new Uint8Array(datelines.length);
  let distance = distances - 1;
  for (let i = datelines.length - 1; i >= 0; i--) {
    distance = datelines[i] ? 0 : Math.min(distances - 1, distance + 1);
    ahead[i] = distance;
  }
  return ahead;
}

/** Fewest paragraph starts that tell how paragraphs begin. */
const fewestStarts = 4;

/** How lines begin that follow a short line with a final mark, so are certain to begin a paragraph. */
function traceOf(lines: readonly Line[], columns: readonly Column[], classes: readonly Classes[]): number {
  let short = 0;
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = classes[i - 1] as Classes;
    const own = classes[i] as Classes;
    const room = (columns[i - 1] as Column).width - (lines[i - 1] as Line).width;
    if ((before.ending !== 1 && before.ending !== 2) || room < 2.5 || own.indent > 0) continue;
    const slack = (columns[i] as Column).width - (lines[i] as Line).width;
    if (Math.abs(slack - 2) <= 0.6) short++;
    else if (Math.abs(slack) <= 0.6) full++;
  }
  if (short + full < fewestStarts) return 0;
  const share = short / (short + full);
  return share > 0.65 ? 1 : share < 0.3 ? 2 : 3;
}

export function pageClasses(
  lines: readonly Line[],
  columns: readonly Column[],
  classes: readonly Classes[],
): PageClasses {
  const share = (count: number) => count / Math.max(1, lines.length);
  const level = (value: number, low: number, high: number) => (value < low ? 0 : value < high ? 1 : 2);
  const gapped = [...lines.keys()].filter((i) => i > 0 && (lines[i] as Line).gap > 0);
  // Before the gap a full line without a final mark: the sentence goes on after it.
  const torn = gapped.filter((i) => {
    const { ending, slack } = classes[i - 1] as Classes;
    return (ending === 0 || ending === 3 || ending === 8) && slack >= 2 && slack <= 5;
  });
  const amount = level(share(gapped.length), 0.02, 0.12);
  return {
    gaps: amount && torn.length > 0.15 * gapped.length ? amount + 2 : amount,
    indents: level(share(lines.filter(({ indent }) => indent >= 1.5).length), 0.02, 0.08),
    trace: traceOf(lines, columns, classes),
  };
}
