/** Numerals that are no figures: names, versions, set phrases. 3D, 95后, 第十七中学, 一线, 进一步, 神舟二十号, 12345热线 */
import type { Rule } from '../rule.ts';

/**
 * @param code the Arabic digits at `start` with the dots and hyphens between them; null when the numeral begins in Chinese.
 * @returns where to read on behind what is no figure, `start` where a figure begins after all, null when the rule says nothing.
 */
export type NonFigureRule = Rule<(text: string, start: number, code: string | null) => number | null>;

/** The end of the stretch at `start` that is no figure; `start` where one may begin. */
export function nonFigureEnd(text: string, start: number, rules: readonly NonFigureRule[]): number {
  const code = codeAt(text, start);
  for (const rule of rules) {
    const end = rule.apply(text, start, code);
    if (end !== null) return end;
  }
  return start;
}

/** What is read of a code at most, in characters. */
const longestCode = 40;
const codePattern = /\d+(?:[.-]\d+)*/y;

function codeAt(text: string, start: number): string | null {
  if (!isDigit(text, start)) return null;
  codePattern.lastIndex = 0;
  return codePattern.exec(text.slice(start, start + longestCode))?.[0] ?? null;
}

/** How characters before a numeral make it part of a word: 进一步, 统一, 唯一, 之一. */
const wordBefore = /(?:统|唯|同|单|专|划|逐|进|合|归|如|之|其|惟)$/;

/** Whether the characters before a Chinese numeral make one word with it. */
export const isWordPart = (text: string, start: number): boolean =>
  text.charAt(start) === '一' && wordBefore.test(text.slice(Math.max(0, start - 3), start));

export const isDigit = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;
