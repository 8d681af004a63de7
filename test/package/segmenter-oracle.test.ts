/**
 * The light segmenter gives nodejieba's words and tags, all of them: on our own pages, on texts made at random of what the dictionary
 * holds and of what nobody would print, and on whatever corpora lie beside the project.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Word } from '../../src/core/reading.ts';
import { loadNative } from '../../src/runtime/node/native-segmenter.ts';
import { diskBytes } from '../../src/runtime/node/resource-bytes.ts';
import { loadSegmenter, readDictionary } from '../../src/runtime/segmenter/load.ts';
import { lossless, type Tagger } from '../../src/runtime/segmenter/lossless-tagger.ts';
import { pick, type Random, randomFrom } from '../../src/training/random.ts';
import { hostileText } from '../hostile/text.ts';
import { inventNewspaper } from '../pages/newsroom.ts';

const root = path.resolve('.');
const noNative = () => assert.fail('the light segmenter needs no native module');

describe('the light segmenter against nodejieba', function () {
  this.timeout(600_000);
  let light: Tagger;
  let native: Tagger;

  before(function () {
    light = loadSegmenter(() => readDictionary(diskBytes(root)), 'auto', noNative).segmenter.tag;
    try {
      native = lossless(loadNative(path.join(root, 'dist/segmenter')));
    } catch (error) {
      console.log(`      nodejieba is not here to compare with: ${(error as Error).message}`);
      this.skip();
    }
  });

  function assertSame(texts: Iterable<string>): void {
    let words = 0;
    for (const text of texts) {
      const expected = native(text);
      words += expected.length;
      if (sameWords(light(text), expected)) continue;
      assert.deepEqual(light(text).map(shown), expected.map(shown), JSON.stringify(text));
    }
    console.log(`      ${words} words`);
    assert.ok(words > 0);
  }

  it('agrees on our own pages', () => {
    const fixtures = readdirSync('test/fixtures', { recursive: true }) as string[];
    const pages = fixtures.filter((file) => file.endsWith('.txt'));
    assertSame([
      ...pages.map((file) => readFileSync(path.join('test/fixtures', file), 'utf8')),
      inventNewspaper(4, 200_000),
    ]);
  });

  it('agrees on 10,000 texts put together from pieces of the dictionary', () => {
    const random = randomFrom(18);
    const words = dictionaryWords();
    assertSame(Array.from({ length: 10_000 }, () => textOfPieces(words, random)));
  });

  it('agrees on 10,000 texts that nobody would print', () => {
    assertSame(fc.sample(hostileText(24), { numRuns: 10_000, seed: 18 }));
  });

  it('agrees on the corpora beside the project', function () {
    const texts = [...corpora(path.resolve('../shared'))];
    if (texts.length === 0) {
      console.log('      skipped: there is no folder ../shared with pages or corpora');
      this.skip();
    }
    console.log(`      ${texts.length} texts`);
    assertSame(texts);
  });
});

const shown = ({ word, tag }: Word): string => `${word}/${tag}`;

const sameWords = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every(({ word, tag }, i) => word === b[i]?.word && tag === b[i]?.tag);

function dictionaryWords(): string[] {
  const file = readFileSync('node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8', 'utf8');
  return file.split('\n').flatMap((line) => line.split(' ')[0] || []);
}

/** Words, beginnings and ends of words, single characters, numbers and marks, in any order: cuts that overlap, and characters to be joined. */
function textOfPieces(words: readonly string[], random: Random): string {
  const piece = (): string => {
    const word = pick(random, words);
    const kind = Math.floor(random() * 8);
    if (kind < 2) return word;
    if (kind === 2) return word.slice(0, 1 + Math.floor(random() * word.length));
    if (kind === 3) return word.slice(Math.floor(random() * word.length));
    if (kind < 7) return word.charAt(Math.floor(random() * word.length));
    return pick(random, [
      '，',
      '。',
      ' ',
      '\n',
      '\t',
      '、',
      '3.5',
      '2025',
      'GDP',
      'A1',
      '.',
      '%',
      '·',
      '𠮷',
      '😀',
      '１',
      'é',
    ]);
  };
  return Array.from({ length: 1 + Math.floor(random() * 30) }, piece).join('');
}

/** Pages as they are, and the field `text` of rows. */
function* corpora(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (/pages/.test(entry.parentPath) && entry.name.endsWith('.txt')) yield readFileSync(file, 'utf8');
    if (!/\.jsonl(\.gz)?$/.test(entry.name)) continue;
    const bytes = readFileSync(file);
    const lines = (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
    for (const line of lines) {
      const text = line && (JSON.parse(line) as { text?: unknown }).text;
      if (typeof text === 'string') yield text;
    }
  }
}
