/** Reads one numeral, character by character: digits, factors, points and what makes it inexact. */
import { add, type Decimal, decimal, integer, lastPlace, toNumber, zero } from '../decimal.ts';
import { isPrefixAt, unitAt } from '../units.ts';
import { digitValues, formalDigits, isArabic, isFactor, large, small, tens, vulgarFractions } from './characters.ts';
import { longestNumeral, type Numeral } from './numeral.ts';
import { digitsBehindPoint, spokenPoint } from './point.ts';
import { exact, plus, type Range, times } from './range.ts';

/** Digits with separators of thousands, and a part behind . or ·, which papers print for it. */
const arabic = /\.\d+|\d{1,3}(?:[,，]\d{3})+(?![\d])(?:[.·]\d+)?|\d+(?:[.·]\d+)?/y;

/** The largest value that is reckoned with. */
const tooLarge = 10n ** 40n;

/** 一两个, 一两年: a pair of digits, not a weight. */
const unitFollows = (text: string, at: number) =>
  /[个年天次名人家位件条月周项小点句百千万亿种三]/.test(text.charAt(at));

/** 五千|千岛湖, 两万|百姓: words that begin with a factor. */
const beginsWord =
  /^(?:百[姓货合科强把家色草灵]|千(?:[岛禧金钧]|斤顶)|万[科达象州宁事物众安隆]|十[字佳强]|兆[瓦赫帕字伏])/;

const thousands = /^(?:、[○〇零一二三四五六七八九]{3})+(?![○〇零一二三四五六七八九十百千])/;
const longestThousands = 13;

/** One pass over a numeral's characters. */
export class Reader {
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
  private spokenPlace = false;
  private zeroInSection = false;
  /** Whether each part behind a large factor takes up its next place, or 零 tells that it does not. */
  private isDense = true;
  /** False once factors stand in an order that no numeral has: 万千, 五十六百, 三万五亿. */
  private isWellFormed = true;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  read(): Numeral | null {
    while (this.at < this.text.length && this.step()) if (this.at - this.start > longestNumeral) return null;
    if (this.at === this.start || this.isMixed() || this.isBroken()) return null;
    return this.finish();
  }

  /** Whether what stands at its beginning is no numeral, so that no part of it says anything: 八百百万, 二百三千. Asked behind `read`. */
  isBroken(): boolean {
    return !this.isWellFormed || this.goesOnWithFactor();
  }

  /** 八百|百万: a factor stands right behind, and belongs to no unit and no word. */
  private goesOnWithFactor(): boolean {
    const { text, at, start } = this;
    if (at === start || !isFactor(text.charAt(at)) || isPrefixAt(text, at)) return false;
    return !beginsWord.test(text.slice(at, at + 3));
  }

  /** 陆九成 is a name: digits of documents and plain ones do not mix. 两 and the zeros stand with both. */
  private isMixed(): boolean {
    const written = [...this.text.slice(this.start, this.at)];
    return written.some((c) => formalDigits.includes(c)) && written.some((c) => '一二三四五六七八九十百千'.includes(c));
  }

  private step(): boolean {
    const c = this.text.charAt(this.at);
    if (isArabic(c) || this.isPointFirst()) return this.arabic();
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
    if (vulgarFractions.has(c)) return this.vulgarFraction(c);
    if (c === '几' || c === '数') return this.someDigit(c);
    if (c === '个') return this.beforeFactor();
    return this.andDigit(c) || ('多余来把'.includes(c) && this.more(c));
  }

  /** 3个亿, 3个多亿: 个 before the factor says nothing; 3个亿元村 are three villages. */
  private beforeFactor(): boolean {
    const rest = this.text.slice(this.at + 1, this.at + 3);
    if (this.pending === null || this.units > 0 || !/^(?:多亿|亿(?:[^\u4e00-\u9fff]|[的左以资多]|$))/.test(rest))
      return false;
    this.at++;
    return true;
  }

  /** .77 is 0.77, where nothing that the point could belong to stands before it. */
  private isPointFirst(): boolean {
    const { text, at, start } = this;
    return (
      at === start && text.charAt(at) === '.' && isArabic(text.charAt(at + 1)) && !/[\w.]/.test(text.charAt(at - 1))
    );
  }

