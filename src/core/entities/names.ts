/**
 * The names of one passage: those that the recogniser found, works in 《》, and names of the user's word list, by the rules of the guideline.
 * The readers' guideline (docs/guideline.md) marks the longest name that one would look up, and no single characters.
 *   江苏省 + 苏州市 → 江苏省苏州市 ; 中、美 → nothing ; 记者 李自良 王长山 → two persons
 */
import type { Effort, EntityType, Guideline, NameSpan, Word } from '../reading.ts';
import { apart } from '../text/spans.ts';
import { arePartsOfOne } from './adjacent-parts.ts';
import { guidelines } from './guidelines.ts';
import { bodyRules } from './rules/bodies.ts';
import { bodyOfPlaceRules } from './rules/bodies-of-places.ts';
import { boundaryRules } from './rules/boundaries.ts';
import { dropRules } from './rules/drops.ts';
import { findByRules, findKnown } from './rules/finders.ts';
import { applyMentionRules, contextOf, type MentionContext } from './rules/mention-rule.ts';
import { placeOver } from './rules/passage-rule.ts';
import { sentenceWordRules } from './rules/sentence-words.ts';
import { isIgnored, listedNameAt, type WordList } from './word-list.ts';
import { wordPlaces } from './word-places.ts';

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

/** In text order, none overlapping another. @param effort `quick`: beside the recogniser's names those of the word lists alone. */
export function findNames(
  text: string,
  words: readonly Word[],
  recognised: readonly NameSpan[],
  wordList: WordList | null,
  guideline: Guideline,
  effort: Effort = 'normal',
): readonly NameSpan[] {
  const works = findWorks(text);
  const whole = withWholeCharacters(text, recognised);
  const all = guidelines[guideline].forReaders
    ? namesForReaders(text, words, whole, works, effort)
    : placeOver(works, whole);
  return wordList ? applyWordList(text, words, all, wordList) : all;
}

/** The recogniser reads UTF-16 units, and may end a name within a character of two. */
function withWholeCharacters(text: string, names: readonly NameSpan[]): readonly NameSpan[] {
  const cuts = (offset: number) => offset > 0 && (text.codePointAt(offset - 1) as number) > 0xffff;
  if (!names.some(({ start, end }) => cuts(start) || cuts(end))) return names;
  return apart(
    names.map((name) => ({
      ...name,
      start: name.start - Number(cuts(name.start)),
      end: name.end + Number(cuts(name.end)),
    })),
  );
}

/** Corpora mark names within a title; the readers' guideline marks the title. */
function namesForReaders(
  text: string,
  words: readonly Word[],
  recognised: readonly NameSpan[],
  works: readonly NameSpan[],
  effort: Effort,
): readonly NameSpan[] {
  if (effort === 'quick') return placeOver(findKnown(withWholeNames(text, recognised), { text, words }), works);
  let own: MentionContext | null = null;
  const context = () => {
    own ??= contextOf(text, words);
    return own;
  };
  const mended =
    recognised.length === 0 ? [] : withWholeNames(text, applyMentionRules(recognised, context(), mentionRules));
  const found = findByRules(mended, { text, words });
  return placeOver(withRulesOnNew(context, mended, found), works);
}

/** The names with the rules on single names applied to those that are not among the names before. @param context made when it is first needed. */
function withRulesOnNew(
  context: () => MentionContext,
  before: readonly NameSpan[],
  names: readonly NameSpan[],
): readonly NameSpan[] {
  if (names === before) return names;
  const old = new Set(before);
  if (names.every((name) => old.has(name))) return names;
  return apart(names.flatMap((name) => (old.has(name) ? [name] : applyMentionRules([name], context(), mentionRules))));
}

/** 《…》 with the marks; of nested ones the outermost. */
function findWorks(text: string): NameSpan[] {
  const works: NameSpan[] = [];
  const first = text.indexOf('《');
  if (first < 0) return works;
  let depth = 0;
  let start = 0;
  for (let i = first; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '《' && depth++ === 0) start = i;
    else if (character === '》' && depth > 0 && --depth === 0) works.push({ start, end: i + 1, type: 'work' });
    else if (character === '。' && depth > 0 && i - start > longestWork) depth = 0;
  }
  return works.filter(({ start, end }) => end - start > 2 && end - start <= longestWork);
}

/** Longest title in 《》, in characters. */
const longestWork = 80;

/** The names with each place that stands directly before a part of it, or before its organization, joined with that. */
function withWholeNames(text: string, parts: readonly NameSpan[]): NameSpan[] {
  const names: NameSpan[] = [];
  for (const name of parts) {
    const last = names.at(-1);
    if (last && (arePartsOfOne(text, last, name) || isDotted(text, last, name)))
      names[names.length - 1] = { ...name, start: last.start };
    else names.push(name);
  }
  return names;
}
/** Two persons with the dot of foreign names between them: 卡尔十六世|·|古斯塔夫. */
const isDotted = (text: string, last: NameSpan, name: NameSpan): boolean =>
  last.type === 'person' && name.type === 'person' && name.start === last.end + 1 && text.charAt(last.end) === '·';
const mentionRules = [...boundaryRules, ...sentenceWordRules, ...bodyOfPlaceRules, ...bodyRules, ...dropRules];

function applyWordList(
  text: string,
  words: readonly Word[],
  names: readonly NameSpan[],
  wordList: WordList,
): readonly NameSpan[] {
  const kept = names.filter(({ start, end }) => !isIgnored(wordList, text.slice(start, end)));
  return placeOver(kept, occurrences(text, words, wordList));
}

/** The longest listed names at each place, from left to right. A name of two characters does not begin inside a longer word. */
function occurrences(text: string, words: readonly Word[], wordList: WordList): NameSpan[] {
  if (wordList.names.size === 0) return [];
  const { beginningAt } = wordPlaces(words);
  const found: NameSpan[] = [];
  for (let i = 0; i < text.length; i++) {
    const name = listedNameAt(wordList, text, i);
    if (name === null || (name.length < 3 && !beginningAt(i))) continue;
    found.push({ start: i, end: i + name.length, type: wordList.names.get(name)?.type ?? 'person' });
    i += name.length - 1;
  }
  return found;
}
