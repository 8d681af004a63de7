/** Percentages in words, fractions and halves: 百分之八点零七, 三分之二, 三又五分之一, 69/70次, 半年, 一半. */
import { bounded } from './bounds.ts';
import { rangeDash } from './dashes.ts';
import { add, type Decimal, decimal, integer, isZero, less, multiply, negate } from './decimal.ts';
import type { Reading } from './figure.ts';
import { isArabic } from './numerals/characters.ts';
import type { Numeral } from './numerals/numeral.ts';
import { numeralAt } from './numerals.ts';
import { dayUnit, type Unit, unitAt, units } from './units.ts';

const half = decimal('0.5');
const percent = units.get('%') as Unit;

const behindHead = new RegExp(`^${rangeDash}(?:百分之)?`);

/** 百分之八点零七, 百分之五到十, 千分之三, 百分之负二. */
export function percentAt(text: string, start: number): Reading | null {
  if (!'百千万'.includes(text.charAt(start))) return null;
  const head = /^(?:百分之?负?(?=[零〇一二三四五六七八九十百千\d几])|(?:千|万)分之)/.exec(
    text.slice(start, start + 5),
  )?.[0];
  if (!head) return null;
  const numeral = numeralAt(text, start + head.length);
  if (!numeral) return null;
  const unit = head.startsWith('百')
    ? percent
    : { ...percent, written: head, factor: decimal(head.startsWith('千') ? '0.1' : '0.01') };
  const connector = behindHead.exec(text.slice(numeral.end, numeral.end + 6))?.[0];
  const other = connector ? numeralAt(text, numeral.end + connector.length) : null;
  // 百分之十到五 is no range.
  const second = other?.high && numeral.low && !less(other.high, numeral.low) ? other : null;
  const end = second?.end ?? numeral.end;
  const flip = (value: Decimal | null) => value && negate(value);
  const first = head.includes('负')
    ? { value: flip(numeral.value), low: flip(numeral.high), high: flip(numeral.low) }
    : numeral;
  // 百分之负二到五: the sign is the first end's alone.
  const signed = second
    ? { value: null, low: first.low, high: second.high }
    : { value: first.value, low: first.low, high: first.high };
  const part = second || head.includes('负') ? null : partOfUnit(text, start, head, numeral);
  if (part) return part;
  return bounded(text, {
    start,
    end,
    kind: 'percent',
    ...signed,
    approx: numeral.approx,
    unit,
    per: null,
    minor: false,
  });
}

const finelyMeasured = /秒(?!杀)|毫秒|毫米|微米|毫克|微克/y;

/** 百分之七秒: so many hundredths of what is measured finely. */
function partOfUnit(text: string, start: number, head: string, { value, end }: Numeral): Reading | null {
  finelyMeasured.lastIndex = end;
  const unit = value && finelyMeasured.test(text) ? unitAt(text, end) : null;
  if (!value || !unit) return null;
  const own = multiply(value, decimal(head.startsWith('百') ? '0.01' : head.startsWith('千') ? '0.001' : '0.0001'));
  const reading = fraction(text, start, end + unit.written.length, own, unit);
  return { ...reading, kind: unit.kind };
}

export function fractionAt(text: string, start: number): Reading | null {
  return slashAt(text, start) ?? tenthsAt(text, start) ?? spokenAt(text, start);
}

/** 十之八九, 十之六七: so many of ten. */
function tenthsAt(text: string, start: number): Reading | null {
  if (text.charAt(start) !== '十' || text.charAt(start + 1) !== '之') return null;
  const [low, high] = [2, 3].map((k) => '一二三四五六七八九'.indexOf(text.charAt(start + k)) + 1) as [number, number];
  if (low === 0 || high !== low + 1) return null;
  const value = { value: null, low: quotient(low, 10), high: quotient(high, 10) };
  return { start, end: start + 4, kind: 'fraction', ...value, approx: null, unit: null, per: null, minor: false };
}