  private arabic(): boolean {
    if (this.pending !== null || this.units > 0) return this.arabicAfter();
    arabic.lastIndex = this.at;
    const literal = arabic.exec(this.text)?.[0] as string;
    this.chinese = false;
    this.at += literal.length;
    if (literal.length > longestNumeral) return true;
    const behind = /^\d+$/.test(literal) ? spokenPoint(this.text, this.at, this.start) : '';
    if (behind) this.at += behind.length + 1;
    this.pending = exact(decimal(literal.replace(/[,，]/g, '').replace('·', '.') + (behind && `.${behind}`)));
    this.pendingLength = literal.length;
    return true;
  }

  /** 2½, ¾: a fraction in one character, alone or behind a whole number. */
  private vulgarFraction(c: string): boolean {
    const whole = this.pending ?? exact(zero);
    if (this.units > 0 || (this.pending !== null && this.chinese) || whole.low.scale > 0) return false;
    this.chinese = false;
    this.pending = plus(whole, exact(decimal(vulgarFractions.get(c) as string)));
    this.at++;
    return true;
  }

  /** 1亿2000万: Arabic figures after a large factor. 15万8: a single one counts in the place below the factor. */
  private arabicAfter(): boolean {
    if (this.pending !== null || this.approx) return false;
    if (!this.scaled) return this.digitBeforeSmaller() || this.placesBehindFactor() || this.spokenDigit();
    arabic.lastIndex = this.at;
    const literal = arabic.exec(this.text)?.[0] as string;
    if (literal.length > longestNumeral) return false;
    const after = this.text.charAt(this.at + literal.length);
    if (!large.has(after) && BigInt(literal.replace(/\D/g, '')) >= this.factor) return false;
    if (literal.length === 1 && !this.chinese && this.section.high.digits === 0n) {
      const isPair = after === '、' && /^\d(?![\d万亿])/.test(this.text.slice(this.at + 2, this.at + 4));
      if (isPair || /[年月日号时点分秒岁%级月届第~～—-]/.test(after) || (/[个]/.test(after) && !/[多]/.test(after)))
        return false;
      this.spokenPlace = !isFactor(after);
    }
    this.pending = exact(decimal(literal.replace(/[,，]/g, '').replace('·', '.')));
    this.pendingLength = literal.length;
    this.at += literal.length;
    return true;
  }

  /** 2千3百: a single figure before a smaller factor. */
  private digitBeforeSmaller(): boolean {
    const factor = small.get(this.text.charAt(this.at + 1));
    if (factor === undefined || factor >= this.lastUnit || this.chinese) return false;
    this.pending = exact(decimal(this.text.charAt(this.at)));
    this.pendingLength = 1;
    this.at++;
    return true;
  }

  /** 8千500, 1千250萬: Arabic figures behind 千 or 百 that fill its places. */
  private placesBehindFactor(): boolean {
    const places = /^\d{2,3}(?![\d.,])/.exec(this.text.slice(this.at, this.at + 4))?.[0];
    if (this.chinese || !places || 10 ** places.length !== this.lastUnit) return false;
    this.pending = exact(decimal(places));
    this.pendingLength = places.length;
    this.at += places.length;
    return true;
  }

  /** 8千6: a single figure behind a small factor counts in the place below it. */
  private spokenDigit(): boolean {
    if (
      this.chinese ||
      this.lastUnit < 100 ||
      !/^\d(?![\d.%:∶年月日号时点分秒岁个级月届第、~～—-])/.test(this.text.slice(this.at, this.at + 2))
    )
      return false;
    this.pending = exact(decimal(this.text.charAt(this.at)));
    this.pendingLength = 1;
    this.spokenPlace = true;
    this.at++;
    return true;
  }

  /** 八百五一平 is 850 for one: no numeral has two digits behind a factor, but for a pair (八百五六). */
  private isForOne(run: string, end: number): boolean {
    return (
      this.units > 0 &&
      this.lastUnit >= 100 &&
      /^(?:[一二两三四五六七八九]|五六|六七|七八|八九|三四|三五|四五|二三|一二)一$/.test(run) &&
      unitAt(this.text, end) !== null
    );
  }

