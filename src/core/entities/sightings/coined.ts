/**
 * Where a string may be an organization or a place that no list knows: what the recogniser reads or nearly reads, and words beside such as names often
 * stand beside, with what stands around them.
 *   蓝骏旗下三家工厂停产，创始人说，蓝骏的现金 → 蓝骏: before 旗下, a word that no dictionary has, read as a person
 * One sighting says little; what the sightings of a string on a page say together decides, see `decide-coined.ts`.
 */
import type { NameSpan, Span, Word } from '../../reading.ts';
import { overlapsOf } from '../../text/spans.ts';
import { knownType } from '../known-list.ts';
import { wordPlaces } from '../word-places.ts';
import type { SightedPassage } from './sightings.ts';

export interface CoinedSighting extends Span {
  /** Signs of what stands around it. */
  readonly around: readonly string[];
  /** Signs of what it is made of, and of how it is read. */
  readonly own: readonly string[];
}

/** Words that organizations and places often stand beside, and words that they often end in. */
export interface Neighbours {
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  /** Words that say what a passage is about; null: all of them. */
  readonly near: ReadonlySet<string> | null;
}

const han = /^[\u3400-\u9fff]+$/;
const quote = /[“”‘’「」『』《》]/;
/** Words that are no part of such a name: of grammar, and of number. */
const isGrammar = ({ tag }: Word) => /^(?:[pcuryfmtqeo]|d$)/.test(tag);
const isMark = ({ word, tag }: Word) => tag === 'x' && !han.test(word);
/** A place of the segmenter's list, which the recogniser knows too. */
const isListed = (word: Word | undefined, name: string) => word?.word === name && /^(?:ns|[sft])/.test(word.tag);
/** How far behind the best reading a name is, in units of 1 / 32, at the ends of the distances 1 to 4. */
const distances = [20, 60, 110, Number.POSITIVE_INFINITY];
/** How far off words still say what a passage is about, in words. */
const reach = 8;
/** Longest names, in characters: of what the recogniser sees, and of what only its neighbours show. */
const [longestRead, longestUnread] = [8, 4];
/** Last characters that tell what something is. */
const kinds = new Set(
  '村镇乡县市区州山河江湖海岛湾港沟坪坝坡岭庄寨堡屯店桥塘泉井洼岗峪峡滩洲路街巷门关口集铺营垭会社团队厂行院校党局部报军联司馆站所',
);

/** @param usages how characters are used in names, see `src/training/entities/character-usage.ts`. @returns in no order; they may overlap. */
export function coinedSightingsIn(
  { text, words, names, recognised, nearly }: SightedPassage,
  usages: Uint16Array,
  neighbours: Neighbours,
): CoinedSighting[] {
  const { beginningAt, endingAt } = wordPlaces(words);
  const nearness = new Map<number, string[]>();
  const keyOf = (start: number, end: number) => 16 * start + (end - start);
  const isNear = ({ start, end }: Span, sign: string) => {
    const key = keyOf(start, end);
    const own = nearness.get(key);
    if (own) own.push(sign);
    else nearness.set(key, [sign]);
  };
  const spans: Span[] = [];
  const add = (span: Span, most: number) => {
    const length = span.end - span.start;
    if (length > 1 && length <= most) spans.push(span);
  };
  for (const name of names) if (name.type !== 'work') add(name, longestRead);
  // What the rules have dropped is none; a person of another kind may be.
  const dropped = new Set<number>();
  for (const name of recognised) {
    isNear(name, `${name.type} 0`);
    if (name.type !== 'person') dropped.add(keyOf(name.start, name.end));
    add(name, longestRead);
  }
  for (const name of nearly) {
    isNear(name, `${name.type} ${1 + distances.findIndex((most) => name.behind <= most)}`);
    add(name, longestRead);
  }
  const starts: number[] = [];
  let at = 0;
  for (const { word } of words) {
    starts.push(at);
    at += word.length;
  }
  starts.push(at);
  for (const [first, word] of words.entries()) {
    if (isMark(word) || isGrammar(word)) continue;
    const start = starts[first] as number;
    const before = words[first - 1];
    const isCalled = neighbours.before.has(before?.word ?? '');
    const isFirst = !before || isMark(before);
    for (let last = first; last < words.length; last++) {
      const end = starts[last + 1] as number;
      const own = words[last] as Word;
      if (end - start > longestRead || isMark(own) || isGrammar(own)) break;
      const isLong = end - start > longestUnread;
      const isShown = last > first ? neighbours.tails.has(own.word) : isFirst || own.tag === 'x';
      if (isShown || (!isLong && (isCalled || neighbours.behind.has(words[last + 1]?.word ?? ''))))
        add({ start, end }, longestRead);
    }
  }
  const found = new Map<number, CoinedSighting>();
  for (const { start, end } of spans) {
    const key = keyOf(start, end);
    const own = text.slice(start, end);
    if (found.has(key) || !han.test(own) || knownType(own) !== null) continue;
    if (quote.test(text.charAt(start - 1)) || quote.test(text.charAt(end))) continue;
    const read = readingOf(start, end, text, names);
    // What is neither read nor made of words is hardly ever a name.
    if (read === 'none' && !(beginningAt(start) && endingAt(end))) continue;
    if (read === null || (read === 'none' && (dropped.has(key) || isListed(beginningAt(start), own)))) continue;
    found.set(key, {
      start,
      end,
      around: signsAround(text, words, starts, start, end, neighbours.near),
      own: [
        `read ${read}`,
        ...(nearness.get(key) ?? ['unread']),
        ...signsOf(own, usages),
        ...formsOf(beginningAt(start), endingAt(end), end - start),
      ],
    });
  }
  return [...found.values()];
}

