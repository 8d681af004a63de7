/** 15k is 15,000, behind an amount of pay or money; 4K is a picture's size and no figure. */
import { type Decimal, integer, multiply } from '../decimal.ts';
import type { TermRule } from '../term.ts';

const factors: Readonly<Record<string, number>> = {
  k: 1000,
  K: 1000,
  w: 10_000,
  W: 10_000,
  M: 1_000_000,
  G: 1_000_000_000,
};

export const lettersOfThousands: TermRule = {
  name: 'letters-of-thousands',
  purpose: 'A letter behind an Arabic numeral stands for a factor: k for a thousand, w for 万, M for a million.',
  examples: [
    ['月薪15k起步。', '月薪[15k = 1.5万]起步。'],
    ['功率500W的电机。', '功率[500W = 500 W]的电机。'],
  ],
  apply(text, term) {
    const factor = factors[text.charAt(term.end)];
    if (term.unit || term.numeral.chinese || !factor || /[A-Za-z]/.test(text.charAt(term.end + 1))) return null;
    const scaled = (value: Decimal | null) => value && multiply(value, integer(factor));
    return { ...term, end: term.end + 1, value: scaled(term.value), low: scaled(term.low), high: scaled(term.high) };
  },
};