  private digits(): boolean {
    if (this.pending !== null) return false;
    let end = this.at;
    // 八两, 三十两, 四亿五千万两: 两 behind a numeral is a unit, but for 一两个 and 一万两千.
    const isUnit = (i: number) =>
      this.text.charAt(i) === '两' &&
      i > this.start &&
      !isFactor(this.text.charAt(i + 1)) &&
      (this.text.charAt(i - 1) !== '一' || i - 1 > this.start || !unitFollows(this.text, i + 1));
    // 零下 and 找零 are words of their own.
    const isSign = (i: number) => this.text.startsWith('零下', i) || this.text.startsWith('找零', i - 1);
    while (digitValues.has(this.text.charAt(end)) && !isUnit(end) && !isSign(end)) end++;
    if (end === this.at) return false;
    if (this.isForOne(this.text.slice(this.at, end), end)) end--;
    end = this.behindThousands(end);
    const run = this.text.slice(this.at, end).replaceAll('、', '');
    const values = [...run].map((c) => digitValues.get(c) as number);
    if (this.units > 0 && this.approx) return false;
    this.at = end;
    if (values[0] === 0 && values.length > 1 && this.units > 0) {
      this.zeroBefore = true;
      this.zeroInSection = true;
      values.shift();
    } else if (values.length === 1 && values[0] === 0 && this.units > 0) {
      this.zeroBefore = true;
      this.zeroInSection = true;
      return true;
    }
    if (this.decimals(values)) return true;
    const [a, b] = values as [number, number];
    const pair = values.length === 2 && a > 0 && (b === a + 1 || (a === 3 && b === 5));
    const spoken = pair && this.text.charAt(end) !== '点' && !run.includes('零');
    if (spoken) this.pending = { low: integer(a), high: integer(b) };
    else this.pending = exact(decimal(values.join('')));
    this.pendingLength = spoken ? 1 : values.length;
    return true;
  }

  /** 五二、○○○ and 一六、四○○, as papers in columns parted thousands: where the numeral ends. At the beginning of a text 一、 counts what follows. */
  private behindThousands(end: number): number {
    if (this.units > 0 || this.at !== this.start || this.start === 0 || end - this.at > 3) return end;
    const groups = thousands.exec(this.text.slice(end, end + longestThousands))?.[0] ?? '';
    return /[○〇]/.test(groups) ? end + groups.length : end;
  }

  /** A point and the digits behind it: 五十点○七. */
  private decimals(values: readonly number[]): boolean {
    const part = digitsBehindPoint(this.text, this.at, this.start);
    if (!part) return false;
    const whole = decimal(values.join(''));
    // 零点几: any digit but nought in the last place.
    const [low, high] = ['1', '9'].map((some) => {
      const behind = [...part].map((c) => (isArabic(c) ? c : c === '几' ? some : digitValues.get(c))).join('');
      return add(whole, decimal(`0.${behind}`));
    }) as [Decimal, Decimal];
    if (part.endsWith('几')) this.approx = '几';
    this.pending = { low, high };
    this.pendingLength = 9;
    this.at += part.length + 1;
    return true;
  }

