/**
 * Headlines between two texts that the labels hardly tell from subheads. They are taken for subheads, and their story goes on behind them, so that
 * the words of both texts decide which they are, see `topics.ts`.
 */
import type { PassageSpan } from '../text/passage.ts';
import type { Reading } from './joins.ts';
import { labels } from './label.ts';
import type { Line } from './lines.ts';

/** Margin of the label below which the words are asked, see `margins.ts`. */
const leastSure = 1;

/** Where lines begin that are read as headlines and might as well be subheads. */
export function narrowHeadlines(
  lines: readonly Line[],
  { margins, rivals }: Pick<Reading, 'margins' | 'rivals'>,
): ReadonlySet<number> {
  const isNarrow = (i: number) =>
    (margins[i] as number) < leastSure && /^subhead/.test(labels[rivals[i] as number] as string);
  return new Set(lines.flatMap(({ start }, i) => (isNarrow(i) ? [start] : [])));
}

/**
 * @param narrow as above.
 * @returns the parts with two and more such lines behind a text as subheads, and the articles that they parted as one. Single lines, and lines before
 *   their text, stay as they are: asked of those, the words made a subhead of a headline right above a dateline.
 */
export function withNarrowHeadlines(parts: readonly PassageSpan[], narrow: ReadonlySet<number>): PassageSpan[] {
  const result: PassageSpan[] = [];
  let merged = 0;
  for (let from = 0; from < parts.length; ) {
    const isHead = parts[from]?.kind === 'headline';
    let to = from + 1;
    while (to < parts.length && isHead && parts[to]?.kind === 'headline') to++;
    const own = parts.slice(from, to);
    const [before, next] = [parts[from - 1], parts[to]];
    const isSubhead =
      own.length > 1 &&
      before?.kind === 'paragraph' &&
      before.article === own[0]?.article &&
      next?.kind === 'paragraph' &&
      own.every(({ start }) => narrow.has(start));
    for (const part of own)
      result.push({ ...part, article: part.article - merged, kind: isSubhead ? 'subhead' : part.kind });
    if (isSubhead) merged++;
    from = to;
  }
  return result;
}
