/** 八旬老人 is in the eighties; 上旬 is a part of a month. */
import { add, decimal, integer } from '../decimal.ts';
import type { Term, TermRule } from '../term.ts';
import type { Unit } from '../units.ts';

const decadeOfAge: Unit = { written: '旬', kind: 'age', canonical: 'a', factor: decimal('10'), divisor: 1 };

/** Behind words that lead to an age, of three or four tens, too. */
const leadsToAge = /(?:年[过近逾届满]|不到|未满|已过|将近)$/;

const isDecade = (text: string, { start, end }: Term): boolean =>
  /^[五六七八九]$/.test(text.slice(start, end)) ||
  (/^[三四]$/.test(text.slice(start, end)) && leadsToAge.test(text.slice(Math.max(0, start - 2), start)));

export const ageByDecades: TermRule = {
  name: 'age-by-decades',
  purpose: 'Behind a single digit 旬 counts the ten years of an age; whoever is told to be 八旬 is from 80 to 89.',
  examples: [
    ['村里的八旬老人', '村里的[八旬 = 8–9 旬]老人'],
    ['不到四旬的会长', '不到[四旬 = ≤ 4 旬]的会长'],
    ['每月上旬发放', '每月上旬发放'],
  ],
  apply: (text, term) =>
    !term.unit && term.value && text.charAt(term.end) === '旬' && isDecade(text, term)
      ? { ...term, end: term.end + 1, unit: decadeOfAge, high: add(term.value, integer(1)) }
      : null,
};
