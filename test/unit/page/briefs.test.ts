/** Columns of news in brief: what heads them and what ends them. */
import assert from 'node:assert/strict';
import { briefsOf } from '../../../src/core/page/briefs.ts';

/** T for a title, E for a line that ends briefs, a dot for any other. */
const shown = (...lines: readonly string[]) => {
  const { titles, ends } = briefsOf(lines);
  return lines.map((_, i) => (titles[i] ? 'T' : ends[i] ? 'E' : '.')).join('');
};
const items = ['●老街修好了石板路，街坊都来', '听人说书。', '●湖边集市昨天开张。'] as const;

describe('news in brief', () => {
  for (const [what, lines, expected] of [
    ['stand below a title and end at a headline', ['听人说书。', '短讯', ...items, '集市的早晨'], '.T...E'],
    ['stand below whose the text above is', ['听人说书。', '（本报记者 林一）', '短讯', ...items], '..T...'],
    ['stand below no other bracket', ['街坊都爱', '（本报记者 林一）', '短讯', ...items], '......'],
    ['do not end at whose they are', ['短讯', ...items, '（据新华社电）', '集市的早晨'], 'T....E'],
    ['may begin the page', ['要闻简报', ...items], 'T...'],
    ['may be texts of pictures', ['听人说书。', '图片新闻', '1、湖边集市开张。', '2、老街修好了。'], '.T..'],
    ['are none below another title', ['听人说书。', '注意事项', '1、湖边集市开张。', '2、老街修好了。'], '....'],
    ['are none behind whose pictures they are', ['听人说书。', '图片新闻', '本报记者 林一'], '...'],
    ['have no title within a sentence', ['街坊都爱', '短讯', ...items], '.....'],
    ['have no long title', ['老街修好石板路了', ...items], '....'],
    ['have no title with a mark', ['短讯：', ...items], '....'],
    ['do not end within an item', ['短讯', ...items], 'T...'],
    ['do not end at a sentence', ['短讯', ...items, '清早，湖边的集市开张了。'], 'T....'],
    ['do not end at a part of one', ['短讯', ...items, '清早的集市，'], 'T....'],
    ['end at a headline with a comma', ['短讯', ...items, '座位，不该靠抢'], 'T...E'],
    ['end once', ['短讯', ...items, '集市的早晨', '街坊们的集市'], 'T...E.'],
    ['are more than one', ['短讯', items[2], '集市的早晨'], 'T..'],
    ['are a list of a text without a title', [...items, '集市的早晨'], '....'],
    [
      'end near the last of them',
      ['短讯', ...items, ...Array<string>(12).fill('好。'), '集市的早晨'],
      `T${'.'.repeat(16)}`,
    ],
  ] as const)
    it(what, () => assert.equal(shown(...lines), expected));
});
