/** Factors in Latin letters: 15k, US$35 million, 1.2bn; 4K is a picture's size and no figure. */
import { type Decimal, integer, multiply } from '../decimal.ts';
import type { Term, TermRule } from '../term.ts';
import { unitAt } from '../units.ts';

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  w: 1e4,
  W: 1e4,
  M: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  G: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const written = new RegExp(
  `(?: ?(?:${Object.keys(factors)
    .filter((word) => word.length > 1)
    .join('|')})|[kKwWMG])(?![A-Za-z])`,
  'y',
);
/** Behind the sign of a currency one letter is enough: €350m, $3B. */
const ofMoney: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, B: 1e9 };
const letterOfMoney = /[mbB](?![A-Za-z])/y;

interface Factor {
  readonly end: number;
  readonly by: number;
}

function factorAt(text: string, { start, numeral: { end } }: Term): Factor | null {
  const isMoney = /[$€£¥￥]$/.test(text.charAt(start - 1));
  for (const [pattern, table] of [
    [written, factors],
    [letterOfMoney, ofMoney],
  ] as const) {
    pattern.lastIndex = end;
    const word = table === ofMoney && !isMoney ? undefined : pattern.exec(text)?.[0];
    if (word) return { end: end + word.length, by: table[word.trim()] as number };
  }
  return null;
}

export const lettersOfThousands: TermRule = {
  name: 'letters-of-thousands',
  purpose:
    'Letters behind an Arabic numeral stand for a factor: k for a thousand, w for 万, bn for a thousand million.',
  examples: [
    ['月薪15k起步。', '月薪[15k = 1.5万 / 月]起步。'],
    ['售价US$35 million。', '售价[US$35 million = 3500万 US$]。'],
    ['营收€350m，', '营收[€350m = 3.5亿 €]，'],
    ['估值3.5 billion美元', '估值[3.5 billion美元 = 35亿 美元]'],
    ['关注者2W人', '关注者[2W人 = 2万 人]'],
    ['功率500W的电机。', '功率[500W = 500 W]的电机。'],
    ['跑完350m，', '跑完[350m = 350 m]，'],
  ],
  apply(text, term) {
    // 2W人 are 20,000, and 500W is a power.
    const isPeople = term.unit?.written === 'W' && /^[人元块粉]/.test(text.charAt(term.end));
    const isLetter = !term.unit || isPeople || /^ ?[mb]$/.test(term.unit.written);
    const factor = isLetter && !term.numeral.chinese ? factorAt(text, term) : null;
    if (!factor) return null;
    const scaled = (value: Decimal | null) => value && multiply(value, integer(factor.by));
    const behind = unitAt(text, factor.end);
    const unit = behind?.kind === 'money' || isPeople ? behind : null;
    const end = factor.end + (unit?.written.length ?? 0);
    return { ...term, end, unit, value: scaled(term.value), low: scaled(term.low), high: scaled(term.high) };
  },
};
