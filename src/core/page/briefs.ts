/** Columns of news in brief: 短讯 ⏎ ●4月22日，学校召开…… ⏎ ●4月24日，我校与…… Their title heads them, and the next headline ends them. */
import { sentenceEnd } from './sentence-end.ts';

const item = /^[⊙△●◆★▲○※◎]/;
const title = /^[\u3400-\u9fff]{2,6}$/u;
/** News in Pictures, whose items are the texts of the pictures. */
const pictures = /^(?:[图圖]片(?:新[闻聞]|[报報][道導])|新[闻聞][图圖]片)$/u;
const firstPicture = /^(?:1[、.．：]|①|[图圖][为為一1])/u;
/** （本报记者 林一）, （据新华社电）: whose a text is, below it. */
const signature = /^[（(][^（）()。，]{2,24}[）)]$/;
/** Longest headline behind briefs, in characters, and most lines of an item. */
const longestHeadline = 24;
const mostLines = 12;

export interface Briefs {
  /** For each line whether it is the title of briefs. */
  readonly titles: readonly boolean[];
  /** For each line whether it heads what stands behind the last of them. */
  readonly ends: readonly boolean[];
}

/** @param lines without blanks. */
export function briefsOf(lines: readonly string[]): Briefs {
  const isItem = lines.map((line) => item.test(line));
  const isWhole = (i: number) => i === 0 || sentenceEnd.test(lines[i - 1] as string);
  // Whose the text is that ends there may stand in brackets below it.
  const endsBefore = (i: number) => isWhole(i) || (signature.test(lines[i - 1] as string) && isWhole(i - 1));
  const isTitle = (line: string, i: number) =>
    (isItem[i + 1] === true && title.test(line)) || (pictures.test(line) && firstPicture.test(lines[i + 1] ?? ''));
  const titles = lines.map((line, i) => !isItem[i] && isTitle(line, i) && endsBefore(i));
  let last = Number.NEGATIVE_INFINITY;
  let items = 0;
  const ends = lines.map((line, i) => {
    if (isItem[i]) {
      // Items that no title stands above are a list of a text.
      items = titles[i - 1] ? 1 : items && i - last <= mostLines ? items + 1 : 0;
      last = i;
      return false;
    }
    const isEnd =
      items > 1 &&
      i - last <= mostLines &&
      endsBefore(i) &&
      !signature.test(line) &&
      line.length <= longestHeadline &&
      !/[，。；：、]$|。/.test(line);
    if (isEnd) items = 0;
    return isEnd;
  });
  return { titles, ends };
}
