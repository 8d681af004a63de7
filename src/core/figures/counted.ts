/**
 * What a figure counts and per what: behind it (19个援疆省市), or before it (注册用户超23万); 每亩, 人均.
 * With words, the nouns next to the figure are taken; without, a run of Han up to a mark or a word that no noun holds.
 */
import type { Figure, Word } from '../reading.ts';
import { perBefore, perBehind } from './per.ts';

/** Words of a text by their offsets. */
export interface WordIndex {
  readonly words: readonly Word[];
  /** Start of each word, and the text's length. */
  readonly starts: Int32Array;
}

export function indexWords(words: readonly Word[]): WordIndex {
  const starts = new Int32Array(words.length + 1);
  words.forEach(({ word }, i) => {
    starts[i + 1] = (starts[i] as number) + word.length;
  });
  return { words, starts };
}

/** Longest noun phrase, in characters. */
const LONGEST = 12;
/** Verbs, adverbs and marks between what is counted and its figure. */
const between =
  /(?:总额|总量|总数|总计|合计|共计|累计|预计|已经|已达|达到|高达|突破|超过|增加|增长|增至|增到|减少|减至|下降|提高|降至|上升|升至|完成|实现|仅有|仅为|约为|共有|约有|大约|接近|将近|不足|不到|至少|最多|平均|分别|占比|同比|环比|其中|为|是|有|达|共|约|近|超|逾|仅|只|占|至|到|了|的|出|过|已|比|在|带动|吸纳|接入|实施|推动|提供|达成)+$/;
const notHan = /[^\u4e00-\u9fffA-Za-z]/;

/** The figure with what it counts and per what. Dates, ordinals, scores and ages count nothing. */
export function withCounted(text: string, figure: Figure, index: WordIndex | null): Figure {
  if (/^(?:date|ordinal|score|age|dimensions)$/.test(figure.kind)) return figure;
  const clause = clauseBefore(text, figure.start);
  const per =
    figure.per ?? perBefore(text, figure.start) ?? (figure.kind === 'money' ? perBehind(text, figure.end) : null);
  const before = () => (index ? nounsBefore(text, figure, index) : hanBefore(clause));
  const behind = () => (index ? nounsBehind(text, figure.end, index) : hanBehind(text, figure.end));
  const counts = figure.kind === 'count' || figure.kind === 'number';
  const counted = counts ? (behind() ?? before()) : figure.kind === 'duration' ? null : before();
  return { ...figure, counted, per };
}

/** The characters before the figure up to a mark, at most so many. */
function clauseBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < 18 && !notHan.test(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

// ---------------------------------------------------------------- with words

/** Nouns, names, abbreviations, attributes and verbal nouns: what a noun phrase is made of. */
const noun = /^(?:n|nz|ns|nt|nr|nrt|nrfg|vn|an|j|l|b|eng|x|s|g|ng)$/;
/** What may stand in a noun phrase but not end it. */
const attribute = /^(?:a|b|f|v|ad|vi)$/;
/** Tagged as a verb or else, yet part of what is counted: 援疆 省市, 就业 岗位. */
const head = /^(?:n|nz|ns|nt|nr|vn|j|l|ng|an|eng)$/;

function nounsBehind(text: string, end: number, { words, starts }: WordIndex): string | null {
  let i = wordAt(starts, end);
  // The figure may end within a word, 多名: the rest of it is no noun.
  if ((starts[i] as number) < end) i++;
  const first = i;
  let last = -1;
  for (; i < words.length && (starts[i + 1] as number) - end <= LONGEST; i++) {
    const { word, tag } = words[i] as Word;
    if (!/^[\u4e00-\u9fff·A-Za-z“”]+$/.test(word) || /^[的了和与及或在将已把从向对为是有也都就]$/.test(word)) break;
    if (head.test(tag)) last = i;
    // Two verbs in a row begin the predicate: 企业 参加 展览.
    else if (!(noun.test(tag) || (attribute.test(tag) && (i === first || last < 0)))) break;
  }
  // 一批依托当地资源的项目: a verb with two nouns is a clause.
  const clause = (words[first] as Word | undefined)?.tag === 'v' && last > first + 1;
  return last < 0 || clause ? null : clean(text.slice(end, starts[last + 1]));
}

function nounsBefore(text: string, { start }: Figure, { words, starts }: WordIndex): string | null {
  let i = wordAt(starts, start);
  if ((starts[i] as number) === start) i--;
  const skipped = text.slice(Math.max(0, start - 10), start);
  const gap = between.exec(skipped)?.[0].length ?? 0;
  let to = start - gap;
  while (i >= 0 && (starts[i] as number) >= to) i--;
  // Words that say how it changed or what was done stand between; nouns do not.
  for (let hops = 0; i >= 0 && hops < 3 && /^(?:v|d|p|ad|u|ul|uj|uz|zg|vg)$/.test((words[i] as Word).tag); hops++) {
    to = starts[i] as number;
    i--;
  }
  let first = -1;
  for (let j = i; j >= 0 && to - (starts[j] as number) <= LONGEST; j--) {
    const { word, tag } = words[j] as Word;
    if (!/^[\u4e00-\u9fff·A-Za-z]+$/.test(word) || !noun.test(tag)) break;
    first = j;
  }
  return first < 0 ? null : clean(text.slice(starts[first], Math.min(to, starts[i + 1] as number)));
}

const clean = (phrase: string): string | null => {
  const bare = phrase.replace(/[“”]/g, '').replace(/^[多余]/, '');
  return bare.length > 0 ? bare : null;
};

/** Index of the word that holds the character at `offset`. */
function wordAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// ---------------------------------------------------------------- without words

const stopBehind =
  /^(?:[^\u4e00-\u9fff·A-Za-z“”]|[的了和与及或在将已被把从向对为是有也都就并而但则却又再才还很更最该此这那其等至到用时后前内]|以上|以下|左右|参加|进行|提供|开展|达到|组成|建成|通过|受益|来自|分别|获得|完成|实现|成为|增长|下降|不等|出席|以来|以后)/;

function hanBehind(text: string, end: number): string | null {
  let to = end;
  while (to < text.length && to - end < LONGEST && !stopBehind.test(text.slice(to, to + 2))) to++;
  return to - end >= 2 ? text.slice(end, to) : null;
}

function hanBefore(clause: string): string | null {
  const bare = clause.replace(between, '').replace(between, '');
  const phrase =
    bare
      .replace(/.*每[\u4e00-\u9fff]|.*均/, '')
      .split(/[的在将了把从向对被由以于和与]/)
      .at(-1) ?? '';
  return phrase.length >= 2 && phrase.length <= LONGEST ? phrase : null;
}
