/** Ages without 岁: 八旬老人 is in the eighties, 年近八十, 六十出头; 上旬 is a part of a month. */
import { add, decimal, integer, toNumber } from '../decimal.ts';
import type { Term, TermRule } from '../term.ts';
import { type Unit, unitAt } from '../units.ts';

const decadeOfAge: Unit = { written: '旬', kind: 'age', canonical: 'a', factor: decimal('10'), divisor: 1 };

/** Behind words that lead to an age, of three or four tens, too. */
const leadsToAge = /(?:年[过近逾届满]|不到|未满|已过|将近)$/;

const isDecade = (text: string, { start, end }: Term): boolean =>
  /^[五六七八九5-9]$/.test(text.slice(start, end)) ||
  (/^[三四34]$/.test(text.slice(start, end)) && leadsToAge.test(text.slice(Math.max(0, start - 2), start)));

export const ageByDecades: TermRule = {
  name: 'age-by-decades',
  purpose: 'Behind a single digit 旬 counts the ten years of an age; whoever is told to be 八旬 is from 80 to 89.',
  examples: [
    ['村里的八旬老人', '村里的[八旬 = 8–9 旬]老人'],
    ['6旬老人和年过4旬的儿子', '[6旬 = 6–7 旬]老人和年过[4旬 = > 4 旬]的儿子'],
    ['不到四旬的会长', '不到[四旬 = < 4 旬]的会长'],
    ['每月上旬发放', '每月上旬发放'],
  ],
  apply: (text, term) =>
    !term.unit && term.value && text.charAt(term.end) === '旬' && isDecade(text, term)
      ? { ...term, end: term.end + 1, unit: decadeOfAge, high: add(term.value, integer(1)) }
      : null,
};

const ofAge = /(?:年[近过逾届满仅将愈方已未]满?|刚满|年龄(?:约|已|近|[已刚才]?过|在|为)?|享年)$/;
/** 六十出头的汉子, 四十开外: so many years, where no price or measure is spoken of. */
const someAbove = /^(?:出头|开外)(?=[的，。、；老]|$)/;
const otherAmount = /[价钱元块费薪资度温高长重斤里尺米亩收斗数售卖][\u4e00-\u9fff]{0,4}$/;
const [youngest, oldest] = [10, 120];

export const agesAlone: TermRule = {
  name: 'ages-without-their-unit',
  purpose: 'A numeral without a unit is an age behind 年近, 年逾 and the like, and tens before 出头.',
  examples: [
    ['年近八十的老支书', '年近[八十 = < 80 岁]的老支书'],
    ['汉子六十出头，', '汉子[六十出头 = > 60 岁]，'],
    ['单价六十出头，', '单价[六十出头 = > 60]，'],
    ['年近八十次', '年近[八十次 = < 80 次]'],
  ],
  apply(text, term) {
    const { unit, value, numeral, start, end } = term;
    if (unit || !value || numeral.scaled) return null;
    const years = toNumber(value);
    const before = text.slice(Math.max(0, start - 7), start);
    const isAge =
      ofAge.test(before) ||
      (numeral.chinese && years % 10 === 0 && someAbove.test(text.slice(end, end + 3)) && !otherAmount.test(before));
    return isAge && years >= youngest && years <= oldest ? { ...term, unit: unitAt('岁', 0) } : null;
  },
};
