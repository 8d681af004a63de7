/**
 * Quantities: a numeral with its unit, ranges, lists, what opens their bounds.
 * 30多亿元; 3至5万名; 6.9、8.7和5.3个百分点; 三斤半; 零下七八摄氏度; 元/平方米; $100; 百分之八点零七; 三成五
 */
import type { FigureKind } from '../reading.ts';
import { bounded } from './bounds.ts';
import { type Decimal, integer, less, multiply, negate } from './decimal.ts';
import type { Reading } from './figure.ts';
import { fractionAt, halfAt, percentAt } from './fractions.ts';
import { type Term, termAt, withParts } from './measured-numeral.ts';
import { isWordPart } from './non-figures.ts';
import { currencySigns, type Unit } from './units.ts';

/** The quantity at `start`, or null. A list gives several, which share the unit of the last. */
export function quantitiesAt(text: string, start: number): Reading[] | null {
  const share = percentAt(text, start) ?? fractionAt(text, start) ?? halfAt(text, start);
  if (!share) return plainAt(text, start);
  const sign = signAt(text, start);
  return [sign ? { ...negative(share, sign), start: start - sign.length } : share];
}

const connector = /^(?:[（(]不?含[）)])?(?:—{1,2}|―{1,2}|－|-{1,2}|~|～|到|至|―)/;

/** A quantity, a range of two or a list with one unit. */
function plainAt(text: string, start: number): Reading[] | null {
  const sign = signAt(text, start);
  const currency = currencySigns.get(text.charAt(start));
  const from = currency ? start + 1 : start;
  const term = termAt(text, from);
  if (!term) return null;
  const first = currency ? { ...term, unit: signed(currency, text, term) } : term;
  const list = listAt(text, first);
  if (list) return list;
  const range = rangeAt(text, first);
  const whole = range ?? withParts(text, first);
  if (!accepted(text, start, whole)) return null;
  const unit = speedUnit(text, start, whole.unit);
  const reading: Reading = {
    start: start - sign.length,
    end: whole.end,
    kind: kindOf(text, start, { ...whole, unit }),
    value: whole.value,
    low: whole.low,
    high: whole.high,
    approx: whole.approx,
    unit,
    minor: isMinor(whole),
  };
  return [bounded(text, sign ? negative(reading, sign) : reading)];
}

/** 每小时十公里, 时速120公里: a length per time is a speed. */
function speedUnit(text: string, start: number, unit: Unit | null): Unit | null {
  if (unit?.kind !== 'length') return unit;
  const clause = text.slice(Math.max(0, start - 8), start);
  const time = /(?:每小时|时速)[\u4e00-\u9fff]{0,4}$/.test(clause)
    ? 'h'
    : /(?:每秒|秒速)[\u4e00-\u9fff]{0,3}$/.test(clause)
      ? 's'
      : null;
  return time ? { ...unit, kind: 'speed', canonical: `${unit.canonical}/${time}` } : unit;
}

function signed(currency: string, text: string, term: Term): Unit {
  return { written: text.charAt(term.start - 1), kind: 'money', canonical: currency, factor: integer(1) };
}

/** 零下, 负 and minus signs before a numeral. */
function signAt(text: string, start: number): string {
  if (text.slice(start - 2, start) === '零下') return '零下';
  const before = text.charAt(start - 1);
  if (/[负負]/.test(before) && !/[胜担欺辜]/.test(text.charAt(start - 2))) return before;
  return /[-－]/.test(before) && !/[\dA-Za-z\u4e00-\u9fff）)%]/.test(text.charAt(start - 2)) ? before : '';
}

function negative(reading: Reading, sign: string): Reading {
  const flip = (value: Decimal | null) => value && negate(value);
  const unit = reading.unit;
  const kind: FigureKind = sign === '零下' || unit?.canonical === 'Cel' ? 'temperature' : reading.kind;
  return { ...reading, kind, value: flip(reading.value), low: flip(reading.high), high: flip(reading.low) };
}

