/**
 * The day that a text tells of itself at its beginning, with or without whose news it is: 2024年3月15日讯, 2024-03-15 讯, 云岭一九五八年九月三日电.
 * Datelines that open articles name an agency or a paper; these need none, and open nothing.
 */
import type { Passage, ReferenceDay } from '../reading.ts';
import { isDay } from '../text/calendar.ts';
import { writtenOn } from '../text/dateline-form.ts';
import { smallNumber } from '../text/small-number.ts';
import { datelineOf } from './datelines.ts';

/** 3月15日电告, 电价 and 讯问 are other words; a blank behind 电 and 讯 may be gone. */
const wired =
  '(?:[专專特急]?(?:[电電](?![告报報话話影视視机機站脑腦动動子池力器源气氣量网網线線灯燈压壓工汇匯价價费費车車梯商信台缆纜荒])|[讯訊](?![问問息号號]))|消息(?=[\\s：:，,]|$))';
const wiredHere = `[，,]?[\\u4e00-\\u9fff]{0,6}?\\s?${wired}`;
const inWords = new RegExp(
  `^[（(【〔\\[]?(?:本[报報][讯訊]\\s?)?[\\u4e00-\\u9fff·]{0,18}?${writtenOn}${wiredHere}`,
  'u',
);
const inFigures = new RegExp(`^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\s?${wired}`, 'u');
/** Every such day has these behind a number; most texts do not begin so, and the expressions try each of their characters. */
const mayTell = /^\d{4}[-./]|[日号號].*[电電讯訊息]/su;
/** How much of a text is looked at, in characters. */
const reach = 60;
const oldestYear = 1800;
/** Taiwan counts the years of the Republic from 1912. */
const yearBeforeRepublic = 1911;

/** @returns the day, without what it does not tell; null where no day stands at the text's beginning. */
export function ownDay(passage: Passage): ReferenceDay | null {
  const [date, month, printed] = (datelineOf(passage)?.date ?? '').split('-').reverse().map(Number);
  if (date && month) return { year: printed || null, month, day: date };
  const text = passage.folded.slice(0, reach);
  if (!mayTell.test(text)) return null;
  const [, ...told] = inFigures.exec(text) ?? inWords.exec(text) ?? [];
  const numbers = told.map((part) => (part ? smallNumber(part) : null));
  const [ownYear = null, ownMonth = null, day = null] = numbers;
  if (day === null || ownMonth === null || !isDay(ownYear, ownMonth, day)) return null;
  const isOfRepublic = ownYear !== null && ownYear < oldestYear && /民[国國]/.test(text);
  const year = isOfRepublic ? ownYear + yearBeforeRepublic : ownYear;
  return { year: year !== null && year >= oldestYear ? year : null, month: ownMonth, day };
}
