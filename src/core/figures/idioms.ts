/** Numerals inside an idiom or another fixed word of the dictionary count nothing: 九牛一毛, 半斤八两, 三天打鱼. */
import type { Figure, Word } from '../reading.ts';
import { type WordIndex, wordAt } from './counted/word-index.ts';
import { verbs } from './data/verbs-of-change.ts';

const shortest = 3;
const shortestIdiom = 4;
const fixed = /^(?:i|l|n|nz)$/;
const ofThings = /^(?:nr|l)$/;
/** A digit and a noun twice, such as 一日千里, which the dictionary may call a numeral. */
const pairOfCounts =
  /^[一二三四五六七八九十百千万半两][^一二三四五六七八九十百千万半两][一二三四五六七八九十百千万半两][^一二三四五六七八九十百千万半两年月日夜天]$/;
/** What makes a word of the dictionary an amount after all: 近百名, 数以亿计, 翻两番, 几十年来, 百分之几. */
const amount = /[近逾余多几数每翻第]|百分|成千|上[百千万]|[年天月]来$/;
/** 增加一倍, 增为三倍: a verb of change before a multiple, which the dictionary has as one word. */
const change = new RegExp(`^(?:${verbs('by')}|(?:${verbs('to')})[为到至])`);
const monthAlone = /^[一二三四五六七八九十]{1,2}月$/;
const numeral = /[一二三四五六七八九十百千万亿半两]/;

export function outsideIdioms(figures: readonly Figure[], index: WordIndex): readonly Figure[] {
  return figures.filter((figure) => {
    if (isBorrowed(figure, index)) return false;
    const at = wordAt(index.starts, figure.start);
    const word = index.words[at];
    if (!word || word.word.length < shortest || figure.end > (index.starts[at + 1] as number)) return true;
    // 五月花 and 二月河 are names.
    if (monthAlone.test(figure.text) && figure.kind === 'date') return !/^n[rtz]?$/.test(word.tag);
    // 十一届三中全会 is a name, and its ordinal stays one; 十年磨一剑 tells of ten years.
    if (word.tag !== 'm' && /^(?:date|ordinal)$/.test(figure.kind)) return true;
    if (word.tag === 'l' && figure.unit === '年') return true;
    // 年过花甲 tells an age.
    if (figure.kind === 'age') return true;
    if (figure.kind === 'multiple' && change.test(word.word)) return true;
    return !isFixed(word, figure.start - (index.starts[at] as number), figure);
  });
}

/** Words for days, months and years that are made of the ends of others as often: 后天 of 战后|天津, 当日 of 当|日本. */
const relative = /^(?:[前后今昨明]天|[今昨明前当次同翌]日|[上下](?:个?月|周末?|星期)|[前后去明当次]年)$/;

/** Whether its last character begins a word of its own, its first one ends another, or it begins the name 明日之星. */
function isBorrowed({ kind, text, start, end }: Figure, { words, starts }: WordIndex): boolean {
  if (kind !== 'date' || !relative.test(text)) return false;
  const [first, last] = [wordAt(starts, start), wordAt(starts, end - 1)];
  const [begins, ends] = [starts[first] as number, starts[last + 1] as number];
  if (first === last) return begins === start && ends > end && words[first]?.tag === 'nz';
  return (starts[last] as number) > start && (ends > end || begins < start);
}

/** @param from where the figure begins in the word. */
function isFixed({ word, tag }: Word, from: number, { start, end, kind }: Figure): boolean {
  const length = end - start;
  if (amount.test(word) || length === word.length) return false;
  // 三门峡, 七台河: a place that begins with what looks like a count.
  if (tag === 'ns') return from === 0;
  // 九里香, 千里光: a plant of three characters; 一条街 is a street, 万里行 a way.
  if (word.length < shortestIdiom) return kind !== 'count' && ofThings.test(tag) && !word.endsWith('行');
  // 一死一伤 counts people.
  if (/^.(?:死.伤|伤.[死亡])$/.test(word)) return false;
  if (tag === 'm') return pairOfCounts.test(word);
  if (!fixed.test(tag)) return false;
  // 五项原则 and 正反两方 are a count with its noun; two numerals are none.
  const others = word.slice(0, from) + word.slice(from + length);
  return tag === 'i' || (tag === 'l' && from > 0) || numeral.test(others);
}