/** 3至5万名, 10%—20%, 1万元到5万元: the first takes the factor and unit it lacks from the second. */
function rangeAt(text: string, first: Term): Term | null {
  const mark = connector.exec(text.slice(first.end, first.end + 7))?.[0];
  if (!mark || !first.low) return null;
  const second = termAt(text, first.end + mark.length);
  if (!second?.high || second.numeral.digitString !== first.numeral.digitString) return null;
  if (first.unit && second.unit && first.unit.kind !== second.unit.kind) return null;
  if (!second.unit && first.unit) return null;
  if (first.unit && first.unit.written !== second.unit?.written && first.unit.canonical !== second.unit?.canonical)
    return null;
  if (mark === '到' && !first.unit && !second.unit) return null;
  const shares =
    !first.unit &&
    second.numeral.scaled &&
    !first.numeral.scaled &&
    first.numeral.value &&
    second.numeral.low &&
    less(first.low, second.numeral.factor);
  const factor = shares ? second.numeral.factor : sharedHundreds(text, first, second);
  const low = multiply(first.low, factor);
  // 80%至50% is no range; years before now are counted backwards, 2.5亿年至6500万年.
  const backwards = less(second.high, low);
  if (backwards && second.unit?.kind !== 'duration') return null;
  return {
    ...second,
    start: first.start,
    value: null,
    low: backwards ? second.high : low,
    high: backwards ? low : second.high,
    approx: second.approx ?? first.approx,
    unit: second.unit,
  };
}

/** 两到三百, 3~5百: the first takes 百 or 千 from the second when it is a smaller digit. */
function sharedHundreds(text: string, first: Term, second: Term): Decimal {
  const whole = /^[二三四五六七八九\d]([百佰千仟])$/.exec(text.slice(second.start, second.numeral.end))?.[1];
  const digit = first.numeral.end - first.start === 1 && !first.unit;
  return whole && digit ? integer(/[百佰]/.test(whole) ? 100 : 1000) : integer(1);
}

/** 6.9、8.7和5.3个百分点: each a figure, the unit written once. */
function listAt(text: string, first: Term): Reading[] | null {
  if (first.unit || first.numeral.chinese || !/[、和与]/.test(text.charAt(first.end))) return null;
  const terms = [first];
  while (/[、和与]/.test(text.charAt((terms.at(-1) as Term).end)) && terms.length < 20) {
    const next = termAt(text, (terms.at(-1) as Term).end + 1);
    if (!next || next.numeral.chinese) break;
    terms.push(next);
    if (next.unit) break;
  }
  const unit = terms.at(-1)?.unit;
  if (!unit || terms.length < 2) return null;
  return terms.map((term) =>
    bounded(text, { ...term, kind: kindOf(text, term.start, { ...term, unit }), unit, minor: false }),
  );
}

/** Chinese numerals of one character are words more often than figures; bare ones are figures only where nothing else stands. */
function accepted(text: string, start: number, term: Term): boolean {
  const { numeral, unit } = term;
  if (!numeral.chinese) return true;
  const length = numeral.end - start;
  if (unit) {
    if (isWordPart(text, start) && length === 1) return false;
    if (/^[百千万亿]$/.test(text.slice(start, numeral.end)))
      return !/[成亿十几数]/.test(text.charAt(start - 1)) && !/[点分度面会开方]/.test(unit.written);
    return !(length === 1 && /[点分面会开着起发度路线声头]/.test(unit.written) && unit.written.length === 1);
  }
  if (numeral.approx) return length > 1;
  const alone =
    !/[\u4e00-\u9fffA-Za-z]/.test(text.charAt(start - 1 - signAt(text, start).length)) &&
    !/[\u4e00-\u9fff]/.test(text.charAt(term.end));
  return alone || (length >= 3 && !numeral.digitString) || (numeral.scaled && length >= 2);
}

function isMinor({ start, numeral, unit, value, low }: Term): boolean {
  const size = value ?? low;
  const amount = size ? Number(size.digits) / 10 ** size.scale : 0;
  if (!unit)
    return numeral.chinese
      ? !numeral.scaled && amount < 1000
      : !numeral.scaled && !numeral.approx && amount < 1000 && Number.isInteger(amount);
  if (!numeral.chinese) return false;
  // 千里, 万家, 百亩: so many, in a manner of speaking.
  if (numeral.end - start === 1 && amount >= 100 && !/[余多]/.test(unit.written)) return true;
  if (unit.kind === 'count') return amount < 10;
  return unit.kind === 'duration' ? amount < 2 : unit.kind !== 'money' && unit.kind !== 'percent' && amount < 1;
}

function kindOf(text: string, start: number, { unit, value }: Term): FigureKind {
  if (!unit) return 'number';
  if (unit.written === '番') return 'multiple';
  if (unit.written === '分' && /[以比得]$/.test(text.slice(start - 1, start))) return 'count';
  if (unit.kind === 'temperature')
    return /(?:上升|下降|升高|降低|下降了|升温|降温|回升|高|低)$/.test(text.slice(Math.max(0, start - 3), start))
      ? 'temperature-change'
      : 'temperature';
  if (unit.written === '成' && value && value.digits > 10n) return 'number';
  return unit.kind;
}
