/**
 * Features of a piece of text: n-grams of characters, their kinds and usages, words and tags around, lexicon matches, runs
 * of transliteration. A feature is found once, at its anchor, and counts for the labels of all characters near it: its key
 * leads to a row of weights for `labelCount` × the slots of its template. So a character costs a few look-ups, not eighty.
 *
 *   北京市 at 京, template "two characters" → key(京市), weights for the characters from 3 before to 2 after
 */
import type { Word } from '../../reading.ts';
import { pad, type Scratch, slotsPerWord, wordBase, wordPad } from './buffers.ts';
import { hashString, mix } from './hash.ts';
import { labelCount } from './labels.ts';
import { type Lexicon, lexiconClassCount, matchLexicon } from './lexicon.ts';

/** Where a template's feature counts: from `low` to `high` relative to the anchor, in characters or in words. */
export interface Template {
  readonly of: 'characters' | 'words';
  readonly low: number;
  readonly high: number;
}

const characters = (low: number, high: number): Template => ({ of: 'characters', low, high });
const words = (low: number, high: number): Template => ({ of: 'words', low, high });

export const templates: readonly Template[] = [
  characters(-3, 3), // 0 one character
  characters(-2, 3), // 1 two characters
  characters(-1, 3), // 2 three
  characters(0, 3), // 3 four
  characters(0, 2), // 4 two characters with one between
  characters(0, 0), // 5 kinds of five characters
  characters(-1, 3), // 6 usages of two characters
  characters(-1, 1), // 7 character, place in the word, tag
  characters(-1, 1), // 8 lexicon match
  characters(-1, 1), // 9 run of transliteration
  words(-2, 2), // 10 word
  words(-2, 2), // 11 tag and length
  words(-1, 2), // 12 two tags
  words(-1, 1), // 13 three tags
  words(-1, 2), // 14 two words
  words(0, 1), // 15 word and next tag
  words(0, 1), // 16 tag and next word
  words(-1, 1), // 17 last character of a word and tag
  words(0, 0), // 18 words on both sides
  characters(0, 0), // 19 all lexicon matches together, place in the word
  characters(0, 4), // 20 five characters
];

/** Templates whose features are summed from dense rows, see `score.ts`. */
export const characterTemplate = 0;
export const tagTemplate = 11;
export const tagPairTemplate = 12;
export const tagTripleTemplate = 13;

/** Number of weights of a template's feature. */
export const rowLength = ({ of, low, high }: Template): number =>
  (high - low + 1) * (of === 'words' ? slotsPerWord : 1) * labelCount;

const lowOf = templates.map(({ low }) => low);
const seedOf = templates.map((_, index) => mix(0x2545f491, index + 1));

/** Keys of these templates' features. @param shape of the character, see `shapeOf`. @param tag and others: hashes, see `Scratch.tagHash`. */
export const characterKey = (shape: number): number => mix(seedOf[characterTemplate] as number, shape);
export const tagKey = (tag: number, length: number): number =>
  mix(mix(seedOf[tagTemplate] as number, tag), Math.min(length, longWord));
export const tagPairKey = (tag: number, next: number): number => mix(mix(seedOf[tagPairTemplate] as number, tag), next);
export const tagTripleKey = (before: number, tag: number, next: number): number =>
  mix(mix(mix(seedOf[tagTripleTemplate] as number, before), tag), next);

/** Longer words are treated as words of this length. */
export const longWord = 5;

/** Kinds of characters: Han, digit, Chinese numeral, Latin letter, dot of foreign names, blank, opening, closing, stop, other. */
const characterKinds = {
  other: 0,
  han: 1,
  digit: 2,
  numeral: 3,
  latin: 4,
  dot: 5,
  blank: 6,
  open: 7,
  close: 8,
  stop: 9,
  comma: 10,
};
/** Characters of a kind, apart from those that whole ranges make. */
const charactersOf: readonly (readonly [kind: number, characters: string])[] = [
  [characterKinds.numeral, '零〇一二三四五六七八九十百千万亿两'],
  [characterKinds.dot, '·•・．'],
  [characterKinds.blank, ' \u3000'],
  [characterKinds.open, '“‘「『《〈（(【['],
  [characterKinds.close, '”’」』》〉）)】]'],
  [characterKinds.stop, '。！？!?；…'],
  [characterKinds.comma, '，、：,:—'],
];

