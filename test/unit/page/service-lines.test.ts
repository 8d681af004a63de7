/** Lines of service: the rules, and what stands beside such lines. */
import assert from 'node:assert/strict';
import { serviceLines, serviceRules } from '../../../src/core/page/service-lines.ts';
import { testRules } from '../rules.ts';

const kinds = (text: string, rules = serviceRules) => {
  const lines = text.split('\n');
  return serviceLines(
    lines,
    lines.map((line) => line.startsWith('第2版')),
    rules,
  )
    .map((isOne) => (isOne ? 'service' : 'text'))
    .join(' ');
};

testRules('rules for lines of service', serviceRules, kinds);

describe('lines of service', () => {
  const weather = '天气 多云 19℃～28℃ 东南风3级';
  for (const [what, text, expected] of [
    ['have their title above them', `听人说书。\n便民提示\n${weather}`, 'text service service'],
    ['and at the top of the page', `便民提示\n${weather}`, 'service service'],
    ['and below furniture', `第2版\n便民提示\n${weather}`, 'text service service'],
    ['but none within a sentence', `街坊们都爱\n听人说书\n${weather}`, 'text text service'],
    ['unless its words say so', `街坊们都爱\n便民提示\n${weather}`, 'text service service'],
    ['and none that is long', `听人说书。\n街坊们都爱便民提示\n${weather}`, 'text text service'],
    ['and no headline above the weather of the day', `听人说书。\n车多停四十秒\n${weather}`, 'text text service'],
    ['and none with a mark', `听人说书。\n便民：提示\n${weather}`, 'text text service'],
    ['have cells beside them', `${weather}\n湖东路 湖西路 湖心路\n听人说书。`, 'service service text'],
    ['and the sky', `${weather}\n阴有小雪\n听人说书。`, 'service service text'],
    ['but no tale of it', `${weather}\n阴雨中的桥\n到有人来\n听人说书。`, 'service text text text'],
    ['but no two cells', `${weather}\n湖东路 湖西路\n听人说书。`, 'service text text'],
    ['but no letter-spaced headline', `${weather}\n守 塔 人\n听人说书。`, 'service text text'],
    ['are temperatures below a forecast', '天气预报\n新山 雷雨 24℃—33℃\n古来 晴 25℃', 'service service service'],
    [
      'are the weather in words below a forecast',
      '今明天气\n今天白天，多云转晴，东南风三级\n明天，晴间多云，气温18℃到26℃\n听人说书。',
      'service service service text',
    ],
    ['and of places', '天气预报\n北部，阴有小雨，12度\n望川 晴，微风', 'service service service'],
    ['but no single line, which may go on', '天气\n今年夏天，南方的雨下得\n比往年都多，听人说书。', 'text text text'],
    ['and no sentences', '天气\n今天，下雨了。\n明天，也下雨。', 'text text text'],
    ['and items of a list', `●湖东路修路\n${weather}`, 'service service'],
    ['but no sentence', `${weather}\n湖东路修好了。\n${weather}`, 'service text service'],
    ['are several events', '4月5日 集市\n4月6日 说书', 'service service'],
    ['but no single one', '4月5日 集市\n听人说书。', 'text text'],
  ] as const)
    it(what, () => assert.equal(kinds(text), expected));
});
