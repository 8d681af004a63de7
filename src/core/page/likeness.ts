/**
 * How much the sections of a page speak of the same, after TextTiling (Hearst 1997): the cosine of their characters and pairs of characters,
 * each weighed by how few of the sections have it. 瓜 in every section of a story on melons, and 苗凤 of 苗凤山, say more than 今年.
 */
import { isHan, isSpace } from '../text/characters.ts';

/** Characters that any text has, of which nothing is told. */
const common = new Uint8Array(0x10000);
for (const character of [
  ...'的了是在一不有这他们我上个来到和也就说地要时出会得着下对里那自都以可她它为与而去你还没很又把被让给从向于之其中年月日多大小后前过能好只人用么什样如何最更已经同将所等但并由',
  ...'這們個來說時會對裡為與還沒讓給從於過樣經並將後',
])
  common[character.charCodeAt(0)] = 1;
/** What occurs more often in a section says no more. */
const mostOften = 2;

/** How often a section has what it is told by: characters, by their code, and pairs of them, the code of the first in the upper half. */
export type Words = ReadonlyMap<number, number>;

export function wordsIn(text: string): Words {
  const words = new Map<number, number>();
  const add = (word: number) => {
    const count = words.get(word) ?? 0;
    if (count < mostOften) words.set(word, count + 1);
  };
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) continue;
    const own = isHan(code) && !common[code] ? code : 0;
    if (own) add(own);
    if (own && last) add((last << 16) | own);
    last = own;
  }
  return words;
}

/** What a word of some sections weighs: the fewer have it, the more. */
export function weightsOf(sections: readonly Words[]): (word: number) => number {
  const having = new Map<number, number>();
  for (const words of sections) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const weights = Float64Array.from({ length: sections.length + 1 }, (_, count) =>
    Math.log(1 + sections.length / count),
  );
  return (word) => weights[having.get(word) ?? 1] as number;
}

/** Tells the cosine of two of some sections, from 0 to 1. */
export function likenessOf(
  sections: readonly Words[],
  weightOf: (word: number) => number,
): (a: number, b: number) => number {
  const product = (a: Words, b: Words): number => {
    let sum = 0;
    for (const [word, count] of a) if (b.has(word)) sum += count * (b.get(word) as number) * weightOf(word) ** 2;
    return sum;
  };
  // Few of a page's sections are compared with any.
  const lengths: (number | undefined)[] = [];
  const lengthOf = (i: number, words: Words): number => {
    lengths[i] ??= Math.sqrt(product(words, words));
    return lengths[i];
  };
  return (a, b) => {
    const one = sections[a];
    const other = sections[b];
    const length = one && other ? lengthOf(a, one) * lengthOf(b, other) : 0;
    return one && other && length > 0 ? product(one, other) / length : 0;
  };
}
