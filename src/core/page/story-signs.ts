/** What a page shows of where its stories begin, beside the words. */
import { countWhile } from '../text/search.ts';
import { hasTypedIndents, isTypedFirst } from './doubts.ts';
import type { Reading } from './joins.ts';
import { labelOf, labelSet, labels } from './label.ts';
import type { Line } from './lines.ts';
import type { Mark, MarkedSpan } from './marks.ts';

export interface StorySigns {
  /** Where bylines on lines of their own begin, in ascending order, but those that sign the text above. */
  readonly bylines: readonly number[];
  /** The offsets of lines with more blank lines before them than paragraphs have. */
  readonly setApart: ReadonlySet<number>;
  /** The offsets of lines of a few characters without a mark, which say of what kind a piece is, or of what it speaks. */
  readonly kickers: ReadonlySet<number>;
  /** The offsets of lines without the blanks that a page's paragraphs begin with, each above a line that has them. */
  readonly setOut: ReadonlySet<number>;
  /** The offsets of lines right behind furniture, and behind a jump line that says where a story comes from. */
  readonly behindFurniture: ReadonlySet<number>;
  /** The offsets of lines right behind who signs the text above them. */
  readonly behindSignatures: ReadonlySet<number>;
  readonly continued: ReadonlySet<number>;
  /** The offsets of lines that are headlines by a margin so small that the words are asked whether they are. */
  readonly unsureHeadlines: ReadonlySet<number>;
  /** The offsets of lines that are none by their labels, nor next to one. */
  readonly hardlyHeadlines: ReadonlySet<number>;
}

/** Where two blank lines part stories, fewer than this share of the paragraphs within articles have two before them. */
const rarelyApart = 0.03;

/** Longest of those lines, with the blanks within it. */
const longestKicker = 7;
const kicker = /^[\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,3}$/u;

/** Margin of the label of a headline below which the words are asked, see `margins.ts`; short headlines of pages of known structure have more. */
const leastSure = 4;

export function storySigns(
  text: string,
  lines: readonly Line[],
  marks: readonly MarkedSpan[],
  { path, margins, rivals }: Pick<Reading, 'path' | 'margins' | 'rivals'>,
): StorySigns {
  const isWide = ({ gap }: Line) => gap > 1;
  const paragraphs = lines.filter((_, i) => labels[labelOf[path[i] as number] as number] === 'next');
  const isUsed = paragraphs.filter(isWide).length > rarelyApart * paragraphs.length;
  return {
    bylines: marks.flatMap(({ start, mark }) => (mark.kind === 'byline' && !mark.closes ? [start] : [])),
    kickers: startsOf(lines, ({ start, end }) => end - start <= longestKicker && kicker.test(text.slice(start, end))),
    setOut: hasTypedIndents(text, lines)
      ? startsOf(lines, (line, i) => !isTypedFirst(line) && isTypedFirst(lines[i + 1] ?? line))
      : new Set(),
    behindFurniture: behind(lines, marks, ({ kind }) => kind === 'furniture'),
    behindSignatures: behind(lines, marks, (mark) => mark.kind === 'byline' && mark.closes),
    continued: behind(lines, marks, (mark) => mark.kind === 'jumpLine' && mark.direction === 'from'),
    unsureHeadlines: startsOf(lines, (_, i) => (margins[i] as number) < leastSure),
    hardlyHeadlines: startsOf(
      lines,
      (_, i) => !isHeadline(labelOf[path[i] as number] as number) && !isHeadline(rivals[i] as number),
    ),
    setApart: startsOf(isUsed ? [] : lines, isWide),
  };
}

const headline = labelSet('headline', 'headlineWrap');
const isHeadline = (label: number): boolean => (headline & (1 << label)) !== 0;

/** Where the lines begin that are such. */
function startsOf(lines: readonly Line[], isOne: (line: Line, i: number) => boolean): Set<number> {
  const starts = new Set<number>();
  lines.forEach((line, i) => {
    if (isOne(line, i)) starts.add(line.start);
  });
  return starts;
}

/** Where the lines begin that have such a mark right before them. */
function behind(lines: readonly Line[], marks: readonly MarkedSpan[], isOne: (mark: Mark) => boolean): Set<number> {
  const found = marks.filter(({ mark }) => isOne(mark)).map(({ start }) => start);
  let next = 0;
  return startsOf(lines, ({ start }) => {
    const first = next;
    while (next < found.length && (found[next] as number) < start) next++;
    return next > first;
  });
}

/** Whether a byline on a line of its own begins between two offsets. */
export function hasByline({ bylines }: StorySigns, from: number, to: number): boolean {
  const first = bylines[countWhile(bylines.length, (i) => (bylines[i] as number) < from)];
  return first !== undefined && first < to;
}
