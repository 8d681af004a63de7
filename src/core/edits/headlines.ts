/** Headlines that stand after their articles, moved above them: text ⏎ headline → headline ⏎ text. Nothing else changes. */

import { finish } from '../finish.ts';
import type { PageWeights } from '../page/label.ts';
import { readPage } from '../page/read.ts';
import { splitPages } from '../page/split.ts';
import type { Article, Edit } from '../reading.ts';

/** More blanks than any column is wide. */
const longestIndent = 100;

/** The edits that put every headline above its article; empty when all stand there. */
export const moveHeadlines = (text: string, weights: PageWeights): Edit[] =>
  finish(moveHeadlinesInSteps(text, weights));

/** The same, handing back control after every page that was read. */
export function* moveHeadlinesInSteps(text: string, weights: PageWeights): Generator<void, Edit[], void> {
  const edits: Edit[] = [];
  for (const { start, end } of splitPages(text)) {
    const own = text.slice(start, end);
    for (const article of readPage(own, weights).articles) {
      for (const edit of move(own, article)) edits.push({ ...edit, start: edit.start + start, end: edit.end + start });
    }
    yield;
  }
  return edits;
}

function move(text: string, { start, end, headline, subtitle }: Article): Edit[] {
  if (!headline || headline.start === start) return [];
  const block = text.slice(headline.start, Math.max(headline.end, subtitle?.end ?? 0));
  if (headline.start + block.length !== end) return [];
  const body = text.slice(start, headline.start).trimEnd();
  const between = text.slice(start + body.length, headline.start);
  // Blanks that indent the first line stay with it: the headline is no part of its paragraph.
  const lineStart =
    start - (/[^\S\r\n]*$/.exec(text.slice(Math.max(0, start - longestIndent), start))?.[0].length ?? 0);
  return [
    { start: lineStart, end: lineStart, newText: block + between },
    { start: start + body.length, end, newText: '' },
  ];
}
