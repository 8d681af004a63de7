/**
 * The page's lines with their measures. Widths are in em: a full-width character is 1, a half-width one 0.5.
 * Extractors cut a printed line at quotation marks; such fragments (… 矣。⏎ ”) are put together again here.
 */
import { isBlank, isHan, isLineBreak } from '../text/characters.ts';

export interface Line {
  /** The first and the end of the characters that are not blank, in the page's text. */
  readonly start: number;
  readonly end: number;
  /** Blanks typed before the first character, in em. */
  readonly indent: number;
  /** Width without blanks at its ends and without narrow ones, in em. */
  readonly width: number;
  /** Blank lines before it, at most 3; 3 also for a form feed. */
  readonly gap: number;
}

/** The lines that hold anything, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    const line = measure(text, at, end, gap);
    if (line) {
      lines.push(line);
      gap = 0;
    } else if (end < text.length) gap = Math.min(3, gap + 1);
    if (text.charCodeAt(end) === 0x0c) gap = 3;
    at = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

/** The lines from `start` to `end` as one, set off by a blank line. */
export function wholeLine(text: string, start: number, end: number): Line {
  let width = 0;
  for (let i = start; i < end; i++) width += isLineBreak(text.charCodeAt(i)) ? 0 : widthOf(text.charCodeAt(i));
  return { start, end, indent: 0, width, gap: 1 };
}

function measure(text: string, from: number, to: number, gap: number): Line | null {
  let start = from;
  let indent = 0;
  while (start < to && isBlank(text.charCodeAt(start))) indent += text.charCodeAt(start++) < 0x100 ? 0.5 : 1;
  if (start === to) return null;
  let end = to;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  let width = 0;
  for (let i = start; i < end; i++) width += widthOf(text.charCodeAt(i));
  return { start, end, indent, width, gap };
}

/** Blanks of a character's width were typed, 本报讯　望川县; narrower ones may have come from the justification of the line. */
const typedBlanks = new Set([0x3000, 0x2003]);

function widthOf(code: number): number {
  if (isBlank(code)) return typedBlanks.has(code) ? 1 : 0;
  if (code < 0x2000 && code !== 0xb7) return 0.5;
  return isHan(code) && code >= 0xd840 && code <= 0xdfff ? 0.5 : 1;
}

/** Marks that no printed line begins with. */
const neverFirst = /[，。、；：？！”’」』）》〉】〕％,;:?!)\]}]/;
const opening = /[“‘「『（《〈【〔(]/;
/** Marks within a sentence, and all. */
const within = /[，、：；“‘「『（《〈【〔—]/;
const mark = /[，。、；：？！…”’」』）》〉】〕“‘「『（《〈【〔—]/;

/** Puts fragments of one printed line together. @param column the usual width of a full line near line `i`, in em. */
export function joinFragments(text: string, lines: readonly Line[], column: (i: number) => number): Line[] {
  const afterFinal = cutsAtMarks(text, lines, column);
  const joined: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const before = joined.at(-1);
    if (before && isFragment(text, before, line, column(i), afterFinal)) {
      joined[joined.length - 1] = { ...before, end: line.end, width: before.width + line.width };
    } else joined.push(line);
  }
  return joined;
}

/** Whether the extractor cut this page's lines between two marks: more of them are cut within a sentence, 说：⏎“, than are whole, 说：“. */
function cutsAtMarks(text: string, lines: readonly Line[], column: (i: number) => number): boolean {
  const cut = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before && within.test(text.charAt(before.end - 1)) && isFragment(text, before, line, column(i), false);
  });
  const whole = lines.filter((line) => /[，、：；][“‘「『（《〈【〔(]/.test(text.slice(line.start, line.end)));
  return cut.length > whole.length;
}

/** Extractors cut a line between two marks that the printer set closer together. @param afterFinal whether also where a sentence may end. */
function isFragment(text: string, before: Line, line: Line, column: number, afterFinal: boolean): boolean {
  const first = text.charAt(line.start);
  const last = text.charAt(before.end - 1);
  if (line.gap || line.indent >= 1) return false;
  if (neverFirst.test(first)) return true;
  if (!opening.test(first) || !(afterFinal ? mark : within).test(last)) return false;
  const sum = before.width + line.width;
  if (sum > column + 1.25) return false;
  return sum >= column - 1 && before.width < column - 0.75;
}
