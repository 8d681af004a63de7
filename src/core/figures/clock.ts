/** Whether two numbers with a colon are a time of the day or a score: 10∶30开赛, 20:00 歌舞晚会; 以21∶18取胜. Papers print both with either colon. */

/** Words of parts of the day that a time stands behind. One character alone is one only where it does not end another word. */
export const partOfDay =
  '(?:凌晨|清晨|早晨|早上|清早|上午|中午|正午|晌午|午间|午后|下午|傍晚|晚上|晚间|晚|深夜|夜间|夜里|夜晚|半夜|午夜|子夜|(?<![提最趁尽及赶])早(?![一1]点)|(?<![凌清早今昨明])晨|(?<![一两三几整每彻连日昼])夜)';

const time = /^(?:[01]?\d|2[0-4])[:：∶][0-5]\d$/;
/** What a time stands behind, and what happens at one. */
const before = new RegExp(
  `(?:${partOfDay}|[昨今明当次前后][早晚晨夜日天]|[\\d一二三四五六七八九十][日号]|[周期拜][一二三四五六日天]|时间[为是:：]?|于|时刻|\\d{1,2}[:：∶]\\d{2}(?:[—―–~～-]{1,2}|至|到))\\s?$`,
);
const behind =
  /^(?:开[赛球打始幕演播拍奖抢盘市考]|播[出映放]|直播|转播|重播|首播|进行|举行|起[飞航降]?(?=[，。]|$)|[至到抵]|发车|发布|出发|左右|许|准时|正式|[—―–~～-]{1,2}(?:\d{1,2}[:：∶][0-5]\d|次日|凌晨|晚))/;
/** 师生比为1:15, 按1:20配备: a proportion. */
const ofShare = /(?:(?<![同环评对相])比(?:例|率|值)?(?:约|大约)?[为是达]?|按照?)$/;
/** Whether a proportion is told at `start`, and no time. */
export function isProportion(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - longestBefore), start);
  return ofShare.test(lead) && !before.test(lead);
}
const longestBefore = 9;
const longestBehind = 8;

/** A programme: the time begins a line, or stands behind a mark or behind another programme, and a blank follows. */
const opensLine = /(?:^|[\n。；;/／])\s?$|(?<!\d)(?:[01]?\d|2[0-4])[:：∶]0\d\s[^\n]*\s$/;
const longestLine = 60;

/**
 * @param written the two numbers with their colon, which begin at `start`.
 * @param isMatch whether the words around are of matches.
 */
export function isTimeOfDay(text: string, start: number, written: string, isMatch: boolean): boolean {
  if (!time.test(written)) return false;
  const end = start + written.length;
  if (before.test(text.slice(Math.max(0, start - longestBefore), start))) return true;
  if (isProportion(text, start)) return false;
  if (behind.test(text.slice(end, end + longestBehind))) return true;
  // No score has a nought before its second number.
  if (/[:：∶]0\d$/.test(written)) return true;
  if (isMatch) return false;
  if (!written.includes('∶')) return true;
  return /\s/.test(text.charAt(end)) && opensLine.test(text.slice(Math.max(0, start - longestLine), start));
}
