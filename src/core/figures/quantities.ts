/**
 * Quantities: a numeral with its unit, ranges, pairs and lists, with their sign, their currency and what opens their bounds.
 * 30多亿元; 3至5万名; 6.9、8.7和5.3个百分点; 零下七八摄氏度; 元/平方米; HK$20亿; 百分之八点零七; 三成五
 */

import type { FigureKind } from '../reading.ts';
import { approximationBefore, approximationBehind } from './approximation.ts';
import { bounded } from './bounds.ts';
import { currencyBefore } from './currency.ts';
import { type Decimal, negate, toNumber } from './decimal.ts';
import type { Reading } from './figure.ts';
import { fractionAt, halfAt, percentAt } from './fractions.ts';
import { isWordPart } from './non-figures.ts';
import { isPaid } from './paid.ts';
import { perBehind } from './per.ts';
import { listAt, pairAt, pairOfPlacesAt, rangeAt } from './ranges.ts';
import { perUnit } from './rules/per-unit.ts';
import { bothSignsBefore, isNegative, signBefore } from './sign.ts';
import { type Term, type TermRule, termAt } from './term.ts';
import { currencySignAt, isPrefixAt, type Unit } from './units.ts';

/**
 * The quantities at `start`, or null: several where a list shares the unit of its last.
 * @param from where the figure before ends: a sign stands behind it.
 */
export function quantitiesAt(
  text: string,
  start: number,
  from: number,
  rules: readonly TermRule[],
): readonly Reading[] | null {
  const found = signedAt(text, start, from, rules);
  const [reading] = found ?? [];
  const signs = bothSignsBefore(text, start);
  return signs && reading?.value && found?.length === 1 ? [aroundZero(reading, signs)] : found;
}

/** 误差±3%, 正负0.5毫米: at most so much, below zero or above it. 正负 counts nothing: 正负两极. */
function aroundZero(reading: Reading, signs: string): Reading {
  const { value, unit, kind } = reading;
  if (value === null || (signs === '正负' && (unit === null || /^(?:count|age)$/.test(kind)))) return reading;
  const start = reading.start - signs.length;
  return { ...reading, start, low: negate(value), high: value, approx: signs, minor: false };
}

function signedAt(text: string, start: number, from: number, rules: readonly TermRule[]): readonly Reading[] | null {
  const share = percentAt(text, start) ?? fractionAt(text, start) ?? halfAt(text, start);
  if (!share) return measuredAt(text, start, from, rules);
  const sign = signBefore(text, start, from, share.unit);
  return [isNegative(sign) ? { ...negative(share), start: start - sign.length } : share];
}

function measuredAt(text: string, start: number, from: number, rules: readonly TermRule[]): readonly Reading[] | null {
  const currency = currencySignAt(text, start);
  const read = termAt(text, currency?.end ?? start, rules);
  if (!read) return null;
  const own = { ...read, unit: currency?.unit ?? currencyBefore(text, start, read.unit) ?? read.unit };
  // $99/年: the currency stands before.
  const first = (currency && perUnit.apply(text, own, rules)) ?? own;
  const pair = pairAt(text, first, rules) ?? pairOfPlacesAt(text, first, rules);
  if (pair) return [bounded(text, readingOf(text, pair))];
  const list = listAt(text, first, rules);
  if (list) return list.map((term) => bounded(text, { ...readingOf(text, term), minor: false }));
  // The unit of a range stands behind its second end, and decides whether there is a sign before the first.
  const unsigned = rangeAt(text, first, false, rules);
  const sign = signBefore(text, start, from, unsigned?.term.unit ?? first.unit);
  const range = isNegative(sign) ? rangeAt(text, first, true, rules) : unsigned;
  if (range) return ofRange(text, start - sign.length, range.term, range.inOrder ? null : range.second);
  if (!accepted(text, start, first, sign !== '')) return null;
  const reading = { ...readingOf(text, first), start: start - sign.length };
  return [bounded(text, isNegative(sign) ? negative(reading) : reading)];
}

/** A range is one reading; 18至12个月 is two. */
function ofRange(text: string, start: number, term: Term, second: Term | null): readonly Reading[] {
  const reading = bounded(text, { ...readingOf(text, term), start });
  return second ? [{ ...reading, end: term.end }, bounded(text, readingOf(text, second))] : [reading];
}

function readingOf(text: string, term: Term): Reading {
  const unit = speedUnit(text, term.start, term.unit);
  const { start, end, value, low, high, approx, per } = term;
  return {
    start,
    end,
    kind: kindOf(text, start, { ...term, unit }),
    value,
    low,
    high,
    approx,
    unit,
    per,
    minor: isMinor(term) && !(term.unit === null && isPaid(text, term.start)),
  };
}

/** 时速由160公里提高到200公里: how far back the word is that makes a length a speed. */
const longestChange = 18;

/** 每小时十公里, 时速120公里: a length for a time is a speed. */
function speedUnit(text: string, start: number, unit: Unit | null): Unit | null {
  if (unit?.kind !== 'length') return unit;
  const clause = text.slice(Math.max(0, start - longestChange), start);
  const time = /(?:每小时|时速)(?:[\u4e00-\u9fff]{0,4}|[由从][\d.]{1,5}(?:公里|千米)[\u4e00-\u9fff]{1,4}[到至])$/.test(
    clause,
  )
    ? 'h'
    : /(?:每秒|秒速|风速)[\u4e00-\u9fff]{0,3}$/.test(clause)
      ? 's'
      : null;
  return time ? { ...unit, kind: 'speed', canonical: `${unit.canonical}/${time}` } : unit;
}

