/** When amounts are told to hold, and which of two is the earlier one: 去年40吨，今年50吨; 7月1.2万台，6月1万台; 99.2%，2020年为97.9%. */
import type { Figure } from '../../reading.ts';
import { clauseBefore, type Sentence, textBetween } from './page.ts';

const now = /如今|现在|目前|眼下|现已?/;
/** Years and months; months alone where the page gives no year. */
const comparable = /^(?:\d{4}(?:-\d{2})?|--\d{2})$/;

/** The last time told in a stretch before an amount, as a date; null for none. */
function timeIn(sentence: Sentence, from: number, to: number): string | null {
  const { figures, passage } = sentence;
  const date = figures.findLast(({ kind, start, end }) => kind === 'date' && start >= from && end <= to);
  const iso = date?.iso ?? '';
  if (date) return comparable.test(iso) ? iso : null;
  return now.test(passage.text.slice(from, to)) && passage.day.year !== null ? String(passage.day.year) : null;
}

/** In months, as far as both tell them. @returns null where they cannot be compared, or are the same. */
function monthsBetween(a: string, b: string): number | null {
  if (a.startsWith('-') !== b.startsWith('-')) return null;
  const length = Math.min(a.length, b.length);
  const months = (iso: string) => {
    const [, year = '0', month = '0'] = /^(\d{4}|-)(?:-(\d{2}))?/.exec(iso.slice(0, length)) ?? [];
    return (year === '-' ? 0 : 12 * Number(year)) + Number(month);
  };
  return months(b) - months(a) || null;
}

/** How many months the second amount is told later than the first; null where one has no time of its own. */
export function monthsApart(sentence: Sentence, a: Figure, b: Figure): number | null {
  const [first, second] = [timeIn(sentence, sentence.start, a.start), timeIn(sentence, a.end, b.start)];
  return first && second ? monthsBetween(first, second) : null;
}

const links =
  /今天|[\d一二三四五六七八九十两]+年前|[去今上前当]年|[上本这]届|同期|全年|同月|前?[\d一二三四五六七八九十]+个?[月季]度?[末底]?|上半年|\d{2,4}年[底末初]?|年[初末底]|目前|如今|现在|眼下|已经?|有望|预计|计划|可?将|[达增]到?|超过|突破|过去|只|仅|就|却|还|约|则|剩下?|余下?|[为是有年]|\s/g;
const longestName = 4;

/** Whether the second amount is told without a noun, or with the one that stands before the first. */
export function areOfOneNoun(sentence: Sentence, a: Figure, b: Figure): boolean {
  const name = clauseBefore(sentence, b).replace(links, '');
  return name === '' || (name.length <= longestName && clauseBefore(sentence, a).includes(name.slice(-2)));
}

/** 今年前9个月 is no whole year, as 去年 is. */
const ofPart = /前[\d一二两三四五六七八九十]+个?[月季]|[上下]半年|季度|\d月|[一二三四五六七八九十]月/;
export function areOfOnePart(sentence: Sentence, a: Figure, b: Figure): boolean {
  const clauses = [a, b].map((figure) => clauseBefore(sentence, figure));
  return (
    clauses.some((clause) => /同[期月季]/.test(clause)) ||
    ofPart.test(clauses[0] ?? '') === ofPart.test(clauses[1] ?? '')
  );
}

const longestJoint = 24;
/** A part, one of many, or the amounts of a change. */
const noPair = /其中|每|均|[。]|比|较|[增减升降][至到]/;

/** The two in the order of their times, or null. */
export function inOrderOfTime(sentence: Sentence, a: Figure, b: Figure): readonly [from: Figure, to: Figure] | null {
  const joint = textBetween(sentence, a, b);
  if (joint.length > longestJoint || noPair.test(joint) || !/[，,；;]/.test(joint)) return null;
  if (!areOfOneNoun(sentence, a, b) || !areOfOnePart(sentence, a, b)) return null;
  const months = monthsApart(sentence, a, b);
  if (months !== null) return months > 0 ? [a, b] : [b, a];
  // 已达99.2%，2020年为97.9%: what has no time is of now.
  const { year } = sentence.passage.day;
  const earlier = timeIn(sentence, sentence.start, a.start) === null ? timeIn(sentence, a.end, b.start) : null;
  return earlier && year !== null && /^\d{4}$/.test(earlier) && Number(earlier) < year ? [b, a] : null;
}
