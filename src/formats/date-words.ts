/**
 * A date of the page in words: 2025-07-06 → 6 July 2025, 2025年7月6日; 1986-22 → summer 1986, 1986年夏; --02 of 今年2月 → February this year, year
 * unknown, 今年2月（年份未知）. Nobody is shown the dashes and codes of ISO 8601 and EDTF; docs/figures.md lists the forms.
 */

const months = 'January February March April May June July August September October November December'.split(' ');

/** EDTF (ISO 8601-2, 4.8): what stands in the place of a month. */
const partsOfYear: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  21: ['spring', '春'],
  22: ['summer', '夏'],
  23: ['autumn', '秋'],
  24: ['winter', '冬'],
  33: ['first quarter', '一季度'],
  34: ['second quarter', '二季度'],
  35: ['third quarter', '三季度'],
  36: ['fourth quarter', '四季度'],
  40: ['first half', '上半年'],
  41: ['second half', '下半年'],
};

/** Words for a part of a year that is less exact than the month in which it is put. */
const roughly: readonly (readonly [pattern: RegExp, month: string, english: string, chinese: string])[] = [
  [/年[底末]|岁末/u, '12', 'end of', '年底'],
  [/年初|伊始/u, '01', 'beginning of', '年初'],
  [/年中/u, '06', 'middle of', '年中'],
];

/** How a page speaks of a year that it does not print. */
const relativeYears: readonly (readonly [RegExp, string, string])[] = [
  [/今年|本年|年内/u, 'this year', '今年'],
  [/去年|上年/u, 'last year', '去年'],
  [/前年/u, 'the year before last', '前年'],
  [/明年|来年/u, 'next year', '明年'],
];

/** @param iso as a figure has it; null when the page says too little. @param text the figure as it reads. */
export function dateInWords(iso: string | null, text: string, chinese: boolean): string {
  const relative = relativeYears.find(([pattern]) => pattern.test(text));
  const year = relative?.[chinese ? 2 : 1] ?? '';
  const unknown = chinese ? '年份未知' : 'year unknown';
  if (iso === null) {
    if (!relative) return '';
    // What else 去年底 says is not lost.
    const isWhole = text.replace(relative[0], '') === '';
    return chinese ? `${text}（${unknown}）` : `${isWhole ? year : text}, ${unknown}`;
  }
  if (iso.startsWith('P')) return iso;
  const words = withYearOnce(iso, chinese)
    .map((part) => momentInWords(part, text, chinese))
    .join(chinese ? '至' : ' to ');
  if (!/(?:^|\/)--/.test(iso)) return words;
  return chinese ? `${year}${words}（${unknown}）` : `${words}${year ? ` ${year}` : ''}, ${unknown}`;
}

/** The ends of a span; of one year, English tells it behind and Chinese before: January to August 2025, 2025年1月至8月. */
function withYearOnce(iso: string, chinese: boolean): readonly string[] {
  const ends = iso.split('/');
  const years = ends.map((end) => /^\d{4}(?=-\d)/.exec(end)?.[0]);
  if (ends.length < 2 || !years[0] || years[0] !== years[1]) return ends;
  const told = chinese ? 1 : 0;
  return ends.map((end, i) => (i === told ? end.replace(/^\d{4}/, '-') : end));
}

/** Whether a date lacks the year that the page's date would give. */
export function lacksYear(iso: string | null, text: string): boolean {
  return iso === null ? relativeYears.some(([pattern]) => pattern.test(text)) : /(?:^|\/)--/.test(iso);
}

/** 2025-07-06T09:30, T09:30, 2025-07-06 */
function momentInWords(moment: string, text: string, chinese: boolean): string {
  const [date = '', time = ''] = moment.split('T');
  const words = date && (periodInWords(date, chinese) ?? dayInWords(date, text, chinese));
  return [words, time].filter(Boolean).join(' ');
}

/** A week, a decade, a century; null for other dates. */
function periodInWords(date: string, chinese: boolean): string | null {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(date) ?? [];
  if (year) return chinese ? `${year}年第${Number(week)}周` : `week ${Number(week)} of ${year}`;
  const decade = /^(\d{3})X$/.exec(date)?.[1];
  if (decade) return chinese ? `${decade}0年代` : `the ${decade}0s`;
  const hundreds = /^(\d{2})XX$/.exec(date)?.[1];
  if (!hundreds) return null;
  const century = Number(hundreds) + 1;
  return chinese ? `${century}世纪` : `${century}${ending(century)} century`;
}

function ending(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
}

/** 2025-07-06, 2025-07, 2025, -0220, --07-06, --07, ---05, 2024-33 */
function dayInWords(date: string, text: string, chinese: boolean): string {
  const [, year = '', month = '', day = ''] = /^(-?\d{4})?-{0,2}(\d{2})?-?(\d{2})?$/.exec(date) ?? [];
  if (date.startsWith('---')) return chinese ? `${Number(day)}日` : `day ${Number(day)} of the month`;
  const rough = day || !year ? undefined : roughly.find(([pattern, own]) => own === month && pattern.test(text));
  const part = partsOfYear[month];
  if (chinese) {
    const written = year && `${chineseYear(Number(year))}年`;
    if (rough) return written.replace(/年$/, '') + rough[3];
    return written + (part ? part[1] : month && `${Number(month)}月`) + (day && `${Number(day)}日`);
  }
  const written = year && englishYear(Number(year));
  if (rough) return `${rough[2]} ${written}`;
  if (part) return [part[0], Number(month) > 24 && written ? 'of' : '', written].filter(Boolean).join(' ');
  return [day && String(Number(day)), months[Number(month) - 1], written].filter(Boolean).join(' ');
}

/** ISO 8601 has a year 0, which is 1 BC. */
const chineseYear = (year: number) => (year > 0 ? `${year < 1000 ? '公元' : ''}${year}` : `公元前${1 - year}`);
const englishYear = (year: number) => (year > 0 ? `${year < 1000 ? 'AD ' : ''}${year}` : `${1 - year} BC`);
