/** A month or a day behind a year with its note in brackets: 民国26年（1937年）7月7日, 1998年（戊寅年）三月, 2024年（龙年）3月. */
import type { Figure } from '../reading.ts';

/** Before a note that is a year of its own. */
const opens = /[（(]$/;
const closes = /^[）)]$/;
const note = /^[（(]([^（）()]{1,12})[）)]$/;
const wholeYear = /^\d{4}$/;
/** A year of the cycle of sixty. */
const ofCycle = /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/;
/** Counted as 民国26年 is: months behind it are those of the new calendar. */
const ofNewCalendar = /民国|昭和|大正|平成|令和|公元|^\d/;

/**
 * What a month or a day says of which the year and a note stand right before; null where they do not.
 * A month in Chinese figures behind a year of an old reign or of the cycle of sixty is one of the old calendar: its year alone is known.
 * @param figure the month or the day, its `iso` beginning with `--`.
 * @param before the date before it, and `named` the one before that.
 */
export function isoBehindNote(
  text: string,
  figure: Figure,
  before: Figure | null,
  named: Figure | null,
): string | null {
  if (!before?.iso || !figure.iso?.startsWith('--') || !wholeYear.test(before.iso)) return null;
  const between = text.slice(before.end, figure.start);
  const isNote = closes.test(between) && opens.test(text.charAt(before.start - 1));
  const told = isNote ? null : note.exec(between)?.[1];
  if (!isNote && !told) return null;
  const name = isNote && named?.end === before.start - 1 ? named.text : before.text;
  const isOld = !/\d/.test(figure.text) && (!ofNewCalendar.test(name) || ofCycle.test(told ?? ''));
  return isOld ? before.iso : figure.iso.replaceAll('--', `${before.iso}-`);
}
