/** On which side of their texts the headlines of a page stand, and what is a headline by that. */

import type { PassageSpan } from '../text/passage.ts';
import { endsWhole, isHead, mayBeHeadline } from './headlines.ts';
import { placed } from './placed.ts';
import { hasByline, type StorySigns } from './story-signs.ts';

/**
 * 冬 至 谣 ⏎ ○ 柏舟: a line without an end behind a whole text, right above who wrote what follows, is the headline of that, unless the page has
 * its headlines behind their texts.
 */
export function withBylined(text: string, parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  if (isBehindTexts(parts)) return [...parts];
  let added = 0;
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const next = parts[i + 1];
    const isOne =
      !isHead(part) &&
      !part.isRow &&
      before?.kind === 'paragraph' &&
      before.article === part.article &&
      next?.article === part.article &&
      hasByline(signs, part.end, next.start) &&
      endsWhole(text, before) &&
      mayBeHeadline(text.slice(part.start, part.end));
    if (isOne) added++;
    return placed(part, part.article + added, isOne ? 'headline' : part.kind);
  });
}

/** Whether more articles end with their headline than begin with it. */
export function isBehindTexts(parts: readonly PassageSpan[]): boolean {
  let behind = 0;
  parts.forEach(({ article, kind }, i) => {
    if (kind !== 'headline') return;
    if (parts[i - 1]?.article !== article) behind--;
    else if (parts[i + 1]?.article !== article) behind++;
  });
  return behind > 0;
}

/** So many headlines of such a page stand right above who wrote the next piece, at least. */
const fewestAbove = 1;

/**
 * A page of essays that begins with who wrote the first one and ends with a headline has all headlines behind their texts, though each stands
 * right above who wrote the next piece:
 *   林一 ⏎ text ⏎ 木匠的墨斗 ⏎ 谷雨 ⏎ verse ⏎ 采菱 → two articles, each with the headline behind it
 */
export function withHeadlinesBehind(parts: readonly PassageSpan[], signs: StorySigns): PassageSpan[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (first?.kind !== 'paragraph' || last?.kind !== 'headline' || !hasByline(signs, 0, first.start)) return [...parts];
  const isEnd = (i: number) => parts[i]?.kind === 'headline' && parts[i + 1]?.kind !== 'headline';
  const above = parts.filter((part, i) => isEnd(i) && hasByline(signs, part.end, parts[i + 1]?.start ?? part.end));
  if (above.length < fewestAbove) return [...parts];
  let article = 0;
  return parts.map((part, i) => {
    if (isEnd(i - 1)) article++;
    return placed(part, article);
  });
}

/** Fewest characters of a line that heads an article, and of the text below it. */
const shortestLine = 5;
const shortestText = 30;

/**
 * 打呼噜的人，夜里缺的是氧 ⏎ text: on a page that has headlines above their texts, the first line of an article without one is its headline where
 * it ends without a mark and a text stands below it. So is the last line of the article before behind a table.
 */
export function withTopLines(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  const headed = new Set(parts.filter(({ kind }) => kind === 'headline').map(({ article }) => article));
  if (headed.size === 0 || isBehindTexts(parts)) return [...parts];
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const next = parts[i + 1];
    const line = text.slice(part.start, part.end);
    const isLine =
      part.kind === 'paragraph' &&
      !part.isRow &&
      next?.kind === 'paragraph' &&
      !headed.has(next.article) &&
      !next.isRow &&
      next.end - next.start >= shortestText &&
      line.length >= shortestLine &&
      !/[：:]$/.test(line) &&
      mayBeHeadline(line);
    if (!isLine) return part;
    const isFirst = before?.article !== part.article && next.article === part.article;
    // Behind a table no text goes on in it.
    const isLast = before?.article === part.article && next.article !== part.article && before.isRow === true;
    const isBehindText = before?.kind === 'paragraph' && !before.isRow && !endsWhole(text, before);
    return (isFirst || isLast) && !isBehindText ? { ...part, kind: 'headline', article: next.article } : part;
  });
}
