/** 多 and 余 behind a unit: 5米多 is from 5 to 6 m. */
import { add, integer } from '../decimal.ts';
import type { TermRule } from '../term.ts';

/** Words that 多 or 余 begins: 多样, 多种, 多雨. */
const ownWord = /^[多余](?:[样种边数元次年岁位名雨云家项个人地方日月亩热额额下震])/;

export const moreBehindUnit: TermRule = {
  name: 'more-behind-the-unit',
  purpose: '多 or 余 behind a unit of measure opens the amount up to the next whole unit.',
  examples: [
    ['水位涨了一米多，', '水位涨了[一米多 = 1–2 米]，'],
    ['接下来一周多雨。', '接下来{一周 = 1 周}多雨。'],
  ],
  apply(text, term) {
    const more = text.charAt(term.end);
    if ((more !== '多' && more !== '余') || ownWord.test(text.slice(term.end, term.end + 2))) return null;
    if (!term.value || term.approx || !term.unit || term.unit.kind === 'count') return null;
    return { ...term, end: term.end + 1, approx: more, high: add(term.value, integer(1)) };
  },
};