function negative(reading: Reading): Reading {
  const flip = (value: Decimal | null) => value && negate(value);
  const isTemperature = reading.unit?.canonical === 'Cel';
  const kind: FigureKind = isTemperature ? 'temperature' : reading.kind;
  return {
    ...reading,
    kind,
    minor: false,
    value: flip(reading.value),
    low: flip(reading.high),
    high: flip(reading.low),
  };
}

const given = /[拿花挣给赚借欠存凑捐付掏罚赔补添垫]了?$/;

/** 近万群众, 逾千学生: one factor behind what opens its bounds, before what it counts or a mark; 近百度 and 超万达 tell of names. */
const roundNumber = /^[百千万亿](?!(?<=百)[度姓货合科色]|(?<=千)[岛禧金钧]|(?<=万)[科达象州宁事物众安隆])/;
const beforeRound = /^(?:将?近|超过?|逾|不[足到])$/;
const isRoundNumber = (text: string, start: number, end: number): boolean =>
  end === start + 1 &&
  roundNumber.test(text.slice(start, end + 1)) &&
  beforeRound.test(approximationBefore(text, start)?.word ?? '');

/** 两头耕牛; 两头 alone are both ends. */
const ofBeasts = /^[\u4e00-\u9fff]{0,3}[牛猪羊驴骡马鹿象鲸熊狮豹虎骆蒜]/;

/** Chinese numerals of one character are words more often than figures; bare ones are figures only where nothing else stands. */
function accepted(text: string, start: number, { numeral, unit, end }: Term, hasSign: boolean): boolean {
  if (!numeral.chinese || hasSign) return true;
  const written = text.slice(start, numeral.end);
  if (unit) {
    if (isWordPart(text, start) && written.length === 1) return false;
    // 每千瓦时 and 元/千瓦时: the unit's prefix.
    if (/[每/]/.test(text.charAt(start - 1)) && isPrefixAt(text, start)) return false;
    if (/^[百千万亿]$/.test(written))
      return (
        !/(?:[亿十几数]|(?<![形建组构达变集汇连])成)$/.test(text.slice(start - 2, start)) &&
        !/[点分度面会开方]/.test(unit.written)
      );
    if (written.length > 1 || unit.isTold) return true;
    if (unit.written === '头') return ofBeasts.test(text.slice(end, end + 4));
    if (/[壹贰叁肆伍陆柒捌玖]/.test(written) && unit.kind !== 'money') return false;
    // 三毛 is a name too; 五毛一斤 is what is paid for one.
    if (
      unit.written === '毛' &&
      perBehind(text, end) === null &&
      /[\u4e00-\u9fff]/.test(text.charAt(end).replace(/[钱多左]/, ''))
    )
      return false;
    return unit.written === '度'
      ? unit.kind === 'count'
      : !/^[点分面会开着起发路线声头目升伏焦瓦帕]$/.test(unit.written);
  }
  if (isPaid(text, start) && written.length > 1) return true;
  // 拿了五千，: what somebody gave or got.
  if (
    given.test(text.slice(Math.max(0, start - 2), start)) &&
    /[百千万]$/.test(written) &&
    !/[\u4e00-\u9fff]/.test(text.charAt(end))
  )
    return written.length > 1;
  // 死亡人数近两千，
  if (numeral.end - start > 1 && !/[\u4e00-\u9fff]/.test(text.charAt(end)) && approximationBefore(text, start))
    return true;
  // 两千左右人口
  if (numeral.approx || approximationBehind(text, end)) return written.length > 1;
  if (isRoundNumber(text, start, end)) return true;
  const alone = !/[\u4e00-\u9fffA-Za-z]/.test(text.charAt(start - 1)) && !/[\u4e00-\u9fff]/.test(text.charAt(end));
  return alone || (written.length >= 3 && !numeral.digitString) || (numeral.scaled && written.length >= 2);
}

function isMinor({ start, numeral, unit, value, low }: Term): boolean {
  const size = value ?? low;
  const amount = size ? toNumber(size) : 0;
  if (!unit)
    return numeral.chinese
      ? !numeral.scaled && amount < 1000
      : !numeral.scaled && !numeral.approx && amount < 1000 && Number.isInteger(amount);
  // 零点三个百分点 is told to a place.
  if (!numeral.chinese || ((numeral.value ?? numeral.low)?.scale ?? 0) > 0) return false;
  // 千里, 万家, 百亩: so many, in a manner of speaking.
  const own = numeral.value ? toNumber(numeral.value) : 0;
  if (numeral.end - start === 1 && own >= 100 && !/[余多]/.test(unit.written)) return true;
  if (unit.kind === 'count') return amount < 10;
  return unit.kind === 'duration' ? amount < 2 : unit.kind !== 'money' && unit.kind !== 'percent' && amount < 1;
}

/** Words before a change of temperature; behind 最高 and 最低 stands a temperature. */
const changed =
  /(?:(?<!最)[高低]|[升降跌涨掉]|回[暖升落])了?$|(?:升温|降温|温差|相?差|[升降]幅)(?:[了达约近为有是]|最?[大高]?可?达|超过|不超过)?$/;

function kindOf(text: string, start: number, { unit }: Term): FigureKind {
  if (!unit) return 'number';
  if (unit.written === '番') return 'multiple';
  if (unit.kind === 'temperature' && unit.canonical !== 'K')
    return changed.test(text.slice(Math.max(0, start - 7), start)) ? 'temperature-change' : 'temperature';
  return unit.kind;
}
