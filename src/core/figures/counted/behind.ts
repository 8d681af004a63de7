/** The noun phrase behind a figure: 19个[援疆省市], 14名结对的[当地教师], 28个[国家和地区], 30万吨[钛白粉]. */
import type { Word } from '../../reading.ts';
import { predicates } from '../data/counting-words.ts';
import { type WordIndex, wordAt } from './word-index.ts';

/** Longest noun phrase, in characters. */
export const LONGEST = 12;

const noun = /^(?:n|nz|ns|nt|nr|nrt|nrfg|vn|an|j|l|eng|ng|g)$/;
/** What may stand in a noun phrase but not end it. */
const attribute = /^(?:a|b|f|ad|vi|s|z)$/;
const hanOrLatin = /^[\u4e00-\u9fff·A-Za-z]+$/;
/** Words tagged as nouns or attributes that begin the next phrase. */
const stops =
  /^(?:的|了|和|与|及|或|在|将|已|把|从|向|对|为|是|有|也|都|就|以上|以下|左右|以内|不等|同比|以来|以后|其中|内|外|后|前|中|时|至|等|之后|之前|之间|之内)$/;

/**
 * @param takesClause whether a clause with 的 may lead to the noun: 14名结对的当地教师; not 5000公里的新疆.
 */
export function nounsBehind(text: string, end: number, index: WordIndex, takesClause: boolean): string | null {
  const { words, starts } = index;
  let i = wordAt(starts, end);
  // The figure may end within a word, 多名: the rest of it is no noun.
  if ((starts[i] as number) < end) i++;
  const clause = takesClause ? behindClause(words, i) : i;
  if (clause < words.length && (starts[clause] as number) - end > LONGEST + 4) return null;
  let from = clause;
  let last = -1;
  i = clause;
  const limit = (starts[clause] as number) + LONGEST;
  for (; i < words.length && (starts[i + 1] as number) <= limit; i++) {
    const { word, tag } = words[i] as Word;
    if (/^[“‘《”’》]$/.test(word)) {
      if (last >= 0 && /[”’》]/.test(word) && !isNoun(words[i + 1])) break;
      if (last < 0) from = i + 1;
      continue;
    }
    if (word === '的' && takesClause && last < 0) {
      from = i + 1;
      continue;
    }
    if (last >= 0 && /^[和与及]$/.test(word) && isNoun(words[i + 1]) && isNoun(words[i - 1])) continue;
    if (!hanOrLatin.test(word) || stops.test(word) || (last >= 0 && predicates.has(word))) break;
    if (isNoun(words[i])) last = i;
    else if (!continues(words, i, last, takesClause)) break;
    if (last < 0 && tag === 'ns' && !isNoun(words[i + 1])) last = i;
  }
  if (last < from) return null;
  const phrase = text.slice(starts[from], starts[last + 1]).replace(/[“”‘’《》]/g, '');
  return predicates.has(phrase) ? null : phrase;
}

/** How far a clause that leads to the noun with 的 may reach, in words. */
const longestClause = 7;

/** 被扣押的以色列人员: the index behind the 的 of a clause that begins with a verb or a preposition at `i`; else `i`. */
function behindClause(words: readonly Word[], i: number): number {
  const first = words[i];
  if (!first || !/^(?:v|p|d|r|s|f|t)/.test(first.tag)) return i;
  for (let j = i + 1; j < Math.min(words.length, i + longestClause); j++) {
    const { word } = words[j] as Word;
    if (word === '的') return j + 1;
    if (!hanOrLatin.test(word)) return i;
  }
  return i;
}

const isNoun = (word: Word | undefined) => word !== undefined && noun.test(word.tag) && !stops.test(word.word);

/** Whether a word that is no noun goes on towards one: an attribute, or a verb right before its noun or a clause's 的. */
function continues(words: readonly Word[], i: number, last: number, takesClause: boolean): boolean {
  const { tag, word } = words[i] as Word;
  // x is a word that the dictionary does not have; 地 of 受援地 is taken for a particle.
  if (attribute.test(tag) || tag === 'x' || (takesClause && word === '地')) return true;
  if (last >= 0 || !/^v/.test(tag)) return false;
  const next = words[i + 1];
  if (takesClause && next?.word === '地') return true;
  if (isNoun(next) && word.length === 2 && next?.tag !== 'vn') return takesClause;
  return takesClause && words.slice(i + 1, i + 4).some((one) => one.word === '的');
}
