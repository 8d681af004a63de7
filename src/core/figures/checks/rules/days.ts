/** Days that there are not, and days that are another day of the week. */
import type { Figure, Span } from '../../../reading.ts';
import { daysOfWeek, isDay, weekdayOf } from '../../../text/calendar.ts';
import { smallNumber } from '../../../text/small-number.ts';
import {
  type CheckedPassage,
  type CheckRule,
  type Contradiction,
  figuresBetween,
  placed,
  type Sentence,
} from '../page.ts';
import { contraryDays } from './days-by-today.ts';

/** 为, 恰逢, 也就是: what joins a day to its weekday; a mark alone does, too. */
const joint =
  '(?:[，,]农历[^，,。）)]{2,8}(?=[，,]))?[）)]?[（(，,、：: ]?(?:(?:那|这|当)一?天)?(?:刚好|正好|恰好|恰巧|[也正却则])?(?:就?是|为|系|即|正?[逢值]|[恰适]逢|这个)?';
/** 周六福珠宝 is a name, 周日均客流 an average: a weekday ends its clause or has a part of the day behind it. */
const weekdayBehind = new RegExp(
  `^${joint}[本这下上]?((?:星期|周|礼拜)[一二三四五六日天])(?=[）),，。；！？：”\\s的]|[上下中]午|早[上晨]|晚|凌晨|清晨|傍晚|夜|[这那当][天日]|、(?![一二三四五六日天][）)])|$)`,
);
/** 、星期一闭幕; 右上角标着星期日; 一个平常的星期三. */
const weekdayFarther =
  /^(?:、|[，,]?[^，,。；、]{0,8}[，,]?[^，,。；、]{0,6}(?:[标写印注记盖刻署](?:着|了|有|的是|明|为))[“"]?|[，,]?(?:是|那是)?一个[^，,。；、]{0,8}的)(星期[一二三四五六日天])(?![至到—、均])/;
const weekdayBefore = /((?:星期|周|礼拜)[一二三四五六日天])(?:[（(，,、]|[，,]?(?:也就|就|正)?是|[，,]?即)?$/;
/** 9日和10日（周六、周日）: the last of them is of the day right before. */
const listBehind = /^[（(](?:(?:星期|周|礼拜)?[一二三四五六日天][、和与及])+((?:星期|周|礼拜)?[一二三四五六日天])[）)]/;
const joinedToDay = /[日号][、和与及]$/;
/** （周一至周五） behind the first and the last day of a range. */
const weekdaysBehind =
  /^[（(]((?:星期|周|礼拜)[一二三四五六日天])(?:至|到|—|-|~|～)((?:星期|周|礼拜)?[一二三四五六日天])[）)]/;
/** How far behind a day its weekday may end, in characters. */
const reach = 24;
const farReach = 32;
/** How far before it the weekday may begin. */
const reachBefore = 8;

/**
 * A day whose year the page does not print is taken for the nearest one: a paper of December that tells of January means the next year. Where the day of
 * the paper is not known either, the day may be of any year beside that the article tells.
 * @returns the years that the day may be of.
 */
function yearsOf(figure: Figure, year: number, month: number, { day, figures }: CheckedPassage): readonly number[] {
  if (/\d{4}|年/.test(figure.text)) return [year];
  const articleMonth = day.month;
  if (articleMonth === null) return [year, ...[year - 1, year + 1].filter((one) => isTold(figures, one))];
  if (articleMonth - month > 6) return [year, year + 1];
  return month - articleMonth > 6 ? [year, year - 1] : [year];
}

const isTold = (figures: readonly Figure[], year: number): boolean =>
  figures.some(({ kind, text }) => kind === 'date' && text.includes(`${year}年`));

type Day = readonly [year: number, month: number, day: number];

function dayOf(iso: string | undefined): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? [];
  return year ? [Number(year), Number(month), Number(day)] : null;
}

/** A weekday as it is told, with its place. */
interface ToldWeekday extends Span {
  readonly letter: string;
}

/** 50年前的5月27日是星期五: of another year than the date is taken for. */
const longAgo = /年[前后]的$/;

function toldWeekday(text: string, { start, end }: Figure): ToldWeekday | null {
  if (longAgo.test(text.slice(Math.max(0, start - 3), start))) return null;
  const list = listBehind.exec(text.slice(end, end + reach));
  if (list?.[1])
    return joinedToDay.test(text.slice(Math.max(0, start - 2), start))
      ? weekdayAt(list[1], end + list[0].length - 1 - list[1].length)
      : null;
  const behind = weekdayBehind.exec(text.slice(end, end + reach));
  if (behind?.[1]) return weekdayAt(behind[1], end + behind[0].length - behind[1].length);
  const farther = weekdayFarther.exec(text.slice(end, end + farReach));
  if (farther?.[1]) return weekdayAt(farther[1], end + farther[0].length - farther[1].length);
  const from = Math.max(0, start - reachBefore);
  const before = weekdayBefore.exec(text.slice(from, start));
  return before?.[1] ? weekdayAt(before[1], from + before.index) : null;
}

const weekdayAt = (word: string, start: number): ToldWeekday => ({
  letter: word.slice(-1),
  start,
  end: start + word.length,
});

function wrongWeekday(sentence: Sentence, figure: Figure): Contradiction[] {
  const day = dayOf(figure.iso ?? undefined);
  if (!day || /^[今昨明前后](?!年)|^(?:上|本(?!年)|下|星期|周|礼拜)/.test(figure.text)) return [];
  const told = toldWeekday(sentence.passage.text, figure);
  if (!told || daysAcross(sentence, figure, day).some((one) => isOn(one, told.letter))) return [];
  return unlessRight(sentence, figure, day, told, figure.text);
}

/** 9月1日开学，前一天31日（星期日）报到; 8月29日停业，2日（星期二）恢复; 3月14日义诊，13日（周五）布置: what a day without its month may be besides, next to one with it. */
function daysAcross({ passage, start }: Sentence, figure: Figure, [, , day]: Day): readonly Day[] {
  if (/月/.test(figure.text)) return [];
  const before = figuresBetween(passage, start, figure.start);
  // 上月十六及十七日
  const pointed = before.findLast(({ text }) => /^[上下]个?月/.test(text));
  const ofMonth = /^(\d{4})-(\d\d)/.exec(pointed?.iso ?? '');
  if (ofMonth) return [[Number(ofMonth[1]), Number(ofMonth[2]), day]];
  const last = before.findLast(({ text }) => /月\d/.test(text));
  const told = dayOf(last?.iso ?? undefined);
  if (!told || !last) return [];
  const [year, month] = told;
  if (day < told[2]) return [[year, month, day], month === 12 ? [year + 1, 1, day] : [year, month + 1, day]];
  const isBack = /前|先/.test(passage.text.slice(last.end, figure.start));
  return isBack ? [month === 1 ? [year - 1, 12, day] : [year, month - 1, day]] : [];
}

const isOn = ([year, month, day]: Day, letter: string): boolean =>
  isDay(year, month, day) && weekdayOf(year, month, day) === daysOfWeek.indexOf(letter === '天' ? '日' : letter);

/** 7月14日至18日（周一至周六）: the first and the last day have weekdays of their own. */
function wrongEndOfRange(sentence: Sentence, figure: Figure): Contradiction[] {
  const told = weekdaysBehind.exec(sentence.passage.text.slice(figure.end, figure.end + reach));
  const ends = figure.iso?.split('/') ?? [];
  if (!told || ends.length !== 2) return [];
  const written = figure.text.split(/[至到—～~-]/);
  const wrong = ends.flatMap((end, i) => {
    const day = dayOf(end);
    const word = told[i + 1] as string;
    const start = figure.end + (i === 0 ? told[0].indexOf(word) : told[0].lastIndexOf(word));
    return day ? unlessRight(sentence, figure, day, weekdayAt(word, start), written[i] ?? figure.text) : [];
  });
  return wrong.slice(0, 1);
}

function unlessRight(
  sentence: Sentence,
  figure: Figure,
  [year, month, day]: Day,
  { letter, start, end }: ToldWeekday,
  shown: string,
): Contradiction[] {
  const years = yearsOf(figure, year, month, sentence.passage);
  if (years.length === 0 || years.some((one) => isOn([one, month, day], letter))) return [];
  const detail = [shown, letter, daysOfWeek.charAt(weekdayOf(year, month, day))];
  return [{ at: placed(sentence, figure), other: { index: sentence.index, start, end }, detail }];
}

export const weekdays: CheckRule = {
  name: 'weekday',
  needs: { kinds: ['date'] },
  purpose: 'A day that is told with its day of the week is that day, and days told from today are told from one.',
  examples: [
    ['大会于2025年7月6日（星期六）举行。', '大会于[2025年7月6日]（星期六）举行。'],
    ['定于2025年11月26日，星期四，召开。', '定于[2025年11月26日]，星期四，召开。'],
    ['招聘会将于9月13日（本周日）举行。', '招聘会将于[9月13日]（本周日）举行。'],
    ['招聘会将于9月13日（本周六）举行。', '招聘会将于9月13日（本周六）举行。'],
    ['义诊定于2026年3月14日举行，13日（周五）布置会场。', '义诊定于2026年3月14日举行，13日（周五）布置会场。'],
    ['义诊定于2026年3月14日举行，13日（周四）布置会场。', '义诊定于2026年3月14日举行，[13日]（周四）布置会场。'],
    ['展销会2024年11月9日和10日（周六、周日）举行。', '展销会2024年11月9日和10日（周六、周日）举行。'],
    ['展销会2024年11月9日、10日（星期五、六）举行。', '展销会2024年11月9日、[10日]（星期五、六）举行。'],
    ['逢2024年11月9日（周六、周日）和次日开放。', '逢2024年11月9日（周六、周日）和次日开放。'],
    ['50年前的7月6日是星期五，今年的7月6日却是星期日。', '50年前的7月6日是星期五，今年的7月6日却是星期日。'],
    ['50年前的7月6日是星期五，今年的7月6日却是星期六。', '50年前的7月6日是星期五，[今年的7月6日]却是星期六。'],
    ['大会于2025年7月6日（星期日）举行。', '大会于2025年7月6日（星期日）举行。'],
    ['电子展于2025年7月11日、星期一闭幕。', '电子展于[2025年7月11日]、星期一闭幕。'],
    ['写于1963年4月18日，页眉上标着星期日。', '写于[1963年4月18日]，页眉上标着星期日。'],
    ['写于1963年4月18日，页眉上标着星期四。', '写于1963年4月18日，页眉上标着星期四。'],
    ['7月10日恰逢周五，夜市开张。', '[7月10日]恰逢周五，夜市开张。'],
    ['7月12日是星期天，馆里延长开放。', '[7月12日]是星期天，馆里延长开放。'],
    ['2025年10月1日正好是星期四。', '[2025年10月1日]正好是星期四。'],
    ['讲座在7月9日，也就是周四下午。', '讲座在[7月9日]，也就是周四下午。'],
    ['7月13日这个星期六，园里有集市。', '[7月13日]这个星期六，园里有集市。'],
    ['展会7月14日至18日（周一至周六）举行。', '展会[7月14日至18日]（周一至周六）举行。'],
    ['展会7月14日至18日（周一至周五）举行。', '展会7月14日至18日（周一至周五）举行。'],
    ['7月12日是星期六，馆里延长开放。', '7月12日是星期六，馆里延长开放。'],
    ['7月5日，星期一早市的摊主搬家。', '7月5日，星期一早市的摊主搬家。'],
    ['7月6日，周日均客流创新高。', '7月6日，周日均客流创新高。'],
    ['7月5日是周五福珠宝店的庆典。', '7月5日是周五福珠宝店的庆典。'],
    ['2025年7月6日周六福店开业。', '2025年7月6日周六福店开业。'],
    ['昨天（星期六）晋级，今天休整，明天（周二）决赛。', '昨天（星期六）晋级，今天休整，[明天]（周二）决赛。'],
    ['昨天（星期六）晋级，今天休整，明天（周一）决赛。', '昨天（星期六）晋级，今天休整，明天（周一）决赛。'],
    ['昨天是周六，馆里人多。今天（周一）闭馆。', '昨天是周六，馆里人多。[今天]（周一）闭馆。'],
    ['昨天(10月1日,星期三)晋级。／明天(周六)决赛。', '昨天(10月1日,星期三)晋级。／[明天](周六)决赛。'],
    ['昨天（周六）晋级。他说：“明天（周二）再来。”', '昨天（周六）晋级。他说：“明天（周二）再来。”'],
    ['今天（周六）出发。／今天（周一）到达。', '今天（周六）出发。／今天（周一）到达。'],
    ['今天是周六，出发。／明天是周二，返回。', '今天是周六，出发。／明天是周二，返回。'],
    ['昨天（周六）开幕，明天周六福店开业。', '昨天（周六）开幕，明天周六福店开业。'],
    ['昨天（周六）开幕，明天（周二、周三）休息。', '昨天（周六）开幕，明天（周二、周三）休息。'],
    [
      '昨天（周六）晋级，明天（周二）决赛，后天（周三）返回。',
      '昨天（周六）晋级，[明天]（周二）决赛，后天（周三）返回。',
    ],
  ],
  apply: ({ sentences }) => [
    ...sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure) =>
        figure.kind === 'date' ? [...wrongWeekday(sentence, figure), ...wrongEndOfRange(sentence, figure)] : [],
      ),
    ),
    ...contraryDays(sentences),
  ],
};

