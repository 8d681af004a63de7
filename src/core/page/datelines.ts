/**
 * Datelines and bylines, wherever they stand in an article's text.
 * 新华社北京7月6日电（记者 董博宁） → 新华社, 北京, 07-06; 董博宁
 * 新华社记者 李知远 刘江 ⏎ 新华社云川7月6日电 at the article's end → the same fields
 */

import type { Byline, Dateline, Passage } from '../reading.ts';
import { toSource } from '../text/passage.ts';
import { smallNumber } from '../text/small-number.ts';

const number = '[\\d一二三四五六七八九十○〇零]';
const agency =
  '新华社|新华网|中新社|中新网|人民网|央视|央广网|本报|本刊|本网|[\\u4e00-\\u9fff]{2,6}(?:通讯社|社|日报|晚报|时报|商报|早报|都市报)';
const place = '[\\u4e00-\\u9fff·]{0,10}?';
const day = `(?:(${number}{2,4})年)?(${number}{1,3})月(${number}{1,3})日`;
const dateline = new RegExp(`(?:综合)?据?(${agency})(${place})(?:${day})?(?:专?电|讯|消息|报道)`, 'u');
/** A dateline at the end of the text, in brackets or alone: （新华社云川1月6日电）. */
const closing = new RegExp(`[（(]?(?:据)?(${agency})(${place})(?:${day})专?[电讯][）)]?$`, 'u');

/** The dateline that opens or closes a passage, or null. */
export function datelineOf(passage: Passage): Dateline | null {
  const text = passage.folded;
  const found =
    (dateline.exec(text.slice(0, 60))?.index === 0 ? dateline.exec(text.slice(0, 60)) : null) ?? closing.exec(text);
  if (!found) return null;
  const [whole, name, where, year, month, date] = found;
  if (/报道$/.test(whole) && !month) return null;
  const lead = whole.match(/^[（(]?(?:综合)?/)?.[0].length ?? 0;
  const tail = whole.match(/[）)]$/) ? 1 : 0;
  const span = toSource(passage, found.index + lead, found.index + whole.length - tail);
  const bareAgency = (name as string).replace(/^据/, '');
  return { ...span, agency: bareAgency, place: where || null, date: dateOf(year, month, date) };
}

function dateOf(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  if (!month || !date) return null;
  const two = (value: string) => String(smallNumber(value)).padStart(2, '0');
  const full = year && smallNumber(year) >= 1000 ? `${smallNumber(year)}-` : '';
  return `${full}${two(month)}-${two(date)}`;
}

const role =
  '(?:本报|本刊|新华社|中新社|[\\u4e00-\\u9fff]{2,4}报)?(?:特派|特约|驻[\\u4e00-\\u9fff]{1,8}|见习|实习)?(?:记者|通讯员|实习生)';
const name = `(?!${role})(?:[\\u3400-\\u9fff]{2,4}?|[\\u3400-\\u9fff]{1,8}(?:·[\\u3400-\\u9fff]{1,8}?)+)`;
const list = `${name}(?:[ 、]${name})*?`;
/** Lists behind the first, each after who they are. Two at most, since where a name ends and a role begins can be read in several ways. */
const more = `(?:[ 、]?${role} ?${list}){0,2}`;
/** What they have done: 摄, 文/摄, 画. */
const credit = '(?: ?(?:文?[/／])?摄影?| ?画)?';
/** In brackets: （记者 董博宁）, （记者林一、通讯员何二）, （谢知 赵曼）; or a line of its own: 新华社记者 李知远 刘江. */
const bracketed = new RegExp(`[（(]((?:${role} ?)?${list}${more})${credit}[）)]`, 'u');
const alone = new RegExp(`^(?:[■●▲□◆○]\\s*)?(${role} ?${list}${more})${credit}$`, 'u');
const bracketedAtEnd = new RegExp(`${bracketed.source}$`, 'u');
const anyRole = new RegExp(role, 'u');
const betweenNames = new RegExp(`[ 、]|${role}`, 'u');
const running = new RegExp(`^.{0,40}?(?:电|讯) ?(${role} ?${list})(?:报道|从|摄)`, 'u');
/** What editors put in brackets at the end, too. */
const notName =
  /新华社|中新社|本报|照片|图片|资料|附图|见图|图为|待续|续完|全文完|删节|有改动|下转|上接|转载|原载|摘自|选自|来源/;

/** The byline of a passage: after a dateline, alone on its line, or in brackets at the article's end. */
export function bylineOf(passage: Passage, isLast: boolean): Byline | null {
  const text = passage.folded;
  const own = alone.exec(text);
  if (own) return bylineAt(passage, own, 0);
  const opening = bracketed.exec(text.slice(0, 90));
  const early = opening && /(?:电|讯|消息)\s?$/.test(text.slice(0, opening.index));
  if (opening && (early || anyRole.test(opening[0])) && opening.index < 40) return bylineAt(passage, opening, 0);
  const within = running.exec(text);
  if (within) return bylineAt(passage, within, 0);
  const from = Math.max(0, text.length - 60);
  const tail = isLast ? bracketedAtEnd.exec(text.slice(from)) : null;
  return tail && bylineAt(passage, tail, from);
}

/** @param found lists of names, as its first group, in the passage's text from `shift` on. */
function bylineAt(passage: Passage, found: RegExpExecArray, shift: number): Byline | null {
  const body = found[1] as string;
  const names = body.split(betweenNames).filter(Boolean);
  if (names.some((one) => notName.test(one))) return null;
  const from = shift + found.index + found[0].indexOf(body);
  return { ...toSource(passage, from + body.indexOf(names[0] as string), from + body.length), names };
}
