/**
 * Numerals in Arabic and Chinese figures and every mix of them, with what makes them inexact.
 * 1.2亿 → 120 000 000; 五十点○七亿; 壹佰; 十三四 → 13 to 14; 30多亿 → 3 to 4 thousand million; 数百 → 100 to 1 000; 上万 → 10 000 or more
 */
import { add, type Decimal, decimal, integer, lastPlace, multiply, zero } from './decimal.ts';

export interface Numeral {
  readonly end: number;
  /** null when the text gives no one value (几十, 二三). */
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** 多 余 来 几 数 上 as written within, or null. */
  readonly approx: string | null;
  /** Written in Chinese figures alone. */
  readonly chinese: boolean;
  /** A factor 万 or 亿 stands in it, or one could not be added. */
  readonly scaled: boolean;
  /** Chinese figures without 十 百 千: 一九九八, 二○○○. */
  readonly digitString: boolean;
  /** The value before its last factor, for ranges that share it: 3至5万. */
  readonly factor: Decimal;
}

const digitValues = new Map<string, number>(
  [...'零〇○０一二三四五六七八九']
    .map((c, i) => [c, i < 4 ? 0 : i - 3] as const)
    .concat([
      ['两', 2],
      ['兩', 2],
      ['壹', 1],
      ['贰', 2],
      ['貳', 2],
      ['弍', 2],
      ['叁', 3],
      ['參', 3],
      ['叄', 3],
      ['肆', 4],
      ['伍', 5],
      ['陆', 6],
      ['陸', 6],
      ['柒', 7],
      ['捌', 8],
      ['玖', 9],
      ['幺', 1],
      ['俩', 2],
      ['仨', 3],
    ]),
);
const small = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const large = new Map([
  ['万', 10n ** 4n],
  ['萬', 10n ** 4n],
  ['亿', 10n ** 8n],
  ['億', 10n ** 8n],
  ['兆', 10n ** 12n],
]);
const tens = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

const isArabic = (c: string) => c >= '0' && c <= '9' && c.length === 1;
export const isChineseDigit = (c: string): boolean => digitValues.has(c);
export const isNumeralStart = (c: string): boolean =>
  isArabic(c) ||
  digitValues.has(c) ||
  small.has(c) ||
  large.has(c) ||
  tens.has(c) ||
  c === '几' ||
  c === '数' ||
  c === '上' ||
  c === '幾' ||
  c === '數';

/** A value with its bounds while it is put together. */
interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}
const exact = (value: Decimal): Range => ({ low: value, high: value });
// Most numerals are exact, and their bounds one object: so that they are reckoned once.
const isExact = ({ low, high }: Range) => low === high;
const times = (range: Range, factor: bigint | number): Range => {
  const by = integer(factor);
  const low = multiply(range.low, by);
  return { low, high: isExact(range) ? low : multiply(range.high, by) };
};
const plus = (a: Range, b: Range): Range => {
  const low = add(a.low, b.low);
  return { low, high: isExact(a) && isExact(b) ? low : add(a.high, b.high) };
};

/** Digits with separators of thousands, and a part behind . or ·, which papers print for it. */
const arabic = /\d{1,3}(?:[,，]\d{3})+(?![\d])(?:[.·]\d+)?|\d+(?:[.·]\d+)?/y;

/** The numeral at `start`, or null. */
export function numeralAt(text: string, start: number): Numeral | null {
  const first = text.charAt(start);
  if (first === '上') return atLeast(text, start);
  if ((first === '数' || first === '數' || first === '几' || first === '幾') && !isFactor(text.charAt(start + 1))) {
    return first === '几' || first === '幾' ? several(start) : null;
  }
  return new Reader(text, start).read();
}

const isFactor = (c: string) => small.has(c) || large.has(c);

/** 几个, 几名: from 3 to 9, without a value. */
const several = (start: number): Numeral => ({
  end: start + 1,
  value: null,
  low: integer(2),
  high: integer(9),
  approx: '几',
  chinese: true,
  scaled: false,
  digitString: false,
  factor: integer(1),
});

/** 上万, 上百, 上亿: so many or more. */
function atLeast(text: string, start: number): Numeral | null {
  let end = start + 1;
  while (isFactor(text.charAt(end))) end++;
  if (end === start + 1) return null;
  const least = new Reader(text, start + 1).read();
  return least && { ...least, value: null, high: null, approx: '上' };
}