const monthAndDay = /(?:^|[^\d个])([\d〇○零一二三四五六七八九十]{1,3})月([\d〇○零一二三四五六七八九十廿]{1,3})[日号]$/;
/** Months of other calendars have other days. */
const otherCalendar = /农历|阴历|旧历|回历|藏历|正月|腊月|闰/;

/** 25时40分, 8时75分: clocks do not show them. 24时 ends a day. */
const clock = /(\d{1,2})[时點点](\d{1,2})分?$/;
function isNoTime({ text, iso }: Figure): boolean {
  const [, hour, minute] = iso === null ? (clock.exec(text) ?? []) : [];
  if (hour === undefined) return false;
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hours > 24 || minutes > 59 || (hours === 24 && minutes > 0);
}

function isImpossible(figure: Figure): boolean {
  const match = monthAndDay.exec(figure.text);
  if (!match) return false;
  const year = /^(\d{4})年/.exec(figure.text)?.[1];
  return !isDay(year ? Number(year) : null, smallNumber(match[1] as string), smallNumber(match[2] as string));
}

export const impossibleDates: CheckRule = {
  name: 'impossible-date',
  needs: { kinds: ['date'] },
  purpose: 'The calendar has the day that is told, and the clock the time.',
  examples: [
    ['春灌从2月30日开始。', '春灌从[2月30日]开始。'],
    ['截至2023年2月29日。', '截至[2023年2月29日]。'],
    ['截至2024年2月29日。', '截至2024年2月29日。'],
    ['农历二月三十日是集日。', '农历二月三十日是集日。'],
    ['昨夜25时40分，线路恢复开通。', '昨夜[25时40分]，线路恢复开通。'],
    ['昨夜23时40分，线路恢复开通。', '昨夜23时40分，线路恢复开通。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.figures
        .filter((figure) => figure.kind === 'date' && (isImpossible(figure) || isNoTime(figure)))
        .filter(({ start, end }) => !otherCalendar.test(sentence.passage.text.slice(Math.max(0, start - 12), end)))
        .map((figure) => ({ at: placed(sentence, figure), other: null, detail: [figure.text] })),
    ),
};
