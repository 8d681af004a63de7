/** What a figure counts, told by the words around it, with the parts of speech that the segmenter gives them. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { taggedSentences } from '../../../src/training/counted/tagged-sentences.ts';

describe('what a figure counts', () => {
  for (const [tagged, ...counted] of taggedSentences) {
    const words = tagged.split(' ').map((one) => {
      const [word = '', tag = ''] = one.split('/');
      return { word, tag };
    });
    const text = words.map(({ word }) => word).join('');
    it(text, () => {
      const core = readFigures(text, words).filter(({ tier }) => tier === 'core');
      assert.deepEqual(
        core.map((figure) => figure.counted),
        counted,
      );
    });
  }
});

describe('which time of a thing a span is, and per how many people', () => {
  const of = (text: string) => readFigures(text).map(({ counted, per }) => [counted, per]);
  const spans: readonly (readonly [text: string, counted: string | null])[] = [
    ['工期36个月', '工期'],
    ['总工期缩短至30个月', '总工期'],
    ['设计使用寿命为100年', '使用寿命'],
    ['质保期不少于5年', '质保期'],
    ['学制仅2年', '学制'],
    ['工期紧，36个月', null],
    ['他住了36个月', null],
  ];
  for (const [text, counted] of spans) it(text, () => assert.deepEqual(of(text), [[counted, null]]));
  it('每千人口床位数7.23张', () => assert.deepEqual(of('每千人口床位数7.23张'), [['床位数', '千人口']]));
});
