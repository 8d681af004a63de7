/** Clock times and what lies between them, as the text reckons it: 七时十五分开出，开航三十七分钟后，即七时五十二分; 应于9时10分到站，晚点40分钟，9时50分进站. */
import type { Figure } from '../../../reading.ts';
import { isApproximate } from '../amounts.ts';
import type { BrokenTie, Row } from './terms.ts';

const [minutesOfHour, halfDay] = [60, 720];

/** In minutes since midnight; null for what is no time of the day told to the minute. */
function clockOf({ kind, iso }: Figure): number | null {
  const [, hour, minute = '0'] = (kind === 'date' && /^T(\d\d):?(\d\d)?$/.exec(iso ?? '')) || [];
  return hour === undefined ? null : Number(hour) * minutesOfHour + Number(minute);
}

const minutesOf = ({ kind, canonicalUnit, canonicalValue }: Figure): number | null =>
  kind === 'duration' && canonicalValue !== null && /^(?:min|h)$/.test(canonicalUnit ?? '')
    ? canonicalValue * (canonicalUnit === 'h' ? minutesOfHour : 1)
    : null;

/** 分钟后，即: the text says that it has reckoned. */
const reckoned = /^[之以]?后[，,]?(?:也就是|就是|亦即|即)(?:在|当[天晚日])?$/;
/** 飞行五十分钟后，于: from the time before, if nothing else happens between. */
const reached = /^[之以]?后[，,]?(?:于|在|至|到)$/;
/** 1小时15分钟的飞行，于 */
const onItsWay = /^的(?:飞行|航行|行驶|航程|行程|车程)后?[，,](?:于|在|至|到)?$/;
const onTheWay = /(?:^|[^停])(?:飞行|行驶|航行|开航|行程|航程)了?$/;
/** 应于9时10分到站，因大雾晚点40分钟，直到9时50分 */
const due = /(?:应|应该|本应|原定|原应|正点|计划|定于|规定|预定)(?:[于在是为]|[^，,。；\d]{0,6})$/;
const late = /(?:晚点|误点|延误|晚了?|迟到?|推迟|延迟)了?$/;
const arrived = /^[^，,。；]{0,4}(?:进站|到[站达]|抵达)/;

const longestReach = 120;
const mostBefore = 4;

const isAfter = (from: number, minutes: number, to: number): boolean =>
  (((to - from - minutes) % halfDay) + halfDay) % halfDay === 0;

interface Steps {
  readonly from: readonly Figure[];
  readonly to: Figure;
}

function stepsAt({ passage: { text, figures } }: Row, at: number): Steps | null {
  const span = figures[at] as Figure;
  const clocks = (from: number, to: number) => figures.slice(from, to).filter((one) => clockOf(one) !== null);
  const to = clocks(at + 1, at + 3)[0];
  if (!to) return null;
  const from = clocks(Math.max(0, at - 2 * mostBefore), at)
    .filter(({ end }) => span.start - end <= longestReach)
    .slice(-mostBefore);
  const last = from.at(-1);
  if (!last) return null;
  const way = text.slice(span.end, to.start);
  const lead = text.slice(Math.max(0, span.start - 8), span.start);
  if (reckoned.test(way)) return { from, to };
  const isNear = !/[。；;！？\n]/.test(text.slice(last.end, span.start));
  if (!isNear || from.length > 1) return null;
  if ((reached.test(way) && onTheWay.test(lead)) || onItsWay.test(way)) return { from, to };
  const isDue = due.test(text.slice(Math.max(0, last.start - 10), last.start)) && arrived.test(text.slice(last.end));
  return isDue && late.test(lead) && !/[。；;！？\n]/.test(way) && arrived.test(text.slice(to.end))
    ? { from, to }
    : null;
}

/** The spans of a row that lie between no two of the clock times told with them. */
export const brokenClockSteps = (row: Row): readonly BrokenTie[] =>
  row.passage.figures.flatMap((span, at): readonly BrokenTie[] => {
    const minutes = minutesOf(span);
    const steps = minutes !== null && minutes > 0 && !isApproximate(span) ? stepsAt(row, at) : null;
    if (!steps || minutes === null) return [];
    const { from, to } = steps;
    const end = clockOf(to) as number;
    if (from.some((one) => isAfter(clockOf(one) as number, minutes, end))) return [];
    const lengthFrom = (one: Figure) => (((end - (clockOf(one) as number)) % halfDay) + halfDay) % halfDay;
    const [last] = from.toSorted((a, b) => Math.abs(lengthFrom(a) - minutes) - Math.abs(lengthFrom(b) - minutes)) as [
      Figure,
    ];
    const length = lengthFrom(last);
    return [
      {
        rule: 'duration',
        at: { index: row.index, figure: span },
        other: { index: row.index, start: last.start, end: to.end },
        detail: [last.text, to.text, span.text, String(length), String(length), 'minutes'],
      },
    ];
  });
