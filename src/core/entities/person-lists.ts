/**
 * Lists of persons, some of whose members look like places or like words. What stands before the members, what stands behind the list, and
 * what the recogniser has found decide together, and then every member of the form of a name is a person.
 *   教师黎明、农民朝阳和厨师南方 ; 护边员洛桑、加娜尔 ; 获奖的有乔叶、东西四位作家
 */
import type { NameSpan, Span, Word } from '../reading.ts';
import { beginningsOf } from '../text/beginnings.ts';
import { overlapsOf } from '../text/spans.ts';
import { surnames } from '../text/surnames.ts';
import { type Member, membersOf, type TagOf, tagFinder } from './enumerations.ts';
import { knownType } from './known-list.ts';
import { listsIn } from './listed.ts';
import { titleEndings } from './titles.ts';
import { wordFinder } from './word-places.ts';

/** Titles that are as often what somebody does with a place, or what stands for one: 代表北京. */
const ambiguous: ReadonlySet<string> = new Set(['代表', '编辑', '主编', '翻译', '顾问', '裁判', '委员']);
const roleWords = [
  ...titleEndings.split('|').filter((ending) => !ambiguous.has(ending)),
  ...'护边员 护林员 讲解员 驾驶员 飞行员 航天员 围棋手 棋手 射手 投手 门将 前锋 后卫 中场 木匠 铁匠 主演 同伴 辅警 交警 刑警 院长 编剧 制片人 摄影师 女孩 男孩 青年 少年 儿童 烈士 评委'.split(
    ' ',
  ),
];
const roles = roleWords.join('|');
/** What announces persons. */
const labels =
  '(?:获奖|人员|成员|嘉宾|名单|评委|志愿者|获奖者)(?:包括|[为有是])|(?:获奖|会见|陪同|考察|出席|参加|发言|活动|调研|座谈|会谈)的有|获奖者|得主|人员|成员|嘉宾|名单|出席者|参加者|来宾|主讲人';
/** What the labels begin with. */
const labelWords =
  '获奖 人员 成员 嘉宾 名单 评委 志愿者 得主 出席者 参加者 来宾 主讲人 会见 陪同 考察 出席 参加 发言 活动 调研 座谈 会谈'.split(
    ' ',
  );
const mayBeginRole = beginningsOf([...roleWords, ...labelWords]);
/** Most members hold none, and the expressions are slow. */
function mayHoldRole(text: string, start: number, end: number): boolean {
  for (let at = start; at + 2 <= end; at++) if (mayBeginRole(text, at)) return true;
  return false;
}
const roleAtEnd = new RegExp(`^.*(?:${roles}|${labels})(?=[\\u4e00-\\u9fff]{2,}$)`);
const roleAtStart = new RegExp(`^[\\u4e00-\\u9fff]{0,6}?(?:${roles})(?=[\\u4e00-\\u9fff]{2})`);
const labelBefore = new RegExp(`(?:${labels})[：:]$`);
const countOfPersons = /(?:\d|[两三四五六七八九十多数])(?:[名位]|人)|等人/;
const headBehind = /^(?:等?(?:\d+|[两三四五六七八九十多数]+)(?:[名位]|人)|等人)/;

const division = /..(?:[省市县区州旗镇乡村]|街道|社区)$/;
const beginsWithSurname = new RegExp(`^[${surnames}]`);
/** Words for people in general, which no member is called by. */
const people = new RegExp(`(?:${roles}|代表|[们员者长师人民众友迷家属生族主])$`);

/** The tags of ordinary words. */
const ordinary = /^(?:n|vn?|a|d|l|i)$/;

interface Candidate extends Span {
  /** The name that was found there, if it has these bounds. */
  readonly found: NameSpan | null;
  readonly hasRole: boolean;
  readonly tag: string | undefined;
  /** Whether it is set apart on both sides. */
  readonly isWhole: boolean;
}

