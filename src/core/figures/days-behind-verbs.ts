/**
 * N日 behind a verb at the end of a clause tells how long, by the words around it: 抢修三日，终于通电. A day of the month stands behind a preposition
 * or a word of planning there: 定于5日，截至5日，拟5日。
 */

import type { Figure } from '../reading.ts';
import { smallNumber } from '../text/small-number.ts';
import { type WordIndex, wordAt } from './counted/word-index.ts';
import { integer } from './decimal.ts';
import { figureOf } from './figure.ts';
import { dayUnit } from './units.ts';

const written = /^([\d一二三四五六七八九十]{1,3})日$/;
const clauseEnds = /^(?:$|[，。；！？])/;
/** Verbs that lead to a time. */
const toTime =
  /[到至于在为是自从定起止改选迟]$|^(?:[将拟应须限约有过]|预计|计划|可能|估计|大概|确定|公布|发布|报道|[电讯]|[表宣]示|宣布|称|说|指出|延期|提前|推后|出生|生于|卒|逝世|去世|病逝)$/;

/** The figures, those days as spans that a verb makes one. */
export function withSpansBehindVerbs(
  text: string,
  figures: readonly Figure[],
  { words, starts }: WordIndex,
): readonly Figure[] {
  return figures.map((figure) => {
    const number = figure.kind === 'date' && figure.iso === null ? written.exec(figure.text)?.[1] : undefined;
    if (number === undefined || !clauseEnds.test(text.charAt(figure.end))) return figure;
    const verb = words[wordAt(starts, figure.start - 1)];
    if (!verb || !/[\u4e00-\u9fff]/.test(text.charAt(figure.start - 1))) return figure;
    // 停工待料九日: a day in Chinese figures stands hardly ever behind a word that no dictionary has for a subject.
    const mayLast = /\d/.test(number) ? /^v(?!n)/ : /^(?:v(?!n)|[xli]$)/;
    if (!mayLast.test(verb.tag) || toTime.test(verb.word)) return figure;
    const value = integer(smallNumber(number));
    const { start, end } = figure;
    return figureOf(text, { start, end, kind: 'duration', value, low: value, high: value, unit: dayUnit });
  });
}