/** One pass over a numeral's characters. */
class Reader {
  private readonly text: string;
  private at: number;
  private total: Range = exact(zero);
  private section: Range = exact(zero);
  private pending: Range | null = null;
  private pendingLength = 0;
  private lastUnit = 0;
  private approx: string | null = null;
  private chinese = true;
  private scaled = false;
  private units = 0;
  private zeroBefore = false;
  private factor = 1n;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  read(): Numeral | null {
    while (this.at < this.text.length && this.step());
    if (this.at === this.start) return null;
    return this.finish();
  }

  private step(): boolean {
    const c = this.text.charAt(this.at);
    if (isArabic(c)) return this.arabic();
    if (digitValues.has(c)) return this.digits();
    if (small.has(c)) return this.small(small.get(c) as number);
    if (large.has(c)) return this.large(large.get(c) as bigint);
    if (tens.has(c) && this.pending === null) {
      this.section = plus(this.section, exact(integer(tens.get(c) as number)));
      this.lastUnit = 10;
      this.units++;
      this.at++;
      return true;
    }
    if ('几数幾數'.includes(c)) return this.someDigit(c);
    return '多余餘来來'.includes(c) && this.more(c);
  }

  private arabic(): boolean {
    if (this.pending !== null || this.units > 0) return this.arabicAfter();
    arabic.lastIndex = this.at;
    const literal = arabic.exec(this.text)?.[0] as string;
    this.pending = exact(decimal(literal.replace(/[,，]/g, '').replace('·', '.')));
    this.pendingLength = literal.length;
    this.chinese = false;
    this.at += literal.length;
    return true;
  }

  /** 1亿2000万: Arabic figures after a large factor. */
  private arabicAfter(): boolean {
    if (this.pending !== null || !this.scaled || this.approx) return false;
    arabic.lastIndex = this.at;
    const literal = arabic.exec(this.text)?.[0] as string;
    if (!large.has(this.text.charAt(this.at + literal.length))) {
      if (BigInt(literal.replace(/\D/g, '')) >= this.factor) return false;
    }
    this.pending = exact(decimal(literal.replace(/[,，]/g, '').replace('·', '.')));
    this.pendingLength = literal.length;
    this.at += literal.length;
    return true;
  }

  private digits(): boolean {
    if (this.pending !== null) return false;
    let end = this.at;
    // 八两: 两 after a digit is a unit, but for 一两.
    const isUnit = (i: number) => /[两兩]/.test(this.text.charAt(i)) && i > this.at && this.text.charAt(i - 1) !== '一';
    // 零下: 零 is the sign's.
    const isSign = (i: number) => this.text.startsWith('零下', i);
    while (digitValues.has(this.text.charAt(end)) && !isUnit(end) && !isSign(end)) end++;
    if (end === this.at) return false;
    const run = this.text.slice(this.at, end);
    const values = [...run].map((c) => digitValues.get(c) as number);
    if (this.units > 0 && this.approx) return false;
    this.at = end;
    if (values[0] === 0 && values.length > 1 && this.units > 0) {
      this.zeroBefore = true;
      values.shift();
    } else if (values.length === 1 && values[0] === 0 && this.units > 0) {
      this.zeroBefore = true;
      return true;
    }
    if (this.decimals(values)) return true;
    const [a, b] = values as [number, number];
    const pair = values.length === 2 && a > 0 && (b === a + 1 || (a === 3 && b === 5));
    const spoken = pair && !/[点點]/.test(this.text.charAt(end)) && !run.includes('零');
    if (spoken) this.pending = { low: integer(a), high: integer(b) };
    else this.pending = exact(decimal(values.join('')));
    this.pendingLength = spoken ? 1 : values.length;
    return true;
  }

  /** 点 and the digits behind it: 五十点○七. */
  private decimals(values: readonly number[]): boolean {
    const point = /[点點]([零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖]+|\d+)/y;
    point.lastIndex = this.at;
    const part = point.exec(this.text)?.[1];
    if (!part) return false;
    const behind = [...part].map((c) => (isArabic(c) ? c : digitValues.get(c))).join('');
    this.pending = exact(add(decimal(values.join('')), decimal(`0.${behind}`)));
    this.pendingLength = 9;
    this.at += part.length + 1;
    return true;
  }

