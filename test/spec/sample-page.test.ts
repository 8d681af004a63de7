/** The sample page, which is the first that a user sees: its headlines stand behind their articles, the first of which has subheads of two lines. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPage } from '../../src/core/page/read.ts';
import type { Span } from '../../src/core/reading.ts';
import { pageWeights } from '../page-weights.ts';

const text = readFileSync(new URL('../fixtures/sample-page.txt', import.meta.url), 'utf8');
const bare = (span: Span | null) => span && text.slice(span.start, span.end).replace(/\s+/g, ' ');

describe('the sample page', () => {
  const { articles } = readPage(text, pageWeights);
  it('has six headlines, and the rest of an article of another page', () =>
    assert.deepEqual(
      articles.map(({ headline }) => bare(headline)),
      [
        '一湖清水是怎样回来的',
        '《江河湖海》特种邮票发行 鹿鸣湖登上纪念邮戳',
        null,
        '卡罗维亚总统签署法令 上调全国最低工资标准',
        '全国古籍修复案例数据库上线',
        '望川上半年经济增长5.8% 新能源汽车产量同比增1.3倍',
        '大学生龙舟赛月亮湾落幕 64支队伍争渡',
      ],
    ));
  it('has three subheads in its first article', () =>
    assert.deepEqual(
      articles[0]?.sections.flatMap(({ heading }) => bare(heading) ?? []),
      [
        '从“分头管”到“一起治” 一本账管住一湖水',
        '从“靠湖吃湖”到“靠湖养湖” 一池莲撑起一个村',
        '从“湖里的事”到“大家的事” 一声哨聚起一城人',
      ],
    ));
});
