/** Numerals that are no figures: names, versions, set phrases. 3D, 95后, 第十七中学, 一线, 进一步, 神舟二十号, 12345热线 */
import type { Rule } from '../rule.ts';
import { beginningAt, firstRule, markedWithin, type PlacedRule, type PlacedRules, placedRules } from './rules-at.ts';

/**
 * @param code the Arabic digits at `start` with the dots and hyphens between them; empty where the numeral begins otherwise.
 * @returns where to read on behind what is no figure, `start` where a figure begins after all, null when the rule says nothing.
 */
type EndOfNonFigure = (text: string, start: number, code: string) => number | null;

/** Its marks stand from `farthestBefore` before the beginning of the numeral to `farthestBehind` behind it. */
export interface NonFigureRule extends Rule<EndOfNonFigure>, PlacedRule {
  /** Whether it speaks of numerals in Arabic digits alone, or of others alone; left out where it does of both. */
  readonly of?: 'digits' | 'words';
}

const farthestBefore = 2;
const farthestBehind = 8;

/** The rules on numerals of one sort, by their characters. */
interface Asked {
  readonly rules: readonly NonFigureRule[];
  readonly placed: PlacedRules;
}
const known = new WeakMap<readonly NonFigureRule[], Readonly<Record<'digits' | 'words', Asked>>>();

function asked(all: readonly NonFigureRule[]): Readonly<Record<'digits' | 'words', Asked>> {
  const found = known.get(all);
  if (found) return found;
  const [digits, words] = (['digits', 'words'] as const).map((sort): Asked => {
    const rules = all.filter(({ of }) => of === undefined || of === sort);
    return { rules, placed: placedRules(rules) };
  }) as [Asked, Asked];
  known.set(all, { digits, words });
  return { digits, words };
}

/** The end of the stretch at `start` that is no figure; `start` where one may begin. */
export function nonFigureEnd(text: string, start: number, all: readonly NonFigureRule[]): number {
  const code = codeAt(text, start);
  const { rules, placed } = asked(all)[code === '' ? 'words' : 'digits'];
  const near = markedWithin(text, start - farthestBefore, start + 1 + farthestBehind, placed);
  for (let bits = near & beginningAt(text, start, placed); bits !== 0; bits &= bits - 1) {
    const end = (rules[firstRule(bits)] as NonFigureRule).apply(text, start, code);
    if (end !== null) return end;
  }
  return start;
}

/** What is read of a code at most, in characters. */
const longestCode = 40;
const codePattern = /\d+(?:[.-]\d+)*/y;

function codeAt(text: string, start: number): string {
  if (!isDigit(text, start)) return '';
  codePattern.lastIndex = 0;
  return codePattern.exec(text.slice(start, start + longestCode))?.[0] ?? '';
}

/** How characters before a numeral make it part of a word: 进一步, 统一, 唯一, 之一. */
const wordBefore = /(?:统|唯|同|单|专|划|逐|进|合|归|如|之|其|惟)$/;

/** Whether the characters before a Chinese numeral make one word with it. */
export const isWordPart = (text: string, start: number): boolean =>
  text.charAt(start) === '一' &&
  !goesOnBehindOne(text, start) &&
  wordBefore.test(text.slice(Math.max(0, start - 3), start));

/** 合一百八十公斤: the numeral goes on behind 一, which is no end of a word. */
export const goesOnBehindOne = (text: string, start: number): boolean =>
  /^一[百千万亿][零一二三四五六七八九]/.test(text.slice(start, start + 3));

export const isDigit = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;
