/** Bylines above the headline of their story: what stands above them is a rubric, or the first line of the headline; nothing is lost. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import type { Span } from '../../../src/core/reading.ts';
import { pageWeights } from '../../page-weights.ts';

const story = [
  '望川市茶农昨日在茶园里唱起采茶歌，',
  '二百名读者到场。茶农林一说，今年',
  '雨水足，头茶比去年早了十天，一斤能',
  '卖到八百元。',
  '茶园的另一头，合作社的机器也响了一',
  '个上午，三吨鲜叶当天就炒成了干茶。',
];
const read = (lines: readonly string[]) => {
  const text = [...lines, ...story].join('\n');
  const { articles, furniture } = readPage(text, pageWeights);
  const at = (span: Span | null | undefined) => (span ? text.slice(span.start, span.end).replace('\n', '／') : null);
  return {
    headline: at(articles[0]?.headline),
    subtitle: at(articles[0]?.subtitle),
    furniture: furniture.map(at),
    articles: articles.length,
  };
};

describe('a byline above the headline', () => {
  for (const [rubrics, byline, ...headline] of [
    [['法治周刊', '■以案说法'], '■本报记者 林一 本报通讯员 何苗', '“搭便车”出了事故', '车主是否应当赔偿'],
    [['【茶事】'], '本报记者 林一', '老茶树旁边的新房子'],
    [['◆茶农说'], '◎本报记者 林一 何苗', '一斤头茶要采三万次'],
  ] as const)
    it(`${rubrics.join(' ⏎ ')} ⏎ ${byline} ⏎ ${headline.join(' ⏎ ')}`, () => {
      const found = read([...rubrics, byline, ...headline]);
      assert.equal(found.headline, headline.join('／'));
      assert.deepEqual(found.furniture, rubrics);
      assert.equal(found.articles, 1);
    });

  it('a headline above the byline stays one, and what stands below is its subtitle', () => {
    const found = read(['老茶树旁边盖起了新房子', '本报记者 林一', '一座村庄和它的三万棵茶树']);
    assert.equal(found.headline, '老茶树旁边盖起了新房子');
    assert.deepEqual(found.furniture, []);
    // Whatever the line is taken for, it is somewhere.
    assert.notEqual(found.subtitle, undefined);
  });
});