/** 1/3, 69/70次. */
function slashAt(text: string, start: number): Reading | null {
  if (!isArabic(text.charAt(start))) return null;
  const slash = /^(\d{1,4})[/／](\d{1,4})(?![\dA-Za-z/／])/.exec(text.slice(start, start + 12));
  if (!slash || /[\d/／]/.test(text.charAt(start - 1))) return null;
  const [above, below] = [Number(slash[1]), Number(slash[2])];
  if (below === 0 || above >= below) return null;
  // 2024/2025年: two years.
  if (above > 1900 && below === above + 1) return null;
  const end = start + slash[0].length;
  const unit = unitAt(text, end);
  const own = unit && /^(?:count|length|mass|volume|area|duration)$/.test(unit.kind) ? unit : null;
  return fraction(text, start, end + (own?.written.length ?? 0), quotient(above, below), own);
}

/** How far behind its beginning the 分之 of a fraction stands at most, in characters. */
const farthest = 40;

/** 三分之二, 四分之一公升, 三又五分之一. */
function spokenAt(text: string, start: number): Reading | null {
  if (!text.slice(start, start + farthest).includes('分之')) return null;
  const first = numeralAt(text, start);
  if (!first) return null;
  if (!first.value) return someAt(text, start, first);
  const mixed = text.charAt(first.end) === '又';
  const below = mixed ? numeralAt(text, first.end + 1) : first;
  if (!below?.value || isZero(below.value) || text.slice(below.end, below.end + 2) !== '分之') return null;
  const above = numeralAt(text, below.end + 2);
  if (!above?.value) {
    const some = above && someAt(text, start, below);
    return some && mixed ? withWhole(some, first.value) : some;
  }
  const part = quotient(asNumber(above.value), asNumber(below.value));
  const value = mixed ? add((first as Numeral & { value: Decimal }).value, part) : part;
  const unit = unitAt(text, above.end);
  const own = unit && isOfFraction(text, above.end, unit) ? unit : null;
  const reading = fraction(text, start, above.end + (own?.written.length ?? 0), value, own);
  return own ? { ...reading, kind: own.kind } : reading;
}

/** 几十分之一, 百万分之几: from the least to the most that both terms allow. */
function someAt(text: string, start: number, below: Numeral): Reading | null {
  const above = text.startsWith('分之', below.end) ? numeralAt(text, below.end + 2) : null;
  if (!above?.low || !above.high || !below.low || !below.high) return null;
  const bound = (over: Decimal, under: Decimal) => quotient(asNumber(over), asNumber(under));
  const [low, high] = [bound(above.low, below.high), bound(above.high, below.low)];
  return { ...fraction(text, start, above.end, low, null), value: null, low, high, approx: '几' };
}

/** 三又十分之几 */
const withWhole = (part: Reading, whole: Decimal): Reading => ({
  ...part,
  low: part.low && add(part.low, whole),
  high: part.high && add(part.high, whole),
});

/** 三分之二米, 四分之一公升; of one character only where no other word may go on: 四分之一年轻人, 三分之一里程. */
const isOfFraction = (text: string, at: number, { kind, written }: Unit): boolean =>
  (/^(?:volume|mass|length|area|duration)$/.test(kind) || written === '子') &&
  (written.length > 1 || !/[\u4e00-\u9fff](?<![的长宽高深厚重左以险惜获])/.test(text.charAt(at + 1)));

/** 三分之一强, 一半多 are more, 四分之一弱 is less; not 一半强制, 一半多云. */
const moreOrLess = /^(?:[强弱](?=$|[的了，。；、：！？）,;:!?)])|多(?![数于年次人个云种样边方元]))/;

function fraction(text: string, start: number, end: number, value: Decimal, unit: Unit | null): Reading {
  const word = moreOrLess.exec(text.slice(end, end + 2))?.[0] ?? null;
  return bounded(text, {
    start,
    end: end + (word?.length ?? 0),
    kind: 'fraction',
    value,
    low: word === '弱' ? null : value,
    high: word === null || word === '弱' ? value : null,
    approx: word,
    unit,
    per: null,
    minor: false,
  });
}

const asNumber = ({ digits, scale }: Decimal) => Number(digits) / 10 ** scale;

