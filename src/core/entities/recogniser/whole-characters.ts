/**
 * The models know UTF-16 units alone. A character of two of them is given to them as one unit, so that no name ends within it, and that 王小𠮷 is a
 * name of three characters: 王小𠮷说 is read as 王小琨说.
 */
import type { Span, Word } from '../../reading.ts';
import type { Recogniser } from './recogniser.ts';

/**
 * What stands for a Chinese character of two units: one that is in names and hardly anywhere else, as they are in news. And what stands for any
 * other, such as an emoji.
 */
const nameHan = '琨';
const rareMark = '※';

const pair = /[\ud800-\udbff][\udc00-\udfff]/;
const pairs = new RegExp(pair, 'g');
/** The first units of the characters from U+20000 to U+3FFFF. */
const isHan = (first: string): boolean => first >= '\ud840' && first <= '\ud8bf';

/** The same recogniser, for which every character is one unit. */
export const byWholeCharacters = (recogniser: Recogniser): Recogniser => ({
  ...recogniser,
  names(text, words, guideline, effort, nearly) {
    if (!pair.test(text)) return recogniser.names(text, words, guideline, effort, nearly);
    const { narrow, at, back } = narrowed(text);
    const restored = <T extends Span>(spans: readonly T[]): T[] =>
      spans.map((span) => ({ ...span, start: back[span.start] as number, end: back[span.end] as number }));
    const near: typeof nearly = nearly && [];
    const names = recogniser.names(narrow, narrowedWords(words, narrow, at), guideline, effort, near);
    nearly?.push(...restored(near ?? []));
    return restored(names);
  },
});

interface Narrowed {
  readonly narrow: string;
  /** For each offset of the text that of the narrow one, and the other way round. */
  readonly at: Uint32Array;
  readonly back: Uint32Array;
}

function narrowed(text: string): Narrowed {
  const narrow = text.replace(pairs, (character) => (isHan(character.charAt(0)) ? nameHan : rareMark));
  const at = new Uint32Array(text.length + 1);
  const back = new Uint32Array(narrow.length + 1);
  let offset = 0;
  for (let i = 0; i < narrow.length; i++) {
    back[i] = offset;
    at[offset] = i;
    const isPair = (text.codePointAt(offset) as number) > 0xffff;
    if (isPair) at[offset + 1] = i + 1;
    offset += isPair ? 2 : 1;
  }
  back[narrow.length] = text.length;
  at[text.length] = narrow.length;
  return { narrow, at, back };
}

/** Words that joined are the narrow text. A word that ends within a character has the whole of it. */
function narrowedWords(words: readonly Word[], narrow: string, at: Uint32Array): Word[] {
  let end = 0;
  return words.flatMap(({ word, tag }) => {
    const start = end;
    end += word.length;
    const own = narrow.slice(at[start], at[end]);
    return own === '' ? [] : [{ word: own, tag }];
  });
}
