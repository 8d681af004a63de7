/**
 * Unsure headlines on a page whose stories all show where they begin, by a dateline or by who wrote. A text that shows neither is a section of the
 * story beside it, and its headline a subhead, until the words say otherwise, see `topics.ts`:
 *   head, 本报讯 text, 门将带伤扑点球, text, head, 本报讯 text → the second line is a subhead
 *   本报讯 text, head, 本报记者 林一, text, 一本账记了三十年, text, head → the same where headlines stand behind
 */

import { groupBy } from '../text/group.ts';
import type { PassageSpan } from '../text/passage.ts';
import { opensDated } from './open-stories.ts';
import { placed } from './placed.ts';
import { hasByline, type StorySigns } from './story-signs.ts';

/** So many other stories of the page show where they begin, and such a share of them. */
const fewestShown = 3;
const leastShown = 0.7;
/** The dateline is in one of so many first paragraphs. */
const mostAbove = 4;

type Story = readonly PassageSpan[];

export function withUndatedSections(text: string, parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  const stories = groupBy(parts, ({ article }) => article);
  const shown = new Map<number, boolean>();
  let end = 0;
  for (const [article, story] of stories) {
    const texts = story.filter(({ kind, isRow }) => kind === 'paragraph' && !isRow);
    const [first] = texts;
    // Lines of a headline may be read as text above the dateline.
    const isDated = texts.slice(0, mostAbove).some((own) => opensDated(text, own));
    if (first) shown.set(article, isDated || hasByline(signs, end, first.start));
    end = story.at(-1)?.end ?? end;
  }
  const count = [...shown.values()].filter((own) => own).length;
  // The story in question is none of those that show it.
  const areShown = count >= fewestShown && count >= leastShown * (shown.size - 1);
  if (!areShown) return [...parts];
  /** Whether a story has its headline at the end, or else at its beginning. */
  const hasHead = (story: Story | undefined, isBehind: boolean) => story?.at(isBehind ? -1 : 0)?.kind === 'headline';
  const isSection = (i: number) => {
    const line = parts[i] as PassageSpan;
    const above = parts[i - 1];
    const below = parts[i + 1];
    if (line.kind !== 'headline' || !signs.unsureHeadlines.has(line.start) || signs.setApart.has(line.start))
      return false;
    if (above?.kind !== 'paragraph' || below?.kind !== 'paragraph' || above.isRow || below.isRow) return false;
    if (above.article === below.article || !shown.get(above.article) || shown.get(below.article)) return false;
    if (signs.continued.has(below.start) || hasByline(signs, above.end, below.start)) return false;
    const isBehind = line.article === above.article;
    return hasHead(stories.get(above.article), isBehind) && hasHead(stories.get(below.article), isBehind);
  };
  let merged = 0;
  return parts.map((part, i) => {
    const isSubhead = isSection(i);
    // The text below it begins another article with the line, or behind it.
    if ((isSubhead || (i > 0 && isSection(i - 1))) && parts[i - 1]?.article !== part.article) merged++;
    return placed(part, part.article - merged, isSubhead ? 'subhead' : part.kind);
  });
}
