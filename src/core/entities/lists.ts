/**
 * Names in lists that the recogniser does not know: a member between two names of one type is of that type too, and so is one after
 * an organization that has the form of an organization.
 *   天安门、故宫、长城 → 故宫 is a place ; 阿里巴巴、望川科技， → 望川科技 is an organization
 * In the corpora 99 of 100 members between two names are of their type.
 */
import type { NameSpan } from '../reading.ts';
import { surnames } from '../text/surnames.ts';
import { hasOrganizationForm } from './organization-kind.ts';

/** A 、 and the list's member behind it, up to another 、, a mark that ends the list, or 等. */
const memberPattern =
  /、([\u4e00-\u9fff·]{2,6}?)(?=[、，。；！？）”’…和与]|等|$|当选|出席|入选|获得?奖|荣获|受到|分别|说)/y;
/** Endings of short names of companies. */
const trade =
  /.{2}(?:科技|股份|控股|电子|药业|制药|汽车|证券|保险|传媒|重工|实业|能源|电器|通信|软件|网络|地产|食品|乳业|纺织|航空|物流)$/;

/** @param names in text order, none overlapping another. @returns the same with members of lists that follow them. */
export function withListMembers(text: string, names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  names.forEach((name, i) => {
    const first = firstMember(text, name, names[i - 1]?.end ?? 0);
    if (first) found.push(first);
    found.push(name);
    const next = names[i + 1];
    for (let last = name; name.type !== 'work'; found.push(last)) {
      memberPattern.lastIndex = last.end;
      const member = memberPattern.exec(text)?.[1];
      if (member === undefined) return;
      const start = last.end + 1;
      const end = start + member.length;
      if (next && end > next.start) return;
      const isBetween = next?.type === name.type && next.start === end + 1 && '、和与'.includes(text.charAt(end));
      const isPerson = name.type === 'person' && listsPersons(found, text) && personPattern.test(member);
      if (!isBetween && !isPerson && !(name.type === 'organization' && hasForm(member))) return;
      last = { start, end, type: name.type };
    }
  });
  return found;
}

/** The member before an organization with which a sentence and its list begin: 理享汽车、[华辰科技]. It needs the form of a company. */
function firstMember(text: string, { start, type }: NameSpan, from: number): NameSpan | null {
  if (type !== 'organization' || text.charAt(start - 1) !== '、') return null;
  const before = /(?:^|[。！？；：])([\u4e00-\u9fff]{4,6})、$/.exec(text.slice(Math.max(from, start - 8), start))?.[1];
  return before && trade.test(before) ? { start: start - 1 - before.length, end: start - 1, type } : null;
}

/** A surname and a given name. */
const personPattern = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}$`);

/** Whether the last two names are persons of one list: a third member is one too. */
function listsPersons(found: readonly NameSpan[], text: string): boolean {
  const [first, second] = found.slice(-2);
  if (first?.type !== 'person' || second?.type !== 'person') return false;
  return first.end + 1 === second.start && text.charAt(first.end) === '、';
}

/** Words that look like offices but are not: 部署. */
function hasForm(name: string): boolean {
  return trade.test(name) || (hasOrganizationForm(name) && name.length > 2);
}
