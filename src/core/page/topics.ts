/**
 * Headlines that look like subheads of the article before them, as they do where a page has neither datelines nor blank lines between articles.
 * What the page shows decides first: a byline right behind it, a table between it and the title before, more blank lines before it than between
 * any paragraphs, or a few characters above a longer line. Else the cues of `story-cues.ts` do, above all the words: those of an article go on
 * behind a subhead, and hardly any does behind the headline of another story.
 */

import { groupBy } from '../text/group.ts';
import type { PassageSpan } from '../text/passage.ts';
import { withoutSpaces } from '../text/spaces.ts';
import type { TextPairs } from './cohesion.ts';
import { pairsIn, pairsInCommon } from './echoes.ts';
import { isHead, mayBeHeadline } from './headlines.ts';
import { likenessOf, type Words, weightsOf, wordsIn } from './likeness.ts';
import {
  areDecks,
  areOfForm,
  areOfRow,
  areSetAlike,
  isDeck,
  isRest,
  opensDated,
  withOpenStories,
} from './open-stories.ts';
import { placed } from './placed.ts';
import { authorClass, titledAuthor } from './signatures.ts';
import { type Heads, isOtherStory } from './story-cues.ts';
import { hasByline, type StorySigns } from './story-signs.ts';
import { withUndatedSections } from './undated-sections.ts';

/** Fewest pairs of characters of texts that are compared. */
const fewestInText = 25;
const fewestRows = 2;
/** So many pairs of lines occur in the text above them and none below where they head that. */
const fewestOfAbove = 3;
/** So many stories of a page, and such a share of them, begin with a dateline where one without is none, or seldom. */
const fewestDated = 3;
const leastDated = 0.7;
/** A page that has so few characters for each headline is one of short stories. */
const shortStories = 350;

/** The parts, with such subheads as the headlines of articles of their own. @param pairs of the page's text. */
export function withNewTopics(
  text: string,
  pairs: TextPairs,
  parts: readonly PassageSpan[],
  signs: StorySigns,
): PassageSpan[] {
  const isOfShort = charactersForHeadline(parts) < shortStories;
  return parted(
    { text, pairs, signs, isOfShort, isDated: areDated(text, parts) },
    withOpenStories(text, withUndatedSections(text, parts, signs), signs),
  );
}

/** Whether most stories of a page begin with a dateline. */
function areDated(text: string, parts: readonly PassageSpan[]): boolean {
  const openings = parts.filter(
    ({ kind, article }, i) =>
      kind === 'paragraph' && (parts[i - 1]?.article !== article || isHead(parts[i - 1] as PassageSpan)),
  );
  const stories = groupBy(openings, ({ article }) => article);
  const dated = [...stories.values()].filter(([first]) => first && opensDated(text, first)).length;
  return dated >= fewestDated && dated >= leastDated * stories.size;
}

function parted(page: TopicPage, parts: readonly PassageSpan[]): PassageSpan[] {
  const result: PassageSpan[] = [];
  let added = 0;
  let isBehind = false;
  const articles = [...groupBy(parts, ({ article }) => article).values()].map((own) => {
    const isHead = headsIn(page.text, own);
    return { own, isHead, sections: sectionsOf(page.signs, own, isHead) };
  });
  if (!articles.some(({ isHead }) => isHead.includes(true))) return [...parts];
  const words = articles.map(({ own, sections }) =>
    sections.map(({ from, end }) => wordsIn(page.text.slice(own[from]?.start, own[end - 1]?.end))),
  );
  const weightOf = weightsOf(words.flat());
  for (const [i, { own, isHead, sections }] of articles.entries()) {
    // An article that has its headline behind its text ends with it; one without any is like the one before it.
    if (own.some(({ kind }) => kind === 'headline')) isBehind = own.at(-1)?.kind === 'headline';
    const likeness = likenessOf(words[i] as Words[], weightOf);
    const topics = isHead.includes(true) ? topicsOf(page, own, { sections, likeness, isBehind }) : [];
    const openings = new Set(topics.map(({ opening }) => opening));
    const heads = new Set(topics.flatMap(({ head, text }) => own.slice(head, text)));
    own.forEach((part, i) => {
      if (openings.has(i)) added++;
      result.push(placed(part, part.article + added, heads.has(part) ? 'headline' : part.kind));
    });
  }
  return result;
}

