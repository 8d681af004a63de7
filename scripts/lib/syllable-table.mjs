// How characters and words are read, taken from the package pinyin-pro.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import readings from 'pinyin-pro/dist/esm/data/dict1.mjs';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';
import { root } from './process.mjs';

/** What went into the file, for the notices. */
export const syllableTableSources = ['node_modules/pinyin-pro/package.json'];

/**
 * Writes the file as `SyllableTable` of src/server/cards/syllables.ts describes it: JSON, packed by raw deflate.
 * @param {string} file from the project's folder
 */
export function makeSyllableTable(file) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), deflateRawSync(JSON.stringify(syllableTable()), { level: 9 }));
}

/** @returns {{ characters: string, words: string, seldom: string }} */
export function syllableTable() {
  const { usual, seldom } = words();
  return { characters: characters(), words: rowsOf(usual), seldom: rowsOf(seldom) };
}

/** The first reading of each character, in ascending order of readings. */
function characters() {
  const known = [
    ...[...readings.NumberDICT.entries()].flatMap(([code, own]) => (own ? [[String.fromCharCode(code), own]] : [])),
    ...readings.StringDICT,
  ];
  const byReading = new Map();
  for (const [character, own] of known) {
    const [reading] = own.split(' ');
    byReading.set(reading, (byReading.get(reading) ?? '') + character);
  }
  return rowsOf(byReading);
}

/** Words by how likely pinyin-pro takes them to be. Surnames are left out: names of persons are read by lists of our own. */
function words() {
  const known = new Map();
  for (const { zh, pinyin, probability, length, priority } of PatternsNormal) {
    if (priority !== 1) continue;
    if ([...zh].length !== length || length < 2) throw new Error(`${zh} has not the length that pinyin-pro gives it`);
    // Of two readings of one word the likelier holds, and of two that are equally likely the later.
    if (probability >= (known.get(zh)?.probability ?? 0)) known.set(zh, { pinyin, probability });
  }
  const [usual, seldom] = [new Map(), new Map()];
  for (const [word, { pinyin, probability }] of known) {
    if (probability !== 2e-8 && probability !== 1e-12) throw new Error(`${word} is of another kind`);
    (probability === 2e-8 ? usual : seldom).set(word, pinyin);
  }
  return { usual, seldom };
}

const rowsOf = (map) =>
  [...map]
    .map(([key, value]) => `${key} ${value}`)
    .sort()
    .join('|');
