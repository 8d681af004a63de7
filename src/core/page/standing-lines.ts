/**
 * Lines that stand alone because of the lines beside them: names with their values, rows of one form, verses. Wrapped text fills its column, and
 * only one of ten lines ends with a mark; lines that all do, or that are all built alike, were not wrapped.
 */

import type { Rule } from '../rule.ts';
import { isPunctuation } from '../text/plain-han.ts';
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';
import { asWide, near, type StandingLine, type StandingRun, standingRules } from './standing-rules.ts';

const mark = /[，。；？！…,;!?]/;
/** What begins an item of news in brief. */
export const ornament = /^[●○■□◆◇▲△★☆※◎▶►•◉✦➤]/;
/** Lines behind a bullet that may be of its item. */
const longestItem = 2;
/** Characters of a line that are looked at. */
const shown = 60;

export interface Standing {
  /** For each line whether it stands alone. */
  readonly standing: readonly boolean[];
  /** For each line whether it is a row besides. */
  readonly rows: readonly boolean[];
}

/** @param isCut whether the extractor cuts this page's lines at marks. */
export function standingLines(
  text: string,
  lines: readonly Line[],
  columns: readonly Column[],
  isCut: boolean,
  rules: readonly Rule<StandingRun>[] = standingRules,
): Standing {
  const shapes = lines.map(({ start, end, width }, i): StandingLine => {
    const own = text.slice(start, Math.min(end, start + shown));
    const last = mark.exec(text.charAt(end - 1))?.[0] ?? '';
    const before = lines[i - 1];
    const mayBeRest =
      before !== undefined && !isPunctuation(text.charCodeAt(before.end - 1)) && before.width - width > asWide;
    let narrower = 0;
    for (let k = Math.max(0, i - near); last && k < lines.length && k <= i + near; k++)
      narrower = Math.max(narrower, (lines[k] as Line).width - width);
    return { text: own, width, room: (columns[i] as Column).width - width, narrower, mark: last, mayBeRest };
  });
  const standing = lines.map(() => false);
  const rows = lines.map(() => false);
  for (const { apply } of rules) {
    if (isCut && apply.byMarks) continue;
    for (const [from, to] of runsOf(shapes, apply)) {
      standing.fill(true, from, to);
      if (apply.areRows) rows.fill(true, from, to);
    }
  }
  return { standing, rows };
}

/** Where such lines begin and end. */
function runsOf(
  lines: readonly StandingLine[],
  { fewest, isOne, form, holds, byMarks }: StandingRun,
): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  const formAt = (i: number) => (form ? form(lines[i] as StandingLine) : 'one');
  // What stands behind a bullet is wrapped, wherever its lines end.
  const isItem = (from: number, to: number) =>
    byMarks && lines.slice(Math.max(0, from - longestItem), to).some(({ text }) => ornament.test(text));
  for (let first = 0, end = 0; first < lines.length; first = end + 1) {
    end = first;
    while (end < lines.length && isOne(lines[end] as StandingLine)) end++;
    // The form is asked for only where enough lines stand together that may share it.
    for (let from = first, to = first; end - from >= fewest; from = to) {
      const own = formAt(from);
      to = from + 1;
      while (own !== '' && to < end && formAt(to) === own) to++;
      if (own !== '' && to - from >= fewest && !isItem(from, to) && (!holds || holds(lines.slice(from, to))))
        runs.push([from, to]);
    }
  }
  return runs;
}
