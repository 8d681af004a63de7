/**
 * Names of columns that stand by themselves between the end of a text and a headline: …才能看见。 ⏎ 亲历 ⏎ 我在急诊室当志愿者 ⏎ 江雪. They are taken out before the page is read as
 * a whole, as are those at the end of a page or above furniture, since neither the text above them nor the headline below goes on in them; a name that stood within a headline is found later, see
 * `section-names.ts`.
 */
import { withoutSpaces } from '../text/spaces.ts';
import type { TextLines } from './byline-lines.ts';
import { mayBeName, nameOdds } from './column-names.ts';
import type { Column } from './columns.ts';
import { openerClassAcross } from './datelines.ts';
import type { Line } from './lines.ts';
import { isLone } from './lone-lines.ts';

/** Least log odds of such a name. */
const least = 2.5;
/** A headline has no more lines. */
const mostLines = 3;
/** A line that differs by so much from its column was not wrapped in it, not even behind an indent that was dropped, in em. */
const unlike = 3;
/** So many lines on either side are asked for the words of the line. */
const reach = 40;

/** Stands for the headline of the story above a name at its end, which is as long as most are. */
const someHeadline = '　'.repeat(10);

/** A longer name says nothing that the text below says, in characters. */
const longestSaid = 6;
const isSaid = (line: string, text: string): boolean =>
  [...line].some((own, k) => k > 0 && /^[\u3400-\u9fff]$/u.test(own) && text.includes(`${line.charAt(k - 1)}${own}`));

const textEnds = /[。！？…][”’」』）)]*$/;
/** What is no line of a headline. */
const isText = (line: string): boolean => /[。；：，、…]$|[。；]|[记記]者|通[讯訊][员員]/.test(line);

/** 晓 钟, as names of people are set. */
const isPerson = (line: string): boolean => /^[\u3400-\u9fff](?:\s{1,3}[\u3400-\u9fff]){1,2}$/u.test(line);

/** What was found of a line before: nothing, who wrote, or what belongs to no article. */
type Found = (i: number) => 'byline' | 'other' | null;

/** @returns the lines that are such names. */
export function namesBetween(page: TextLines, found: Found): ReadonlySet<number> {
  const { texts } = page;
  const names = new Set<number>();
  texts.forEach((own, i) => {
    if (found(i)) return;
    const line = withoutSpaces(own);
    if (!mayBeName(line) || /[图圖]/.test(line)) return;
    const before = texts[i - 1] ?? '';
    if (isLone(own, before) || isPerson(own)) return;
    if (i > 0 && found(i - 1) === null && !textEnds.test(before)) return;
    const isLast = i > 0 && (i + 1 === texts.length || found(i + 1) === 'other');
    const behind = isLast ? i + 1 : endOfHeadline(page, found, i + 1);
    if (behind === null) return;
    const beside = isLast ? someHeadline : withoutSpaces(texts[i + 1] as string);
    const odds = (from: number, to: number) =>
      nameOdds({ line, beside, story: withoutSpaces(texts.slice(Math.max(0, from), to).join('')) });
    // 红薯铺就致富路 ⏎ 马寨镇农民增收一千七百万元: a longer line whose words the text below says is the headline's first.
    if (line.length > longestSaid && isSaid(line, withoutSpaces(texts.slice(behind, behind + reach).join('')))) return;
    if (Math.min(odds(i - reach, i), odds(behind, behind + reach)) > least) names.add(i);
  });
  return names;
}

/** Behind the lines of a headline that begins at one: who wrote, a dateline, or a text that is set in another way than they are. */
function endOfHeadline({ texts, lines, columns }: TextLines, found: Found, from: number): number | null {
  for (let i = from; i < texts.length && i <= from + mostLines; i++) {
    if (i > from && found(i) === 'byline') return i;
    if (found(i)) return null;
    const own = texts[i] as string;
    const before = lines[i - 1] as Line;
    const line = lines[i] as Line;
    const column = columns[i - 1] as Column;
    if (i > from) {
      if (openerClassAcross(withoutSpaces(own), withoutSpaces(texts[i + 1] ?? '')) > 0) return i;
      const isUnlike = Math.abs(column.width - before.width) > unlike || line.indent > before.indent + 1;
      if (isUnlike && isTextFrom(texts, i)) return i;
    }
    if (isText(own)) return null;
  }
  return null;
}

/** Whether one of a few lines from one on has the mark of a sentence, or of a part of one. */
const isTextFrom = (texts: readonly string[], i: number): boolean =>
  /[，。；：]/.test(texts[i] as string) || /[，。]/.test(texts[i + 1] ?? '');
