/**
 * Long lists without a mark: who was awarded or appointed what, who gave, what is on. Of lines of running text hardly one in five has no mark, so
 * that a dozen one below the other are none; each begins an item, but for the rest of one that fills its column.
 *   二等奖（5名） ⏎ 《渡口》叶长河望川文艺出版社 ⏎ 《河上的灯》江岚云川市青石镇中心小学六年级 ⏎ 二班 → three items
 */

import { withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';
import type { Line } from './lines.ts';

/** Fewest lines of a list, and widest one, in em. */
const fewest = 12;
const widest = 30;
/** Lines whose widths differ by less, in em, may be set in a column. */
const leastUneven = 3;
/** Verse has neither numbers nor brackets; this share of the lines of a list has some. */
const leastNumbered = 0.15;
/** So many lines at the head of a list may be its headline. The last one may be that of the next story. */
const mostHeads = 4;
/** A full line lacks no more, in em; the rest of an item is no wider than this share of it. */
const fullSlack = 2;
const longestRest = 0.5;
/** Lines on either side that show how wide a full one is. */
const near = 8;

/** What a line of a list is: a headline perhaps, an item, or what may be the rest of one; '' for any other line. */
export type ListLine = '' | 'head' | 'item' | 'rest';

const isNumbered = (line: string): boolean => /[\d（(《]/.test(line);
const sentenceMark = /[，。；：！？、…]/;
const stop = /[。！？]/;
/** How a line ends that a list may follow. */
const listMayFollow = /[。！？：；…）)”]$/;

export function unmarkedLists(text: string, lines: readonly Line[]): readonly ListLine[] {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const ones = words.map(
    (own, i) => (lines[i] as Line).width <= widest && !sentenceMark.test(own) && openerClass(withoutSpaces(own)) === 0,
  );
  const isOne = (i: number) => ones[i] === true;
  // One item with a mark ends no list.
  const isWithin = (i: number, from: number) =>
    i > from &&
    words[i] !== undefined &&
    !stop.test(words[i]) &&
    (lines[i] as Line).width <= widest &&
    isOne(i - 1) &&
    isOne(i + 1) &&
    isOne(i + 2);
  const found: ListLine[] = lines.map(() => '');
  for (let from = 0; from < lines.length; from++) {
    // The rest of a sentence is no item.
    if (from > 0 && found[from - 1] === '' && !isOne(from - 1) && !listMayFollow.test(words[from - 1] as string))
      continue;
    let to = from;
    while (isOne(to) || isWithin(to, from)) to++;
    if (to - from >= fewest && isList(words.slice(from, to), lines.slice(from, to))) {
      const first = firstItem(words, from);
      const isHead = (i: number) => i < first || (i === to - 1 && to < lines.length && !isNumbered(words[i] as string));
      for (let i = from; i < to; i++)
        found[i] =
          i > from && i < to - 1 && !isNumbered(words[i] as string) && isRest(lines, i, from, to)
            ? 'rest'
            : isHead(i)
              ? 'head'
              : 'item';
    }
    from = to;
  }
  return found;
}

/** Headlines stand above the first item with a number or a title. */
function firstItem(words: readonly string[], from: number): number {
  let first = from;
  while (first - from < mostHeads && !isNumbered(words[first] as string)) first++;
  return first;
}

function isList(words: readonly string[], lines: readonly Line[]): boolean {
  const widths = lines.map(({ width }) => width);
  const numbered = words.filter(isNumbered).length;
  return Math.max(...widths) - Math.min(...widths) >= leastUneven && numbered >= leastNumbered * words.length;
}

function isRest(lines: readonly Line[], i: number, from: number, to: number): boolean {
  const before = lines[i - 1] as Line;
  const own = lines[i] as Line;
  const around = lines.slice(Math.max(from, i - near), Math.min(to, i + near));
  const full = Math.max(...around.map(({ width }) => width));
  return full - before.width <= fullSlack && own.width <= longestRest * before.width;
}
