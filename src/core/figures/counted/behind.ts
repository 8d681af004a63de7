/** The noun phrase behind a figure: 19个[援疆省市], 9名同行的[本地向导], 28个[国家和地区], 30万吨[钛白粉]. */
import type { Word } from '../../reading.ts';
import { causes, predicates } from '../data/counting-words.ts';
import { type WordIndex, wordAt } from './word-index.ts';

/** Longest noun phrase, in characters. */
export const longest = 12;

const noun = /^(?:n|nz|ns|nt|nr|nrt|nrfg|vn|an|j|l|eng|ng|g)$/;
/** What may stand in a noun phrase but not end it. */
const attribute = /^(?:a|b|f|ad|vi|s|z)$/;
const hanOrLatin = /^[\u4e00-\u9fff·A-Za-z]+$/;
/** Words tagged as nouns or attributes that begin the next phrase. */
const stops =
  /^(?:的|了|和|与|及|或|在|将|已|把|从|向|对|为|是|有|也|都|就|以上|以下|左右|以内|不等|同比|以来|以后|其中|内|外|后|前|中|时|至|等|之后|之前|之间|之内|全部|同机|同时|共同|一同|一起|联合|双双|先后|相继|陆续|纷纷|分别|处|高|长|宽|深|厚|远|随处可见|比比皆是)$/;

/**
 * @param takesClause whether a clause with 的 may lead to the noun: 9名同行的本地向导; not 5000公里的新疆.
 */
export function nounsBehind(
  text: string,
  end: number,
  index: WordIndex,
  takesClause: boolean,
  unit: string | null = null,
): string | null {
  const { words, starts } = index;
  let i = wordAt(starts, end);
  // The figure may end within a word: 节车厢 of 212节车厢 leaves 车厢, 万个 of 25万个 nothing.
  if ((starts[i] as number) < end) {
    const { word, tag } = words[i] as Word;
    const rest = word.slice(end - (starts[i] as number));
    if (stops.test(rest)) return null;
    if (/^(?:n|nz|x)$/.test(tag) && /^[\u4e00-\u9fff]+$/.test(rest)) {
      const more = isNoun(words[i + 1]) ? nounsBehind(text, starts[i + 1] as number, index, false) : null;
      return `${rest}${more ?? ''}`;
    }
    i++;
  }
  const clause = takesClause ? behindClause(words, i) : i;
  if (clause < words.length && (starts[clause] as number) - end > longest + 4) return null;
  let from = clause;
  let last = -1;
  i = clause;
  let limit = (starts[clause] as number) + longest;
  for (; i < words.length && (starts[i + 1] as number) <= limit; i++) {
    const { word, tag } = words[i] as Word;
    if (/^[“‘《”’》]$/.test(word)) {
      if (last >= 0 && (word === '《' || (/[”’》]/.test(word) && !isNoun(words[i + 1])))) break;
      if (last < 0) from = i + 1;
      continue;
    }
    if (word === '的' && takesClause && last < 0) {
      from = i + 1;
      limit = (starts[from] as number) + longest;
      continue;
    }
    if (last >= 0 && /^[和与及]$/.test(word) && isNoun(words[i + 1]) && isNoun(words[i - 1])) continue;
    if (last < 0 && isModel(words, i)) continue;
    // 联合 收割机: the word begins a compound right behind the figure.
    if (last < 0 && word === '联合' && isNoun(words[i + 1])) continue;
    if (!hanOrLatin.test(word) || stops.test(word) || (last >= 0 && predicates.has(word))) break;
    if (isNoun(words[i]) || isThing(words, i, clause)) last = i;
    else if (isWithin(words, i, last, unit)) continue;
    else if (isHead(words, i, last) && !takesClause) last = i;
    else if (last >= 0 && last === i - 1 && facility.test(word)) last = i;
    else if (!continues(words, i, last, takesClause)) break;
    if (last < 0 && tag === 'ns' && !isNoun(words[i + 1])) last = i;
  }
  if (last < from) return happened(words[clause], words[clause + 1], unit);
  const phrase = text.slice(starts[from], starts[last + 1]).replace(/[“”‘’《》]/g, '');
  return predicates.has(phrase) ? null : phrase;
}

