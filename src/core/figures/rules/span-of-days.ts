/** 90日内 is how long; 5日 a day of the month, which the dates have found before. */
import type { TermRule } from '../term.ts';
import { dayUnit } from '../units.ts';

const behind = /^(?:内|之内|以内|以上|后|之后|$)/;

export const spanOfDays: TermRule = {
  name: 'span-of-days',
  purpose: '日 is a unit of time where 内, 后 or 以上 follows.',
  examples: [
    ['须在九十日内提出。', '须在[九十日 = 90 日]内提出。'],
    ['七日游产品', '七日游产品'],
  ],
  apply: (text, term) =>
    !term.unit && term.value && text.charAt(term.end) === '日' && behind.test(text.slice(term.end + 1, term.end + 3))
      ? { ...term, end: term.end + 1, unit: dayUnit }
      : null,
};
