/**
 * Dates: what an expression gives by itself. What it means on the day the article was written is in `resolve-dates.ts`.
 * 2025年7月6日 → 2025-07-06; 7月6日 → --07-06; 2024年一季度 → 2024-33; 上世纪80年代 → 198X
 */
import type { Figure } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './figure.ts';
import { beginningAt, firstRule, markedWithin, type PlacedRules, placedRules } from './rules-at.ts';

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
  /** One of these stands at most four characters behind the numeral that its date begins with; it is asked at no other numeral. */
  readonly marks?: string;
}

const hours = '0123456789一二两三四五六七八九十';
/** Words that only dates begin with, by their first character: what may stand second. */
const words: Readonly<Record<string, string>> = {
  ...{ 今: '年天日早晚晨夜春夏秋冬季（(', 去: '年春夏秋冬（(', 明: '年天日早晚晨春夏秋冬（(' },
  ...{
    前: '年天日晚二三两四五六七八九十23456789（(1',
    头: '二三两四五六七八九十23456789',
    后: '年天日晚（(',
    昨: '天日早晚夜晨（(',
  },
  ...{ 元: '年月', 年: '底末初中内', 月: '底末初', 岁: '末' },
  ...{
    本: '年月周星礼世个一季（(',
    上: '年月周星礼世个一上半午季（(',
    下: '月周星礼个一下半午季（(',
    这: '周星礼个一',
  },
  ...{
    当: '年日天晚',
    次: '年月日晨季',
    首: '季二三两四五六七八九十23456789',
    同: '年月日',
    翌: '年月日晨',
    公: '元',
    民: '国',
  },
  ...{ 凌: '晨', 清: '晨早', 早: `晨上${hours}`, 晨: hours, 中: '午', 晌: '午', 午: '夜间后', 傍: '晚' },
  ...{ 晚: `上间${hours}`, 深: '夜', 夜: `间里晚${hours}`, 半: '夜年', 子: '夜' },
  ...{ 周: '一二三四五六日天', 星: '期', 礼: '拜' },
  ...{ 农: '历', 阴: '历', 旧: '历', 闰: '正冬腊二三四五六七八九十', 正: '月午', 腊: '月', 冬: '月' },
};
/** By code unit of the first character. */
const secondOf: (string | undefined)[] = new Array(0x10000);
for (const [first, seconds] of Object.entries(words)) secondOf[first.charCodeAt(0)] = seconds;

/** The characters that these words begin with. */
export const dateStarts: string = Object.keys(words).join('');

/** Whether a word that only a date begins with may stand at `start`. */
export function isDateWordAt(text: string, start: number): boolean {
  const seconds = secondOf[text.charCodeAt(start)];
  return seconds !== undefined && start + 1 < text.length && seconds.includes(text.charAt(start + 1));
}

/** How far behind the first character of a numeral a mark stands at most. */
const farthestMark = 4;

const known = new WeakMap<readonly DateRule[], PlacedRules>();

function placed(rules: readonly DateRule[]): PlacedRules {
  const found = known.get(rules) ?? placedRules(rules);
  known.set(rules, found);
  return found;
}

/** The rules that may find a date at `start`; a glance that spares most numerals all the patterns. */
function rulesAt(text: string, start: number, rules: PlacedRules): number {
  const begun = beginningAt(text, start, rules);
  if (begun === 0 || isDateWordAt(text, start)) return begun;
  return begun & markedWithin(text, start + 1, start + 1 + farthestMark, rules);
}

/** A date at `start`, with what it says by itself, or null. */
export function dateAt(text: string, start: number, rules: readonly DateRule[]): Figure | null {
  for (let asked = rulesAt(text, start, placed(rules)); asked !== 0; asked &= asked - 1) {
    const found = (rules[firstRule(asked)] as DateRule).apply(text, start);
    if (!found) continue;
    const figure = figureOf(text, {
      start: found.start ?? start,
      end: found.end,
      kind: 'date',
      minor: found.minor ?? false,
    });
    return { ...figure, iso: found.iso };
  }
  return null;
}
