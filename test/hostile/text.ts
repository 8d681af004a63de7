/** Generates hostile text: malformed and unusual characters between pieces of ordinary news. */
import fc from 'fast-check';

const news = [
  '新华社云川7月6日电（记者 林知远 石大有）',
  '本报讯　',
  '记者林知远6日从云川市统计局获悉，',
  '全市共有23万人参加，增长3.5%，投入1.2亿元。',
  '《云川古桥图志》',
  '米娜娃·塔希尔说：“好。”',
  '（下转第4版）',
  '——云川测绘纪实',
  '零下七八摄氏度，',
  '十三四岁至十六七岁',
  '3∶2',
  '7月6日至8日',
];
const lineEnds = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f'];
const unseen = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ud800',
  '\udc00',
  '\u0301',
  '\u20e3',
  '\ufe0f',
  '\u{e0001}',
  '👩‍👩‍👧',
  '𠮷',
];
const markup = [
  '![x](https://example.org/a.png)',
  '[a](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '&lt;b&gt;',
  '**粗**',
  '`码`',
  '```\n',
  '# ',
  '- ',
  '1. ',
  '> ',
  '| a | b |',
  '---\n',
  'https://example.org',
  '$(trash)',
  '[^1]',
  '<!-- ',
  '\\',
];
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '\t=1', '"', '","', ';', '=cmd|x!A0'];

/** @param longest most pieces of a text. */
export const hostileText = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...news) },
        { weight: 2, arbitrary: fc.constantFrom(...lineEnds) },
        { weight: 2, arbitrary: fc.constantFrom(...unseen) },
        { weight: 2, arbitrary: fc.constantFrom(...markup) },
        { weight: 1, arbitrary: fc.constantFrom(...formulas) },
        { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(...'的是在《》“”（）·，。、：　 0123456789零一二三十百千万亿两几约近'),
        },
      ),
      { maxLength: longest },
    )
    .map((pieces) => pieces.join(''));
