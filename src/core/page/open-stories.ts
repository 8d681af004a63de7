/**
 * Short headlines that may be the subheads of a story whose sections say nothing of when and where: 退回来的图纸, 谁来管长远. They are taken for
 * subheads, and their story goes on behind them, so that the words decide which they are, see `topics.ts`.
 */

import { groupBy } from '../text/group.ts';
import type { PassageSpan } from '../text/passage.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';
import { placed } from './placed.ts';
import { hasByline, type StorySigns } from './story-signs.ts';

/** Subheads of one story are no longer than this, and hardly differ in length, in characters. */
const longestOfRow = 9;
const mostUneven = 2;
/** Characters of a text that show whether it begins with a dateline. */
const shownOfText = 60;

/** 村村建站一百个实现全 ⏎ 域覆盖: a line that its column cut, with the rest; headlines are cut by what they say. */
export const isRest = (lines: readonly string[]): boolean => {
  const [first = '', second = ''] = lines;
  return lines.length === 2 && 2 * second.length < first.length;
};

/** 法官说法, 专家提醒, 记者手记, 相关链接: what a part of a story is for, in words of its own. */
export const partName =
  /^[■●◆【]?[\u3400-\u9fff]{2,4}(?:[说說]法|提醒|提示|解[读讀]|支招|[点點][评評]|建[议議]|[链鏈鍊][接結]|手[记記]|案情|判[决決]|背景)】?$/u;

const bareLength = (text: string) => withoutSpaces(text).length;

/** Longest subhead that has its form from marks, and how much such differ in length at most, in characters. */
const longestFormed = 18;
const mostUnevenFormed = 5;

/** 供应：主产区多雨, 从“输血”到“造血”, 一问：钱从哪里来: the marks of a line, and what stands before the first of them. */
const formOf = (line: string): string => line.replace(/[^“”「」：！？—、■●【】]/g, '');
const marksLead = /^[^“”「」：！？—、■●【】]*/;

/**
 * 一爐火, 一張單: lines of one length that are the same in a quarter of their places, as hardly any two headlines are: 柳河镇夏粮开镰 and
 * 石桥镇蚕茧上市 of two villages share one place in seven.
 */
function areParallel(one: string, other: string): boolean {
  if (one.length !== other.length || one.length > longestOfRow) return false;
  const same = [...one].filter((own, i) => own === other.charAt(i)).length;
  return same > 0 && 4 * same >= one.length;
}

/** Whether two lines are parallel, or have the same marks, and about as many characters before the first. A pair of quotation marks, or a mark at the end, is common to many. */
export function areOfForm(first: string, second: string): boolean {
  const one = withoutSpaces(first);
  const other = withoutSpaces(second);
  if (areParallel(one, other)) return true;
  const form = formOf(one);
  if (form !== formOf(other) || !(form.includes('：') || form.length > 2)) return false;
  const a = marksLead.exec(one)?.[0].length ?? 0;
  const b = marksLead.exec(other)?.[0].length ?? 0;
  return (
    Math.abs(a - b) <= 1 &&
    Math.max(one.length, other.length) <= longestFormed &&
    Math.abs(one.length - other.length) <= mostUnevenFormed
  );
}

/** Whether two lines may head sections of one story by their length, or their form. 桂花开 客人来: two phrases head a story. */
export function areOfRow(one: string | undefined, other: string | undefined): boolean {
  if (
    one === undefined ||
    other === undefined ||
    (one + other).includes('\n') ||
    /\S\S\s+\S\S/.test(one) ||
    /\S\S\s+\S\S/.test(other)
  )
    return false;
  if (areOfForm(one, other)) return true;
  const a = bareLength(one);
  const b = bareLength(other);
  return Math.max(a, b) <= longestOfRow && Math.abs(a - b) <= mostUneven;
}

/** 放下矿灯 ⏎ 拿起剪刀: two short lines. */
export const isDeck = (lines: readonly string[]): boolean =>
  lines.length === 2 && !isRest(lines) && lines.every((line) => bareLength(line) <= longestOfRow);

/** 煤没了，路还在; 车站变成了客厅 ⏎ 村民当上了掌柜: two clauses as long as each other, on one line or two. */
const isCouplet = (lines: readonly string[]): boolean => {
  const [first = '', second = '', ...more] = lines.join('，').split(/，/);
  const a = bareLength(first);
  const b = bareLength(second);
  return more.length === 0 && b > 0 && Math.max(a, b) <= longestOfRow && Math.abs(a - b) <= 1;
};

