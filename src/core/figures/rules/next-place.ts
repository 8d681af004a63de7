/** Digits behind a unit that count in its next places: 1米92 is 1.92 m, 三米五 is 3.5 m, 三成五 is 35 %. */
import { add, type Decimal, decimal, multiply } from '../decimal.ts';
import { isChineseDigit } from '../numerals/characters.ts';
import { numeralAt } from '../numerals.ts';
import type { Term, TermRule } from '../term.ts';
import { unitAt } from '../units.ts';

// A 零 alone is no digit of its own: 零下 is a sign.
const digitsBehind = /[零〇][一二三四五六七八九]|[一二三四五六七八九][一二三四五六七八九零〇]?|\d{1,2}/y;

/** 10公里10,080人 is how many ran how far. A height has decimals, and a comma of the sentence behind it: 1米92，105公斤. */
const thousands = /^,\d{3}(?!\d)/;

/** 一米九几, 一丈二几: the last place is left open. */
const openPlace = /([一二三四五六七八九]|\d)几(?![十百千万亿个年月天岁米])/y;

function withOpenPlace(text: string, term: Term): Term | null {
  openPlace.lastIndex = term.end;
  const digit = term.value && !term.approx && term.value.scale === 0 ? openPlace.exec(text)?.[1] : undefined;
  if (!digit || !term.value) return null;
  const tenth = String(numeralAt(digit, 0)?.value?.digits ?? 0);
  const [low, high] = [add(term.value, decimal(`0.${tenth}1`)), add(term.value, decimal(`0.${tenth}9`))];
  return { ...term, end: openPlace.lastIndex, value: null, low, high, approx: '几' };
}

/** The term with up to two digits behind its unit as decimals, or null where they are another numeral. */
function withDecimals(text: string, term: Term): Term | null {
  if (!term.value || term.approx || term.value.scale > 0) return null;
  digitsBehind.lastIndex = term.end;
  const written = digitsBehind.exec(text)?.[0];
  const end = term.end + (written?.length ?? 0);
  // 1米7、8 is a pair of digits.
  const isPair = written?.length === 1 && text.charAt(end) === '、' && numeralAt(text, end + 1)?.end === end + 2;
  if (
    !written ||
    (isPair && unitAt(text, end + 2) === null) ||
    /[\d.·%年月日号十百千万亿点分钱锅~～/∶:-]/.test(text.charAt(end)) ||
    (term.unit?.written !== '米' && thousands.test(text.slice(end, end + 5))) ||
    isChineseDigit(text.charAt(end))
  )
    return null;
  const unit = unitAt(text, end);
  // 八成六回落: of 成 and a digit no unit follows but one that begins a word of its own.
  if (
    unit &&
    term.unit?.written !== '成' &&
    !/^(?:起|高|厚|口|开|处|人|会|把|面|线|场|杆|的)$/.test(unit.written) &&
    !/^列[前第]/.test(text.slice(end, end + 2))
  )
    return null;
  const digits = [...written].map((c) => (/\d/.test(c) ? c : String(numeralAt(c, 0)?.value?.digits ?? 0))).join('');
  const value = add(term.value, decimal(`0.${digits}`));
  return { ...term, end, value, low: value, high: value };
}

export const tenths: TermRule = {
  name: 'tenths-of-a-tenth',
  purpose: 'A digit behind 成 is its next place.',
  examples: [
    ['约占三成五。', '约占[三成五 = 3.5 成]。'],
    ['由八成六回落', '由[八成六 = 8.6 成]回落'],
    ['约占三成，', '约占[三成 = 3 成]，'],
  ],
  apply: (text, term) => (term.unit?.written === '成' ? withDecimals(text, term) : null),
};

const digitPair = /^[1-9一二三四五六七八九][1-9一二三四五六七八九]$/;

export const reducedPrices: TermRule = {
  name: 'reduced-prices',
  purpose: 'Two digits before 折 are tenths of the price and hundredths: 八五折 is 85 %.',
  examples: [
    ['全场打八五折。', '全场打{八五折 = 8.5 折}。'],
    ['打75折。', '打[75折 = 7.5 折]。'],
    ['全场打八折。', '全场打{八折 = 8 折}。'],
  ],
  apply(text, term) {
    if (term.unit?.written !== '折' || !digitPair.test(text.slice(term.start, term.numeral.end))) return null;
    const tenth = (value: Decimal | null) => value && multiply(value, decimal('0.1'));
    return { ...term, value: tenth(term.value), low: tenth(term.low), high: tenth(term.high) };
  },
};

const measured = /^(?:米|丈|尺|寸|斤|公斤|两|吨|里|公里|亩|厘米|升|度)$/;

export const nextPlace: TermRule = {
  name: 'next-place-behind-the-unit',
  purpose: 'One or two digits behind a unit of measure are its decimals, as heights and distances are told.',
  examples: [
    ['他身高1米92。', '他身高[1米92 = 1.92 米]。'],
    ['成绩为20米18、19米95。', '成绩为[20米18 = 20.18 米]、[19米95 = 19.95 米]。'],
    ['身高一米八五的小伙', '身高[一米八五 = 1.85 米]的小伙'],
    ['坝高三十二米五。', '坝高[三十二米五 = 32.5 米]。'],
    ['一米九几的个头', '[一米九几 = 1.91–1.99 米]的个头'],
    ['一米九几天', '[一米九 = 1.9 米][几天 = 2–9 天]'],
    ['月息一分五，', '月息[一分五 = 1.5 分]，'],
    ['间距3米5个人', '间距[3米 = 3 米][5个 = 5 个]人'],
    ['10公里10,080人完赛', '[10公里 = 10 公里][10,080人 = 1.008万 人]完赛'],
    ['身高1米92，105公斤重', '身高[1米92 = 1.92 米]，[105公斤 = 105 公斤]重'],
    ['身高1米92,105公斤重', '身高[1米92 = 1.92 米],[105公斤 = 105 公斤]重'],
  ],
  apply: (text, term) =>
    measured.test(term.unit?.written ?? '') || (term.unit?.written === '分' && term.unit.kind === 'percent')
      ? (withOpenPlace(text, term) ?? withDecimals(text, term))
      : null,
};
