/** The dates of a page on a line: a dot a day, month or year, its figures as they read, in rows so that none covers another. */
import { groupBy } from '../../core/text/group.ts';
import { type Html, html, nothing, raw } from './html.ts';

export interface DatedFigure {
  /** ISO 8601: a day, a month or a year; others are left out. */
  readonly iso: string;
  /** The date as it reads, and what it means where that differs. */
  readonly text: string;
  readonly meaning: string;
  /** Where in the report it stands. */
  readonly target: string;
}

/** Of the drawing, as wide as the report's text and its tables. */
const width = 1070;
const margin = 24;
const rowHeight = 18;
/** Dates that find no room in so many rows are dots alone. */
const mostRows = 12;
/** Units of the drawing that a character takes, full-width ones; others take half. */
const characterWidth = 12;

export function timeline(figures: readonly DatedFigure[], label: string): Html {
  const dated = figures.flatMap((figure) => {
    const day = dayOf(figure.iso);
    return day === null ? [] : [{ ...figure, day }];
  });
  const points = [...groupBy(dated, ({ iso }) => iso).values()].map((own) => own[0] as (typeof dated)[number]);
  points.sort((a, b) => a.day - b.day);
  if (points.length < 2) return nothing;
  const first = (points[0] as (typeof points)[number]).day;
  const last = (points.at(-1) as (typeof points)[number]).day;
  const x = (day: number) => margin + ((width - 2 * margin) * (day - first)) / Math.max(1, last - first);
  const rows: number[] = [];
  const placed = points.map((point) => {
    const text = `${point.text} ${point.meaning}`.trim();
    const length = Array.from(text).reduce((sum, c) => sum + (c > '\u2e7f' ? characterWidth : characterWidth * 0.6), 0);
    const left = Math.min(x(point.day), width - length);
    let row = rows.findIndex((end) => end + characterWidth <= left);
    if (row < 0 && rows.length < mostRows) row = rows.push(0) - 1;
    if (row >= 0) rows[row] = left + length;
    return { ...point, text: point.text, left, row };
  });
  const axis = rows.length * rowHeight + 12;
  const dots = placed.map(({ day, left, row, text, meaning, target }) => {
    const y = axis - 12 - row * rowHeight;
    const at = x(day).toFixed(1);
    const label = `${text} ${meaning}`.trim();
    if (row < 0) return html`<circle cx="${at}" cy="${axis}" r="4"><title>${label}</title></circle>`;
    // Its link says the same to who does not see it.
    const dot = html`<circle aria-hidden="true" cx="${at}" cy="${axis}" r="4"><title>${label}</title></circle>`;
    return html`<line class="tick" x1="${at}" x2="${at}" y1="${y + 2}" y2="${axis}"/>${dot}<a href="#${target}"><text x="${left.toFixed(1)}" y="${y}">${text} <tspan class="year">${meaning}</tspan></text></a>`;
  });
  return html`<section class="dates"><h2>${label}</h2><svg role="group" aria-label="${label}" viewBox="0 0 ${width} ${axis + 10}" width="${width}" height="${axis + 10}"><line class="axis" x1="0" x2="${width}" y1="${axis}" y2="${axis}"/>${raw(dots.map((dot) => dot.html).join(''))}</svg></section>`;
}

/** Days since 1970 of a date whose year is known: the middle of a month, a season (21 to 24 in ISO 8601-2) or a year. */
function dayOf(iso: string): number | null {
  const [, year, part, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (!year) return null;
  const month = part === undefined ? 7 : Number(part) > 20 ? 3 * (Number(part) - 21) + 4 : Number(part);
  return Date.UTC(Number(year), month - 1, day ? Number(day) : part ? 15 : 1) / 86_400_000;
}
