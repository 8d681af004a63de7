/**
 * What belongs to a headline and what does not, by where it stands.
 *   text, 供热改造收官在即, 老城不再“怕停暖”, text → both lines are the headline: no article ends with subheads
 *   小卒怎样过河, ——谈谈残局中的“等着” → a line that begins with a dash under a headline is part of it
 *   text, 老城不再“怕停暖”, 通告, text → a notice has its title above its text, behind the headline of another article
 *   six lines and more without a mark, one right below the other → verse, which is text
 */

import type { PassageSpan } from '../text/passage.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';
import { isNotice } from './lone-lines.ts';
import { placed } from './placed.ts';
import { isBody } from './signatures.ts';
import { isPlain } from './standing-rules.ts';
import { hasByline, type StorySigns } from './story-signs.ts';

/** So many lines in a row are no headline any more. */
const fewestVerses = 6;
/** A blank line may stand between stanzas of so many lines, or more. */
const shortestStanza = 4;
/** The same behind a title and who wrote them; their stanzas have any length. */
const fewestSigned = 4;
/** A comma may stand in a line behind so many verses, and such a line is no longer, in characters. */
const fewestBeforeComma = 3;
const longestVerse = 16;
/** The same behind other verses, at the end of the page. */
const fewestMore = 2;
/** Longest second line of a headline that begins with a dash, in characters. */
const longestDeck = 36;

export const isHead = ({ kind }: PassageSpan): boolean => kind === 'headline' || kind === 'subhead';

/** The parts of a page with the lines of their headlines. */
export function withWholeHeadlines(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  return withDecks(
    text,
    withColumnNames(text, withNotices(text, withLastLines(text, withOwnLines(text, withSayings(text, parts))))),
  );
}

/**
 * The parts of a page with verse as text. What stands right behind a byline is no headline. The line above verse that a text ends before is its
 * title, and the line below it that other text follows heads that.
 */
export function withVerses(text: string, parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  const result = [...parts];
  const textOf = ({ start, end }: PassageSpan) => text.slice(start, end);
  // Lists of names have blanks in most lines, verses hardly any.
  const isWhole = (part: PassageSpan) => !/\s/.test(textOf(part));
  const isDeck = (part: PassageSpan | undefined) => part !== undefined && /^[—─]{2}/.test(text.slice(part.start));
  const isVerse = (part: PassageSpan) =>
    isHead(part) || (part.kind === 'paragraph' && part.isPhrase === true && !part.isRow && isPlain(textOf(part)));
  const isWithin = (part: PassageSpan) =>
    part.kind === 'paragraph' &&
    !part.isRow &&
    part.end - part.start <= longestVerse &&
    /^[^。；：、！？，\s]+，[^。；：、！？，\s]+$/.test(textOf(part));
  /** Where articles begin with verse and behind it. */
  const openings = new Set<number>();
  /** Behind the last verses so far. */
  let behindVerses = -1;
  for (let from = 0; from < parts.length; ) {
    let to = from + 1;
    /** Lines of the first stanza, when it has ended. */
    let stanza = 0;
    const { start, article } = parts[from] as PassageSpan;
    const title = parts[from - 1];
    const isSigned = hasByline(signs, title?.end ?? 0, start);
    const isPoem = isSigned && title !== undefined && isHead(title);
    const isNext = (own: PassageSpan) => {
      const between = text.slice((parts[to - 1] as PassageSpan).end, own.start);
      if (
        !(isVerse(own) || (to - from >= fewestBeforeComma && isWithin(own))) ||
        !/^(?:[^\S\n]*\n){1,2}[^\S\n]*$/.test(between)
      )
        return false;
      if (between.indexOf('\n') === between.lastIndexOf('\n')) return true;
      stanza ||= to - from;
      if (isPoem) return true;
      return stanza >= shortestStanza && (to - from) % stanza === 0;
    };
    while (to < parts.length && isVerse(parts[from] as PassageSpan) && isNext(parts[to] as PassageSpan)) to++;
    // Another poem of one author closes the page.
    const isMore = from === behindVerses && to === parts.length;
    const fewest = isMore ? fewestMore : isPoem ? fewestSigned : fewestVerses;
    const end = to;
    const next = parts[to];
    // The last line before a text heads that text, with the line above it where it begins with a dash.
    if (next?.kind === 'paragraph' && !isVerse(next) && (to - from > fewest || fewest === fewestSigned))
      to -= isDeck(parts[to - 1]) ? 2 : 1;
    const run = parts.slice(from, to);
    if (run.length >= fewest && run.some(isHead) && run.filter(isWhole).length > run.length / 2) {
      const home = (isMore ? result[from - 1] : isSigned ? title : null)?.article ?? article;
      behindVerses = to;
      for (let i = isSigned || isMore ? from : from + 1; i < to; i++) {
        result[i] = { ...(parts[i] as PassageSpan), kind: 'paragraph', article: home, isRow: true };
      }
      const isTitled = !isSigned && title?.kind === 'paragraph' && endsWhole(text, title);
      if (isTitled) {
        result[from] = { ...(parts[from] as PassageSpan), kind: 'headline' };
        if (title.article === home) openings.add(from);
      }
      if ((isSigned || isTitled) && to < end) {
        for (let i = to; i < end; i++) result[i] = { ...(parts[i] as PassageSpan), kind: 'headline' };
        if (parts[to]?.article === home) openings.add(to);
      }
      if (to === end && parts[end]?.kind === 'headline' && parts[end].article === home) openings.add(end);
    }
    from = end;
  }
  let added = 0;
  return result.map((part, i) => {
    if (openings.has(i)) added++;
    return placed(part, part.article + added);
  });
}

