/** Compares the features of a text with those that a plain reading of the templates gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScratch, pad, slotsPerWord, wordBase, wordPad } from '../../../src/core/entities/recogniser/buffers.ts';
import { extract, kindTable, templates } from '../../../src/core/entities/recogniser/features.ts';
import { hashString, mix } from '../../../src/core/entities/recogniser/hash.ts';
import { buildLexicon, lexiconEntries } from '../../../src/core/entities/recogniser/lexicon.ts';
import type { Word } from '../../../src/core/reading.ts';

/** Usages of characters: 斯 and 克 transliterate, 市 ends places, 望 begins them. */
const bins = new Uint16Array(0x10000);
for (const [character, usage] of [
  ['斯', 0b11],
  ['克', 0b10],
  ['市', 0b11_00000000],
  ['望', 0b01_00000000_0000],
] as const)
  bins[character.charCodeAt(0)] = usage;
/** The classes of the lexicon's strings. */
const lists = [['望川', '望川市', '斯克'], ['川市']];
const entries = lexiconEntries(lists);
const lexicon = buildLexicon(bins, entries.keys, entries.classes);
const scratch = createScratch();
const kinds = kindTable();

/** In the order of their numbers; what is in none is 0. */
const kindForms: readonly RegExp[] = [
  /[\u3400-\u4dbf\u4e00-\u9fff]/,
  /[0-9]/,
  /[零〇一二三四五六七八九十百千万亿两]/,
  /[A-Za-z]/,
  /[·•・．]/,
  /[ \u3000]/,
  /[“‘「『《〈（([【]/,
  /[”’」』》〉）)\]】]/,
  /[。！？!?；…]/,
  /[，、：,:—]/,
];
const kindOf = (character: string) => kindForms.findLastIndex((form) => form.test(character)) + 1;
const outside = { shape: 1, kind: 9, bin: 0xffff };

function shapeOf(character: string): number {
  if (/[0-9]/.test(character)) return '0'.charCodeAt(0);
  return character
    .toLowerCase()
    .replace(/[·•・．]/, '·')
    .charCodeAt(0);
}

interface Feature {
  readonly template: number;
  /** What the key is mixed of. */
  readonly values: readonly number[];
  readonly anchor: number;
}

/** What is looked up in the lexicon, class by class: the code of each character; see `matchLexicon`, which has tests of its own. */
function codesOf(text: string, list: readonly string[]): number[] {
  const codes = Array.from(text, () => 0);
  for (let i = 0; i < text.length; i++) {
    const found = [...list].sort((a, b) => b.length - a.length).find((name) => text.startsWith(name, i));
    if (!found) continue;
    for (let k = 0; k < found.length; k++)
      codes[i + k] = 1 + 4 * Math.min(found.length - 2, 3) + (k === 0 ? 0 : k === found.length - 1 ? 2 : 1);
    i += found.length - 1;
  }
  return codes;
}