/** What speaks for persons, for places and for neither, in votes. */
const votes = { found: 1, role: 1.5, announced: 3, likelyPlace: 1, mayBePlace: 0.5, unknown: 0.25 } as const;
const fewestVotes = 2;

/** Whether a list has what one of `arePersons` needs: a person, roles, or what announces persons. Most lists have none, and their members are not looked at. */
function mayListPersons(text: string, names: readonly NameSpan[], start: number, end: number): boolean {
  return (
    mayHoldRole(text, start, end) ||
    overlapsOf({ start, end }, names).some(({ type }) => type === 'person') ||
    labelBefore.test(text.slice(Math.max(0, start - 6), start)) ||
    countOfPersons.test(text.slice(start, end + 4))
  );
}

/** @param names in text order. @returns the members of lists of persons that are not found as such. */
export function listedPersons(text: string, names: readonly NameSpan[], words: readonly Word[]): NameSpan[] {
  const wordAt = wordFinder(words);
  const tagOf = tagFinder(wordAt);
  return listsIn(text).flatMap(({ start, list }) => {
    if (!mayListPersons(text, names, start, start + list.length)) return [];
    const { members, head } = membersOf(text, names, start, list);
    const last = members.at(-1);
    if (!last || members.length < 2 || head === 'place' || head === 'organization') return [];
    const isAnnounced =
      labelBefore.test(text.slice(Math.max(0, start - 6), start)) ||
      (last.sure !== 'start' && headBehind.test(text.slice(last.end, last.end + 4)));
    const candidates = members.map((member) => candidateOf(text, names, member, wordAt, tagOf));
    if (candidates.some((own) => own?.found?.type === 'organization' || own?.found?.type === 'work')) return [];
    const own = candidates.flatMap((candidate) => candidate ?? []);
    if (!arePersons(text, own, isAnnounced)) return [];
    const isLed = own[0]?.hasRole === true;
    const certain = own.filter(isCertain).length;
    const areLed = isLed && certain >= fewestLed;
    // 乡长长远、会计时节、教师温暖: roles before most members leave no other reading of the rest.
    const isLikely = (one: Candidate) => isCertain(one) || beginsWithSurname.test(text.slice(one.start, one.end));
    const areInRoles = own.filter((one) => one.hasRole && isLikely(one)).length >= fewestLed;
    return own
      .filter(
        (one) =>
          mayBePerson(text, one, isAnnounced) ||
          (areLed && mayFollowPersons(text, one)) ||
          (areInRoles && one.hasRole && !isNoPerson(text.slice(one.start, one.end), one.found)) ||
          (isLed && isWholeUnknown(text, one, words)),
      )
      .map(({ start, end }) => ({ start, end, type: 'person' as const }));
  });
}

/** The name that a member is, behind the role that stands before it; null where it has none. */
function candidateOf(
  text: string,
  names: readonly NameSpan[],
  { start, end, sure }: Member,
  wordAt: (offset: number) => Word | undefined,
  tagOf: TagOf,
): Candidate | null {
  const role = mayHoldRole(text, start, end)
    ? ((sure === 'start' ? roleAtStart : roleAtEnd).exec(text.slice(start, end))?.[0].length ?? 0)
    : 0;
  const from = start + role;
  const isWhole = sure === 'both';
  const isThere = (name: NameSpan) =>
    sure === 'start'
      ? name.start === from
      : name.end === end && (name.start === from || (sure === 'end' && name.start > from));
  const found = overlapsOf({ start, end }, names).find(isThere);
  if (found) return { start: found.start, end: found.end, found, hasRole: role > 0, tag: tagOf(found), isWhole };
  if (sure === 'end' && role === 0) return null;
  const length = sure === 'start' ? wordLength(text, from, wordAt) : end - from;
  if (length < 2 || length > 4) return null;
  const span = { start: from, end: from + length };
  return { ...span, found: null, hasRole: role > 0, tag: tagOf(span), isWhole };
}

