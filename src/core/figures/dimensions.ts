/** Dimensions (30×50毫米) and times of races (25秒15, 1分23秒45). */
import type { Figure } from '../reading.ts';
import { add, decimal, integer, multiply } from './decimal.ts';
import { figureOf } from './figure.ts';
import { powerAt } from './numerals/power.ts';
import { unitAt, units } from './units.ts';

const number = '\\d{1,12}(?:\\.\\d{1,9})?';
const by = '[^\\d\\s，。、×xX*＊]{0,4}[×xX*＊]';
const dimensions = new RegExp(`${number}${by}${number}(?:${by}${number})?`, 'y');
const figures = /^[\d.]+/;
const raceTime = /(?:(\d{1,2})小时)?(?:(\d{1,2})分)?(\d{1,2})秒(\d{1,3})(?!\d)/y;
const minutes = /(?:(\d{1,2})时)?(\d{1,2})分(\d{1,2}(?:\.\d{1,3})?)秒/y;

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

export function dimensionsAt(text: string, start: number): Figure | null {
  if (/[\d.A-Za-z]/.test(text.charAt(start - 1)) || !/[×xX*＊]/.test(text.slice(start, start + 16))) return null;
  const match = at(dimensions, text, start);
  // 6.02×10²³ is one number.
  if (!match || powerAt(text, start, start + (figures.exec(match[0])?.[0].length ?? 0))) return null;
  const end = start + match[0].length;
  // 4×100米接力 is four legs of 100 m.
  if (/^米?(?:接力|自由泳|混合|男女)/.test(text.slice(end, end + 4))) return null;
  const unit = unitAt(text, end);
  const length = unit?.kind === 'length' ? unit : null;
  return figureOf(text, {
    start,
    end: end + (length?.written.length ?? 0),
    kind: 'dimensions',
    unit: length,
  });
}

/** The part below a second tells it from the time of a day, and so do words of races. */
const clocked = /(?:(\d{1,2})[:：∶](?=[0-5]\d[:：∶]))?([0-5]?\d)[:：∶]([0-5]\d)(?:\.(\d{1,3}))?(?![\d.:：∶])/y;
const ofProportion = /[比兑按][^，。；]{0,6}$/;
const ofRace =
  /(?:成绩|用时|耗时|纪录|配速|跑[出进]|游出|划出|完赛时间)[^。；]{0,16}$|(?:马拉松|半马|全马|计时赛|越野赛|[男女]子)[^。；]{0,30}$/;
const longestLead = 36;
/** Races of more hours than these are told in words. */
const mostHours = 9;

/** 2:08:16 and 15:38.88 of a race, in seconds; null for the time of a day and for a proportion. */
export function clockedTimeAt(text: string, start: number): Figure | null {
  if (!/^\d{1,2}[:：∶]/.test(text.slice(start, start + 3))) return null;
  const match = at(clocked, text, start);
  if (!match) return null;
  const [written, hours, minute, second, part] = match;
  const lead = text.slice(Math.max(0, start - longestLead), start);
  const isTold =
    part !== undefined
      ? !ofProportion.test(lead)
      : isOfRace(lead, hours, text.slice(start + written.length, start + written.length + 4));
  return isTold ? secondsOf(start, start + written.length, [hours, minute, second, part], text) : null;
}

const wins = /^的?(?:[获夺]|率先|完赛|冲线|冲过|撞线|打破|刷新|成绩|佳绩)/;

const isOfRace = (lead: string, hours: string | undefined, behind: string): boolean =>
  hours !== undefined &&
  Number(hours) <= mostHours &&
  (ofRace.test(lead) || wins.test(behind)) &&
  !/北京时间|[点日]$|(?<![用耗])时$/.test(lead);

/** In seconds. */
export function raceTimeAt(text: string, start: number): Figure | null {
  if (/[\d.]/.test(text.charAt(start - 1)) || !text.slice(start, start + 12).includes('秒')) return null;
  const match = at(raceTime, text, start) ?? at(minutes, text, start);
  if (!match) return null;
  const parts = match.length === 4 ? [...match.slice(1), undefined] : match.slice(1);
  return secondsOf(start, start + match[0].length, parts, text);
}

/** @param parts the hours, minutes and seconds, and what is behind the point of the seconds. */
function secondsOf(start: number, end: number, parts: readonly (string | undefined)[], text: string): Figure {
  const [hours, minute, second, part] = parts;
  const whole = add(
    multiply(integer(Number(hours ?? 0)), integer(3600)),
    multiply(integer(Number(minute ?? 0)), integer(60)),
  );
  const value = add(whole, decimal(part ? `${second}.${part}` : (second as string)));
  const unit = units.get('秒') ?? null;
  return figureOf(text, { start, end, kind: 'duration', value, low: value, high: value, unit });
}