/** Lines of one headline that follow each other count once. */
function charactersForHeadline(parts: readonly PassageSpan[]): number {
  const isHead = (i: number) => parts[i]?.kind === 'headline';
  const headlines = parts.filter((_, i) => isHead(i) && !isHead(i - 1)).length;
  return parts.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, headlines);
}

/** Subheads of an article that are a headline: the indices of the first, of the text behind them, and of where another article begins. */
interface Topic {
  readonly head: number;
  readonly text: number;
  readonly opening: number;
}

/** A page with what its subheads are judged by. */
interface TopicPage {
  readonly text: string;
  readonly pairs: TextPairs;
  readonly signs: StorySigns;
  readonly isOfShort: boolean;
  readonly isDated: boolean;
}

/** The sections of an article, and how it is set. */
interface Sections {
  readonly sections: readonly TextSection[];
  /** How much one is like another. */
  readonly likeness: (a: number, b: number) => number;
  /** Whether the articles have their headlines behind their text. */
  readonly isBehind: boolean;
}

function topicsOf(page: TopicPage, parts: readonly PassageSpan[], article: Sections): Topic[] {
  const { pairs, signs } = page;
  const { sections, isBehind } = article;
  const topics: Topic[] = [];
  /** Where the story begins that a section would go on. */
  let story = 0;
  let before = new Set<number>();
  sections.forEach((section, k) => {
    const { from, text, end } = section;
    const head = pairsIn(pairs, parts.slice(from, text));
    const behind = pairsIn(pairs, parts.slice(text, end));
    const isOne =
      text > from &&
      ((isBehind
        ? isAboveTable(parts, section)
        : isBehindTable(parts, sections[k - 1]?.text ?? 0, from, text) || isResults(page.text, parts, section)) ||
        (before.size >= fewestInText &&
          ((!isBehind &&
            (isSigned(page, parts, from, text) ||
              (hasKicker(parts.slice(from, text), signs) && !isOfDecks(page.text, parts, sections, k)))) ||
            (behind.size >= fewestInText &&
              isOtherStory(headsOf(page, parts, article, { k, story, before, head, behind }))))));
    if (isOne) {
      topics.push({ head: from, text, opening: isBehind ? text : from });
      before = new Set();
      story = k;
    }
    for (const pair of [...(isOne && isBehind ? [] : head), ...behind]) before.add(pair);
  });
  return topics;
}

/** Lines that may be of a headline with the text below them: the indices of the first, of the text and of what comes next. */
interface TextSection {
  readonly from: number;
  readonly text: number;
  readonly end: number;
}

/** The sections of an article; the first has no head where the article begins with text. */
function sectionsOf(signs: StorySigns, parts: readonly PassageSpan[], isHead: readonly boolean[]): TextSection[] {
  const sections: TextSection[] = [];
  for (let from = 0; from < parts.length; from = sections.at(-1)?.end ?? parts.length) {
    let text = from;
    while (isHead[text]) text++;
    let end = text;
    while (end < parts.length && !isHead[end]) end++;
    if (hasTableTitle(parts, from, text, signs)) text--;
    sections.push({ from, text, end });
  }
  return sections;
}

/** How the title of results ends: 射手榜, 积分榜（前六名）. */
const results = /(?:[战戰][报報]|[赛賽][果程事]|[积積]分|榜|成[绩績])(?:[（(][^（()）]{1,10}[）)])?$/u;
/** A headline has no more lines that are read as text. */
const mostLines = 3;

