/**
 * The names of one passage: what the recogniser found, works in 《》, and the reader's word list, by the guideline's rules.
 * The readers' guideline (docs/guideline.md) wants the longest name that one would look up, and no single characters.
 *   江苏省 + 苏州市 → 江苏省苏州市 ; 中、美 → nothing ; 记者 李自良 王长山 → two persons
 */
import type { EntityType, Guideline, NameSpan, Word } from '../reading.ts';
import { withoutOverlapping } from '../text/spans.ts';
import { guidelines } from './guidelines.ts';
import { withListMembers } from './lists.ts';
import { quotedOrganizations } from './quoted.ts';
import { speakersIn } from './speakers.ts';
import { listedNameAt, type WordList } from './word-list.ts';

/** Names by the segmenter's tags alone, for when there is no model. */
export function namesFromTags(words: readonly Word[]): NameSpan[] {
  const typeByTag: Readonly<Record<string, EntityType>> = {
    nr: 'person',
    nrt: 'person',
    nrfg: 'person',
    ns: 'place',
    nt: 'organization',
  };
  let at = 0;
  return words.flatMap(({ word, tag }) => {
    const start = at;
    at += word.length;
    const type = typeByTag[tag];
    return type && word.length > 1 ? [{ start, end: at, type }] : [];
  });
}

/** Places of two characters by the words' tags, 天山 in 惠及天山南北: too short to be looked for in the text alone. */
export function likelyPlaces(words: readonly Word[]): NameSpan[] {
  const places: NameSpan[] = [];
  let at = 0;
  for (const { word, tag } of words) {
    if (tag === 'ns' && shortPlace.test(word)) places.push({ start: at, end: at + 2, type: 'place' });
    at += word.length;
  }
  return places;
}
const shortPlace = /^..(?:南北|东西|内外|两岸)?$/;

/** In text order, none overlapping another. */
export function findNames(
  text: string,
  words: readonly Word[],
  recognised: readonly NameSpan[],
  wordList: WordList | null,
  guideline: Guideline,
): NameSpan[] {
  const works = findWorks(text);
  const all = guidelines[guideline].forReaders
    ? namesForReaders(text, words, recognised, works)
    : placeOver(works, recognised);
  return wordList ? applyWordList(text, words, all, wordList) : all;
}

/** In a corpus names within a title are marked; a reader looks up the title. */
function namesForReaders(
  text: string,
  words: readonly Word[],
  recognised: readonly NameSpan[],
  works: readonly NameSpan[],
): NameSpan[] {
  const names = placeOver(speakersIn(text), withListMembers(text, mendedNames(text, words, recognised)));
  return [quotedOrganizations(text, names), bylineNames(text), works].reduce<NameSpan[]>(placeOver, names);
}

/** 《…》 with the marks; of nested ones the outermost. */
function findWorks(text: string): NameSpan[] {
  const works: NameSpan[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '《' && depth++ === 0) start = i;
    else if (character === '》' && depth > 0 && --depth === 0) works.push({ start, end: i + 1, type: 'work' });
    else if (character === '。' && depth > 0 && i - start > longestWork) depth = 0;
  }
  return works.filter(({ start, end }) => end - start > 2 && end - start <= longestWork);
}

/** Longest title in 《》, in characters. */
const longestWork = 80;

function mendedNames(text: string, words: readonly Word[], recognised: readonly NameSpan[]): NameSpan[] {
  const within = insideLongWords(words);
  const particles = particlesIn(words);
  const long = recognised
    .map((name) => mended(text, name, particles))
    .filter(({ start, end }) => {
      const name = text.slice(start, end);
      return (
        name.length > 1 &&
        !strayMark.test(name) &&
        !byOneCharacter.test(name) &&
        !kindAlone.test(name) &&
        !neverNames.has(name) &&
        (name.includes('·') || !within.has(start))
      );
    });
  const names: NameSpan[] = [];
  for (const name of long) {
    const last = names.at(-1);
    if (last && last.end === name.start && isPartOf(text, last, name))
      names[names.length - 1] = { ...name, start: last.start };
    else names.push(name);
  }
  return names;
}

