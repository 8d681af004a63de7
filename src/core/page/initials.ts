/**
 * Initials: the first character of a text that was set large, over several lines, and which extractors give a line of its own. It belongs to the
 * line below it, unless it is the rest of a headline, or the number of a part:
 *   村里有了榨油厂 ⏎ 走 ⏎ 进龙兴镇楠木村，漫山遍野的油茶树 → 走进龙兴镇
 *   纺织女工有了完整的周 ⏎ 末 ⏎ 走进龙兴镇楠木村，… → 周末
 */
import { isHan } from '../text/characters.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { continuityScore, reachOfContinuity, tellsContinuity } from './continuity.ts';
import { openerClass } from './datelines.ts';
import type { Line } from './lines.ts';

/** The text below an initial is as wide as a line of a column at least, in em, and says more than a headline does. */
const narrowest = 7;
const saysMore = /[，。、；：（）【】“”]/;
/** A shorter one that ends with a mark is a verse: 井 ⏎ 我放下一只桶，. */
const verse = /^.{0,10}[，。；！？]$/u;
/** What numbers parts of a text. */
const number = /[一二三四五六七八九十上中下]/;
/** Who wrote: nothing reads on from there. */
const byline = /[记記]者|通[讯訊][员員]|[实實][习習]生/;

/** @param continuity see `PageWeights`. */
export function joinInitials(text: string, lines: readonly Line[], continuity: Float32Array): Line[] {
  const wordsOf = (line: Line | undefined) => (line ? withoutSpaces(text.slice(line.start, line.end)) : '');
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const own = lines[i] as Line;
    const next = lines[i + 1];
    const isOne =
      isAlone(text, own) &&
      next !== undefined &&
      !next.gap &&
      isInitial(text.charAt(own.start), wordsOf(joined.at(-1)), [wordsOf(next), wordsOf(lines[i + 2])], continuity);
    joined.push(isOne ? { ...own, end: next.end, width: own.width + next.width } : own);
    if (isOne) i++;
  }
  return joined;
}

const isAlone = (text: string, { start, end, vertical }: Line): boolean =>
  end - start === 1 && !vertical && isHan(text.charCodeAt(start));

/** Whether a character begins a dateline with the line below it, or reads on in that, and more than from the line above. */
function isInitial(
  initial: string,
  above: string,
  [below, more]: readonly [string, string],
  weights: Float32Array,
): boolean {
  if (openerClass(initial + below) > 0) return true;
  if (number.test(initial) || verse.test(below) || below.length < narrowest || !saysMore.test(below + more))
    return false;
  const after = below.slice(0, reachOfContinuity);
  if (/[，、；：]$/.test(above) || !tellsContinuity(initial, after)) return false;
  const last = above.slice(-reachOfContinuity);
  const from = !byline.test(above) && tellsContinuity(last, initial) ? continuityScore(last, initial, weights) : 0;
  return continuityScore(initial, after, weights) > Math.max(0, from);
}
