/** 多 and 余 behind a unit: 5米多 is from 5 to 6 m. */
import { add, integer } from '../decimal.ts';
import { isNumeralStart } from '../numerals/characters.ts';
import type { Term, TermRule } from '../term.ts';

/** Words that 多 or 余 begins: 多样, 多种, 多雨. */
const ownWord = /^[多余](?:[样种边数元次年岁位名雨云家项个人地方日月亩热额额下震])/;

export const moreWithinUnit: TermRule = {
  name: 'more-within-the-unit',
  purpose: '多 between a numeral and its unit opens the amount up to the next whole unit.',
  examples: [
    ['走了三个多月，', '走了[三个多月 = 3–4 个月]，'],
    ['走了十六分多钟', '走了[十六分多钟 = 16–17 分钟]'],
    ['走了三个月，', '走了[三个月 = 3 个月]，'],
  ],
  apply: (_, term) =>
    term.value && !term.approx && /^个多|多钟$/.test(term.unit?.written ?? '')
      ? { ...term, approx: '多', high: add(term.value, integer(1)) }
      : null,
};

/** 比去年的125万吨多21万吨, 比去年的250万元多了两成: 多 compares, and the difference stands behind it. */
function compares(text: string, { start, end }: Term): boolean {
  const behind = /[了出]/.test(text.charAt(end + 1)) ? end + 2 : end + 1;
  return (
    isNumeralStart(text.charAt(behind)) && /[比较][^，,。；]{1,16}$/.test(text.slice(Math.max(0, start - 18), start))
  );
}

export const moreBehindUnit: TermRule = {
  name: 'more-behind-the-unit',
  purpose: '多 or 余 behind a unit of measure opens the amount up to the next whole unit.',
  examples: [
    ['水位涨了一米多，', '水位涨了[一米多 = 1–2 米]，'],
    ['每单赚一毛几，', '每单赚[一毛几 = 1–2 毛 / 单]，'],
    ['接下来一周多雨。', '接下来{一周 = 1 周}多雨。'],
    ['比旧仓的5吨多2吨。', '比旧仓的[5吨 = 5 吨]多[2吨 = 2 吨]。'],
    ['比旧仓的5吨多了2吨。', '比旧仓的[5吨 = 5 吨]多了[2吨 = 2 吨]。'],
  ],
  apply(text, term) {
    const more = text.charAt(term.end);
    const isSome = more === '几' && term.unit?.kind === 'money' && !/[\u4e00-\u9fff]/.test(text.charAt(term.end + 1));
    if ((more !== '多' && more !== '余' && !isSome) || ownWord.test(text.slice(term.end, term.end + 2))) return null;
    if (!term.value || term.approx || compares(text, term) || !term.unit || term.unit.kind === 'count') return null;
    return { ...term, end: term.end + 1, approx: more, high: add(term.value, integer(1)) };
  },
};