/** Longest line that announces a headline below it where nothing else tells that one begins, in characters. */
const longestAnnouncing = 10;

/** 三部门： ⏎ 不得以岗位调整为由裁员, 答疑 ⏎ 电梯怎么申请: such a line behind a whole sentence and what stands between it and the text are the headline of an article. */
export function withAnnounced(text: string, parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  let added = 0;
  let open = false;
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const next = parts[i + 1];
    const own = text.slice(part.start, part.end);
    open &&= part.kind === 'subhead';
    const isOne =
      part.kind !== 'headline' &&
      next?.kind === 'subhead' &&
      next.article === part.article &&
      before?.kind === 'paragraph' &&
      before.article === part.article &&
      own.length <= longestAnnouncing &&
      (/^(?!.*(?:图片|照片|圖片))[\u3400-\u9fff]{2,}[：:]$/u.test(own) ||
        (part.kind === 'paragraph' && signs.kickers.has(part.start))) &&
      endsWhole(text, before);
    if (isOne) {
      added++;
      // Behind who wrote it there is no more of the headline.
      open = !hasByline(signs, part.end, next.start);
    }
    return placed(part, part.article + added, isOne || open ? 'headline' : part.kind);
  });
}

/** Longest line of a headline that is read as text, in characters. */
const longestLine = 24;
/** What is no end of a sentence, nor of a part of one; 摄 is that of a caption. */
const unended = /^(?:[^\n。；：:]*[^\n。；：:，、…）)摄攝]|[^\n。；：:，]{3,16}[：:])$/;
/** Whether a line may be one of a headline, though it is read as text. A dateline is none. */
export const mayBeHeadline = (line: string): boolean =>
  line.length <= longestLine && unended.test(line) && openerClass(withoutSpaces(line)) === 0;

/** Longest name of a column, in characters. */
const longestColumnName = 6;

/** Longest first line of a headline that announces the second, in characters. */
const longestAnnounced = 18;

/**
 * 新华时评, 故纸堆: the name of a column, right above a headline and behind a whole sentence, is the headline's first line; so is a line that
 * ends with a colon there. Behind its text any line may be, and so may one whose rest the next line is.
 */
function withColumnNames(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  const result = [...parts];
  for (let i = parts.length - 1; i > 0; i--) {
    const own = parts[i - 1] as PassageSpan;
    const next = result[i] as PassageSpan;
    const before = parts[i - 2];
    const name = text.slice(own.start, own.end);
    const bare = withoutSpaces(name);
    if (next.kind !== 'headline' || own.kind === 'headline') continue;
    const isText = own.kind === 'paragraph' && !own.isRow;
    // Nothing stands above the first headline of a page but lines of it, and its own text above one behind that.
    const isAny = isText && (before === undefined || own.article === next.article) && mayBeHeadline(name);
    const line = text.slice(next.start, next.end);
    const isFirst = isFirstLine(bare) || (!own.isRow && (isCutBefore(name, line) || isIssuer(name, line)));
    const isBehindTable = isText && before?.isRow === true && isToldBelow(text, own, next);
    if (
      !isBehindTable &&
      (!(isFirst || isAny || (isText && isQuotation(name))) || (before && !endsWhole(text, before)))
    )
      continue;
    result[i - 1] = { ...own, kind: 'headline', article: next.article };
  }
  return result;
}

/** In so many characters below a headline its words occur. */
const echoed = 600;

/** rows, “铁人”退役 ⏎ 带走一身伤病 ⏎ text: behind a table, a line whose words occur in the text below the next line. */
function isToldBelow(text: string, own: PassageSpan, next: PassageSpan): boolean {
  const line = text.slice(own.start, own.end);
  if (!mayBeHeadline(line)) return false;
  const below = text.slice(next.end, next.end + echoed).replace(/\s/g, '');
  const words = [...line.replace(/[\s\p{P}]/gu, '')];
  return words.slice(1).some((second, k) => below.includes(`${words[k]}${second}`));
}

/** “风大的时候，我反而不怕”, above what piece it is of. */
const isQuotation = (line: string): boolean => mayBeHeadline(line) && /^[“「『][^”」』。！？]*[”」』]$/.test(line);

/** Longest rest of a headline's line, in characters. */
const longestRest = 3;

/** 一只狗从飞机货舱“逃 ⏎ 生”, 纺织女工有了完整的周 ⏎ 末: the column's end cuts the headline. */
const isCutBefore = (line: string, rest: string): boolean =>
  mayBeHeadline(line) &&
  line.length > longestRest &&
  ((/[“「『《][^”」』》]*$/.test(line) && /^[^“「『《]*[”」』》]/.test(rest)) || /^[\u3400-\u9fff]{1,3}$/u.test(rest));

