/** A smaller unit behind a larger one: 3斤5两, 1小时30分钟, 2年零3个月. */
import { add, type Decimal, decimal, integer, multiply, toNumber } from '../decimal.ts';
import { isNumeralStart } from '../numerals/characters.ts';
import type { TermRule } from '../term.ts';
import { termAt } from '../term.ts';
import { unitAt } from '../units.ts';

/** How many of the smaller unit one of the larger holds. */
const held: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  石: { 斗: 10, 升: 100 },
  斗: { 升: 10 },
  斤: { 两: 10, 钱: 100 },
  两: { 钱: 10 },
  公里: { 米: 1000 },
  英尺: { 英寸: 12 },
  丈: { 尺: 10 },
  尺: { 寸: 10 },
  小时: { 分钟: 60, 分: 60, 秒: 3600 },
  分: { 秒: 60, 秒钟: 60 },
  分钟: { 秒: 60, 秒钟: 60 },
  年: { 个月: 12 },
  岁: { 个月: 12 },
  周: { 天: 7 },
  天: { 小时: 24, 分钟: 1440 },
  亩: { 分地: 10, 分: 10 },
};

const plainForm = (written: string) => written.replace(/^个小时$/, '小时').trim();

export const smallerUnit: TermRule = {
  name: 'smaller-unit-behind',
  purpose: 'An amount told in two units is one figure, in the smaller of them.',
  examples: [
    ['足有3斤5两。', '足有[3斤5两 = 35 两]。'],
    ['历时2小时15分30秒', '历时[2小时15分30秒 = 8,130 秒]'],
    ['历时1小时30分钟', '历时[1小时30分钟 = 90 分钟]'],
    ['住了2年零3个月', '住了[2年零3个月 = 27 个月]'],
    ['五岁零八个月的孩子', '[五岁零八个月 = 68 个月]的孩子'],
    ['田有一亩三分，', '田有[一亩三分 = 13 分地]，'],
    ['金条重一两二钱', '金条重[一两二钱 = 12 钱]'],
    ['用5斤米3元油', '用[5斤 = 5 斤]米[3元 = 3 元]油'],
  ],
  apply(text, term, rules) {
    const parts = term.unit && held[plainForm(term.unit.written)];
    if (!parts || !term.value || term.approx) return null;
    const at = term.end + (/[零〇又]/.test(text.charAt(term.end)) ? 1 : 0);
    if (!isNumeralStart(text.charAt(at))) return null;
    const unit = termAt(text, at, [])?.unit;
    const ratio = unit && parts[plainForm(unit.written)];
    // Its own parts are smaller still, so this goes three deep at most.
    const part = ratio ? termAt(text, at, rules) : null;
    if (!ratio || !part?.low || !part.high || !part.unit || part.approx) return null;
    const scale = held[plainForm(unit.written)]?.[plainForm(part.unit.written)] ?? 1;
    const larger = multiply(term.value, integer(ratio * scale));
    const [low, high] = [add(larger, part.low), add(larger, part.high)];
    const ofLand = term.unit?.written === '亩' ? '分地' : '分钟';
    const own = part.unit.written === '分' ? unitAt(ofLand, 0) : part.unit;
    const smallest = own && term.unit?.kind === 'age' ? { ...own, kind: term.unit.kind } : own;
    return { ...term, end: part.end, value: part.value && low, low, high, unit: smallest };
  },
};

const parts =
  /(\d{1,2}(?:\.\d{1,4})?|[一二三四五六七八九十]{1,3})[分′'](?:(\d{1,2}(?:\.\d{1,4})?|[一二三四五六七八九十]{1,3})[秒″"])?/y;
/** To six places of a degree, which is a tenth of a metre on the ground. */
const places = 6;

export const partsOfDegrees: TermRule = {
  name: 'parts-of-degrees',
  purpose: 'Minutes and seconds behind the degrees of an angle are parts of it.',
  examples: [
    ['北纬39度54分', '北纬[39度54分 = 39.9 度]'],
    ['东经116°23′30″', '东经[116°23′30″ = 116.391667 °]'],
    ['气温39度54分钟后', '气温[39度 = 39 度][54分钟 = 54 分钟]后'],
  ],
  apply(text, term) {
    if (term.unit?.canonical !== 'deg' || !term.value || term.approx) return null;
    parts.lastIndex = term.end;
    const [all, minutes, seconds] = parts.exec(text) ?? [];
    if (!all) return null;
    const amount = (written: string | undefined) => toNumber(termAt(written ?? '0', 0, [])?.value as Decimal);
    const behind = decimal((amount(minutes) / 60 + amount(seconds) / 3600).toFixed(places));
    const value = add(term.value, behind);
    return { ...term, end: term.end + all.length, value, low: value, high: value };
  },
};