/** Kinds of all UTF-16 units. */
export function kindTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  kinds.fill(characterKinds.digit, 0x30, 0x3a);
  kinds.fill(characterKinds.latin, 0x41, 0x5b);
  kinds.fill(characterKinds.latin, 0x61, 0x7b);
  kinds.fill(characterKinds.han, 0x3400, 0x4dc0);
  kinds.fill(characterKinds.han, 0x4e00, 0xa000);
  for (const [kind, characters] of charactersOf) for (const c of characters) kinds[c.charCodeAt(0)] = kind;
  return kinds;
}

const digit = 0x30;
const outside = 1;

/** The form of a character in n-grams: all digits are one, letters are lower case. */
const shapeOf = (unit: number, kind: number): number =>
  kind === characterKinds.digit
    ? digit
    : kind === characterKinds.latin
      ? unit | 0x20
      : kind === characterKinds.dot
        ? 0xb7
        : unit;

/**
 * Finds the features of the piece `text.slice(start, end)`, which holds the words from `firstWord` to before `lastWord`.
 * @param all whether also those of the templates `characterTemplate`, `tagTemplate`, `tagPairTemplate` and `tagTripleTemplate`.
 * @param long whether also those of four and five characters and of two words, which are a fifth of all and hardly ever change what is found.
 * @returns how many; they stand in `scratch.keys`, `firstSlots` and `templates`.
 */
export function extract(
  lexicon: Lexicon,
  kindsOfUnits: Uint8Array,
  scratch: Scratch,
  text: string,
  start: number,
  end: number,
  wordList: readonly Word[],
  firstWord: number,
  lastWord: number,
  all: boolean,
  long = true,
): number {
  const length = end - start;
  readCharacters(kindsOfUnits, scratch, text, start, length);
  const wordCount = readWords(scratch, wordList, firstWord, lastWord);
  matchLexicon(lexicon, scratch.units, length, scratch.lexiconCodes, scratch.lexiconLast);
  const count = characterFeatures(scratch, lexicon.bins, length, all, long);
  return wordFeatures(scratch, wordCount, count, all, long);
}

function readCharacters(kindsOfUnits: Uint8Array, scratch: Scratch, text: string, start: number, length: number): void {
  const { units, shapes, kinds } = scratch;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i);
    const kind = kindsOfUnits[unit] as number;
    units[i] = unit;
    kinds[i + pad] = kind;
    shapes[i + pad] = shapeOf(unit, kind);
  }
  for (let i = 0; i < pad; i++) {
    kinds[i] = characterKinds.stop;
    shapes[i] = outside;
    kinds[length + pad + i] = characterKinds.stop;
    shapes[length + pad + i] = outside;
  }
}

function readWords(scratch: Scratch, wordList: readonly Word[], firstWord: number, lastWord: number): number {
  const { wordOf, slotOf, wordStart, wordHash, tagHash } = scratch;
  const count = lastWord - firstWord;
  let at = 0;
  for (let j = 0; j < count; j++) {
    const { word, tag } = wordList[firstWord + j] as Word;
    const n = word.length;
    wordStart[j] = at;
    wordHash[j + wordPad] = isNumber(word) ? 0x30 : hashString(word, 0x77);
    tagHash[j + wordPad] = hashString(tag, 0x99);
    for (let k = 0; k < n; k++) {
      wordOf[at + k] = j;
      slotOf[at + k] = n === 1 ? 0 : k === 0 ? 1 : k === n - 1 ? 2 : 3;
    }
    at += n;
  }
  wordStart[count] = at;
  for (let j = 0; j < wordPad; j++) {
    wordHash[j] = tagHash[j] = outside;
    wordHash[count + wordPad + j] = tagHash[count + wordPad + j] = outside;
  }
  return count;
}

