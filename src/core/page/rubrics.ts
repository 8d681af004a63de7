/**
 * Rubrics above the byline of a story whose headline stands below it: 法治周刊 ⏎ ■以案说法 ⏎ ■本报记者 林一 ⏎ “搭便车”出了事故 ⏎ text.
 * They are no part of the headline, nor the byline the end of the story before.
 */
import type { TextLines } from './byline-lines.ts';
import { guessOf } from './furniture-guesses.ts';

/** Longest rubric, in characters without its marks, and most lines of them. */
const longest = 10;
const mostLines = 2;
const marked = /^[■□●○◆◇★☆▍▌▎▶▷◎【〔［[]/;

const isMarked = (line: string): boolean => marked.test(line);

function isRubric(line: string): boolean {
  const bare = line.replace(/[\s\p{P}\p{S}]/gu, '');
  return bare.length > 0 && bare.length <= longest && (isMarked(line) || guessOf(line) !== null);
}

/** What ends a text, and what a headline has not. */
const stop = /[。！？”」）)]$/;
const withinText = /[，。；]/;
/** A headline leaves so much room in its column at least, in em. */
const leastRoom = 1;

/** @param isBylineAt whether a line is a byline. @returns the lines that are such rubrics. */
export function rubricLines(page: TextLines, isBylineAt: (i: number) => boolean): ReadonlySet<number> {
  const { texts, lines, columns } = page;
  const rubrics = new Set<number>();
  texts.forEach((_, i) => {
    if (!isBylineAt(i) || isBylineAt(i - 1)) return;
    let below = i;
    while (isBylineAt(below)) below++;
    const headline = lines[below];
    if (!headline || withinText.test(texts[below] as string)) return;
    if (headline.width > (columns[below]?.width ?? 0) - leastRoom) return;
    let above = i - 1;
    while (above >= 0 && i - 1 - above < mostLines && isRubric(texts[above] as string)) above--;
    // 图片新闻 ⏎ 本报记者 林一, without a mark, may close a story in pictures.
    const isTold = above < 0 || (stop.test(texts[above] as string) && texts.slice(above + 1, i).some(isMarked));
    if (isTold) for (let at = above + 1; at < i; at++) rubrics.add(at);
  });
  return rubrics;
}