/** F-22战机: letters and figures that name the model of the noun behind them. */
const isModel = (words: readonly Word[], i: number): boolean =>
  /^(?:-|\d{1,4})$/.test((words[i] as Word).word) && /^(?:[A-Za-z]{1,4}|-)$/.test(words[i - 1]?.word ?? '');

/** 街区 is tagged as a place, 分项 as a numeral, 县 as nothing: right behind the classifier they are things all the same. */
const isThing = (words: readonly Word[], i: number, first: number): boolean => {
  const { word, tag } = words[i] as Word;
  return (
    i === first &&
    (word === '县' ||
      (tag === 'v' && people.test(word)) ||
      (word.length > 1 && /^[sm]$/.test(tag) && /^[\u4e00-\u9fff]+$/.test(word) && !numeralOrPlace.test(word)))
  );
};
/** 考生 is tagged as a verb. */
const people = /^[\u4e00-\u9fff][生员手师者兵民童]$/;
const numeralOrPlace = /[〇零一二三四五六七八九十百千万亿两几多余以]|[上下内外前后左右]$/;

/** Classifiers of what does not act, so that a verb behind them is part of the name: 3次进攻, 1200件职工创新成果. */
const ofThings = /^(?:[万亿多余]*)(?:[次项场起种类件份笔宗轮例篇部本条处]|个)$/;

/** 20条政策推动科技创新: what the counted things do. */
const furthers = /^(?:推动|促进|支持|助力|服务|保障|引领|赋能|支撑|覆盖|惠及)$/;

/** 职工 创新 成果: a verb between two nouns, where the classifier is one of things. */
const isWithin = (words: readonly Word[], i: number, last: number, unit: string | null): boolean => {
  const { word, tag } = words[i] as Word;
  return (
    last >= 0 &&
    last === i - 1 &&
    (unit === null || (unit !== '个' && ofThings.test(unit))) &&
    /^vn?$/.test(tag) &&
    word.length === 2 &&
    !causes.has(word) &&
    !furthers.test(word) &&
    isNoun(words[i + 1]) &&
    !isNoun(words[i + 2])
  );
};

/** 污水 处理 站: heads of one character, which the tagger takes for verbs and classifiers. */
const facility = /^[站厂室所点桩池棚柜机仪馆塔井]$/;

/** 650亿欧元的 军事 支持: a verb behind its noun and before a mark is the head. */
const isHead = (words: readonly Word[], i: number, last: number): boolean => {
  const { word, tag } = words[i] as Word;
  return (
    last >= 0 && last === i - 1 && tag === 'v' && word.length === 2 && !hanOrLatin.test(words[i + 1]?.word ?? '的')
  );
};

/** 55次进攻, 25万个签名反对: a verb behind such a classifier is what was done so many times. */
function happened(first: Word | undefined, next: Word | undefined, unit: string | null): string | null {
  if (!first || unit === null || !ofThings.test(unit) || !/^v/.test(first.tag) || first.word.length !== 2) return null;
  const ends = !next || !hanOrLatin.test(next.word) || /^[vdpc]/.test(next.tag);
  return ends && !predicates.has(first.word) ? first.word : null;
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

/** 高水平 of 高水平的车间 only says how they are. */
const quality = /^[高低](?:水平|质量|标准|品质|层次|规格|等级)$/;

const isNoun = (word: Word | undefined) =>
  word !== undefined && noun.test(word.tag) && !stops.test(word.word) && !quality.test(word.word);

/** Whether a word that is no noun goes on towards one: an attribute, or a verb right before its noun or a clause's 的. */
function continues(words: readonly Word[], i: number, last: number, takesClause: boolean): boolean {
  const { tag, word } = words[i] as Word;
  if (quality.test(word)) return true;
  // x is a word that the dictionary does not have; 地 of 受援地 is taken for a particle.
  if (attribute.test(tag) || tag === 'x' || (takesClause && word === '地')) return true;
  if (last >= 0 || !/^v/.test(tag)) return false;
  const next = words[i + 1];
  if (takesClause && next?.word === '地') return true;
  if (isNoun(next) && word.length === 2 && next?.tag !== 'vn') return takesClause;
  return takesClause && words.slice(i + 1, i + 4).some((one) => one.word === '的');
}
