/** What a line by itself may be of a page's furniture: it is some when the pieces of `furniture-rules.ts` leave hardly anything of it. */
import type { FurnitureKind } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { hasSpace, withoutSpaces } from '../text/spaces.ts';
import { furnitureRules, type Piece } from './furniture-rules.ts';
import { isLetterSpaced } from './letter-spacing.ts';

/** Longest line that is examined for furniture, in characters. */
const longest = 240;
/** Longest name that no list has of a section beside the number of its page, in characters. */
const longestUnlisted = 4;
/** Longest name beside a number to call, in characters. */
const longestOwner = 8;
const fillers = /[\s·．•|/／\-—―─:：;；，、。.（）()【】〖〗[\]“”"'‘’<>《》■□●◆★▲▼※*&+]+/g;
const bracketed = /^[【〖［[<《]\s?.{2,12}\s?[】〗］\]>》]$/u;
/** An article's title and the page it is on: 望川湖清淤过半　2版, 水镇古巷迎来新面貌（第2版）, 老厂房里开出书店 详见5版. */
const indexLine =
  /^(?=.{6,50}$)[^。，！？；]{4,40}?(?:[\s　.…·▶►→➤➔☞>＞»]{1,6}|[（(【])(?:详见|詳見|见|見|刊)?\s?第?\s?[A-D]?[\d一二三四五六七八九十]{1,3}\s?[版页頁][）)】]?$/u;

/** 检校：林一: what somebody did for the page, beside others whose roles are known. */
const unlistedRole =
  /(?<=^|\s)[\u4e00-\u9fff]{2,4}[:：]\s?(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff] [\u3400-\u9fff])(?=$|\s)/gu;

/** What every such line has. */
const pageWord = /[版页頁]/;

export interface Guess {
  readonly kind: FurnitureKind;
  readonly sure: boolean;
}

/** A line that ends a sentence or a part of one, or has the particles of one, is no furniture. */
const isSentence = /[，。；！？、]$|[了着就也]|(?<![首成京古])都(?![市江])/;

export type GuessOf = (line: string) => Guess | null;

/** What a line by itself may be, or null. */
export const guessOf: GuessOf = guesserBy(furnitureRules);

/** @returns what tells that by some rules. */
export function guesserBy(rules: readonly Rule<Piece>[]): GuessOf {
  const needed = neededBy(rules);
  return (line) => guessBy(line, rules, needed);
}

/** A bit for each rule. */
type RuleSet = number;

/** Of each UTF-16 unit the rules that need it, or another one in its place. */
function neededBy(rules: readonly Rule<Piece>[]): Uint32Array {
  const needed = new Uint32Array(0x10000);
  rules.forEach(({ apply: { needs } }, i) => {
    for (const character of needs)
      needed[character.charCodeAt(0)] = (needed[character.charCodeAt(0)] as RuleSet) | (1 << i);
  });
  return needed;
}

function guessBy(line: string, rules: readonly Rule<Piece>[], needed: Uint32Array): Guess | null {
  if (line.length > longest || isSentence.test(line)) return null;
  if (!hasSpace(line)) return guessIn(line, line, rules, needed);
  const text = isLetterSpaced(line) ? withoutSpaces(line) : line.replace(/\s+/g, ' ');
  // Extractors set blanks within numbers.
  return (
    guessIn(text, line, rules, needed) ??
    (/\d \d/.test(text) ? guessIn(text.replace(/(?<=\d) (?=\d)/g, ''), line, rules, needed) : null)
  );
}

function guessIn(text: string, line: string, rules: readonly Rule<Piece>[], needed: Uint32Array): Guess | null {
  let rest = text;
  let first: Guess | null = null;
  let pieces = 0;
  let likely: RuleSet = 0;
  for (let i = 0; i < text.length; i++) likely |= needed[text.charCodeAt(i)] as RuleSet;
  for (let i = 0; i < rules.length; i++) {
    const { apply } = rules[i] as Rule<Piece>;
    if (apply.needs !== '' && (likely & (1 << i)) === 0) continue;
    const left = rest.replace(apply.pattern, () => {
      pieces++;
      return ' ';
    });
    if (left === rest) continue;
    rest = left;
    first ??= apply;
  }
  if (!first) return pageWord.test(line) && indexLine.test(line) ? { kind: 'index', sure: true } : null;
  if (first.kind === 'colophon' && !/\d/.test(text)) rest = rest.replace(unlistedRole, ' ');
  const total = text.replace(fillers, '').length;
  const left = rest.replace(fillers, '').length;
  if (first.kind === 'index' && left > 2 && indexLine.test(line)) return { kind: 'index', sure: true };
  // 年定价48元，邮发代号41-88，全 is a line of a sentence.
  if (left > 0 && text.includes('，')) return null;
  // 06 街坊: beside the number of a page a few characters are a section that no list has.
  if (first.kind === 'folio' && !first.sure && left > 1 && left <= longestUnlisted)
    return /[\u4e00-\u9fff]\s|\s[\u4e00-\u9fff]/u.test(text) ? { kind: 'folio', sure: false } : null;
  // 读者热线：0000-00000 新报业控股: whose number it is.
  if (first.kind === 'colophon' && /^\s/.test(rest) && left <= longestOwner && 2 * left <= total && /\d{4}/.test(text))
    return first;
  // Three pieces or more are no accident, whatever an extractor has put between them.
  if (left > (pieces > 2 && first.sure ? Math.max(8, 0.4 * total) : total > 12 ? 2 : 1)) return null;
  return { kind: first.kind, sure: first.sure || bracketed.test(text) };
}