  private small(unit: number): boolean {
    // 千瓦, 千克, 百帕: the factor belongs to the unit, unless the numeral still needs it: 一万五千米.
    const needed = this.pending !== null && this.lastUnit > unit;
    if (this.at > this.start && !needed && isPrefixAt(this.text, this.at)) return false;
    if (this.pending === null && this.units > 0 && (unit >= this.lastUnit || this.isOfWord())) return false;
    if (this.pending !== null && this.pendingLength > 2 && this.chinese) return false;
    if (this.approx && unit >= 100 && this.pending === null) return false;
    if (this.units > 0 && (unit >= this.lastUnit || (this.isBare(unit) && !this.isHundredsOrMore())))
      this.isWellFormed = false;
    if (this.pending === null && this.lastUnit >= 10_000 && !this.zeroBefore) this.isWellFormed = false;
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

  /** 八百十 is a numeral, 八千百 none. */
  private isBare(unit: number): boolean {
    return this.pending === null && unit > 10;
  }

  /** 千百年, 千百万双. */
  private isHundredsOrMore(): boolean {
    return this.at === this.start + 1 && this.lastUnit === 1000;
  }

  /** 三十六点五, 一百一十六点六万. */
  private decimalsAfterUnit(): void {
    if ('点.·‧'.includes(this.text.charAt(this.at)) && this.pending === null) {
      const before = this.at;
      if (this.decimals([0]) && this.pending) {
        this.section = plus(this.section, this.pending);
        this.pending = null;
        this.lastUnit = 1;
      } else this.at = before;
    }
  }

  /** 八十有三, 一百有二: 有 joins the last digit, which ends the numeral. */
  private andDigit(c: string): boolean {
    if (c !== '有' || this.lastUnit < 10 || this.lastUnit > 100 || this.pending !== null || this.approx) return false;
    if (!/^有[一二三四五六七八九](?:$|[^\u4e00-\u9fff]|岁)/.test(this.text.slice(this.at, this.at + 3))) return false;
    this.zeroBefore = true;
    this.at++;
    return true;
  }

  /** 600万百姓, 三千百货: the factor begins the word behind the numeral. */
  private isOfWord(): boolean {
    return /^百[姓货合科]/.test(this.text.slice(this.at, this.at + 2));
  }

  private large(unit: bigint): boolean {
    if (this.at > this.start && isPrefixAt(this.text, this.at)) return false;
    const bare = this.pending === null && this.units === 0;
    const below = plus(this.section, this.pending ?? exact(zero));
    const empty = below.high.digits === 0n;
    if (this.scaled && !empty) this.isDense &&= this.takesNextPlace(unit < this.factor ? times(below, unit) : below);
    if (this.scaled && (empty || unit >= this.factor) && !this.isDense) this.isWellFormed = false;
    // 万亿 multiplies all that stands before it, as 一万亿 and 二十八万三千亿 show.
    if (this.scaled && (empty || unit >= this.factor)) this.total = times(plus(this.total, below), unit);
    else this.total = plus(this.total, times(bare ? exact(integer(1)) : below, unit));
    if (this.total.high.digits > tooLarge) this.isWellFormed = false;
    this.section = exact(zero);
    this.pending = null;
    this.zeroBefore = false;
    this.zeroInSection = false;
    // 四万万五千万: 万万 is 亿.
    this.factor = this.scaled && empty ? this.factor * unit : unit;
    this.scaled = true;
    this.lastUnit = 10_000;
    this.units++;
    this.at++;
    this.decimalsAfterUnit();
    return true;
  }

  /** 二十八万三千亿 and 三万零五十亿, but not 三万五亿. */
  private takesNextPlace({ low }: Range): boolean {
    return this.zeroInSection || toNumber(low) * 10 >= Number(this.factor);
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
    this.approx = c;
    const afterTen = this.units > 0;
    if (!afterTen && !isFactor(next)) return false;
    // 十几 is 11 to 19; 几十 and 数百 are from two of the factor to the next factor.
    this.pending = afterTen ? { low: integer(1), high: integer(9) } : { low: integer(2), high: integer(10) };
    this.pendingLength = 1;
    this.at++;
    return true;
  }

  /** 700多, 30多亿, 百余: from the value to the next one in its last place. */
  private more(c: string): boolean {
    if (this.approx || (this.pending === null && this.units === 0)) return false;
    const after = this.text.charAt(this.at + 1);
    // 三十来顶, but not 30来自.
    if (c === '来' && !large.has(after) && unitAt(this.text, this.at + 1) === null) return false;
    // 千把人, 百把块: so many or a little more.
    if (
      c === '把' &&
      (this.pending !== null ||
        !/[万人块元个里斤亩户头只年天公米号家吨名位棵次岁条张间株匹件套根辆]/.test(after) ||
        (after === '万' && unitAt(this.text, this.at + 2) === null))
    )
      return false;
    // 三多 is no numeral; 三十多 and 3多 are.
    if (this.chinese && this.units === 0) return false;
    const value = plus(this.section, this.pending ?? exact(zero));
    const base = this.pending === null && this.section.high.digits === 0n ? this.total : value;
    const place = lastPlace(base.low);
    const wider = { low: base.low, high: add(base.low, place) };
    this.approx = c;
    if (c === '把') {
      this.at++;
      return true;
    }
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
      this.spokenPlace ||
      (this.pending !== null && this.chinese && this.pendingLength === 1 && !this.zeroBefore && this.lastUnit >= 100);
    if (spoken) rest = times(rest, this.lastUnit === 10_000 ? Number(this.factor / 10n) : this.lastUnit / 10);
    const all = plus(plus(this.total, this.section), rest);
    const certain = all.low.digits === all.high.digits && all.low.scale === all.high.scale;
    const more = this.approx !== null && '多余来把'.includes(this.approx);
    return {
      end: this.at,
      value: certain || more ? all.low : null,
      low: all.low,
      high: this.approx === '把' ? null : all.high,
      approx: this.approx,
      chinese: this.chinese,
      scaled: this.scaled,
      digitString: this.chinese && this.units === 0 && this.pendingLength > 1,
      factor: integer(this.scaled ? this.factor : 1n),
    };
  }
}
