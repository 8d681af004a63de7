/** Notices that something is lost, one below the other. */
import assert from 'node:assert/strict';
import { declaredLines } from '../../../src/core/page/declarations.ts';
import { readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const lines = [
  '夜市摊位月底前全部亮证',
  '南湖夜市的摊位月底前都要亮证。',
  '遗失声明',
  '林一遗失望川县房屋产权证，证号望房',
  '字第00418号，声明作',
  '废。',
  '何苗遗失学生证，特此声明作废',
  '茶农唱起采茶歌',
  '茶农昨日在茶园里唱起采茶歌。',
];

describe('a notice that something is lost', () => {
  it('goes on up to the words that close it, wherever the column breaks them', () =>
    assert.deepEqual(declaredLines(lines), [null, null, null, 'first', 'rest', 'rest', 'first', null, null]));
  it('stands below a title', () =>
    assert.deepEqual(new Set(declaredLines(lines.with(2, '夜市里的声明'))), new Set([null])));
  it('is not far from it', () => {
    const far = (count: number) => declaredLines(['遗失声明', ...Array(count - 1).fill('听人说书。'), '声明作废。']);
    assert.deepEqual(far(6).slice(1, 3), ['first', 'rest']);
    assert.deepEqual(new Set(far(7)), new Set([null]));
  });
  for (const title of ['遗失声明', '遗失启事', '掛失公告', '注销公告', '作废声明'])
    it(`stands below ${title}`, () => assert.equal(declaredLines(lines.with(2, title))[3], 'first'));
  it('is a paragraph of a story with that headline', () => {
    const text = lines.join('\n');
    const { articles } = readPage(text, pageWeights);
    const shown = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
    const notice = articles.find(({ headline }) => headline && shown(headline) === '遗失声明');
    assert.deepEqual(notice?.sections[0]?.paragraphs.map(shown), [lines.slice(3, 6).join('\n'), lines[6]]);
  });
});
