/**
 * Round-ups: reports of several places under one headline, each with its dateline. A dateline opens a story; but on a page where stories have
 * headlines, one that would be left without a headline goes on in the story beside it.
 *   headline, 新华社甲地电, 新华社乙地电, headline, 本报丙地电 → two stories
 *   text, headline, 新华社甲地电, 新华社乙地电, headline → two stories, each with its headline behind it
 */
import { groupBy } from '../text/group.ts';
import type { PassageSpan } from '../text/passage.ts';
import type { MarkedSpan } from './marks.ts';
import { opensDated } from './open-stories.ts';

/** @param marks what was taken out between the parts, in text order; stories end at jump lines and bylines. */
export function withRoundUps(text: string, parts: readonly PassageSpan[], marks: readonly MarkedSpan[]): PassageSpan[] {
  const stories = [...groupBy(parts, ({ article }) => article).values()];
  const opensAnew = (story: readonly PassageSpan[]) => story[0]?.kind === 'paragraph' && opensDated(text, story[0]);
  const isBare = (story: readonly PassageSpan[]) => !hasHeadline(story) && opensAnew(story);
  if (2 * stories.filter(hasHeadline).length <= stories.length) return [...parts];
  const walls = marks.flatMap(({ start, mark }) => (mark.kind === 'furniture' ? [] : [start]));
  const joined: PassageSpan[][] = [];
  for (const story of stories) {
    const before = joined.at(-1);
    const [end, start] = [before?.at(-1)?.end ?? 0, story[0]?.start ?? 0];
    const goesOn =
      before !== undefined &&
      opensAnew(story) &&
      (before.at(-1)?.kind === 'paragraph' ? isBare(story) || isBare(before) : false) &&
      !walls.some((wall) => wall >= end && wall < start);
    if (goesOn) joined[joined.length - 1] = [...before, ...story];
    else joined.push([...story]);
  }
  return joined.flatMap((own, article) => own.map((part) => ({ ...part, article })));
}

const hasHeadline = (story: readonly PassageSpan[]) => story.some(({ kind }) => kind === 'headline');
