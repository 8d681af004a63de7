/** Damage that text extraction and character recognition do to the lines of a page. */
import { pick, type Random } from '../random.ts';

/** Breaks a line between two marks, as some extractors do. */
export const fragmented = (line: string): string[] =>
  line.replace(/([，。、；：？！”’》）])(?=[“‘《（”’，。、；：])/g, '$1\n').split('\n');

export const letterSpaced = (line: string): string => [...line].join(' ');

/** Blanks beside numbers, which justified lines leave. */
export const withLooseBlanks = (line: string, share: number, random: Random): string =>
  share === 0
    ? line
    : line.replace(/(?<=\d)(?=[年月日多万个])|(?<=[\u4e00-\u9fff])(?=\d)/g, () => (random() < share ? ' ' : ''));

const halfWidth = new Map(
  [...'，,。.：:；;（(）)？?！!'].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1] as string]])),
);
const strays = [...'·”“.一,、"\'`|'];
const mistaken = [...'和了人日目土士未末己已大太天夫上工千干'];

/** Misread characters, punctuation of the other width, lost and stray characters. @param share of characters. */
export function misread(line: string, share: number, random: Random): string {
  if (share === 0) return line;
  return [...line]
    .map((character) => {
      const narrow = halfWidth.get(character);
      if (narrow && random() < 12 * share) return narrow;
      if (random() >= share) return character;
      return pick(random, [pick(random, mistaken), pick(random, mistaken), character + pick(random, strays), '']);
    })
    .join('');
}
