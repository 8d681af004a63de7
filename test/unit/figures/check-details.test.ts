/** What a contradiction shows: the figure, what it stands against, and the numbers for its message. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const day = { year: 2025, month: 7, day: 6 };

/** @param text paragraphs with ／ between them. */
function shown(text: string): string[] {
  const parts = text.split('／');
  const cut = (passage: number, start: number, end: number) => parts[passage]?.slice(start, end) ?? '';
  return checkFigures(checkedPassages(parts, day)).map(({ rule, passage, start, end, other, detail }) =>
    [rule, cut(passage, start, end), other ? cut(other.passage, other.start, other.end) : '', ...detail].join(' | '),
  );
}

describe('what a contradiction shows', () => {
  for (const [text, expected] of [
    ['春灌从2月30日开始。', 'impossible-date | 2月30日 |  | 2月30日'],
    ['大会于2025年7月6日（星期六）举行。', 'weekday | 2025年7月6日 |  | 2025年7月6日 | 六 | 日'],
    ['赵航生于1998年，今年35岁。', 'age | 35岁 | 1998年 | 1998 | 2025 | 27 | 35岁'],
    ['他1958年生于青石镇，1955年参军入伍。', 'age | 1955年 | 1958年 | 1958 | 1955'],
    ['诗人生于1931年，2024年病逝，享年83岁。', 'age | 83岁 | 1931年 | 1931 | 2024 | 93 | 83岁'],
    ['周德厚生于1983年。他是石匠。如今62岁。', 'age | 62岁 | 1983年 | 1983 | 2025 | 42 | 62岁'],
    ['1987年，20岁的杨秀芝开始任教。如今68岁的她退休了。', 'age | 68岁 | 1987年，20岁 | 1967 | 2025 | 58 | 68岁'],
    ['今年是抗战胜利75周年。', 'anniversary | 75周年 |  | 1945 | 2025 | 80 | 75周年'],
    ['书展8月15日开幕，8月19日闭幕，为期7天。', 'duration | 7天 | 8月15日开幕，8月19日 | 8月15日 | 8月19日 | 7天'],
    [
      '共有23个乡镇，其中山区11个，平原9个，湖区4个。',
      'parts-sum | 4个 | 23个乡镇，其中山区11个，平原9个 | 11个 + 9个 + 4个 | 24 | 23个',
    ],
    ['小学2所、初中1所，合计4所。', 'parts-sum | 4所 | 2所、初中1所 | 2所 + 1所 | 3 | 4所'],
    ['步行占65%，公交占28%，骑车占18%。', 'shares | 18% | 65%，公交占28% | 65% + 28% + 18% | 111%'],
    ['产品合格率96%，不合格率6%。', 'shares | 6% | 96% | 96% + 6% | 102%'],
    [
      '1200公里公路中，安装路牌的有900公里，占85%。',
      'shares | 85% | 1200公里公路中，安装路牌的有900公里 | 1200公里 | 900公里 | 75% | 85%',
    ],
    ['三次产业结构为7.5∶42.9∶59.6。', 'shares | 7.5∶42.9∶59.6 |  | 7.5 + 42.9 + 59.6 | 110'],
    ['产值由100万元增加到125万元，增长35%。', 'growth | 35% | 100万元增加到125万元 | 100万元 | 125万元 | 25% | 35%'],
    [
      '存款125亿元，比年初增加25亿元，增长35%。',
      'growth | 35% | 125亿元，比年初增加25亿元 | 125亿元 − 25亿元 | 125亿元 | 25% | 35%',
    ],
    [
      '存款100亿元，比年初减少25亿元，下降30%。',
      'growth | 30% | 100亿元，比年初减少25亿元 | 100亿元 + 25亿元 | 100亿元 | 20% | 30%',
    ],
    ['占比由20%提高到25%，提高7个百分点。', 'growth | 7个百分点 | 20%提高到25% | 20% | 25% | 5个百分点 | 7个百分点'],
    [
      '产值由125万元减少到100万元，增加25万元。',
      'growth | 25万元 | 125万元减少到100万元 | 125万元 | 100万元 | −25万元 | 25万元',
    ],
    [
      '产值由100万元增加到125万元，减少25万元。',
      'growth | 25万元 | 100万元增加到125万元 | 100万元 | 125万元 | +25万元 | 25万元',
    ],
    ['产值由100万元增加到125万元，下降25%。', 'growth | 25% | 100万元增加到125万元 | 100万元 | 125万元 | +25% | 25%'],
    ['车程由40分钟缩短到8分钟，缩短34分钟。', 'growth | 34分钟 | 40分钟缩短到8分钟 | 40分钟 | 8分钟 | 32分钟 | 34分钟'],
    [
      '产值由1.5亿元增加到4.5亿元，翻了一番。',
      'multiple | 一番 | 1.5亿元增加到4.5亿元 | 1.5亿元 | 4.5亿元 | 3 | 翻了一番',
    ],
    ['每亩补贴500元，200亩共发放9万元。', 'product | 9万元 | 500元，200亩 | 500元 | 200亩 | 10万 | 9万元'],
    ['票价打八折，原价2元的线路只需1.2元。', 'product | 1.2元 | 八折，原价2元 | 2元 | 八折 | 1.6 | 1.2元'],
    ['改造期限为18至12个月。', 'range-reversed | 18 | 12个月 | 18 | 12个月'],
    ['最大的23岁，最小的52岁。', 'range-reversed | 23岁 | 52岁 | 23岁 | 52岁'],
    ['最高气温2℃，最低气温3℃。', 'temperature | 3℃ | 2℃ | 2℃ | 3℃'],
    ['# 第八届望川茶会开幕／昨日，第七届望川茶会开幕。', 'ordinal | 第八届 | 第七届 | 望川茶会开幕 | 第八届 | 第七届'],
    ['产值218.6亿元。／产值218.6万元。', 'magnitude | 218.6万元 | 218.6亿元 | 218.6亿元 | 218.6万元'],
    ['白鹭江大桥全长1280米。／大桥全长1380米。', 'same-thing | 1380米 | 1280米 | 全长 | 1280米 | 1380米'],
  ] as const)
    it(text, () => assert.deepEqual(shown(text), [expected]));
  it('is shown once for a figure, in text order', () =>
    assert.deepEqual(
      shown('改造期限为18至12个月。春灌从2月30日开始。／最高气温2℃，最低气温3℃。').map((own) => own.split(' ')[0]),
      ['range-reversed', 'impossible-date', 'temperature'],
    ));
  it('is nothing on a page without figures', () => assert.deepEqual(shown('茶农笑了。'), []));
});