function isNumber(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

function characterFeatures(scratch: Scratch, bins: Uint16Array, length: number, all: boolean, long: boolean): number {
  const { shapes, kinds, keys, firstSlots, templates, lexiconCodes, wordOf, slotOf, tagHash, units } = scratch;
  let count = 0;
  const add = (template: number, key: number, anchor: number) => {
    keys[count] = key;
    firstSlots[count] = pad + anchor + (lowOf[template] as number);
    templates[count++] = template;
  };
  let runStart = -1;
  let runEnd = -1;
  let runDot = 0;
  // A pair of characters begins before the first one.
  for (let i = -1; i < length; i++) {
    const p = i + pad;
    const c0 = shapes[p] as number;
    const c1 = shapes[p + 1] as number;
    const c2 = shapes[p + 2] as number;
    const pair = mix(mix(seedOf[1] as number, c0), c1);
    add(1, pair, i);
    const three = mix(pair, c2);
    if (i + 1 < length) {
      add(2, three, i);
      add(4, mix(mix(seedOf[4] as number, c0), c2), i);
    }
    const b0 = i < 0 ? 0xffff : (bins[c0] as number);
    const b1 = i + 1 >= length ? 0xffff : (bins[c1] as number);
    if ((b0 | b1) !== 0) add(6, mix(mix(seedOf[6] as number, b0), b1), i);
    if (i < 0) continue;
    if (all) add(characterTemplate, characterKey(c0), i);
    if (long && i + 2 < length) {
      const four = mix(three, shapes[p + 3] as number);
      add(3, four, i);
      if (i + 3 < length) add(20, mix(four, shapes[p + 4] as number), i);
    }
    let around = 0;
    for (let k = -2; k <= 2; k++) around = around * 11 + (kinds[p + k] as number);
    add(5, mix(seedOf[5] as number, around), i);
    const place = slotOf[i] as number;
    const tag = tagHash[(wordOf[i] as number) + wordPad] as number;
    add(7, mix(mix(mix(seedOf[7] as number, c0), place), tag), i);
    let matches = 0;
    for (let c = 0; c < lexiconClassCount; c++) {
      const code = lexiconCodes[i * lexiconClassCount + c] as number;
      if (code === 0) continue;
      add(8, mix(mix(seedOf[8] as number, c), code), i);
      matches = mix(matches + c + 1, code);
    }
    if (matches !== 0) add(19, mix(mix(seedOf[19] as number, matches), place), i);
    if (i >= runEnd) {
      runStart = i;
      runEnd = i;
      runDot = 0;
      while (runEnd < length) {
        const dot = kinds[runEnd + pad] === characterKinds.dot;
        if (!dot && ((bins[units[runEnd] as number] as number) & 3) === 0) break;
        if (dot) runDot = 1;
        runEnd++;
      }
      if (runEnd === runStart) runEnd++;
      else if (runEnd - runStart === 1) runDot = -1;
      else runDot += 2;
    }
    if (runDot >= 2) {
      const run =
        Math.min(i - runStart, 3) * 64 + Math.min(runEnd - 1 - i, 3) * 16 + Math.min(runEnd - runStart, 7) * 2;
      add(9, mix(seedOf[9] as number, run + (runDot & 1)), i);
    }
  }
  return count;
}

function wordFeatures(scratch: Scratch, wordCount: number, from: number, all: boolean, long: boolean): number {
  const { keys, firstSlots, templates, wordHash, tagHash, wordStart, shapes } = scratch;
  let count = from;
  const add = (template: number, key: number, anchor: number) => {
    keys[count] = key;
    firstSlots[count] = wordBase + (wordPad + anchor + (lowOf[template] as number)) * slotsPerWord;
    templates[count++] = template;
  };
  for (let j = -1; j < wordCount; j++) {
    const w = j + wordPad;
    const word = wordHash[w] as number;
    const tag = tagHash[w] as number;
    const nextWord = wordHash[w + 1] as number;
    const nextTag = tagHash[w + 1] as number;
    if (all) add(tagPairTemplate, tagPairKey(tag, nextTag), j);
    if (long) add(14, mix(mix(seedOf[14] as number, word), nextWord), j);
    if (j < 0) continue;
    const start = wordStart[j] as number;
    const length = (wordStart[j + 1] as number) - start;
    add(10, mix(seedOf[10] as number, word), j);
    if (all) add(tagTemplate, tagKey(tag, length), j);
    if (all) add(tagTripleTemplate, tagTripleKey(tagHash[w - 1] as number, tag, nextTag), j);
    if (j + 1 < wordCount) {
      add(15, mix(mix(seedOf[15] as number, word), nextTag), j);
      add(16, mix(mix(seedOf[16] as number, tag), nextWord), j);
    }
    const last = shapes[start + length - 1 + pad] as number;
    add(17, mix(mix(mix(seedOf[17] as number, last), tag), Math.min(length, 3)), j);
    add(18, mix(mix(seedOf[18] as number, wordHash[w - 1] as number), nextWord), j);
  }
  return count;
}
