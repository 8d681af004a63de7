/** Where the members of a list with 、 begin and end, and what the noun behind it says that they are: 丰巢、菜鸟、中通等快递企业. */
import type { EntityType, NameSpan, Span, Word } from '../reading.ts';
import { overlapsOf } from '../text/spans.ts';

/** What ends the last member. */
const memberEnd =
  /[等和与及均都也将在已]|先后|分别|纷纷|宣布|表示|参加|出席|[两三四五六七八九十多数]+[个家只支所名位地城国人]/g;
const wholeCount = '[两三四五六七八九十多数]+[家只支所]';
/** The noun behind a list, and what it says of the members. */
const headPatterns: readonly (readonly [EntityType, RegExp])[] = [
  [
    'organization',
    new RegExp(
      `^(?:等${'[\\u4e00-\\u9fff]'}{0,4}?|${wholeCount})(?:企业|公司|[车药房网]企|厂商|巨头|股票|高校|球队|俱乐部|媒体)`,
    ),
  ],
  [
    'place',
    /^(?:等(?:[两三四五六七八九十多数]+)?|[两三四五六七八九十多数]+)(?:地|城|国|省|市|省份|地区|个?(?:国家|城市|村庄?|乡镇?|镇|街道|社区|县区?|区县?|景区|口岸|车站))/,
  ],
  ['person', /^(?:等(?:\d+|[两三四五六七八九十多数]+)?(?:人|[名位]))/],
];

export interface Member extends Span {
  /** Which end of the member is certain: other words may stand before the first member and behind the last. */
  readonly sure: 'both' | 'start' | 'end';
}

export function membersOf(
  text: string,
  names: readonly NameSpan[],
  start: number,
  list: string,
): { members: readonly Member[]; head: EntityType | null } {
  const members: Member[] = [];
  let at = start;
  const parts = list.split('、');
  parts.slice(0, -1).forEach((part, i) => {
    members.push({ start: at, end: at + part.length, sure: i > 0 ? 'both' : 'end' });
    at += part.length + 1;
  });
  let rest = parts.at(-1) as string;
  for (;;) {
    const from = at;
    // 和 in 圣多美和普林西比 ends nothing.
    const isInName = (index: number) =>
      /[和与及]/.test(rest.charAt(index)) &&
      overlapsOf({ start: from + index, end: from + index + 1 }, names).some((name) => name.start < from + index);
    const end = [...rest.matchAll(memberEnd)].find(({ index }) => !isInName(index));
    const length = end ? end.index : rest.length;
    if (length > 0) members.push({ start: at, end: at + length, sure: end ? 'both' : 'start' });
    // A conjunction stands before one more member.
    if (!end || !/^[和与及]/.test(end[0])) {
      const behind = text.slice(at + length, at + length + 12);
      return { members, head: headPatterns.find(([, head]) => head.test(behind))?.[0] ?? null };
    }
    at += length + 1;
    rest = rest.slice(length + 1);
  }
}

/** The tag of the word that a span is, or undefined where it is no word. */
export type TagOf = (span: Span) => string | undefined;

export function tagFinder(wordAt: (offset: number) => Word | undefined): TagOf {
  return ({ start, end }) => {
    const own = wordAt(start);
    return own?.word.length === end - start ? own.tag : undefined;
  };
}
