/**
 * Sentences that go on in the next line where the page reader did not dare to join the lines. The page keeps its paragraphs; names and figures are
 * read over the line end, which often cuts one.
 *   农技站站长第五 ⏎ 长青手把手教大家 → one passage, in which 第五长青 stands
 * Below an empty line a sentence goes on where the page reader takes the line end for a wrap that it is not sure of, as of a paragraph's first line
 * that an extractor set apart.
 */
import { sentenceEnd } from '../page/sentence-end.ts';
import type { Page, Passage } from '../reading.ts';

/** Longest text between two lines: the break alone; an indented line begins a paragraph. */
const wrap = /^[ \t]*(?:\r\n|\r|\n)$/;
/** The same with an empty line in it. */
const gap = /^[ \t]*(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/;
/** A line above one is no phrase if it enumerates, or opens what it does not close. */
const unfinished = /、|[“「『（《][^”」』）》]*$/;
/** Running text, and no phrase or row, has marks or begins as a paragraph does. */
const marks = /[，。；：！？]/;
const isRunning = (source: string, { start, text }: Passage) =>
  marks.test(text) || source.slice(start - 2, start) === '\u3000\u3000';
const goesOn = /[\u3400-\u9fff\d·，、；“（]$/;
const mayFollow = /^[\u3400-\u9fff\d·，、；“]/;

/** @param between what may stand between the two. */
const goesOnIn = (source: string, last: Passage, next: Passage, between: RegExp): boolean =>
  last.kind === 'paragraph' &&
  next.kind === 'paragraph' &&
  last.article === next.article &&
  goesOn.test(last.text) &&
  !sentenceEnd.test(last.text) &&
  mayFollow.test(next.text) &&
  between.test(source.slice(last.end, next.start));

/** @param source the page's text. @param page its passages, and the line ends in it that may be wraps. */
export function joinBrokenSentences(
  source: string,
  { passages, uncertainWraps }: Pick<Page, 'passages' | 'uncertainWraps'>,
): readonly Passage[] {
  const unsure = new Set(uncertainWraps.map(({ start }) => start));
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isText = group && (group.length > 1 || isRunning(source, group[0] as Passage));
    const isBroken = last && unsure.has(last.end) && (isText || unfinished.test(last.text));
    const isOne =
      last && ((isText && goesOnIn(source, last, passage, wrap)) || (isBroken && goesOnIn(source, last, passage, gap)));
    if (isOne) group?.push(passage);
    else groups.push([passage]);
  }
  return groups.length === passages.length ? passages : groups.map(joined);
}

/** Made once of all that it holds: a text may be one sentence in thousands of lines. */
function joined(group: readonly Passage[]): Passage {
  const [first, ...others] = group as [Passage, ...Passage[]];
  if (others.length === 0) return first;
  const last = group.at(-1) as Passage;
  const offsets = new Int32Array(
    group.reduce((sum, { text }) => sum + text.length, last.offsets.length - last.text.length),
  );
  let length = 0;
  for (const passage of group) {
    passage.offsets.forEach((offset, i) => {
      offsets[length + i] = offset + passage.start - first.start;
    });
    length += passage.text.length;
  }
  const whole = (part: 'text' | 'folded') => group.map((passage) => passage[part]).join('');
  return { ...first, end: last.end, text: whole('text'), folded: whole('folded'), offsets };
}
