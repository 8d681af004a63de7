/**
 * Round-ups: reports of several places under one headline, each with its dateline. A dateline opens a story; but on a page where stories have
 * headlines, one that would be left without a headline goes on in the story beside it that it is more like.
 *   headline, 新华社甲地电, 新华社乙地电, headline, 本报丙地电 → two stories
 *   text, headline, 新华社甲地电, 新华社乙地电, headline → two stories, each with its headline behind it
 */

import { groupBy } from '../text/group.ts';
import type { PassageSpan } from '../text/passage.ts';
import { likenessOf, weightsOf, wordsIn } from './likeness.ts';
import type { MarkedSpan } from './marks.ts';
import { opensDated } from './open-stories.ts';
import { placed } from './placed.ts';

type Story = readonly PassageSpan[];

/** @param marks what was taken out between the parts, in text order; stories end at jump lines and bylines. */
export function withRoundUps(text: string, parts: readonly PassageSpan[], marks: readonly MarkedSpan[]): PassageSpan[] {
  const stories: readonly Story[] = [...groupBy(parts, ({ article }) => article).values()];
  if (2 * stories.filter(hasHeadline).length <= stories.length) return [...parts];
  const opensAnew = (story: Story | undefined) => story?.[0]?.kind === 'paragraph' && opensDated(text, story[0]);
  const isBare = (story: Story | undefined) => story !== undefined && !hasHeadline(story) && opensAnew(story);
  const walls = marks.flatMap(({ start, mark }) => (mark.kind === 'furniture' ? [] : [start]));
  const mayGoOn = stories.map((story, i) => {
    const before = stories[i - 1];
    const end = before?.at(-1)?.end ?? 0;
    const start = story[0]?.start ?? 0;
    const isOpen = before?.at(-1)?.kind === 'paragraph' && !walls.some((wall) => wall >= end && wall < start);
    return isOpen && opensAnew(story) && (isBare(story) || isBare(before));
  });
  if (!mayGoOn.includes(true)) return [...parts];
  const words = stories.map((story) => wordsIn(text.slice(story[0]?.start, story.at(-1)?.end)));
  const likeness = likenessOf(words, weightsOf(words));
  const borders = [...stories.keys()].filter((i) => mayGoOn[i]).sort((a, b) => likeness(b - 1, b) - likeness(a - 1, a));
  /** For each story the first one of those that it is put together with. */
  const first = [...stories.keys()];
  const together = (i: number) => stories.filter((_, k) => first[k] === first[i]).flat();
  for (const i of borders) {
    if (hasHeadline(together(i - 1)) && hasHeadline(together(i))) continue;
    const to = first[i - 1] as number;
    const from = first[i] as number;
    first.forEach((own, k) => {
      if (own === from) first[k] = to;
    });
  }
  const numbers = [...new Set(first)];
  return stories.flatMap((story, i) => story.map((part) => placed(part, numbers.indexOf(first[i] as number))));
}

const hasHeadline = (story: Story): boolean => story.some(({ kind }) => kind === 'headline');