/** Characters of the word at an offset, and of the next one where the first is a surname: 毛 and 不易 in 毛不易轮番登台. */
function wordLength(text: string, at: number, wordAt: (offset: number) => Word | undefined): number {
  const first = wordAt(at)?.word.length ?? 0;
  if (first !== 1 || !beginsWithSurname.test(text.charAt(at))) return first;
  const next = wordAt(at + 1)?.word.length ?? 0;
  return next === 1 || next === 2 ? 1 + next : first;
}

const isCertain = ({ found }: Candidate): boolean => found?.type === 'person';
/** So many persons behind a role make all that follow persons. */
const fewestLed = 2;

/** Whether a member may be one more person, behind a role and at least two persons: 北岛 in 诗人舒婷、北岛、西川. */
function mayFollowPersons(text: string, { start, end, found, tag }: Candidate): boolean {
  const name = text.slice(start, end);
  if (isNoPerson(name, found) || knownType(name) !== null) return false;
  const isWord = tag !== undefined && ordinary.test(tag);
  return !isWord || beginsWithSurname.test(name);
}

function arePersons(text: string, candidates: readonly Candidate[], isAnnounced: boolean): boolean {
  let persons = isAnnounced ? votes.announced : 0;
  let others = 0;
  let certain = 0;
  let places = 0;
  let withRole = 0;
  for (const { start, end, found, hasRole, tag } of candidates) {
    if (hasRole) withRole++;
    if (found?.type === 'person') certain++;
    else if (!found) others += votes.unknown;
    else if (tag === 'ns' || division.test(text.slice(start, end))) places++;
    else others += votes.mayBePlace;
  }
  persons += withRole * votes.role;
  // A country in a list of persons is rare, but lists of cities with a name that looks like a person are not.
  const isClear = persons > 0 || places < 2;
  const sum = persons + certain * votes.found;
  const mayBe = certain > 0 || withRole > 1 || (isAnnounced && places < candidates.length);
  return mayBe && isClear && sum >= fewestVotes && sum > others + places * votes.likelyPlace;
}

/** 每班依序为十八、十九、二十五人; 万一 may be somebody. */
const number = /^[一二三四五六七八九十百两][零〇一二三四五六七八九十百千]*$/;

/** Whether a member is a person already, or can be none by its form. */
const isNoPerson = (name: string, found: NameSpan | null): boolean =>
  found?.type === 'person' ||
  people.test(name) ||
  number.test(name) ||
  /^[和与及]/.test(name) ||
  division.test(name) ||
  /[^\u4e00-\u9fff·]/.test(name);

function mayBePerson(text: string, { start, end, found, hasRole, tag }: Candidate, isAnnounced: boolean): boolean {
  const name = text.slice(start, end);
  if (isNoPerson(name, found)) return false;
  const isExpected = hasRole || isAnnounced;
  const startsLikeOne = beginsWithSurname.test(name) && name.length < 4;
  if (found)
    return (isExpected || startsLikeOne || tag !== 'ns') && (hasRole || knownType(name) === null || name.length < 3);
  const isWord = tag !== undefined && ordinary.test(tag);
  return isExpected ? !isWord || startsLikeOne : startsLikeOne && !isWord;
}

/** Whether a member that was not found holds no word of the language, as names in transcription and of other peoples: 芝野虎丸. */
function isWholeUnknown(text: string, { start, end, found, isWhole }: Candidate, words: readonly Word[]): boolean {
  if (
    found ||
    !isWhole ||
    !/^[\u4e00-\u9fff]{3,4}$/.test(text.slice(start, end)) ||
    people.test(text.slice(start, end))
  )
    return false;
  let at = 0;
  for (const { word, tag } of words) {
    const overlaps = at < end && at + word.length > start;
    if (overlaps && word.length > 1 && ordinary.test(tag)) return false;
    at += word.length;
  }
  return true;
}