  private small(unit: number): boolean {
    // 千瓦, 千克, 千米: the factor belongs to the unit.
    if (unit === 1000 && this.at > this.start && /[瓦克米伏卡焦帕赫]/.test(this.text.charAt(this.at + 1))) return false;
    if (this.pending === null && this.units > 0 && unit >= this.lastUnit) return false;
    if (this.pending !== null && this.pendingLength > 2 && this.chinese) return false;
    if (this.approx && unit >= 100 && this.pending === null) return false;
    const count = this.pending ?? exact(integer(1));
    this.section = plus(this.section, times(count, unit));
    this.pending = null;
    this.zeroBefore = false;
    this.lastUnit = unit;
    this.units++;
    this.at++;
    this.decimalsAfterUnit();
    return true;
  }

  /** 三十六点五, 一百一十六点六万. */
  private decimalsAfterUnit(): void {
    if (/[点點]/.test(this.text.charAt(this.at)) && this.pending === null) {
      const before = this.at;
      if (this.decimals([0]) && this.pending) {
        this.section = plus(this.section, this.pending);
        this.pending = null;
        this.lastUnit = 1;
      } else this.at = before;
    }
  }

  private large(unit: bigint): boolean {
    const bare = this.pending === null && this.units === 0;
    const below = plus(this.section, this.pending ?? exact(zero));
    const empty = below.high.digits === 0n;
    // 万亿 multiplies all that stands before it, as 一万亿 and 二十八万三千亿 show.
    if (this.scaled && (empty || unit >= this.factor)) this.total = times(plus(this.total, below), unit);
    else this.total = plus(this.total, times(bare ? exact(integer(1)) : below, unit));
    this.section = exact(zero);
    this.pending = null;
    this.zeroBefore = false;
    this.scaled = true;
    this.factor = unit;
    this.lastUnit = 10_000;
    this.units++;
    this.at++;
    this.decimalsAfterUnit();
    return true;
  }

  /** 几十, 数百, 十几, 二十几万. */
  private someDigit(c: string): boolean {
    const next = this.text.charAt(this.at + 1);
    if (this.pending !== null && !(isArabic(this.text.charAt(this.at - 1)) && this.text.charAt(this.at - 1) === '0'))
      return false;
    if (this.approx) return false;
    if (this.pending !== null) {
      this.section = plus(this.section, this.pending);
      this.pending = null;
      this.units++;
      this.lastUnit = 10;
    }
    this.approx = c === '數' ? '数' : c === '幾' ? '几' : c;
    const afterTen = this.units > 0;
    if (!afterTen && !isFactor(next)) return false;
    this.pending = afterTen ? { low: integer(1), high: integer(9) } : { low: integer(1), high: integer(10) };
    this.pendingLength = 1;
    this.at++;
    return true;
  }

  /** 700多, 30多亿, 百余: from the value to the next one in its last place. */
  private more(c: string): boolean {
    if (this.approx || (this.pending === null && this.units === 0)) return false;
    if ('来來'.includes(c) && !/[个名人年天岁米里家万亿亩次元斤公]/.test(this.text.charAt(this.at + 1))) return false;
    const value = plus(this.section, this.pending ?? exact(zero));
    const base = this.pending === null && this.section.high.digits === 0n ? this.total : value;
    const place = lastPlace(base.low);
    const wider = { low: base.low, high: add(base.low, place) };
    this.approx = '来來'.includes(c) ? '来' : c === '餘' ? '余' : c;
    if (base === this.total) this.total = wider;
    else {
      this.section = wider;
      this.pending = null;
    }
    this.units++;
    this.at++;
    return true;
  }

  private finish(): Numeral {
    let rest = this.pending ?? exact(zero);
    // 两千六 is 2 600, 一万五 is 15 000: a last digit without 零 counts in the place below the last factor.
    const spoken =
      this.pending !== null && this.chinese && this.pendingLength === 1 && !this.zeroBefore && this.lastUnit >= 100;
    if (spoken) rest = times(rest, this.lastUnit === 10_000 ? Number(this.factor / 10n) : this.lastUnit / 10);
    const all = plus(plus(this.total, this.section), rest);
    const certain = all.low.digits === all.high.digits && all.low.scale === all.high.scale;
    const more = this.approx !== null && '多余来'.includes(this.approx);
    return {
      end: this.at,
      value: certain || more ? all.low : null,
      low: all.low,
      high: all.high,
      approx: this.approx,
      chinese: this.chinese,
      scaled: this.scaled,
      digitString: this.chinese && this.units === 0 && this.pendingLength > 1,
      factor: integer(this.scaled ? this.factor : 1n),
    };
  }
}
