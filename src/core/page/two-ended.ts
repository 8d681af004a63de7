/**
 * Lines at the end of an article that has its headline above its text, right above the headline of the next one, are the first lines of that, unless
 * their words are told in the text above them:
 *   街道工厂闯出大市场, text, 不拘一格 唯才是举, 省建筑公司公开招聘经理, text → two stories, the second with two lines above its text
 */
import type { PassageSpan } from '../text/passage.ts';
import type { TextPairs } from './cohesion.ts';
import { pairsIn, pairsInCommon } from './echoes.ts';

export function withFirstLinesBelow(pairs: TextPairs, parts: readonly PassageSpan[]): PassageSpan[] {
  const result = [...parts];
  const isHeadline = (i: number) => parts[i]?.kind === 'headline';
  let first = 0;
  for (let to = 1; to < parts.length; to++) {
    const article = parts[to]?.article as number;
    if (parts[to - 1]?.article === article) continue;
    const isTwoEnded = isHeadline(first) && isHeadline(to - 1) && isHeadline(to);
    let top = first;
    let from = to;
    first = to;
    if (!isTwoEnded) continue;
    while (isHeadline(top)) top++;
    while (isHeadline(from - 1)) from--;
    if (from <= top) continue;
    const lines = pairsIn(pairs, parts.slice(from, to));
    let end = to;
    while (parts[end]?.article === article) end++;
    const above = pairsInCommon(lines, pairsIn(pairs, parts.slice(top, from)));
    if (above > pairsInCommon(lines, pairsIn(pairs, parts.slice(to, end)))) continue;
    for (let i = from; i < to; i++) result[i] = { ...(parts[i] as PassageSpan), article };
  }
  return result;
}
