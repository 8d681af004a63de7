/** Short poems below who wrote them. */
import assert from 'node:assert/strict';
import { linesOf } from '../../../src/core/page/lines.ts';
import { poemLines } from '../../../src/core/page/poems.ts';

const verses = ['雨是从山那边过来的', '带着泥土的腥气', '和一声', '布谷的咳嗽', '父亲，你的坟头', '又高了一寸草'];
/** The lines that stand alone of those below a name: V, others as a dot. */
const shown = (own: readonly string[], below = 0): string => {
  const text = own.join('\n');
  return poemLines(own, linesOf(text), (i) => i === below)
    .map((isVerse) => (isVerse ? 'V' : '.'))
    .join('');
};

describe('lines below who wrote', () => {
  for (const [what, lines, expected] of [
    ['are verses where one among them is short', verses, 'VVVVVV'],
    ['are none where none is', verses.with(2, '和一声两声响').with(3, '布谷的咳嗽声'), '......'],
    [
      'are none where the first is a headline',
      ['好年景', '近几年来云川市南岗县', '把茶叶当成致富生意做', '各乡建成茶园五十万亩'],
      '....',
    ],
    [
      'are none where the last is short',
      ['近几年来云川市南岗县', '把茶叶当成致富生意做', '各乡建成茶园五十万亩', '增收'],
      '....',
    ],
    ['are four', verses.slice(0, 4), 'VVVV'],
    ['are not three', verses.slice(1, 4), '...'],
    ['end before a comma at the end', verses.with(4, '父亲的坟头上，'), 'VVVV..'],
    ['end before a text', verses.with(5, '父亲走了以后，我再也没有回去看过他'), 'VVVVV.'],
    ['end before a wider line with a comma', verses.with(4, '父亲走了以后，我没有回去'), 'VVVV..'],
    ['have no comma at first', verses.with(1, '带着泥土，的腥气'), '......'],
    ['are no wider than columns', ['雨是从山那边过来的它走了很远很远的路', ...verses.slice(1)], '......'],
    ['end at a dateline', ['雨从山那边过来', '带着腥气', '和', '布谷的咳嗽', '本报讯　茶农增收', '又高了'], 'VVVV..'],
  ] as const)
    it(what, () => assert.equal(shown(lines), expected));
  it('are looked at nowhere else', () => assert.equal(shown(verses, -1), '......'));
});
