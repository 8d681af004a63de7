/** What a page shows of where its stories begin, beside the words. */
import { countWhile } from '../text/search.ts';
import type { Reading } from './joins.ts';
import { labelOf, labels } from './label.ts';
import type { Line } from './lines.ts';
import type { Mark, MarkedSpan } from './marks.ts';

export interface StorySigns {
  /** Where bylines on lines of their own begin, in ascending order, but those that sign the text above. */
  readonly bylines: readonly number[];
  /** The offsets of lines with more blank lines before them than paragraphs have. */
  readonly setApart: ReadonlySet<number>;
  /** The offsets of lines of a few characters without a mark, which say of what kind a piece is, or of what it speaks. */
  readonly kickers: ReadonlySet<number>;
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

const kicker = /^[\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,3}$/u;

/** Margin of the label of a headline below which the words are asked, see `margins.ts`; short headlines of pages of known structure have more. */
const leastSure = 4;

export function storySigns(
  text: string,
  lines: readonly Line[],
  marks: readonly MarkedSpan[],
  { path, margins, rivals }: Pick<Reading, 'path' | 'margins' | 'rivals'>,
): StorySigns {
  const startsOf = (form: RegExp) =>
    lines.flatMap(({ start, end }) => (form.test(text.slice(start, end)) ? [start] : []));
  const isWide = ({ gap }: Line) => gap > 1;
  const paragraphs = lines.filter((_, i) => labels[labelOf[path[i] as number] as number] === 'next');
  const isUsed = paragraphs.filter(isWide).length > rarelyApart * paragraphs.length;
  return {
    bylines: marks.flatMap(({ start, mark }) => (mark.kind === 'byline' && !mark.closes ? [start] : [])),
    kickers: new Set(startsOf(kicker)),
    behindFurniture: behind(lines, marks, ({ kind }) => kind === 'furniture'),
    behindSignatures: behind(lines, marks, (mark) => mark.kind === 'byline' && mark.closes),
    continued: behind(lines, marks, (mark) => mark.kind === 'jumpLine' && mark.direction === 'from'),
    unsureHeadlines: new Set(lines.flatMap(({ start }, i) => ((margins[i] as number) < leastSure ? [start] : []))),
    hardlyHeadlines: new Set(
      lines.flatMap(({ start }, i) => (isHeadline(labelOf[path[i] as number]) || isHeadline(rivals[i]) ? [] : [start])),
    ),
    setApart: new Set(isUsed ? [] : lines.filter(isWide).map(({ start }) => start)),
  };
}

const isHeadline = (label: number | undefined): boolean => /^headline/.test(labels[label as number] ?? '');

/** Where the lines begin that have such a mark right before them. */
function behind(lines: readonly Line[], marks: readonly MarkedSpan[], isOne: (mark: Mark) => boolean): Set<number> {
  const found = marks.filter(({ mark }) => isOne(mark)).map(({ start }) => start);
  return new Set(
    lines.flatMap(({ start }, i) => {
      const last = found[countWhile(found.length, (k) => (found[k] as number) < start) - 1] ?? -1;
      return last > (lines[i - 1]?.start ?? -1) ? [start] : [];
    }),
  );
}

/** Whether a byline on a line of its own begins between two offsets. */
export function hasByline({ bylines }: StorySigns, from: number, to: number): boolean {
  const first = bylines[countWhile(bylines.length, (i) => (bylines[i] as number) < from)];
  return first !== undefined && first < to;
}
