/**
 * Running heads: the one line at the top or the foot of a page with the paper's name, the day, the issue, the section and the page, in any order.
 *   临江大学报 2025年3月15日 第1204期 第2版 综合 ; 国际 · 广角 2025年11月19日 ; 江城工人 4 班组 2024年9月5日
 * No list has all names of papers and sections: beside a day or the number of an issue or a page, what blanks set apart is one.
 */
import type { FurnitureKind } from '../reading.ts';
import { foldRadicals, foldWidth } from '../text/fold.ts';

/** What sets the parts of such a line apart. */
const gaps = /[\s·•|｜／/—―─]+/;
const mostParts = 9;
/** Longest name of a paper, in characters, and most names. */
const longestName = 10;
const mostNames = 3;

const numeral = '[\\d一二三四五六七八九十百〇○零]';
const weekday = '[（(]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][）)]?';
/** Each tells alone that the line is such a head, for the names beside it. */
const telling = new RegExp(
  `^(?:(?:\\d{4}|[一二][一二三四五六七八九〇○零]{3}|(?:中[华華])?民[国國]${numeral}{2,4})年(?:${numeral}{1,3}月(?:${numeral}{1,3}[日曰](?:${weekday})?)?)?(?:[总總]?第${numeral}{1,4}期)?` +
    `|\\d{4}[.-]\\d{1,2}[.-]\\d{1,2}|(?:[总總])?第${numeral}{1,6}[期号號版]|[A-D]?\\d{1,3}版|[A-Z][01]\\d)$`,
);
/** T12 体育·综合: beside names of sections alone, which are short; no page of so many numbers is a G20. */
const label = /^[A-Z]\d\d$/;
const longestSection = 4;
/** Stands beside those. */
const accompanying = new RegExp(
  `^(?:${weekday}|[责責编編美校][编編辑輯对對]{1,2}[:：][\\u3400-\\u9fff]{2,4}|[A-Z]?\\d{1,2}|(?:\\d{3,4}-)?\\d{5,8}|(?:农历|農曆|夏历)?(?:[\\u4e00-\\u9fff]{2}年)?[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月[初十廿卅三二][一二三四五六七八九十]?)$`,
);
const name = new RegExp(`^[\\u3400-\\u9fffA-Za-z]{1,${longestName}}$`);
/** 环球 · 风情, 远方 · 茶事 2031年4月: names of sections set apart by a mark, as no headline is. */
const sections = /^[\u3400-\u9fff]{2,4}\s?[·•|｜]\s?[\u3400-\u9fff]{2,4}(?:\s|$)/;
/** A year or a month alone is told of the news, too: 2025年 十件大事. */
const isShort = /^[^月期]*年$|月$/;
const paperName = /(?<![副专專特])[报報刊]$/;

/** @returns the kind of a line by itself at the top or the foot of a page that is such a head, or null. */
export function runningHead(line: string): FurnitureKind | null {
  const parts = foldWidth(foldRadicals(line)).trim().split(gaps).filter(Boolean);
  if (parts.length < 2 || parts.length > mostParts) return null;
  const told = parts.filter((part) => telling.test(part));
  const beside = parts.filter((part) => !telling.test(part) && accompanying.test(part));
  const names = parts.filter((part) => !telling.test(part) && !accompanying.test(part));
  if (names.length > mostNames || !names.every((part) => name.test(part))) return null;
  const areSections = sections.test(line.trim()) && names.every(({ length }) => length <= longestSection);
  if (told.length === 0) return areSections ? 'section' : null;
  const isLabel = told.length + beside.length === 1 && label.test(told[0] as string);
  if (isLabel && names.some(({ length }) => length > longestSection)) return null;
  if (told.length + beside.length === 1 && !areSections && told.every((part) => isShort.test(part))) return null;
  return names.some((part) => paperName.test(part)) ? 'masthead' : 'folio';
}
