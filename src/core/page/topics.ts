/**
 * Headlines that look like subheads of the article before them.
 * What the page shows decides first: a byline right behind it, a table between it and the title before, more blank lines before it than between
 * any paragraphs, or a few characters above a longer line. Else their words do.
 * Where a page has neither blank lines between articles nor datelines, a headline looks like a subhead of the article before it. Their words
 * differ: the words of a subhead mostly occur before it too, and the words of the article continue after it. The words of a headline occur
 * only after it, and hardly any word of the text before it does.
 *   In pages of known structure that holds for 160 of 271 headlines and for 3 of 65 subheads.
 */
import type { PassageSpan } from '../text/passage.ts';
import type { TextPairs } from './cohesion.ts';
import { hasByline, type StorySigns } from './story-signs.ts';

/** Fewest pairs of characters of a headline that occur in its text; fewest of the texts that are compared. */
const fewestOwn = 2;
const fewestInText = 25;
/** Share of the pairs of a text, above which it goes on with what was before. */
const mostShared = 0.09;
/**
 * The same where the headline's own words are not looked at, and how many pairs the texts before and behind it have then at least. Tuned on pages
 * of other papers, whose stories have no datelines; no article of the pages of known structure is parted more than before.
 */
const mostInOther = 0.02;
const fewestBefore = 60;
const fewestBehind = 40;
const fewestRows = 2;
/**
 * Where a page has so few characters for each headline, a long feature with subheads hardly stands on it: a text with so small a share of the
 * pairs before it, and not many pairs on either side, is another story. So are 62 of 98 such headlines on pages of other papers, and none of 75
 * subheads, of which 51 are on pages of known structure.
 */
const shortStories = 350;
const mostInShort = 0.05;

/** The parts, with such subheads as the headlines of articles of their own. @param pairs of the page's text. */
export function withNewTopics(pairs: TextPairs, parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  const result: PassageSpan[] = [];
  const isOfShort = charactersForHeadline(parts) < shortStories;
  let added = 0;
  for (let from = 0; from < parts.length; ) {
    let to = from;
    while (to < parts.length && parts[to]?.article === parts[from]?.article) to++;
    const own = parts.slice(from, to);
    const topics = topicsOf(pairs, own, signs, isOfShort);
    const openings = new Set(topics.map(({ opening }) => opening));
    const heads = new Set(topics.flatMap(({ head, text }) => own.slice(head, text)));
    own.forEach((part, i) => {
      if (openings.has(i)) added++;
      result.push({ ...part, article: part.article + added, kind: heads.has(part) ? 'headline' : part.kind });
    });
    from = to;
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

/** An article that has its headline behind its text ends with a headline; so do those that it is parted into. */
function topicsOf(pairs: TextPairs, parts: readonly PassageSpan[], signs: StorySigns, isOfShort: boolean): Topic[] {
  const topics: Topic[] = [];
  if (!parts.some(({ kind }) => kind === 'subhead')) return topics;
  const isBehind = parts.at(-1)?.kind === 'headline';
  let seen = new Set<number>();
  let textBefore = 0;
  for (let i = 0; i < parts.length; ) {
    let text = i;
    while (parts[text]?.kind === 'subhead') text++;
    let end = text;
    while (end < parts.length && parts[end]?.kind !== 'subhead') end++;
    const words = {
      before: seen,
      head: pairsIn(pairs, parts.slice(i, text)),
      behind: pairsIn(pairs, parts.slice(text, end)),
    };
    const isLongEnough = seen.size >= fewestInText;
    const isOne =
      text > i &&
      (isBehind
        ? isLongEnough && closesBefore(words)
        : isBehindTable(parts, textBefore, i, text) ||
          (isLongEnough &&
            (isSigned(parts, i, text, signs) ||
              hasKicker(parts.slice(i, text), signs) ||
              opensBehind(words, isOfShort, isQuotation(parts, i, text, signs)))));
    if (isOne) {
      topics.push({ head: i, text, opening: isBehind ? text : i });
      seen = new Set();
    }
    for (const pair of [...(isOne && isBehind ? [] : words.head), ...words.behind]) seen.add(pair);
    textBefore = text;
    i = Math.max(end, i + 1);
  }
  return topics;
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

/** “账要一笔一笔记”: what a subhead quotes occurs behind it, too. */
const isQuotation = (parts: readonly PassageSpan[], from: number, to: number, { quotations }: StorySigns): boolean =>
  to - from === 1 && quotations.has((parts[from] as PassageSpan).start);

/**
 * 延伸阅读 ⏎ 消失的渡口, 足球青训 ⏎ 别拔苗助长: a few characters above a longer line head a piece of its own. So do all 12 of such lines that the
 * labels call subheads on pages of other papers; pages of known structure have none.
 */
function hasKicker(head: readonly PassageSpan[], { kickers }: StorySigns): boolean {
  const [first, second] = head;
  return head.length === 2 && kickers.has((first as PassageSpan).start) && !kickers.has((second as PassageSpan).start);
}

/** Whether the subheads from `from` to `to` have a byline behind them, or stand apart from what is before. */
function isSigned(parts: readonly PassageSpan[], from: number, to: number, signs: StorySigns): boolean {
  const [first, last, text] = [parts[from] as PassageSpan, parts[to - 1] as PassageSpan, parts[to]];
  return text !== undefined && (signs.setApart.has(first.start) || hasByline(signs, last.end, text.start));
}

/** The pairs of a subhead, of the text before it since the last headline, and of the text behind it up to the next subhead. */
interface Words {
  readonly before: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
  readonly behind: ReadonlySet<number>;
}

/** Whether the text behind has hardly a word of the text before. */
const isOther = ({ before, behind }: Words, share: number): boolean => common(behind, before) < share * behind.size;
const isLong = ({ before, behind }: Words): boolean => before.size >= fewestBefore && behind.size >= fewestBehind;

function opensBehind(words: Words, isOfShort: boolean, isQuotation: boolean): boolean {
  const { before, head, behind } = words;
  if (isLong(words) && isOther(words, mostInOther)) return true;
  if (isQuotation) return false;
  if (isOfShort && behind.size >= fewestInText && isOther(words, mostInShort)) return true;
  if (behind.size < fewestInText || common(head, before) > 0) return false;
  return common(head, behind) >= fewestOwn && isOther(words, mostShared);
}

/** A headline behind its text: what it says was said before it, and no word of that goes on. */
function closesBefore(words: Words): boolean {
  const [own, others] = [common(words.head, words.before), common(words.head, words.behind)];
  if (own < fewestOwn) return false;
  if (isLong(words) && isOther(words, mostInOther) && own > others) return true;
  return words.behind.size >= fewestInText && others === 0 && isOther(words, mostShared);
}

/** How many of some pairs are among others. */
function common(pairs: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0;
  for (const pair of pairs) if (others.has(pair)) count++;
  return count;
}

/** The pairs of neighbouring Han characters in some parts. */
function pairsIn({ ids }: TextPairs, parts: readonly PassageSpan[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of parts) {
    for (let k = start + 1; k < end; k++) if (ids[k]) found.add(ids[k] as number);
  }
  return found;
}
