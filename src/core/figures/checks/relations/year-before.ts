/**
 * A growth on the year before, whose amount the sentence beside tells for the same period of last year: 10月成交3120套，同比增长14.2%。去年10月成交2890套. No
 * odds are asked: the two are named by the same words for one period, or nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { haveOneUnit } from '../amounts.ts';
import { clauseBefore, figuresBetween, labelOf, type Sentence } from '../page.ts';
import { changeOf, type ToldChange, toldBy, verbOf } from './told-changes.ts';
import { isTerm } from './window.ts';

/** How far from the growth the two amounts may stand, in characters. */
const reach = 120;
/** What is off by more is of something else; by less, of amounts that were revised since. */
const [most, least] = [3, 1.2];

const lastYear = /[去上]年/g;
const ofYearBefore = /同比|按年|[今本]年|[比较][去上]年同期/;
const period =
  /国庆|春节|五一|元旦|清明|端午|中秋|暑[期假]|寒假|\d+[—–~-]\d+月|前?[\d一二三四五六七八九十]+个?(?:月|季度)(?:\d+日)?(?:(?:至|到|[—–~-])(?:\d+月)?\d+[日月])?[底末]?|[上下]半年|全年/g;
/** The days that a holiday is told by. */
const holidays: readonly (readonly [days: RegExp, name: string])[] = [
  [/^10月1日/, '国庆'],
  [/^5月1日/, '五一'],
];
/** Of one of many, or of a part. */
const ofEach = /日均|人均|平均|每|其中|累计/;
/** What stands between a time and its amount and names nothing. */
const links = /[\d.,，、]+(?:[天日个]|(?=\D))|[去上]年|同期|档|假期|连假|长假|分别|[为是有达的共仅约和了、，,]/g;

const periodOf = (text: string): string | null => {
  const told = text.match(period)?.at(-1) ?? null;
  return told === null ? null : (holidays.find(([days]) => days.test(told))?.[1] ?? told);
};

/** The sentence of a figure up to it. */
const lead = ({ text }: Sentence['passage'], { start }: Figure): string =>
  /[^。！？!?]*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';

/** From 去年 to the amount that it is told of; null for one of this year. Of 7月和去年8月，分别成交… it is the second. */
function ofLastYear(passage: Sentence['passage'], figure: Figure): string | null {
  const text = lead(passage, figure);
  const at = [...text.matchAll(lastYear)].at(-1)?.index;
  if (at === undefined || /[今本]年/.test(text.slice(at))) return null;
  const isOfTwo = /[^，,。；]和$/.test(text.slice(0, at)) && /分别/.test(text.slice(at));
  return isOfTwo && !/\d[^，,。；\d]{0,4}和$/.test(text) ? null : text.slice(at);
}

export function wrongOnYearBefore(sentence: Sentence, change: Figure): ToldChange | null {
  const told = change.kind === 'percent' ? verbOf(sentence, change) : null;
  const clause = clauseBefore(sentence, change);
  if (!told || !ofYearBefore.test(clause)) return null;
  const { passage } = sentence;
  const each = ofEach.exec(clause)?.[0];
  const terms = figuresBetween(passage, change.start - reach, change.end + reach).filter(
    (one) => isTerm({ ...one, per: null }) && !/^(?:duration|age|temperature)$/.test(one.kind),
  );
  const ahead = terms.filter((one) => one.end <= change.start && ofLastYear(passage, one) === null);
  const to = ahead.findLast((one) => each === undefined || labelOf(passage, one).includes(each));
  // Without a word of its own a growth is that of the amount right before it.
  if (!to || (each === undefined && to.start < sentence.start)) return null;
  const own = lead(passage, to) + to.text;
  const isSame = (one: Figure) => {
    const text = ofLastYear(passage, one);
    if (text === null || !haveOneUnit(one, to)) return false;
    if (ofEach.exec(labelOf(passage, one))?.[0] !== ofEach.exec(labelOf(passage, to))?.[0]) return false;
    const time = periodOf(text);
    const names = text.replace(period, '').replace(links, '');
    return time !== null && time === periodOf(own) && [...names].every((character) => own.includes(character));
  };
  const [from, ...others] = terms.filter(isSame);
  if (!from || others.length > 0) return null;
  const expected = changeOf(change, told.verb, { from, to });
  const ratio = expected / toldBy(change);
  if (ratio > most || ratio < 1 / most || (ratio < least && ratio > 1 / least)) return null;
  return { change, from, to, expected, sign: told.isDown ? -1 : 1 };
}