/** For each part whether it may be of a headline: a subhead, or up to three lines without an end behind a whole text and above another, or results. */
function headsIn(text: string, parts: readonly PassageSpan[]): boolean[] {
  const textOf = (part: PassageSpan) => text.slice(part.start, part.end);
  const isLine = (part: PassageSpan | undefined) =>
    part?.kind === 'paragraph' && !part.isRow && mayBeHeadline(textOf(part));
  const isText = (part: PassageSpan | undefined): part is PassageSpan =>
    part?.kind === 'paragraph' && !part.isRow && !isLine(part);
  // Between two tables the title of the second looks like a row.
  const isTitle = (part: PassageSpan, i: number) =>
    part.isRow === true &&
    parts[i + 1]?.isRow === true &&
    results.test(textOf(part)) &&
    !/[\s。，；]/.test(textOf(part));
  const heads = parts.map((part, i) => part.kind === 'subhead' || isTitle(part, i));
  for (let i = 1; i < parts.length; i++) {
    const before = parts[i - 1] as PassageSpan;
    // 街谈巷议 ⏎ 夜市摊主逃“税”不成: the line above may look like a subhead.
    const above = before.kind === 'subhead' ? parts[i - 2] : before;
    const isWhole = isText(above) && isEnd.test(text.slice(Math.max(above.start, above.end - 4), above.end));
    if (!isWhole && !above?.isRow) continue;
    let to = i;
    while (isLine(parts[to]) && to - i < mostLines) to++;
    // 账单 ⏎ 她把第一张退货单裱 ⏎ 在墙上: what goes on is no headline.
    if (above !== before && parts[to]?.isDoubted) continue;
    const isTitled = parts[to]?.isRow === true && results.test(textOf(parts[to - 1] as PassageSpan));
    // 对话修复师桑榆： leads to another line.
    if (to === i || !(isText(parts[to]) || isTitled) || /[：:]$/.test(textOf(parts[to - 1] as PassageSpan))) continue;
    heads.fill(true, i, to);
  }
  return heads;
}

const isEnd = /[。！？…][”’」』）)]*$/;

/** 补时绝杀 ⏎ 沽河队终结不胜 ⏎ 技术统计 ⏎ rows: the last line heads the table. */
const hasTableTitle = (parts: readonly PassageSpan[], from: number, text: number, { kickers }: StorySigns): boolean =>
  text - from > 1 && parts[text]?.isRow === true && kickers.has((parts[text - 1] as PassageSpan).start);

/** A section, and the story that it may go on. */
interface Place {
  /** The section, and the first one of the story. */
  readonly k: number;
  readonly story: number;
  /** The pairs since the story began, and those of the section's lines and text. */
  readonly before: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
  readonly behind: ReadonlySet<number>;
}

/** So many sections of a story before one are compared with it. */
const lookback = 8;

/** What tells whether the lines of a section head another story. */
function headsOf(
  { text: page, signs, isOfShort, isDated }: TopicPage,
  parts: readonly PassageSpan[],
  { sections, likeness, isBehind }: Sections,
  { k, story, before, head, behind }: Place,
): Heads {
  const { from, text, end } = sections[k] as TextSection;
  const textOf = ({ start, end }: PassageSpan) => page.slice(start, end);
  const linesAt = (i: number) => linesOf(page, parts, sections[i]);
  const isRow = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 && b.length > 0 && (areOfRow(a.join(''), b.join('')) || (isRest(a) && isRest(b)) || areDecks(a, b));
  const first = parts[from] as PassageSpan;
  const inBefore = pairsInCommon(head, before);
  const inBehind = pairsInCommon(head, behind);
  const likeStory = (i: number) => {
    let most = 0;
    for (let other = Math.max(story, k - lookback); other < k; other++) most = Math.max(most, likeness(i, other));
    return most;
  };
  return {
    lines: linesAt(k),
    textBehind: parts
      .slice(text, end)
      .filter(({ kind }) => kind === 'paragraph')
      .map(textOf),
    textBefore: from > 0 ? textOf(parts[from - 1] as PassageSpan) : '',
    likeBefore: likeStory(k),
    likeReturning: Math.max(likeStory(k + 1), likeStory(k + 2)),
    likeNext: likeness(k, k + 1),
    isRowBefore: k - 1 > story && isRow(linesAt(k), linesAt(k - 1)),
    isRowBehind: isRow(linesAt(k), linesAt(k + 1)),
    isOfForm: [k - 1, k + 1].some(
      (i) => i > story && (areOfForm(linesAt(k).join(''), linesAt(i).join('')) || areSetAlike(linesAt(k), linesAt(i))),
    ),
    own: isBehind ? inBefore : inBehind,
    others: isBehind ? inBehind : inBefore,
    isApart: parts[from - 1]?.isRow === true || signs.behindFurniture.has(first.start),
    isText: first.kind === 'paragraph',
    isSetOut: first.kind === 'paragraph' && signs.setOut.has(first.start),
    isHardly: signs.hardlyHeadlines.has(first.start),
    isOfShort,
    isDated: isDated && !isBehind,
    isOfAbove: isBehind && inBefore >= fewestOfAbove && inBehind === 0,
  };
}