/** 望川市水务公司 ⏎ 关于停水的通知: whose notice it is. */
const isIssuer = (line: string, title: string): boolean =>
  /^[\u3400-\u9fff]{4,24}$/u.test(line) && /^(?:关于|關於).*的[\u3400-\u9fff]{2,4}$/u.test(title);

/** 长篇连载（27）, 望川旧事（之三）: a series with the number of the piece. */
const series = /^[\u3400-\u9fff]{2,8}\s?[（(][之第]?[\d一二三四五六七八九十]{1,3}[）)]$/u;

/** 故纸堆, 专访省农科院夏侯霖：, 长篇连载（27）. */
const isFirstLine = (line: string): boolean =>
  series.test(line) ||
  (line.length <= longestColumnName
    ? /^[\u3400-\u9fff\s]+[：:]?$/u.test(line)
    : line.length <= longestAnnounced && /^[^。，；！？：]+[：:]$/u.test(line));

export const endsWhole = (text: string, { start, end }: PassageSpan): boolean =>
  /[。！？!?…）)][”’」』）)]*$/.test(text.slice(Math.max(start, end - 4), end));

/** Subheads that no text follows before the next article's headline are lines of that. */
function withOwnLines(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  const result = [...parts];
  const withText = new Set(parts.filter(({ kind }) => kind === 'paragraph').map(({ article }) => article));
  for (let i = parts.length - 1; i > 0; i--) {
    const before = result[i - 1] as PassageSpan;
    const own = result[i] as PassageSpan;
    if (own.kind !== 'headline' || before.kind !== 'subhead' || before.article === own.article) continue;
    // ——编者 is whose the text before is.
    if (!withText.has(before.article) || /^[—─]/.test(text.slice(before.start, before.end))) continue;
    result[i - 1] = { ...before, kind: 'headline', article: own.article };
  }
  return result;
}

/** Subheads that end an article without a headline are that, as where it stands behind its text. */
function withLastLines(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  const headed = new Set(parts.filter(({ kind }) => kind === 'headline').map(({ article }) => article));
  const result = [...parts];
  for (let i = parts.length - 1; i > 0; i--) {
    const own = parts[i] as PassageSpan;
    const next = result[i + 1];
    const isLast = next?.article !== own.article || next.kind === 'headline';
    const line = text.slice(own.start, own.end);
    // ——编者 and 望川市水务公司 are who signs the text.
    const isSubhead = own.kind === 'subhead' && !/^[—─]/.test(line) && !isBody(line);
    if (isSubhead && isLast && !headed.has(own.article)) result[i] = { ...own, kind: 'headline' };
  }
  return result;
}

/** What stands in a box of its own above the headlines of its time. */
const sayings = /^(?:毛主席语录|毛主席語錄|最高指示|毛主席最新指示|最新指示)$/u;

/** No such box has its headline behind it: the lines below what was said are those of the next story. */
function withSayings(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  const boxes = new Set<number>();
  parts.forEach(({ start, end, article }, i) => {
    const isFirst = parts[i - 1]?.article !== article;
    if (isFirst && sayings.test(withoutSpaces(text.slice(start, end)))) boxes.add(article);
  });
  const result = [...parts];
  for (let i = parts.length - 2; i > 0; i--) {
    const own = result[i] as PassageSpan;
    const next = result[i + 1] as PassageSpan;
    const isBelow = own.kind === 'headline' && boxes.has(own.article) && next.article !== own.article;
    if (isBelow) result[i] = { ...own, article: next.article };
  }
  return result;
}

/** Longest title of a notice with its blanks, in characters. */
const longestTitle = 30;

/**
 * The title of a notice right above a text is the headline of that: it is no line of the headline behind another text, nor the first paragraph of
 * an article.
 */
function withNotices(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const next = parts[i + 1];
    if (next?.kind !== 'paragraph' || part.end - part.start > longestTitle) return part;
    if (!isNotice(withoutSpaces(text.slice(part.start, part.end)), '')) return part;
    const isBehind =
      part.kind === 'headline' &&
      before?.kind === 'headline' &&
      before.article === part.article &&
      next.article !== part.article;
    if (isBehind) return { ...part, article: next.article };
    const isFirst = before?.article !== part.article && next.article === part.article;
    if (isFirst) return { ...part, kind: 'headline' };
    // What stands behind it was told to begin a story.
    const isLast = part.kind !== 'headline' && before?.article === part.article && next.article !== part.article;
    return isLast ? { ...part, kind: 'headline', article: next.article } : part;
  });
}

function withDecks(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  let isBehind = false;
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const own = text.slice(part.start, part.end);
    const isDeck =
      before?.article === part.article &&
      (before.kind === 'headline' || isBehind) &&
      own.length <= longestDeck &&
      /^[—─]{2}/.test(own) &&
      !/[。；]/.test(own);
    isBehind = isDeck;
    return isDeck ? { ...part, kind: 'headline' } : part;
  });
}
