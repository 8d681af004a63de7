/** The noun phrase before a figure: [注册用户]已突破23万, 培训[教师]百余人次, 全市培育[电商人才]已达9500多人. */
import type { Word } from '../../reading.ts';
import { acts, causes, frames, links, measuredHeads } from '../data/counting-words.ts';
import { LONGEST } from './behind.ts';
import { type WordIndex, wordAt } from './word-index.ts';

const noun = /^(?:n|nz|nt|nr|nrt|nrfg|vn|an|j|l|b|eng|ng|g|x|ns|s)$/;
const mostLinks = 6;

export interface NounBefore {
  readonly phrase: string;
  /** Whether a word such as 达 or 为 leads from it to the figure. */
  readonly isLinked: boolean;
  /** Whether it only says what is done: 销售, 生活. */
  readonly isAct: boolean;
}

export function nounsBefore(start: number, { words, starts }: WordIndex): NounBefore | null {
  let i = wordAt(starts, start);
  if ((starts[i] as number) === start) i--;
  let to = start;
  let hops = 0;
  // A word that runs into the figure, as 各类 before 7.8万 may, is no noun.
  if (i >= 0 && (starts[i + 1] as number) > start) i--;
  for (; i >= 0 && hops < mostLinks && isLink(words[i] as Word); i--) {
    to = starts[i] as number;
    hops++;
  }
  let first = i + 1;
  for (let j = i; j >= 0 && to - (starts[j] as number) <= LONGEST; j--) {
    const { word, tag } = words[j] as Word;
    if (!/^[\u4e00-\u9fff·A-Za-z]+$/.test(word) || links.has(word)) break;
    const isAttribute =
      /^v/.test(tag) &&
      j < i &&
      measuredHeads.test((words[i] as Word).word) &&
      word.length === 2 &&
      !causes.has(word) &&
      j === i - 1;
    if (!noun.test(tag) && !isAttribute) break;
    first = j;
  }
  const own = trimmed(words.slice(first, i + 1));
  if (own.length === 0) return null;
  const phrase = withoutAct(own.map(({ word }) => word).join(''));
  return phrase.length >= 2 || hops === 0
    ? {
        phrase,
        isLinked: hops > 0,
        isAct: own.length === 1 && /^v/.test(own[0]?.tag ?? '') && !measuredHeads.test(phrase),
      }
    : null;
}

const isLink = ({ word, tag }: Word) =>
  links.has(word) || /^(?:d|ad|u|ul|uj|uz|ud|zg)$/.test(tag) || (tag === 'x' && /^已|达$/.test(word));

/** 发放贷款 is one word of the dictionary. */
const withoutAct = (phrase: string) =>
  phrase.length === 4 && acts.has(phrase.slice(0, 2)) && !measuredHeads.test(phrase) ? phrase.slice(2) : phrase;

/** Without the owner at its beginning and without the verb whose object the noun is. */
function trimmed(words: readonly Word[]): readonly Word[] {
  const head = words.at(-1)?.word ?? '';
  const act = words.findLastIndex(
    ({ word, tag }, i) =>
      i < words.length - 1 && /^v/.test(tag) && (causes.has(word) || (acts.has(word) && !measuredHeads.test(head))),
  );
  let own = words.slice(act + 1);
  while (
    own.length > 1 &&
    own[0] &&
    (frames.test(own[0].word) ||
      /^(?:ns|nt|s|t|nr)$/.test(own[0].tag) ||
      (acts.has(own[0].word) && !measuredHeads.test(head)))
  )
    own = own.slice(1);
  return own.length === 1 &&
    own[0] &&
    (frames.test(own[0].word) || own[0].tag === 'ns' || (acts.has(own[0].word) && own[0].tag === 'v'))
    ? []
    : own;
}
