/**
 * A date of the page in words: 2025-07-06 → 6 July 2025, 2025年7月6日 ; --02 of 今年2月 → February this year, year unknown, 今年2月（年份未知）.
 * Nobody is shown the dashes of ISO 8601.
 */

const months = 'January February March April May June July August September October November December'.split(' ');

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
  if (iso === null || /^T|^P/.test(iso))
    return relative && iso === null
      ? chinese
        ? `${text}（${unknown}）`
        : `${text}, ${unknown}`
      : (iso?.replace(/^T/, '') ?? '');
  const parts = iso.split('/').map((part) => ({ part, ...fieldsOf(part) }));
  const lacksYear = parts.some((part) => part.year === '');
  const words = parts.map((part) => (chinese ? chineseDate(part) : englishDate(part))).join(chinese ? '至' : ' to ');
  if (!lacksYear) return words;
  return chinese ? `${year}${words}（${unknown}）` : `${words}${year ? ` ${year}` : ''}, ${unknown}`;
}

/** Whether a date lacks the year that the page's date would give. */
export function lacksYear(iso: string | null, text: string): boolean {
  return iso === null ? relativeYears.some(([pattern]) => pattern.test(text)) : /(?:^|\/)--/.test(iso);
}

interface Fields {
  /** Empty where the date has none. */
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** 2025-07-06, 2025-07, 2025, --07-06, --07, ---05 */
function fieldsOf(date: string): Fields {
  const [, year = '', month = '', day = ''] = /^(\d{1,4}|-)?-?(\d{2}|-)?-?(\d{2})?$/.exec(date) ?? [];
  const given = (field: string) => field.replace('-', '');
  return { year: given(year), month: given(month), day: given(day) };
}

function englishDate({ year, month, day }: Fields): string {
  const parts = [day ? String(Number(day)) : '', months[Number(month) - 1] ?? '', year];
  return month || !day ? parts.filter(Boolean).join(' ') : `day ${Number(day)} of the month`;
}

function chineseDate({ year, month, day }: Fields): string {
  return `${year ? `${year}年` : ''}${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
