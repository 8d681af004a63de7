/**
 * The page's lines with their measures. Widths are in em: a full-width character is 1, a half-width one 0.5.
 * Some extractors break printed lines at quotation marks (… 矣。⏎ ”); such fragments are joined here.
 */
import { isBlank, isHan, isLineBreak } from '../text/characters.ts';
import { sentenceEnd } from './sentence-end.ts';

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
  /** Whether it was set from top to bottom, one character a line. */
  readonly vertical?: boolean;
}

/** Fewest lines that show how a page is spaced; such a share of them has a blank line before it, and no more of them end a sentence. */
const fewestSpaced = 12;
const mostlySpaced = 0.9;
const mostStopped = 0.4;
/** Lines of a column are as wide as the next one, up to this, in em, for so many of them; no column is wider. */
const asWide = 1.5;
const leastAsWide = 0.25;
const widestColumn = 45;

/** The lines that are not blank, in order. A blank line before each, as some extractors put between all lines of print, counts for none. */
export function linesOf(text: string): Line[] {
  const lines = allLines(text);
  const isSpaced = lines.filter(({ gap }) => gap > 0).length >= mostlySpaced * lines.length;
  if (!isSpaced || lines.length < fewestSpaced) return lines;
  // Where lines are paragraphs, or pieces of a list, the blank lines between them are the page's own.
  const stopped = lines.filter(({ start, end }) => sentenceEnd.test(text.slice(Math.max(start, end - 4), end)));
  if (stopped.length > mostStopped * lines.length) return lines;
  const full = lines.filter(
    ({ start, end, width }, i) =>
      width <= widestColumn &&
      Math.abs(width - (lines[i + 1]?.width ?? 0)) <= asWide &&
      /[，、。；：]/.test(text.slice(start, end)),
  );
  if (full.length < leastAsWide * lines.length) return lines;
  return lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) }));
}

function allLines(text: string): Line[] {
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
  // Most of a page: Han characters, and the marks that are set as wide.
  if (code > 0x3000 && code < 0xd800) return 1;
  if (isBlank(code)) return typedBlanks.has(code) ? 1 : 0;
  if (code < 0x2000 && code !== 0xb7) return 0.5;
  return isHan(code) && code >= 0xd840 && code <= 0xdfff ? 0.5 : 1;
}

/** Fewest lines of one character that are a vertical line of print. */
const shortestVertical = 3;

/** Puts lines of one character each together: a headline set vertically, or a line that the extractor took apart. */
export function joinVerticals(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let from = 0; from < lines.length; ) {
    if (!isSingle(text, lines[from] as Line)) {
      joined.push(lines[from++] as Line);
      continue;
    }
    let to = from + 1;
    while (to < lines.length && !lines[to]?.gap && isSingle(text, lines[to] as Line)) to++;
    const run = lines.slice(from, to);
    const first = run[0] as Line;
    const last = run.at(-1) as Line;
    const han = run.filter(({ start }) => isHan(text.charCodeAt(start))).length;
    if (run.length < shortestVertical || han * 2 < run.length) joined.push(...run);
    else
      joined.push({ ...first, end: last.end, width: run.reduce((sum, { width }) => sum + width, 0), vertical: true });
    from = to;
  }
  return joined;
}

const isSingle = (text: string, { start, end, width }: Line) =>
  width <= 1 && end - start <= 2 && text.charCodeAt(start) > 0x2f;

/** Marks that cannot begin a printed line. */
const neverFirst = /[，。、；：？！”’」』）》〉】〕％,;:?!)\]}]/;
const opening = /[“‘「『（《〈【〔(]/;
/** Marks within a sentence, and all. */
const within = /[，、：；“‘「『（《〈【〔—]/;
const mark = /[，。、；：？！…”’」』）》〉】〕“‘「『（《〈【〔—]/;

/**
 * Puts fragments of one printed line together. @param column the usual width of a full line near line `i`, in em. @param afterFinal whether
 * the page's lines are cut behind the end of a sentence, too, see `cutsAtMarks`.
 */
export function joinFragments(
  text: string,
  lines: readonly Line[],
  column: (i: number) => number,
  afterFinal: boolean,
): Line[] {
  // What begins with a mark that begins no line is put to the line before first: 空间。⏎ 『大哥』 ⏎ ：说大 is too wide for one line with the first.
  const pieces = together(lines, (before, line) => isRest(text, before, line));
  const at = new Map(lines.map(({ start }, i) => [start, i]));
  return together(pieces, (before, line) =>
    isFragment(text, before, line, column(at.get(line.start) as number), afterFinal),
  );
}

/** The lines with each that goes on put to the one before it. */
function together(lines: readonly Line[], goesOn: (before: Line, line: Line) => boolean): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && goesOn(before, line)) {
      joined[joined.length - 1] = { ...before, end: line.end, width: before.width + line.width };
    } else joined.push(line);
  }
  return joined;
}

/** Whether the extractor cut this page's lines between two marks: more of them are cut within a sentence, 说：⏎“, than are whole, 说：“. */
export function cutsAtMarks(text: string, lines: readonly Line[], column: (i: number) => number): boolean {
  const cut = lines.filter((line, i) => {
    const before = lines[i - 1];
    if (!before || !within.test(text.charAt(before.end - 1)) || isYear(text, line)) return false;
    return isFragment(text, before, line, column(i), false);
  });
  const whole = lines.filter((line) => /[，、：；][“‘「『（《〈【〔(]/.test(text.slice(line.start, line.end)));
  return cut.length > whole.length;
}

const isYear = (text: string, { start }: Line): boolean => /^’\s?\d\s?\d/.test(text.slice(start, start + 5));

/** Whether a line begins with a mark that begins none. */
function isRest(text: string, before: Line, line: Line): boolean {
  if (line.gap || line.indent >= 1 || !neverFirst.test(text.charAt(line.start))) return false;
  // ’97: a year that begins with an apostrophe, but goes on with a sentence as any mark does.
  return /[，、]/.test(text.charAt(before.end - 1)) || !isYear(text, line);
}

/** Extractors cut a line between two marks that the printer set closer together. @param afterFinal whether also where a sentence may end. */
function isFragment(text: string, before: Line, line: Line, column: number, afterFinal: boolean): boolean {
  const first = text.charAt(line.start);
  const last = text.charAt(before.end - 1);
  if (isRest(text, before, line)) return true;
  if (line.gap || line.indent >= 1) return false;
  if (!opening.test(first) || !(afterFinal ? mark : within).test(last)) return false;
  const sum = before.width + line.width;
  if (sum > column + 1.25) return false;
  return sum >= column - 1 && before.width < column - 0.75;
}
