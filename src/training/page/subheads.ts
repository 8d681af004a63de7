/** The subheads of a long story: they say what their sections say, and are all of one form. */
import { pick, type Random } from '../random.ts';

/** Fewest and most characters of what a subhead says. */
const shortest = 3;
const longest = 10;
/** How much their lengths differ. */
const unevenness = 1;

const numerals = [...'一二三四五六七八九十'];

/** What the subheads of one story have in common. @param k the number of the section, from 0. */
type Form = (words: string, more: string, k: number) => string;

const plain: Form = (words) => words;
const forms: readonly Form[] = [
  plain,
  plain,
  plain,
  plain,
  (words) => `“${words.slice(0, 2)}”${words.slice(2)}`,
  (words) => `${words.slice(0, -2)}“${words.slice(-2)}”`,
  (words, more) => `从“${words.slice(0, 3)}”到“${more.slice(0, 3)}”`,
  (words, more) => `${more.slice(0, 2)}：${words}`,
  (words, more) => `${words.slice(0, 5)} ${more.slice(0, 5)}`,
  (words) => `${words}？`,
  (words, _, k) => `${numerals[k % numerals.length]}、${words}`,
  (words, _, k) => `${k + 1}. ${words}`,
  (words) => `■${words}`,
  (words) => `【${words}】`,
  (words) => `——${words}`,
];

const between = /[^\u4e00-\u9fff]+/;

/** A part of a sentence of about the length asked for, or where there is none the beginning of a longer one. */
function wordsOf(text: string, length: number, random: Random): string {
  const parts = text.split(between).filter((part) => part.length >= length - unevenness);
  const fitting = parts.filter((part) => part.length <= length + unevenness);
  if (fitting.length) return pick(random, fitting);
  return parts.length ? pick(random, parts).slice(0, length) : '';
}

/**
 * Where subheads stand in a story, and what they say.
 * @param paragraphs the story's text.
 * @returns for each paragraph the subhead above it, or null.
 */
export function subheadsOf(paragraphs: readonly string[], random: Random): (string | null)[] {
  const form = pick(random, forms);
  const length = shortest + 1 + Math.floor(random() * (longest - shortest));
  const most = random() < 0.4 ? 1 : 3;
  const result = paragraphs.map((): string | null => null);
  let k = 0;
  for (let at = random() < 0.1 ? 0 : 1 + Math.floor(random() * 2); at < paragraphs.length; ) {
    const text = paragraphs[at] as string;
    const said = wordsOf(text, length, random);
    if (said.length >= shortest) result[at] = form(said, wordsOf(text, length, random), k++);
    at += 1 + Math.floor(random() * most);
  }
  // One subhead alone parts nothing.
  return k < 2 ? paragraphs.map(() => null) : result;
}