/** A title with nothing but rows of a table below it is a piece of its own: 菜价, 黄瓜 3.2 元, 番茄 4.5 元. What heads text behind that heads a story. */
function isBehindTable(parts: readonly PassageSpan[], from: number, to: number, text: number): boolean {
  if (to - from < fewestRows || parts[text]?.kind !== 'paragraph' || parts[text]?.isRow) return false;
  for (let i = from; i < to; i++) {
    const { isRow, kind } = parts[i] as PassageSpan;
    if (!isRow && !(i === from && kind === 'headline')) return false;
  }
  return true;
}

/** A long title over results, 全国城市足球联赛第二轮战报, heads a piece of its own; what is short belongs to the story above, but not to another table. */
const shortestTitle = 7;
const isResults = (page: string, parts: readonly PassageSpan[], { from, text, end }: TextSection): boolean => {
  const title = parts[from];
  return (
    text - from === 1 &&
    title !== undefined &&
    (title.end - title.start >= shortestTitle || parts[from - 1]?.isRow === true) &&
    results.test(page.slice(title.start, title.end)) &&
    end - text >= fewestRows &&
    parts.slice(text, end).every(({ isRow }) => isRow)
  );
};

/** The same where headlines stand behind: a title with nothing but rows between it and the headline below them is that of the text above it. */
const isAboveTable = (parts: readonly PassageSpan[], { from, text, end }: TextSection): boolean =>
  parts[from - 1]?.kind === 'paragraph' &&
  !parts[from - 1]?.isRow &&
  end - text > fewestRows &&
  parts[end - 1]?.kind === 'headline' &&
  parts.slice(text, end - 1).every(({ isRow }) => isRow);

/**
 * 延伸阅读 ⏎ 消失的渡口, 足球青训 ⏎ 别拔苗助长: a few characters above longer lines head a piece of its own. So do all 12 of such lines that the
 * labels call subheads on pages of other papers; pages of known structure have none.
 */
function hasKicker(head: readonly PassageSpan[], { kickers }: StorySigns): boolean {
  const [first, ...others] = head;
  const isKicker = ({ start }: PassageSpan) => kickers.has(start);
  return first !== undefined && isKicker(first) && others.length > 0 && !others.some(isKicker);
}

/** The lines of a section without its text. */
const linesOf = (page: string, parts: readonly PassageSpan[], section: TextSection | undefined): readonly string[] =>
  section ? parts.slice(section.from, section.text).map(({ start, end }) => page.slice(start, end)) : [];

/** Whether a section next to one has such lines, too: subheads of two short lines each. */
const isOfDecks = (page: string, parts: readonly PassageSpan[], sections: readonly TextSection[], k: number): boolean =>
  [k - 1, k, k + 1].filter((own) => isDeck(linesOf(page, parts, sections[own]))).length > 1 &&
  isDeck(linesOf(page, parts, sections[k]));

/** Whether the subheads from `from` to `to` end with who wrote, have a byline behind them, or stand apart from what is before or behind its signature. */
function isSigned({ text: page, signs }: TopicPage, parts: readonly PassageSpan[], from: number, to: number): boolean {
  const first = parts[from] as PassageSpan;
  const last = parts[to - 1] as PassageSpan;
  const text = parts[to];
  const author = () => authorClass(withoutSpaces(page.slice(last.start, last.end)));
  return (
    text !== undefined &&
    (signs.setApart.has(first.start) ||
      signs.behindSignatures.has(first.start) ||
      hasByline(signs, last.end, text.start) ||
      (last !== first && author() === titledAuthor))
  );
}
