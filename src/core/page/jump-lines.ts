/**
 * Jump lines, as the press calls them: where a story goes on, （下转第二版）, and where it comes from, （上接第一版）, （文接第1页）, in whatever brackets the
 * extractor made of theirs. One that stands before or behind text on the same line is cut off as a line of its own, and one that its column cuts,
 * 说。（下转 ⏎ 第四版）, is put together.
 */

import { withoutSpaces } from '../text/spaces.ts';
import type { Line } from './lines.ts';

export type Direction = 'from' | 'to';

const ornament = '[▲■◆●★△□◇○◎※▼▶\\s]{0,6}';
const opening = '[（(〈<《【［\\[「『〔{]';
const closing = '[）)〉>》】］\\]」』〕}]';
const page = '第?\\s?(?:[A-Z]?\\s?\\d{1,3}|[一二三四五六七八九十]{1,3}|头|頭)\\s?[版页頁]';
const title = '(?:[“"《《].{1,24}[”"》])?';
const from = `(?:(?:紧|緊|上|文)?接|[续續])自?\\s?${page}${title}`;
const to = `[下文]?[转轉]\\s?(?:${page}${title}|[A-D]\\d{1,3})`;
const whole: readonly (readonly [Direction, RegExp])[] = [
  ['from', new RegExp(`^${ornament}(?:${opening}\\s?)?${from}(?:\\s?${closing})?${ornament}$`, 'u')],
  ['to', new RegExp(`^${ornament}(?:${opening}\\s?)?${to}(?:\\s?${closing})?${ornament}$`, 'u')],
];
const leading = new RegExp(`^${ornament}${opening}\\s?${from}\\s?${closing}\\s{0,4}`, 'u');
const trailing = new RegExp(`\\s{0,4}${opening}\\s?${to}\\s?${closing}\\s{0,4}$`, 'u');
const closes = new RegExp(closing);
/** No jump line is longer, in characters. */
const longest = 48;

/** Which way a line that is nothing but a jump line points, or null. */
export function jumpOf(line: string): Direction | null {
  if (line.length > longest || !/[接续續转轉]/.test(line)) return null;
  const plain = /^\S(?:\s\S)*$/.test(line) ? withoutSpaces(line) : line.replace(/\s*[\r\n]+\s*/g, '');
  return whole.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Where the rest of a digest is: 详见A05版, >>A03, ▶3版. */
const reference =
  /^[▲■◆●★\s]{0,3}(?:(?:全文|[报報][道導]|相关[报報]道)?(?:[详詳][情]?[见見]|[见見]|刊)\s?(?:今[日天])?\s?第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?[版页頁]|[>》＞→►▶➤☞]{1,3}\s?(?:[A-D]\d{1,3}\s?版?|第?\d{1,3}\s?[版页頁]))$/u;
/** No reference is longer, in characters. */
const longestReference = 16;

/** Whether a line is nothing but a reference to another page. Behind a whole sentence it says where the story goes on. */
export const isReference = (line: string): boolean => line.length <= longestReference && reference.test(line);

/** The beginning of a jump line at a line's end, and the end of one at a line's beginning. */
const begun = new RegExp(`${opening}[^（(【［\\[〔{）)】］\\]〕}。，；]{0,30}$`, 'u');
const ended = /^[^（(【［[〔{。，；]{0,30}?[）)】］\]〕}]/u;

/** The lines with every jump line on one of its own. */
export function splitJumpLines(text: string, lines: readonly Line[]): Line[] {
  const all = joined(text, lines);
  const result: Line[] = [];
  all.forEach((line, i) => {
    const jump = jumpWithin(text, line);
    if (jump) result.push(...cut(line, jump.at, jump.jump, columnAround(all, i)));
    else result.push(line);
  });
  return result;
}

/** Where a line is cut from the jump line at its beginning or end, and that with its blanks; null where it has none, or is nothing else. */
function jumpWithin(text: string, line: Line): { readonly at: number; readonly jump: string } | null {
  const found = leading.exec(text.slice(line.start, Math.min(line.end, line.start + longest)));
  const isFirst = found !== null && line.start + found[0].length < line.end;
  const from = Math.max(line.start, line.end - longest);
  // Few lines end with a bracket.
  const tail = isFirst || !closes.test(text.charAt(line.end - 1)) ? null : trailing.exec(text.slice(from, line.end));
  const isLast = tail !== null && from + tail.index > line.start;
  if (!isFirst && !isLast) return null;
  if (/[\r\n]/.test(text.slice(line.start, line.end)) && !line.vertical) return null;
  return isFirst
    ? { at: line.start + found[0].length, jump: found[0] }
    : { at: from + (tail?.index ?? 0), jump: tail?.[0] ?? '' };
}

/** The lines with every jump line that a line's end cuts on one of its own. */
function joined(text: string, lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1];
    const start = Math.max(line.start, line.end - longest);
    const tail = next && !next.gap ? begun.exec(text.slice(start, line.end)) : null;
    const head =
      tail && next ? ended.exec(text.slice(next.start, Math.min(next.end, next.start + longest)))?.[0] : undefined;
    const direction = tail && head ? jumpOf(tail[0] + head) : null;
    if (direction === null) {
      result.push(line);
      continue;
    }
    const from = start + (tail?.index ?? 0);
    const to = (next?.start ?? 0) + (head?.length ?? 0);
    const isAlone = /^[▲■◆●★△□◇○◎※▼▶\s]*$/.test(text.slice(line.start, from));
    // One that begins its line may have been printed behind the text above it.
    const isWhole = direction === 'from' ? isAlone : direction === 'to' && !isAlone && next?.end === to;
    if (!next || !isWhole) {
      result.push(line);
      continue;
    }
    if (isAlone) result.push({ ...line, end: to });
    else {
      result.push({ ...line, end: line.start + text.slice(line.start, from).trimEnd().length });
      result.push({ start: from, end: to, indent: 0, width: line.width, gap: 0 });
    }
    const rest = to + text.slice(to, next.end).search(/\S|$/);
    if (rest < next.end) result.push({ ...next, start: rest });
    i++;
  }
  return result;
}

const around = 3;
/** How wide the widest of the lines beside one is; of a line that is alone its own width. */
function columnAround(lines: readonly Line[], at: number): number {
  const beside = [...lines.slice(Math.max(0, at - around), at), ...lines.slice(at + 1, at + 1 + around)];
  return Math.max(...(beside.length > 0 ? beside : lines.slice(at, at + 1)).map(({ width }) => width));
}

/** Two lines of one, cut at an offset. @param jump the characters of the jump line, blanks included. @param column the width of the lines around. */
function cut(line: Line, at: number, jump: string, column: number): Line[] {
  const isFirst = at === line.start + jump.length;
  const bare = withoutSpaces(jump);
  const width = [...bare].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
  const rest = Math.max(0.5, line.width - width);
  const lead = jump.length - jump.trimStart().length;
  const trail = jump.length - jump.trimEnd().length;
  return isFirst
    ? [
        { ...line, end: at - trail, width },
        // It reaches as far into its column as the whole line did, unless both together are wider than a column: then they were two lines.
        { start: at, end: line.end, indent: 0, width: line.width > column + 1 ? rest : line.width, gap: 0 },
      ]
    : [
        { ...line, end: at, width: rest },
        { start: at + lead, end: line.end, indent: 0, width, gap: 0 },
      ];
}