/** Whether the lines of two subheads are both decks, or couplets. */
export const areSetAlike = (one: readonly string[], other: readonly string[]): boolean =>
  (isDeck(one) && isDeck(other)) || (isCouplet(one) && isCouplet(other));

/** 放下矿灯 ⏎ 拿起剪刀, 留住记忆 ⏎ 才能走得更远: whether both are such lines, of which the first are about as long. */
export function areDecks(one: readonly string[], other: readonly string[]): boolean {
  return (
    isDeck(one) &&
    isDeck(other) &&
    Math.abs(bareLength(one[0] as string) - bareLength(other[0] as string)) <= mostUneven
  );
}

/** Whether a text begins with a dateline. */
export const opensDated = (text: string, { start }: PassageSpan): boolean =>
  openerClass(withoutSpaces(text.slice(start, start + shownOfText))) === 2;

/**
 * The parts with unsure headlines as subheads where the page shows nothing of a new story, neither a dateline nor a byline, and where the last
 * such line or the next one is about as long, or was cut by its column, too.
 */
export function withOpenStories(text: string, parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  const isHead = (i: number) => parts[i]?.kind === 'headline' || parts[i]?.kind === 'subhead';
  const heads = parts.flatMap((_, i) => (isHead(i) && !isHead(i - 1) ? [i] : []));
  const lineAt = (k: number): string | undefined => {
    const at = heads[k];
    return at === undefined || isHead(at + 1) ? undefined : text.slice(parts[at]?.start, parts[at]?.end);
  };
  const isDated = (part: PassageSpan | undefined) => part !== undefined && opensDated(text, part);
  const stories = groupBy(parts, ({ article }) => article);
  /** Where the text behind begins. */
  const textAt = (k: number): number => {
    let at = heads[k] ?? parts.length;
    while (isHead(at)) at++;
    return at;
  };
  const isCut = (k: number) => {
    const at = heads[k] ?? 0;
    const end = textAt(k);
    return isRest(parts.slice(at, end).map(({ start, end }) => text.slice(start, end)));
  };
  const isLike = (k: number, other: number) => areOfRow(lineAt(k), lineAt(other)) || (isCut(k) && isCut(other));
  // The first headline of a page is no subhead, unless that begins with what is continued.
  const first = signs.continued.has(parts[0]?.start ?? -1) ? 0 : 1;
  const isInRow = (k: number) => isLike(k, k + 1) || (k > first && isLike(k, k - 1));
  const isOfForm = (k: number) =>
    [k + 1, k > first ? k - 1 : -1].some((other) => areOfForm(lineAt(k) ?? '', lineAt(other) ?? ''));
  const open = new Set<number>();
  heads.forEach((at, k) => {
    const own = parts[at] as PassageSpan;
    const before = parts[at - 1];
    const next = parts[textAt(k)];
    const isPart = () => isInRow(k) || partName.test(lineAt(k) ?? '');
    if (own.kind !== 'headline' || !(isOfForm(k) || (signs.unsureHeadlines.has(own.start) && isPart()))) return;
    if (before?.kind !== 'paragraph' || next?.kind !== 'paragraph' || before.isRow || next.isRow) return;
    if (own.article === before.article || own.article !== next.article) return;
    const story = stories.get(before.article) ?? [];
    const isBehind = (own: readonly PassageSpan[] | undefined) => own?.at(-1)?.kind === 'headline';
    // What is continued from another page has its headline there.
    const isHeaded = story[0]?.kind === 'headline' || signs.continued.has(story[0]?.start ?? -1);
    if (!isHeaded || isBehind(stories.get(own.article))) return;
    const isShown =
      isDated(next) ||
      signs.setApart.has(own.start) ||
      signs.continued.has(next.start) ||
      hasByline(signs, own.end, next.start);
    if (isShown || isDated(story.find(({ kind }) => kind === 'paragraph'))) return;
    for (let line = at; isHead(line); line++) open.add((parts[line] as PassageSpan).start);
  });
  let merged = 0;
  return parts.map((part, i) => {
    const isOpen = open.has(part.start);
    if (isOpen && !isHead(i - 1)) merged++;
    return placed(part, part.article - merged, isOpen ? 'subhead' : part.kind);
  });
}
