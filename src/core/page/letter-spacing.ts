/**
 * Letter-spaced lines, 望 川 办 集 市. Papers set headlines so among text that is not, or the other way round; extractors take whole pages apart.
 * Where a text may begin and one of the two kinds is headlines, lines end:
 *   望 川 镇 办 集 市 ⏎ 望川镇今年办了一百场集市，街坊
 */
import { hasSpace } from '../text/spaces.ts';
import type { Line } from './lines.ts';

/** Whether most characters of a line are separated by blanks: 报 头 题 字. */
export function isLetterSpaced(line: string): boolean {
  if (!hasSpace(line)) return false;
  const chunks = line.split(/\s+/);
  const single = chunks.filter(({ length }) => length === 1).length;
  return single === chunks.length || (chunks.length > 3 && single >= 0.6 * chunks.length);
}

/** Shorter lines are set apart for other reasons: names, numbers. In em. */
const shortest = 4;
/** So few lines of headlines have a mark as those of text have, and so many lines of text have one at least. */
const mostMarked = 0.25;
const leastMarked = 0.5;
/** So many headlines of a page are told so at least, unless it begins with one, and such a share of the places where such lines stand. */
const fewest = 2;
const leastShare = 0.8;

const stop = /[。！？!?…）)][”’」』）)]*$/;

/**
 * @returns for each line whether the lines before it end there, since a headline of the other kind begins or ends. A line of text that was
 *   justified has blanks between its characters, too, and stands within a sentence.
 */
export function spacingBorders(text: string, lines: readonly Line[]): boolean[] {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const spaced = words.map(isLetterSpaced);
  const isLong = (i: number) => (lines[i] as Line).width >= shortest;
  const borders = lines.map(() => false);
  if (!spaced.some((own, i) => own && isLong(i))) return borders;
  const markedOf = (kind: boolean) => {
    const own = words.filter((_, i) => spaced[i] === kind && isLong(i));
    return own.filter((word) => /[，。；]/.test(word)).length / Math.max(1, own.length);
  };
  const ofSpaced = markedOf(true);
  const ofOthers = markedOf(false);
  if (Math.min(ofSpaced, ofOthers) > mostMarked || Math.max(ofSpaced, ofOthers) < leastMarked) return borders;
  const isHead = (i: number) => spaced[i] === ofSpaced < ofOthers && isLong(i);
  const runs: [from: number, to: number][] = [];
  let all = 0;
  for (let from = 0; from < lines.length; from++) {
    if (!isHead(from)) continue;
    let to = from + 1;
    while (to < lines.length && isHead(to)) to++;
    if (from === 0 || stop.test(words[from - 1] as string)) runs.push([from, to]);
    all++;
    from = to;
  }
  const isTold = runs.length >= fewest || runs[0]?.[0] === 0;
  if (!isTold || runs.length < leastShare * all) return borders;
  for (const [from, to] of runs) {
    borders[from] = true;
    if (to < lines.length && isLong(to)) borders[to] = true;
  }
  return borders;
}
