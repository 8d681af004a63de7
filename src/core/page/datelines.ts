/**
 * Datelines, wherever they stand in an article's text, and the hard openers of an article.
 * 新华社北京7月6日电（记者 董博宁） → 新华社, 北京, 07-06
 * 新华社云川7月6日电 at the article's end → the same fields
 * 【本報訊】, 〔記者周二／雲川報導〕, 【專訊】: a bracket that opens an article
 */
import type { Dateline, Passage } from '../reading.ts';
import { anyAgency, wired, writtenIn, writtenOn } from '../text/dateline-form.ts';
import { toSource } from '../text/passage.ts';
import { smallNumber } from '../text/small-number.ts';

/** Papers and weeklies call themselves 早报 and 周刊 for short, before 讯 alone. */
const agency = `${anyAgency}|(?:[早晚晨快商时時周週画畫][报報]|[周週月]刊|都市[报報])(?=[讯訊])`;

const dateline = new RegExp(
  `^(?:综合|綜合)?(?:据|據)?(${agency})(${writtenIn})(?:${writtenOn})?(?:${wired}|消息|[报報][道導])`,
  'u',
);
/** A dateline at the end of the text, in brackets or alone: （新华社云川1月6日电）. */
const closing = new RegExp(`[（(]?(?:据|據)?(${anyAgency})(${writtenIn})(?:${writtenOn})${wired}[）)]?$`, 'u');
/** How it ends; most passages end otherwise. */
const closes = /[电電讯訊][）)]?$/;
/** How much of a passage is looked at for its dateline, in characters. */
const reach = 60;

const openBracket = '[【〔［\\[（(〖]';
const closeBracket = '[】〕］\\]）)〗]';
/** 本报讯 记者林一, in a bracket of its own: no article closes so. */
const reporter =
  '\\s?(?:特[约約]|[见見][习習]|[实實][习習])?(?:[记記]者|[实實][习習]生|通[讯訊][员員])[^（(【〔\\[）)】〕\\]。，]{1,24}';
/** 【本报讯】, 【明報專訊】, 〔記者周二／雲川報導〕, 【記者陳一台北報導】; the second group is of whose paper. */
const bracketedOpener = new RegExp(
  `^${openBracket}\\s?((?:(${anyAgency})|特约|特約)?[^（(【〔\\[）)】〕\\]。，]{0,24}?(?:[专專综綜]?合?[电讯電訊]|消息|[报報][道導]))(${reporter})?\\s?${closeBracket}`,
  'u',
);

/** Whether a text has a character that every dateline has, wherever its lines end; to join them takes longer. */
export const mayHoldDateline = (text: string): boolean => /[电電讯訊息道導]/.test(text);

/** The dateline that opens or closes a passage, or null. */
export function datelineOf(passage: Passage): Dateline | null {
  const text = passage.folded;
  const head = text.slice(0, reach);
  const foot = text.slice(-reach);
  const mayOpen = ending.test(head);
  const bracket = mayOpen ? bracketedOpener.exec(head) : null;
  if (bracket) {
    const from = text.indexOf(bracket[1] as string);
    const span = toSource(passage, from, from + (bracket[1] as string).length);
    const inner = dateline.exec(bracket[1] as string);
    return { ...span, agency: bracket[2] ?? null, place: inner?.[2] || null, date: inner ? dayIn(inner) : null };
  }
  const found = (mayOpen ? dateline.exec(head) : null) ?? (closes.test(foot) ? closing.exec(foot) : null);
  if (!found) return null;
  const shift = found.input.length === text.length || found.index === 0 ? 0 : text.length - found.input.length;
  const [whole, name, where, , , date] = found;
  if (/[报報][道導]$/.test(whole) && !date) return null;
  const lead = whole.match(/^[（(]?(?:综合|綜合)?/)?.[0].length ?? 0;
  const tail = whole.match(/[）)]$/) ? 1 : 0;
  const span = toSource(passage, shift + found.index + lead, shift + found.index + whole.length - tail);
  return { ...span, agency: (name as string).replace(/^[据據]/, ''), place: where || null, date: dayIn(found) };
}

const dayIn = ([, , , year, month, date]: RegExpExecArray): string | null => dateOf(year, month, date);

/** A dateline, with more text behind it on the same line, or a bracket that opens articles. */
const opener = new RegExp(
  `^[■●▲◆□○\\s]{0,3}(?:综合|綜合)?(?:据|據)?(?:${agency})${writtenIn}(?:${writtenOn}${wired}|[讯訊]|消息|[专專特急][讯訊电電])`,
  'u',
);

/** How a dateline begins; few lines begin so. */
const begins = new RegExp(`^[■●▲◆□○]{0,3}(?:综合|綜合)?(?:据|據)?(?:${agency})`, 'u');

/** 記者林一／望川報導, without a bracket. */
const slashed =
  /^(?:本[報报])?(?:[特實实見见][約约習习派])?[記记]者[\u3400-\u9fff、]{2,9}[／/][\u3400-\u9fff]{2,8}?[報报][導道]/u;
/** How such a dateline begins. */
export const beginsSlashed = /^(?:本[報报])?(?:[特實实見见][約约習习派])?[記记]者[\u3400-\u9fff、]{2,9}[／/]/u;

/** A bracket that the line does not close: 〔記者周二／ ⏎ 雲川報導〕. */
const openedBracket = new RegExp(`^${openBracket}[^）)】〕\\]]{2,}$`, 'u');

/** What every dateline and every opener ends with; most lines have none of it. */
const ending = /[电電讯訊息]|[报報][道導]/;

/** Longest part of a dateline that a line's end cuts, in characters. */
const longestBroken = 24;

/**
 * The same as `openerClass` for a dateline that the end of its line may cut: 新华社云川3月5 ⏎ 日电.
 * @param line and next without blanks. @param next the line after it, or nothing. @param own its `openerClass`, where that is known.
 */
export function openerClassAcross(line: string, next: string, own = openerClass(line)): 0 | 1 | 2 {
  if (own || !next || line.length > longestBroken) return own;
  const isBracket = openedBracket.test(line);
  const isSlashed = beginsSlashed.test(line);
  if (!isBracket && !isSlashed && !begins.test(line)) return own;
  const whole = line + next.slice(0, longestBroken);
  const found = (isBracket ? bracketedOpener : isSlashed ? slashed : opener).exec(whole);
  return !found || found[0].length <= line.length ? 0 : isBracket && found[0].length === whole.length ? 1 : 2;
}

/**
 * How surely a line opens an article: 2 when nothing else begins so, 1 for a dateline that stands alone and may as well close an article,
 * 0 for any other line. @param line without blanks.
 */
export function openerClass(line: string): 0 | 1 | 2 {
  if (!ending.test(line.slice(0, reach))) return 0;
  const bracket = bracketedOpener.exec(line);
  if (bracket)
    return bracket[0].length === line.length && !/[讯訊]$/.test(bracket[3] ? (bracket[1] as string) : '') ? 1 : 2;
  const found = opener.exec(line) ?? slashed.exec(line);
  if (!found) return 0;
  return found[0].length >= line.length - 1 ? 1 : 2;
}

function dateOf(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  if (!month || !date) return null;
  const two = (value: string) => String(smallNumber(value)).padStart(2, '0');
  const full = year && smallNumber(year) >= 1000 ? `${smallNumber(year)}-` : '';
  return `${full}${two(month)}-${two(date)}`;
}
