/** The bounds that words before and behind a figure open. 近万人, 5平方公里左右, 不足三成, 4000万元以上 */
import { type Approximation, approximationBefore, approximationBehind, limitBefore } from './approximation.ts';
import { currencyNameBefore } from './currency.ts';
import { integer, less } from './decimal.ts';
import type { Reading } from './figure.ts';
import { isPaid } from './paid.ts';

/** 8元起 is 8 yuan or more; 8元起步价 names a price. 10万+ is 100,000 or more; 10万+3万 is a sum. */
function startingAt(text: string, { start, end, unit }: Reading): Approximation | null {
  if (text.charAt(end) === '+' && !/[\dA-Za-z+一二三四五六七八九十]/.test(text.charAt(end + 1)))
    return { word: '+', direction: 'atLeast' };
  if (text.charAt(end) !== '起') return null;
  const isMoney = unit?.kind === 'money' || (unit === null && isPaid(text, start));
  const isStart = isMoney && /^起(?=[，。；、！）)”]|$|卖|售|租|拍)/.test(text.slice(end, end + 2));
  return isStart ? { word: '起', direction: 'atLeast' } : null;
}

/** Words that compare values; all others tell how far a figure is from zero. */
const comparesValues = /[高低大小]于|以[上下]|之上/;

/** 逾零下30度 and 突破-30度 are colder than that, 近-3% is nearer to zero; -5℃以上 is warmer as 5℃以上 is. */
function directionOf({ word, direction }: Approximation, { value }: Reading): Approximation['direction'] {
  if (direction === 'about' || value === null || value.digits >= 0n || comparesValues.test(word)) return direction;
  return direction === 'atMost' ? 'atLeast' : 'atMost';
}

/** 过九成, 票房过亿: 过 behind 超, 不 or a verb is no bound, and before other amounts it mostly belongs to the verb: 接待过3000人. */
function passing(text: string, { start, end, unit }: Reading): Approximation | null {
  if (text.charAt(start - 1) !== '过') return null;
  const written = text.slice(start, end);
  const before = text.charAt(start - 2);
  if (/[经超通不]/.test(before) || (!written.startsWith('半') && ofVerb.test(before))) return null;
  return unit?.written === '成' || /^[百千万亿半]/.test(written) ? { word: '过', direction: 'atLeast' } : null;
}
const ofVerb = /[年难度渡越穿跨飞路走用来去花见做当说看听吃喝服接访录演写收胜]/;

/** 凡年满六十周岁的居民, 满五年者: whom a rule is for has so many or more; 今年刚满18岁 is exact. */
function havingReached(text: string, { start, end, unit }: Reading): Approximation | null {
  if (text.charAt(start - 1) !== '满' || !/^(?:age|duration)$/.test(unit?.kind ?? '')) return null;
  const lead = text.slice(Math.max(0, start - longestRule), start);
  const isRule = forWhom.test(text.slice(end, end + 2)) || ofRule.test(lead);
  return isRule && !justNow.test(lead) ? { word: '满', direction: 'atLeast' } : null;
}
const forWhom = /^(?:[者且]|的|不[满足到])/;
const ofRule = /(?:[凡须需应]|必须|应当|要求)(?:[已年]|周岁)*满$/;
const justNow = /(?:[刚才将快初]|还[没未]|[没未不])(?:[年]|周岁)?满$/;
const longestRule = 6;

/** 约人民币三千万元: what opens the bounds stands before the currency. */
function beforeAmount(text: string, start: number): Approximation | null {
  const near = approximationBefore(text, start);
  if (near) return near;
  const currency = currencyNameBefore(text, start);
  return (currency && approximationBefore(text, start - currency.length)) || limitBefore(text, start);
}

/** 三十丈许, 五里许 are about so much; 许 behind people and money may be a name. */
const orSo = (text: string, { end, unit }: Reading): Approximation | null =>
  text.charAt(end) === '许' &&
  /^(?:length|mass|area|volume)$/.test(unit?.kind ?? '') &&
  !/[多可久诺愿某姓家昌]/.test(text.charAt(end + 1))
    ? { word: '许', direction: 'about' }
    : null;

/** 近三年来, 近5场比赛: of a few years and events 近 tells which, the last ones. */
const timesAndEvents = /^(?:年|个?月|个月|天|日|周|个?星期|个?季度|个?赛季|次|场|轮|届|期|战)$/;
const isRecent = ({ value, unit }: Reading): boolean =>
  value !== null && less(value, integer(10)) && timesAndEvents.test(unit?.written ?? '');

/** 20万人口以上城市: the bound of people stands behind 人口. @returns how many characters are between. */
const ofPeople = (text: string, { end, unit }: Reading): number =>
  unit?.written === '人' && /^口以[上下]/.test(text.slice(end, end + 3)) ? 1 : 0;

/** 30万元（含）以上: whether the amount is within its bound stands between the two. */
const including = /[（(]不?含(?:本数)?[）)]/y;
function noteLength(text: string, at: number): number {
  including.lastIndex = at;
  return including.test(text) ? including.lastIndex - at : 0;
}

/** The reading with its open bounds; a word behind the figure becomes part of it. */
export function bounded(text: string, reading: Reading): Reading {
  const people = ofPeople(text, reading);
  const between = people || noteLength(text, reading.end);
  const behind = approximationBehind(text, reading.end + between) ?? startingAt(text, reading) ?? orSo(text, reading);
  const told = beforeAmount(text, reading.start) ?? passing(text, reading) ?? havingReached(text, reading);
  const before = told?.word === '近' && isRecent(reading) ? null : told;
  const approximation = behind ?? before;
  if (!approximation) return reading;
  const end = behind ? reading.end + between + behind.word.length : reading.end;
  const approx = reading.approx ?? approximation.word;
  // 近万人 is told as an amount, where 万人 alone is a manner of speaking.
  const minor = reading.minor && (reading.value === null || less(reading.value, integer(100)));
  const direction = directionOf(approximation, reading);
  if (reading.value === null) return { ...reading, minor, end, approx };
  if (direction === 'about') return { ...reading, minor, end, approx, low: null, high: null };
  return direction === 'atMost'
    ? { ...reading, minor, end, approx, low: null, high: reading.value }
    : { ...reading, minor, end, approx, low: reading.low, high: null };
}
