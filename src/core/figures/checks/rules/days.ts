/** Days that there are not, and days that are another day of the week. */
import type { Figure } from '../../../reading.ts';
import { isDay, weekdayOf } from '../../../text/calendar.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { type CheckRule, type Contradiction, placed, type Sentence } from '../page.ts';

const letters = '一二三四五六日';
const weekdayBehind =
  /^(?:[（(，,、：: ]|为)?[本这下上]?(?:星期|周|礼拜)([一二三四五六日天])(?=[）),，。、；\s上下晚早]|$)/;
const weekdayBefore = /(?:星期|周|礼拜)([一二三四五六日天])[（(，,、]?$/;

/**
 * A day whose year the page does not print is taken for the nearest one: a paper of December that tells of January means the next year.
 * @returns the years that the day may be of.
 */
function yearsOf(figure: Figure, year: number, month: number, articleMonth: number | null): readonly number[] {
  if (/\d{4}|年/.test(figure.text)) return [year];
  if (articleMonth === null) return [year];
  if (articleMonth - month > 6) return [year, year + 1];
  return month - articleMonth > 6 ? [year, year - 1] : [year];
}

function wrongWeekday(sentence: Sentence, figure: Figure): Contradiction[] {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(figure.iso ?? '');
  if (!date || /^[今昨明前后]|^(?:上|本|下|星期|周|礼拜)/.test(figure.text)) return [];
  const { text } = sentence.passage;
  const told =
    weekdayBehind.exec(text.slice(figure.end, figure.end + 6))?.[1] ??
    weekdayBefore.exec(text.slice(Math.max(0, figure.start - 5), figure.start))?.[1];
  if (!told) return [];
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  const years = yearsOf(figure, year, month, sentence.passage.day.month);
  const toldIndex = letters.indexOf(told === '天' ? '日' : told);
  if (years.some((one) => isDay(one, month, day) && weekdayOf(one, month, day) === toldIndex)) return [];
  return [
    {
      at: placed(sentence, figure),
      other: null,
      detail: [figure.text, told, letters.charAt(weekdayOf(year, month, day))],
    },
  ];
}

export const weekdays: CheckRule = {
  name: 'weekday',
  needs: { kinds: ['date'] },
  purpose: 'A day that is told with its day of the week is that day.',
  examples: [
    ['大会于2025年7月6日（星期六）举行。', '大会于[2025年7月6日]（星期六）举行。'],
    ['定于2025年11月26日，星期四，召开。', '定于[2025年11月26日]，星期四，召开。'],
    ['招聘会将于9月13日（本周日）举行。', '招聘会将于[9月13日]（本周日）举行。'],
    ['招聘会将于9月13日（本周六）举行。', '招聘会将于9月13日（本周六）举行。'],
    ['大会于2025年7月6日（星期日）举行。', '大会于2025年7月6日（星期日）举行。'],
    ['2025年7月6日周六福店开业。', '2025年7月6日周六福店开业。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure) => (figure.kind === 'date' ? wrongWeekday(sentence, figure) : [])),
    ),
};

const monthAndDay = /(?:^|[^\d个])([\d〇○零一二三四五六七八九十]{1,3})月([\d〇○零一二三四五六七八九十廿]{1,3})[日号]$/;
/** Months of other calendars have other days. */
const otherCalendar = /农历|阴历|旧历|回历|藏历|正月|腊月|闰/;

function isImpossible(figure: Figure): boolean {
  const match = monthAndDay.exec(figure.text);
  if (!match) return false;
  const year = /^(\d{4})年/.exec(figure.text)?.[1];
  return !isDay(year ? Number(year) : null, smallNumber(match[1] as string), smallNumber(match[2] as string));
}

export const impossibleDates: CheckRule = {
  name: 'impossible-date',
  needs: { kinds: ['date'] },
  purpose: 'The calendar has the day that is told.',
  examples: [
    ['春灌从2月30日开始。', '春灌从[2月30日]开始。'],
    ['截至2023年2月29日。', '截至[2023年2月29日]。'],
    ['截至2024年2月29日。', '截至2024年2月29日。'],
    ['农历二月三十日是集日。', '农历二月三十日是集日。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.figures
        .filter((figure) => figure.kind === 'date' && isImpossible(figure))
        .filter(({ start, end }) => !otherCalendar.test(sentence.passage.text.slice(Math.max(0, start - 12), end)))
        .map((figure) => ({ at: placed(sentence, figure), other: null, detail: [figure.text] })),
    ),
};