function featuresOf(words: readonly Word[]): Feature[] {
  const text = words.map(({ word }) => word).join('');
  const length = text.length;
  const isIn = (i: number) => i >= 0 && i < length;
  const shape = (i: number) => (isIn(i) ? shapeOf(text.charAt(i)) : outside.shape);
  const kind = (i: number) => (isIn(i) ? kindOf(text.charAt(i)) : outside.kind);
  const bin = (i: number) => (isIn(i) ? (bins[shape(i)] as number) : outside.bin);
  const places = words.flatMap(({ word }, w) =>
    [...word].map((_, k) => ({ w, place: word.length === 1 ? 0 : k === 0 ? 1 : k === word.length - 1 ? 2 : 3 })),
  );
  const hash = (w: number) => {
    const word = words[w]?.word;
    return word === undefined ? 1 : /^[0-9]/.test(word) ? 0x30 : hashString(word, 0x77);
  };
  const tag = (w: number) => {
    const own = words[w]?.tag;
    return own === undefined ? 1 : hashString(own, 0x99);
  };
  const codes = lists.map((list) => codesOf(text, list));
  /** Runs of transliteration: from each to before the next, with two characters at least. */
  const runs = [...text.matchAll(/[斯克·•・．]{2,}/g)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    dot: /[^斯克]/.test(run) ? 1 : 0,
  }));
  const found: Feature[] = [];
  const add = (template: number, anchor: number, ...values: number[]) => found.push({ template, values, anchor });
  for (let i = -1; i < length; i++) {
    add(1, i, shape(i), shape(i + 1));
    if (i + 1 < length) add(2, i, shape(i), shape(i + 1), shape(i + 2));
    if (i + 1 < length) add(4, i, shape(i), shape(i + 2));
    if (bin(i) !== 0 || bin(i + 1) !== 0) add(6, i, bin(i), bin(i + 1));
    if (i < 0) continue;
    if (i + 2 < length) add(3, i, shape(i), shape(i + 1), shape(i + 2), shape(i + 3));
    if (i + 3 < length) add(20, i, shape(i), shape(i + 1), shape(i + 2), shape(i + 3), shape(i + 4));
    add(0, i, shape(i));
    add(
      5,
      i,
      [-2, -1, 0, 1, 2].reduce((sum, k) => sum * 11 + kind(i + k), 0),
    );
    const { w, place } = places[i] as (typeof places)[number];
    add(7, i, shape(i), place, tag(w));
    const own = codes.map((own, c) => ({ c, code: own[i] ?? 0 })).filter(({ code }) => code !== 0);
    for (const { c, code } of own) add(8, i, c, code);
    // The models were trained with this key, which is 0, as without a match, for code 1 of the first class alone.
    const together = own.reduce((sum, { c, code }) => mix(sum + c + 1, code), 0);
    if (together !== 0) add(19, i, together, place);
    const run = runs.find(({ start, end }) => start <= i && i < end);
    if (!run) continue;
    const before = Math.min(i - run.start, 3);
    const behind = Math.min(run.end - 1 - i, 3);
    add(9, i, before * 64 + behind * 16 + Math.min(run.end - run.start, 7) * 2 + run.dot);
  }
  for (let w = -1; w < words.length; w++) {
    add(12, w, tag(w), tag(w + 1));
    add(14, w, hash(w), hash(w + 1));
    if (w < 0) continue;
    const { word } = words[w] as Word;
    add(10, w, hash(w));
    add(11, w, tag(w), Math.min(word.length, 5));
    add(13, w, tag(w - 1), tag(w), tag(w + 1));
    if (w + 1 < words.length) add(15, w, hash(w), tag(w + 1));
    if (w + 1 < words.length) add(16, w, tag(w), hash(w + 1));
    add(17, w, shapeOf(word.slice(-1)), tag(w), Math.min(word.length, 3));
    add(18, w, hash(w - 1), hash(w + 1));
  }
  return found;
}

/** A longer n-gram's key goes on from the shorter one's, so that all have the seed of the pairs. */
const nGrams = new Set([1, 2, 3, 20]);

/** As `extract` writes a feature: its template, its key, and the first slot that it counts for. */
function written({ template, values, anchor }: Feature): string {
  const { of, low } = templates[template] as (typeof templates)[number];
  const slot = of === 'characters' ? pad + anchor + low : wordBase + (wordPad + anchor + low) * slotsPerWord;
  const seed = mix(0x2545f491, (nGrams.has(template) ? 1 : template) + 1);
  return `${template} ${values.reduce((key, value) => mix(key, value), seed)} ${slot}`;
}

const dense = new Set([0, 11, 12, 13]);
/** Templates of four and five characters and of two words, which a quick reading leaves out. */
const longTemplates = new Set([3, 14, 20]);
const word = fc.record({
  word: fc.oneof(
    fc.constantFrom(
      '望川市',
      '斯克',
      '2025',
      'GDP',
      '·',
      '•',
      '，',
      '。',
      '（',
      '）',
      ' ',
      '三',
      '〇',
      '的',
      '㐀',
      '龥',
    ),
    fc.string({ unit: fc.constantFrom(...'望川市斯克·Aa9三，鿿'), minLength: 1, maxLength: 8 }),
  ),
  tag: fc.constantFrom('n', 'ns', 'v', 'x'),
});

describe('the features of a piece of text', () => {
  it('are those of all templates, each at its anchor', () =>
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 9 }),
        fc.array(word, { maxLength: 2 }),
        fc.boolean(),
        fc.boolean(),
        (words, before, all, long) => {
          const lead = before.map((own) => own.word).join('');
          const text = words.map((own) => own.word).join('');
          const [start, end] = [lead.length, lead.length + text.length];
          const list = [...before, ...words, { word: '后', tag: 'f' }];
          const last = before.length + words.length;
          const count = extract(
            lexicon,
            kinds,
            scratch,
            `${lead}${text}后`,
            start,
            end,
            list,
            before.length,
            last,
            all,
            long,
          );
          const found = Array.from(
            { length: count },
            (_, e) => `${scratch.templates[e]} ${scratch.keys[e]} ${scratch.firstSlots[e]}`,
          );
          const expected = featuresOf(words).filter(
            ({ template }) => (all || !dense.has(template)) && (long || !longTemplates.has(template)),
          );
          assert.deepEqual(found.sort(), expected.map(written).sort());
        },
      ),
      { numRuns: 100 },
    ));
  it('know every mark by its kind', () => {
    for (const character of '望龥㐀0359az AZ零两·•・．\u3000“‘「『《〈（([【”’」』》〉）)]】。！？!?；…，、：,:—%@')
      assert.equal(kinds[character.charCodeAt(0)], kindOf(character), character);
  });
});
