/**
 * Dates: what an expression gives by itself. What it means on the day the article was written is in `resolve-dates.ts`.
 * 2025年7月6日 → 2025-07-06; 7月6日 → --07-06; 2024年一季度 → 2024-33; 上世纪80年代 → 198X
 */
import type { Figure } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { figureOf, plainReading } from './figure.ts';

export interface FoundDate {
  /** Where the date begins, if before the character that it was found at: 光绪 of 光绪二十四年. */
  readonly start?: number;
  readonly end: number;
  /** In the notation of docs/figures.md; null when the expression does not say, or names a day that there is not. */
  readonly iso: string | null;
  /** It is only mentioned in passing, as 下午两点半: shown less prominently, and not checked. */
  readonly minor?: boolean;
}
export interface DateRule extends Rule<(text: string, start: number) => FoundDate | null> {
  /** The characters that its dates begin with; it is asked at these alone. */
  readonly starts: string;
}

/** Characters that only a date begins with. */
export const dateStarts = '今去明前后昨本上下这当次同翌公凌清早中傍晚深夜半午周星礼农阴旧闰正腊冬民';
/** By code unit: 1 for these, 2 for what stands after the numeral that any other date begins with, at most four characters long. */
const dateMarks = new Uint8Array(0x10000);
for (const c of '年月日号时点:：世季半-/.—―–~～至到五”') dateMarks[c.charCodeAt(0)] = 2;
for (const c of dateStarts) dateMarks[c.charCodeAt(0)] = 1;

const withoutMark = /(?:\d{8}|(?:19|20)\d{2}[\u4e00-\u9fff“《])/y;

/** Whether a date can begin at `start`; a glance that spares most numerals all the patterns. */
function mayBeDate(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (dateMarks[code] === 1) return true;
  for (let k = start + 1; k <= start + 4; k++) if (dateMarks[text.charCodeAt(k)] === 2) return true;
  // 20250706, 2024巴黎
  if (code < 0x30 || code > 0x39) return false;
  withoutMark.lastIndex = start;
  return withoutMark.test(text);
}

type RulesByStart = ReadonlyMap<number, readonly DateRule[]>;
const known = new WeakMap<readonly DateRule[], RulesByStart>();

/** The rules by the code of the character that a date begins with, each list in its order. */
function byStart(rules: readonly DateRule[]): RulesByStart {
  const found = known.get(rules);
  if (found) return found;
  const starts = new Set(rules.flatMap((rule) => [...rule.starts]));
  const made = new Map(
    [...starts].map((c) => [c.charCodeAt(0), rules.filter((rule) => rule.starts.includes(c))] as const),
  );
  known.set(rules, made);
  return made;
}
const noRules: readonly DateRule[] = [];

/** A date at `start`, with what it says by itself, or null. */
export function dateAt(text: string, start: number, rules: readonly DateRule[]): Figure | null {
  if (!mayBeDate(text, start)) return null;
  for (const rule of byStart(rules).get(text.charCodeAt(start)) ?? noRules) {
    const found = rule.apply(text, start);
    if (!found) continue;
    const figure = figureOf(text, {
      ...plainReading,
      start: found.start ?? start,
      end: found.end,
      kind: 'date',
      minor: found.minor ?? false,
    });
    return { ...figure, iso: found.iso };
  }
  return null;
}