/** What the rules make of a string: a name of a type, what goes on behind one that no list knows, none; null where it is part of a name. */
function readingOf(start: number, end: number, text: string, names: readonly NameSpan[]): string | null {
  const [first, second] = overlapsOf({ start, end }, names);
  if (!first) return 'none';
  if (second || first.type === 'work' || first.start !== start) return null;
  if (first.end === end) return first.isUnsure ? `unsure ${first.type}` : first.type;
  const isCoined = knownType(text.slice(start, first.end)) === null && !team.test(text.slice(first.end, end));
  return first.end < end && isCoined ? `holds ${first.type}` : null;
}

/** Who plays for a place. */
const team = /^(?:[男女国].{1,2}|.?队)$/;

/** The words that it is made of. */
function formsOf(first: Word | undefined, last: Word | undefined, length: number): readonly string[] {
  if (!first || !last) return ['form part'];
  if (first.word.length === length) return [`form ${first.tag}`];
  return [`form ${first.tag.charAt(0)}…${last.tag.charAt(0)}`, `…${last.word}`];
}

/** The words on both sides, what they are, and what the words near it are. */
function signsAround(
  text: string,
  words: readonly Word[],
  starts: readonly number[],
  start: number,
  end: number,
  near: Neighbours['near'],
): readonly string[] {
  let before = lastAtMost(starts, start) - 1;
  // A string may begin and end within words.
  const isCutBefore = (starts[before + 1] as number) < start;
  if (isCutBefore) before++;
  let behind = lastAtMost(starts, end);
  const isCutBehind = (starts[behind] as number) < end;
  const left = isCutBefore ? text.charAt(start - 1) : (words[before]?.word ?? '');
  const right = isCutBehind ? text.slice(end, starts[behind + 1]) : (words[behind]?.word ?? '');
  const leftTag = isCutBefore ? 'part' : tagOf(words[before]);
  const rightTag = isCutBehind ? 'part' : tagOf(words[behind]);
  const signs = [`<${left}`, `>${right}`, `<t ${leftTag}`, `>t ${rightTag}`, `${leftTag}…${rightTag}`];
  if (isCutBehind) behind++;
  const seen = new Set<string>();
  const about = (word: Word | undefined) => {
    if (!word || word.word.length < 2 || (near && !near.has(word.word)) || seen.has(word.word)) return;
    seen.add(word.word);
    signs.push(`~${word.word}`);
  };
  for (let i = Math.max(0, before - reach + 1); i <= before; i++) about(words[i]);
  for (let i = behind; i < behind + reach; i++) about(words[i]);
  return signs;
}

const tagOf = (word: Word | undefined): string =>
  !word ? 'edge' : isMark(word) ? (word.word === '、' ? 'list' : 'mark') : word.tag.charAt(0);

/** Index of the last of the sorted offsets that is at most `offset`. */
function lastAtMost(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function signsOf(name: string, usages: Uint16Array): readonly string[] {
  const last = name.charAt(name.length - 1);
  const isForeign = name.length > 2 && [...name].every((character) => (usages[character.charCodeAt(0)] as number) & 3);
  return [
    `length ${Math.min(6, name.length)}`,
    ...(kinds.has(last) ? [`$${last}`, `$ ${name.length > 2}`] : []),
    ...(isForeign ? ['foreign'] : []),
  ];
}
