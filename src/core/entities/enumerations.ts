/**
 * Members of one list are of one type. Where most names of a list are organizations, or the noun behind it says that all are, the others
 * are too; short names that are common words elsewhere, 苹果 and 顺丰, count as companies beside others.
 *   丰巢、菜鸟、中通等快递企业 ; 苹果、谷歌、微软市值 ; 梁秋实、尹立、高山等人
 */
import type { EntityType, NameSpan, Span, Word } from '../reading.ts';
import { overlapsOf } from '../text/spans.ts';
import { commonSurnames, surnames } from '../text/surnames.ts';
import { brands, isCoinedBrand, isShortOrganization, knownType } from './known-list.ts';
import { listsIn } from './listed.ts';
import { organizationKind } from './organization-kind.ts';
import { placeOver } from './rules/passage-rule.ts';
import { wordFinder } from './word-places.ts';

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
const surname = new RegExp(`^[${surnames}]`);

export interface Member extends Span {
  /** Which end of the member is certain: other words may stand before the first member and behind the last. */
  readonly sure: 'both' | 'start' | 'end';
}

/** @param names in text order, none overlapping another. @returns the same with the members of lists given the type of their list. */
export function withListTypes(text: string, names: readonly NameSpan[], words: readonly Word[]): readonly NameSpan[] {
  const tagOf = tagFinder(wordFinder(words));
  const changed: NameSpan[] = [];
  for (const { start, list } of listsIn(text)) {
    const { members, head } = membersOf(text, names, start, list);
    const found = members.flatMap((member) => typedMember(text, names, member, tagOf));
    const typed = withBrands(text, found);
    const type = typeOfList(typed, head, members.length);
    const areBrands = head === null && type !== 'person' && hasBrand(text, typed, tagOf);
    for (const member of members) {
      const own = areBrands ? brandBeside(text, member, typed, tagOf) : streetBeside(text, member, typed);
      if (own.length > 0) changed.push(...own);
      else if (type) changed.push(...memberAs(type, member, text, names, typed, tagOf, head === type));
    }
  }
  return placeOver(names, changed);
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

/** The name that a member is, begins or ends with, or the short name of an organization there. */
function typedMember(text: string, names: readonly NameSpan[], { start, end, sure }: Member, tagOf: TagOf): NameSpan[] {
  const found = overlapsOf({ start, end }, names).find(
    (name) =>
      name.start >= start &&
      name.end <= end &&
      ((name.end === end && sure !== 'start') || (name.start === start && sure !== 'end')),
  );
  if (found?.type === 'organization') return [found];
  const known = sure === 'both' ? knownType(text.slice(start, end)) : null;
  if (known) return [{ start, end, type: known }];
  const short = sure === 'end' ? { start: end - 2, end } : { start, end: sure === 'start' ? start + 2 : end };
  // 央视 in 央视频 is no member.
  const isShort =
    isShortOrganization(text.slice(short.start, short.end)) && (sure === 'both' || tagOf(short) !== undefined);
  return isShort ? [{ ...short, type: 'organization' }] : found ? [found] : [];
}

/** The same with brands, whatever they were taken for, as organizations beside another one. */
function withBrands(text: string, typed: readonly NameSpan[]): readonly NameSpan[] {
  if (!typed.some(({ type }) => type === 'organization')) return typed;
  return typed.map((name) =>
    name.type === 'person' && isShortOrganization(text.slice(name.start, name.end))
      ? { ...name, type: 'organization' as const }
      : name,
  );
}

/** The type of all members but one, at least of two; with a noun behind the list half of the names are enough. */
function typeOfList(names: readonly NameSpan[], head: EntityType | null, members: number): EntityType | null {
  const countOf = (type: EntityType) => names.filter((name) => name.type === type).length;
  if (head) return 2 * countOf(head) >= names.length ? head : null;
  return (['organization', 'person'] as const).find((type) => countOf(type) >= Math.max(2, members - 1)) ?? null;
}

/** What stands in the place of a member in a list of a type. Nothing where it stays as it is. */
function memberAs(
  type: EntityType,
  member: Member,
  text: string,
  names: readonly NameSpan[],
  typed: readonly NameSpan[],
  tagOf: TagOf,
  hasHead: boolean,
): NameSpan[] {
  const own = typed.find(({ start, end }) => start >= member.start && end <= member.end);
  if (own?.type === type) return names.includes(own) ? [] : [own];
  const isWhole = member.sure === 'both';
  if (!own && !isWhole) return [];
  const { start, end } = isWhole ? member : (own ?? member);
  const name = text.slice(start, end);
  const known = knownType(name);
  if (known === type) return [{ start, end, type }];
  const tag = tagOf({ start, end });
  if (known || tag === 'ns' || end - start < 2 || end - start > 6 || !/^[\u4e00-\u9fff]+$/.test(name)) return [];
  if (type === 'person') return own && end - start < 4 && surname.test(name) ? [{ start, end, type }] : [];
  if (own) {
    // Beside organizations stand the people who lead them: 党中央、中央军委和习主席; among countries stand their unions.
    const isTitled = own.start > member.start;
    if (own.type === 'person' ? !hasHead || isTitled : type === 'place') return [];
    const isExact = own.start === start && own.end === end;
    return isExact || organizationKind(name) !== null ? [{ start, end, type }] : [];
  }
  // A word that is no name is none in a list either; the rule on members between two names decides about those.
  return hasHead && type === 'organization' && isWhole && tag === undefined && typed.length > 1
    ? [{ start, end, type }]
    : [];
}

/** What a street is, at the end of its name. */
const street = '(?:大街|大道|胡同|[路街巷弄])';
const isStreet = new RegExp(`${street}$`);
const beforePlace = '在对沿于至到经从往向了';
/** A street by the end of its member that is sure; before it, 对民主路, and behind it, 民主路一带, other words may stand. */
const streetIn: Readonly<Record<Member['sure'], RegExp>> = {
  both: new RegExp(`^[\\u4e00-\\u9fff]{1,5}${street}$`),
  start: new RegExp(`^[\\u4e00-\\u9fff]{1,4}?${street}(?=$|一带|沿线|附近|上|段|等|[两三四五六七八九十]条)`),
  end: new RegExp(`(?<=^|[${beforePlace}])(?:(?![${beforePlace}])[\\u4e00-\\u9fff]){1,3}${street}$`),
};
/** 另一条路, 这条街: no names. */
const noStreet = /[条段这那该各每些]|小路|公路|铁路|马路|道路|步行街|商业街|线路|网路|思路|出路/;

/** A member that no name is in, beside streets, as a street: 民主路 in 民主路、人民东路一带. */
function streetBeside(text: string, member: Member, typed: readonly NameSpan[]): NameSpan[] {
  const isBesideOne = typed.some(({ type, start, end }) => type === 'place' && isStreet.test(text.slice(start, end)));
  if (!isBesideOne || typed.some(({ start, end }) => start < member.end && end > member.start)) return [];
  const found = streetIn[member.sure].exec(text.slice(member.start, member.end));
  if (!found || noStreet.test(found[0])) return [];
  const start = member.start + found.index;
  return [{ start, end: start + found[0].length, type: 'place' }];
}

/** Whether one of the names is a brand that is nothing else, and none a place that one knows. */
const hasBrand = (text: string, typed: readonly NameSpan[], tagOf: TagOf): boolean =>
  typed.some(({ start, end }) => isCoinedBrand(text.slice(start, end))) &&
  !typed.some(
    (name) =>
      name.type === 'place' && (tagOf(name) === 'ns' || knownType(text.slice(name.start, name.end)) === 'place'),
  );

/** A member beside a brand as a brand too, if it is no place or person that one knows: 塔斯汀 in 肯德基、塔斯汀. */
function brandBeside(text: string, member: Member, typed: readonly NameSpan[], tagOf: TagOf): NameSpan[] {
  const own = typed.find(({ start, end }) => start >= member.start && end <= member.end);
  if (own?.type === 'organization') return [own];
  const { start, end } = own ?? member;
  const name = text.slice(start, end);
  if (own ? start !== member.start && member.sure !== 'end' : member.sure !== 'both') return [];
  if (brands.has(name) || isCoinedBrand(name)) return [{ start, end, type: 'organization' }];
  if ((end !== member.end && member.sure !== 'start') || !/^[\u4e00-\u9fff]{2,5}$/.test(name)) return [];
  const tag = tagOf({ start, end });
  const isUnknown = knownType(name) === null && tag !== 'ns' && (own ? !fullName.test(name) : tag === undefined);
  return isUnknown ? [{ start, end, type: 'organization' }] : [];
}
const fullName = new RegExp(`^[${commonSurnames}].{1,2}$`);

/** The tag of the word that a span is, or undefined where it is no word. */
export type TagOf = (span: Span) => string | undefined;

export function tagFinder(wordAt: (offset: number) => Word | undefined): TagOf {
  return ({ start, end }) => {
    const own = wordAt(start);
    return own?.word.length === end - start ? own.tag : undefined;
  };
}