/** Prepositions, conjunctions and adverbs of two characters and more, their lengths by where they begin. Shorter ones begin names too: 和田. */
function particlesIn(words: readonly Word[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  let at = 0;
  for (const { word, tag } of words) {
    if (word.length > 1 && /^[pcd]$/.test(tag)) lengths.set(at, word.length);
    at += word.length;
  }
  return lengths;
}

/** How much of a place's or an organization's name is no part of it: 由[望川学院队], 就近[博物馆]. */
function leadOf(text: string, { start, end, type }: NameSpan, particles: ReadonlyMap<number, number>): number {
  if (type === 'person') return 0;
  const length = text.charAt(start) === '由' ? 1 : (particles.get(start) ?? 0);
  return start + length + 2 <= end ? length : 0;
}

/** 科技公司, 档案馆: what kind it is, and no name. */
const kindAlone =
  /^(?:科技|民营|国有|商|行业|上市|保险|房地产)?(?:公司|企业|协会|联盟|中心|分局|档案馆|博物馆|图书馆|医院|学校|中学|小学|大学|银行)$/;
/** What is spoken of as if it were a place: 中华民族, 绿水青山就是金山银山. */
const neverNames = new Set(['中华', '金山银山', '绿水青山']);

/** A name with what the recogniser's habits add taken off. */
function mended(text: string, name: NameSpan, particles: ReadonlyMap<number, number>): NameSpan {
  const own = text.slice(name.start, name.end);
  if (isDivision(text, name)) return { ...name, type: 'place' };
  const lead = leadOf(text, name, particles);
  if (lead) return { ...name, start: name.start + lead };
  if (name.type === 'person' && lastPart.test(own) && restOfPart.test(text.slice(name.end, name.end + 2)))
    return { ...name, end: name.end + 1 };
  // 倪媛自去年8月: 自 begins the time.
  if (
    name.type === 'person' &&
    /^[\u4e00-\u9fff]{2}自$/.test(own) &&
    sinceWhen.test(text.slice(name.end, name.end + 2))
  )
    return { ...name, end: name.end - 1 };
  // 杭州[援疆]: what is done towards a place is no part of the name before it.
  if (name.type === 'place' && /^.{2,}[援驻][疆藏]$/.test(own)) return { ...name, end: name.end - 2 };
  // 上海市第十一批援疆干部: a turn of people is no organization.
  const turn =
    name.type === 'organization' ? /^(.+[省市县区州])第[一二三四五六七八九十百\d]+[批届轮期]$/.exec(own) : null;
  return turn ? { start: name.start, end: name.start + (turn[1] as string).length, type: 'place' } : name;
}

/** 乌兰巴特尔·苏[和]说, 米热古丽·艾[山]: hardly a part of a name with the dot is one character, unless a verb follows. 和 is a conjunction before a noun. */
const lastPart = /·[\u4e00-\u9fff]$/;
const restOfPart =
  /^(?:(?![说表在是的等有将对向从也就又为被把称告介指认至到与及同和])[\u4e00-\u9fff]|和(?=[，。、；：）说表在告介指认]))/;

const sinceWhen = /^(?:[去今前本]年|\d|[一二三四五六七八九十上]|小)/;

/** 援疆, 赴京: what is done towards a place, and no place; 英军: whose army it is, by a single character. */
const byOneCharacter = /^(?:[援驻赴离抵返进入出][疆藏青京津沪渝港澳台]|[中美英法德日俄苏韩朝印越伊以意]军)$/;

/** Where no name begins: inside a word of four characters and more, 爱国[主义教育基地]. */
function insideLongWords(words: readonly Word[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let at = 0;
  for (const { word, tag } of words) {
    // Names of persons, places and organizations, nr ns nt, may well hold others.
    if (word.length >= 4 && !/^n[rst]/.test(tag)) for (let i = 1; i < word.length; i++) inside.add(at + i);
    at += word.length;
  }
  return inside;
}

/** 望川市, which looks like a surname and a given name: none ends so. */
const isDivision = (text: string, { start, end, type }: NameSpan) =>
  type === 'person' && end - start >= 3 && /[市县]$/.test(text.slice(start, end));

/** A mark or a count that no name holds or that none begins or ends with, or a quotation mark that the name does not open or does not close. */
const strayMark = /[，。；：？！（）\n]|^[^“]*”|“[^”]*$|^·|·$|\d[家名个位]/;

/** 江苏省|苏州市: a division followed by one of its own kind of name, or by an organisation's name. */
function isPartOf(text: string, outer: NameSpan, inner: NameSpan): boolean {
  if (outer.type !== 'place' || inner.type === 'person') return false;
  // 阿克|喀什乡: a township whose name the recogniser took for two.
  if (outer.end - outer.start <= 3 && inner.type === 'place' && /[乡镇村]$/.test(text.slice(inner.start, inner.end)))
    return true;
  const division = /(?:[省市县区州盟旗镇乡]|地区)$/.test(text.slice(outer.start, outer.end));
  return (
    division && (inner.type === 'organization' || /[省市县区州盟旗镇乡村]$/.test(text.slice(inner.start, inner.end)))
  );
}

/** After 记者, or in the brackets behind a dateline: 新华社香港7月6日电（谢知 赵曼）. */
const BYLINE =
  /(?:[日社](?:电|讯) ?[（(]|记者|通讯员|特约记者|摄影|实习生)[：: ]?((?:[\u4e00-\u9fff·]{2,9}[ 、])+[\u4e00-\u9fff·]{2,9}?)(?=摄|报道|[）)，。：:]|$)/g;

/** Lists of names after 记者, set off by blanks: each one is a person. */
function bylineNames(text: string): NameSpan[] {
  return [...text.matchAll(BYLINE)].flatMap((match) => {
    const list = match[1] as string;
    if (!list.includes(' ')) return [];
    const start = match.index + match[0].length - list.length;
    return [...list.matchAll(/[^ 、]+/g)].flatMap((part) => {
      const name = part[0];
      const plausible = name.length <= 4 || name.includes('·');
      return plausible
        ? [{ start: start + part.index, end: start + part.index + name.length, type: 'person' as const }]
        : [];
    });
  });
}

/** The stronger names, and of the others those that overlap none of them. */
function placeOver(names: readonly NameSpan[], stronger: readonly NameSpan[]): NameSpan[] {
  if (stronger.length === 0) return [...names];
  return [...withoutOverlapping(names, stronger), ...stronger].sort((a, b) => a.start - b.start);
}

function applyWordList(
  text: string,
  words: readonly Word[],
  names: readonly NameSpan[],
  wordList: WordList,
): NameSpan[] {
  const kept = names.filter(
    ({ start, end }) => !wordList.ignored.has(text.slice(start, end).replace(/^《(.*)》$/, '$1')),
  );
  return placeOver(kept, occurrences(text, words, wordList));
}

/** The longest listed names at each place, from left to right. A name of two characters does not begin inside a longer word. */
function occurrences(text: string, words: readonly Word[], wordList: WordList): NameSpan[] {
  if (wordList.names.size === 0) return [];
  const starts = wordStarts(words);
  const found: NameSpan[] = [];
  for (let i = 0; i < text.length; i++) {
    const name = listedNameAt(wordList, text, i);
    if (name === null || (name.length < 3 && !starts.has(i))) continue;
    found.push({ start: i, end: i + name.length, type: wordList.names.get(name)?.type ?? 'person' });
    i += name.length - 1;
  }
  return found;
}

function wordStarts(words: readonly Word[]): ReadonlySet<number> {
  let at = 0;
  return new Set(
    words.map(({ word }) => {
      at += word.length;
      return at - word.length;
    }),
  );
}
