/**
 * Datelines, wherever they stand in an article's text, and the hard openers of an article.
 * 新华社北京7月6日电（记者 董博宁） → 新华社, 北京, 07-06
 * 新华社云川7月6日电 at the article's end → the same fields
 * 【本報訊】, 〔記者周二／雲川報導〕, 【專訊】: a bracket that opens an article
 */
import type { Dateline, Passage } from '../reading.ts';
import { toSource } from '../text/passage.ts';
import { smallNumber } from '../text/small-number.ts';

const number = '[\\d一二三四五六七八九十○〇零]';
const agency =
  '新华社|新華社|新华网|中新社|中新网|中央社|人民网|央视|央广网|本报|本報|本刊|本网|本台|[\\u4e00-\\u9fff]{2,6}(?:通讯社|社|日报|晚报|时报|商报|早报|都市报|日報|晚報|時報)';
const place = '[\\u4e00-\\u9fff·]{0,10}?';
/** 十一日, too, as papers print it that leave the month to their own date. */
const day = `(?:(?:(${number}{2,4})年)?(${number}{1,3})月)?(${number}{1,3})日`;
const dateline = new RegExp(
  `^(?:综合|綜合)?(?:据|據)?(${agency})(${place})(?:${day})?(?:[专專]?[电電]|[专專]?[讯訊]|消息|报道|報[道導])`,
  'u',
);
/** A dateline at the end of the text, in brackets or alone: （新华社云川1月6日电）. */
const closing = new RegExp(`[（(]?(?:据|據)?(${agency})(${place})(?:${day})[专專]?[电讯電訊][）)]?$`, 'u');
/** How much of a passage is looked at for its dateline, in characters. */
const reach = 60;

const openBracket = '[【〔［\\[（(〖]';
const closeBracket = '[】〕］\\]）)〗]';
/** 【本报讯】, 【明報專訊】, 〔記者周二／雲川報導〕, 【記者陳一台北報導】; the second group is of whose paper. */
const bracketedOpener = new RegExp(
  `^${openBracket}\\s?((?:(${agency})|特约|特約)?[^（(【〔\\[）)】〕\\]。，]{0,24}?(?:[专專综綜]?合?[电讯電訊]|消息|报道|報[道導]))\\s?${closeBracket}`,
  'u',
);

/** The dateline that opens or closes a passage, or null. */
export function datelineOf(passage: Passage): Dateline | null {
  const text = passage.folded;
  const bracket = bracketedOpener.exec(text.slice(0, reach));
  if (bracket) {
    const from = text.indexOf(bracket[1] as string);
    const span = toSource(passage, from, from + (bracket[1] as string).length);
    const inner = dateline.exec(bracket[1] as string);
    return { ...span, agency: bracket[2] ?? null, place: inner?.[2] || null, date: inner ? dayIn(inner) : null };
  }
  const found = dateline.exec(text.slice(0, reach)) ?? closing.exec(text.slice(-reach));
  if (!found) return null;
  const shift = found.input.length === text.length || found.index === 0 ? 0 : text.length - found.input.length;
  const [whole, name, where, , month] = found;
  if (/[报報][道導]$/.test(whole) && !month) return null;
  const lead = whole.match(/^[（(]?(?:综合|綜合)?/)?.[0].length ?? 0;
  const tail = whole.match(/[）)]$/) ? 1 : 0;
  const span = toSource(passage, shift + found.index + lead, shift + found.index + whole.length - tail);
  return { ...span, agency: (name as string).replace(/^[据據]/, ''), place: where || null, date: dayIn(found) };
}

const dayIn = ([, , , year, month, date]: RegExpExecArray): string | null => dateOf(year, month, date);

/** A dateline, with more text behind it on the same line, or a bracket that opens articles. */
const opener = new RegExp(
  `^[■●▲◆□○\\s]{0,3}(?:综合|綜合)?(?:据|據)?(?:${agency})${place}(?:${day}(?:[专專]?[电電]|[专專]?[讯訊])|[讯訊]|消息|[专專][讯訊电電])`,
  'u',
);

/** What every opener ends with; most lines have none of it. */
const ending = /[电電讯訊息]|[报報][道導]/;

/**
 * How surely a line opens an article: 2 when nothing else begins so, 1 for a dateline that stands alone and may as well close an article,
 * 0 for any other line. @param line without blanks.
 */
export function openerClass(line: string): 0 | 1 | 2 {
  if (!ending.test(line.slice(0, reach))) return 0;
  if (bracketedOpener.test(line)) return bracketedOpener.exec(line)?.[0].length === line.length ? 1 : 2;
  const found = opener.exec(line);
  if (!found) return 0;
  return found[0].length >= line.length - 1 ? 1 : 2;
}

function dateOf(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  if (!month || !date) return null;
  const two = (value: string) => String(smallNumber(value)).padStart(2, '0');
  const full = year && smallNumber(year) >= 1000 ? `${smallNumber(year)}-` : '';
  return `${full}${two(month)}-${two(date)}`;
}