/** To twelve places, which is more than any text means. */
function quotient(above: number, below: number): Decimal {
  return decimal((above / below).toFixed(12).replace(/\.?0+$/, '') || '0');
}

/** 半数, and 半 of 过半 and 近半 before no word of its own. */
const halfOfAll = /^半(?:数|(?![导径边空夜途价票天圆球腰山辈日月时世生路晌百旬决程]))/;

/** 上半年, 下半场 and 各半; 剩下半瓶 is an amount. */
const otherHalf = /(?:[上各]|(?<![剩留余])下)$/;
/** 半瓶酱油, 半筐鸡蛋: of what fills a thing there may be a half. */
const filled = /^[瓶碗袋箱杯盒罐壶盆锅勺筐篓缸]$/;
/** 花掉半个亿, 亏了半个多亿. */
const ofLargeFactor = /半个(多?)亿(?!万)/y;

function halfOfFactor(text: string, start: number): Reading | null {
  ofLargeFactor.lastIndex = start;
  const [written, more] = ofLargeFactor.exec(text) ?? [];
  if (!written || /[一1大小]/.test(text.charAt(start - 1))) return null;
  const value = decimal('50000000');
  const behind = unitAt(text, start + written.length);
  const unit = behind?.kind === 'money' ? behind : null;
  const end = start + written.length + (unit?.written.length ?? 0);
  const kind = unit?.kind ?? 'number';
  const high = more ? decimal('100000000') : value;
  return { start, end, kind, value, low: value, high, approx: more || null, unit, per: null, minor: false };
}

/** 不出半月, 半月前; 半月谈 and 半月板 are other words. */
const halfMonth = /^半月(?=$|[^\u4e00-\u9fff]|[来后前内多余有以之就才的])/;
/** 半年多来: half a year or a little more. */
const someMore = /^多(?=$|[^\u4e00-\u9fff]|[来的前后时以之里没才就])/;

/** 半年, 半个月, 半公升, 半瓶酱油, 半个亿, 一半; not 半导体, which `non-figures.ts` knows. */
export function halfAt(text: string, start: number): Reading | null {
  if (!'一1半'.includes(text.charAt(start))) return null;
  const whole = /^[一1]半(?:半)?(?![\u4e00-\u9fff]?导|[径岛圆边天])/.exec(text.slice(start, start + 4))?.[0];
  if (whole) return fraction(text, start, start + whole.length, half, null);
  if (text.charAt(start) !== '半' || otherHalf.test(text.slice(Math.max(0, start - 2), start))) return null;
  const most = halfOfAll.exec(text.slice(start, start + 3))?.[0];
  if (
    most &&
    (most.length > 1 ||
      (/(?:(?<![不未])过|[超逾近])$/.test(text.slice(Math.max(0, start - 2), start)) &&
        /^$|^[村县市省乡镇区国户人校院店]$/.test(unitAt(text, start + 1)?.written ?? '')))
  )
    return fraction(text, start, start + most.length, half, null);
  const ofFactor = halfOfFactor(text, start);
  if (ofFactor) return ofFactor;
  const isMonth = halfMonth.test(text.slice(start, start + 3));
  const unit = /^日(?![制谈])/.test(text.slice(start + 1, start + 3))
    ? dayUnit
    : unitAt(isMonth ? '个月' : text, isMonth ? 0 : start + 1);
  const measured =
    unit &&
    (/^(?:duration|mass|length|area|volume|money)$/.test(unit.kind) ||
      filled.test(unit.written) ||
      (unit.written === '成' && !/[品熟套型]/.test(text.charAt(start + 2))));
  const one = unit && /^[个個]$/.test(unit.written) && !/[\u4e00-\u9fff]/.test(text.charAt(start + 2));
  if (!unit || !(measured || one)) return null;
  const end = start + 1 + (isMonth ? 1 : unit.written.length);
  const isMore = unit.kind === 'duration' && someMore.test(text.slice(end, end + 2));
  return {
    start,
    end: isMore ? end + 1 : end,
    kind: unit.kind,
    value: half,
    low: half,
    high: isMore ? integer(1) : half,
    approx: isMore ? '多' : null,
    unit,
    per: null,
    minor: true,
  };
}
