/** Names with characters of two UTF-16 units are found whole, however much time reading may take. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { annotateRunningTexts } from '../../src/core/document/annotate.ts';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import type { Effort } from '../../src/core/reading.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';

const rare = ['𠮷', '𫍽', '𬀩', '𡸣', '𪚥'];
const names = (own: string) => [`王小${own}`, `张${own}明`, `周${own}华`, `陈${own}${own}`, `刘文${own}`, `赵${own}`];
const sentences = (name: string) => [
  `望川市市长${name}说，今年收成好。`,
  `昨日，${name}介绍，全市共有23万人参加。`,
  `（记者${name}）昨日，全市开了大会。`,
  `本报记者${name}在望川市出席了会议。`,
];

describe('a name with a rare character', () => {
  let context: AnnotatorContext;
  before(() => {
    const { segmenter, recogniser, pageWeights, gazetteer } = loadResources(resolve('.'), 'auto');
    context = { segmenter, recogniser, pageWeights, gazetteer, wordList: null, guideline: 'readers', year: null };
  });

  for (const effort of ['quick', 'normal', 'thorough'] satisfies Effort[]) {
    it(`is found whole in most sentences (${effort}), and never in part of a character`, () => {
      let whole = 0;
      const texts = rare.flatMap(names).flatMap((name) => sentences(name).map((text) => ({ name, text })));
      for (const { name, text } of texts) {
        const found = (annotateRunningTexts([text], { ...context, effort })[0] ?? assert.fail()).mentions;
        for (const { start, end } of found) assert.ok(text.slice(start, end).isWellFormed(), text);
        if (found.some(({ start, end }) => text.slice(start, end) === name)) whole++;
      }
      assert.ok(whole >= 0.8 * texts.length, `${whole} of ${texts.length}`);
    });
  }
});
