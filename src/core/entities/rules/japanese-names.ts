/** Finds Japanese names: a surname of two characters and more, and a given name that is made of the characters of such names. */
import type { NameSpan, Span, Word } from '../../reading.ts';
import { beginningsOf } from '../../text/beginnings.ts';
import { overlapsOf } from '../../text/spans.ts';
import data from '../japanese-names.json' with { type: 'json' };
import { knownType } from '../known-list.ts';
import { titleEndings } from '../titles.ts';
import { wordPlaces } from '../word-places.ts';
import { isRoleBefore } from './finders/roles.ts';

const surnames = new Set(data.surnames.split(' '));
const mayBeginSurname = beginningsOf(surnames);
const [first, second, third, single] = [data.first, data.second, data.third, data.single].map(
  (characters) => new Set(characters),
) as [Set<string>, Set<string>, Set<string>, Set<string>];

/** Whether a name begins with a Japanese surname of two characters or more. */
export const beginsJapanese = (name: string): boolean => beginsJapaneseAt(name, 0);
const beginsJapaneseAt = (text: string, at: number): boolean =>
  surnames.has(text.slice(at, at + 2)) || surnames.has(text.slice(at, at + 3));
/** Surname and given name, in characters. */
const longestName = 6;

/** That a passage is about Japan, where such names may be expected. */
const japan = /日本|日籍|日裔|日媒|日元|日企|东京|大阪|京都|动漫|漫画|棒球|相扑/;
const role = new RegExp(
  `(?:${titleEndings}|外相|防相|财相|防卫相|官房长官|译者|队友|主演|凶手|嫌疑人|名将|球星|大师)$`,
);
const titleStem = /[校院局处科所厅司州乡村社馆台站队团班组行厂店市县区部事书]/;
/** Words of the sentence that are characters of given names too. */
const words = '和与将为之也等在说从就都会上';
/** Words of one character behind a name. */
const particles = '对与同和跟把被向给让';
/** What follows a name and no such word: 裕和的, but 裕 和 妻子. */
const behindName = /^(?:$|[^\u4e00-\u9fff]|[的在说表称将与同跟])/;

/** Whether a name of two characters or three is a Japanese surname, and no place that news names. */
export const isJapaneseSurname = (name: string): boolean => surnames.has(name) && knownType(name) !== 'place';

/** @param names in text order. @returns Japanese names that are not among them, or are there cut or of another type. */
export function japaneseNames(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  let isAboutJapan: boolean | null = null;
  const isOfJapan = () => {
    isAboutJapan ??= japan.test(text);
    return isAboutJapan;
  };
  // What follows is a function of its own, since a loop whose body makes functions makes an object for every character.
  for (let start = 0; start < text.length; start++) {
    if (!mayBeginSurname(text, start) || (found.at(-1)?.end ?? 0) > start || !beginsJapaneseAt(text, start)) continue;
    const name = personAt(text, start, words, names, isOfJapan);
    if (name) found.push(name);
  }
  return found;
}

/** The Japanese name with the surname that begins at an offset; null where none does. */
function personAt(
  text: string,
  start: number,
  words: readonly Word[],
  names: readonly NameSpan[],
  isOfJapan: () => boolean,
): NameSpan | null {
  // 校长谷川明远: the title's last character begins surnames too.
  if (text.charAt(start) === '长' && titleStem.test(text.charAt(start - 1))) return null;
  const { beginningAt, endingAt } = wordPlaces(words);
  const near = overlapsOf({ start: start - 1, end: start + longestName + 1 }, names);
  const isEnd = (offset: number) => endingAt(offset) !== undefined || near.some(({ end }) => end === offset);
  if (start > 0 && !isEnd(start) && !near.some((name) => name.start === start)) return null;
  const hasRole = role.test(text.slice(Math.max(0, start - 4), start)) || isRoleBefore(text, start);
  // 美咲|对: the segmenter takes a particle for the end of a word that it does not know.
  const name = nameAt(text, start, (end) => isEnd(end) || (hasRole && particles.includes(text.charAt(end))));
  if (!name || knownType(text.slice(start, name.end)) === 'place') return null;
  const over = overlapsOf(name, names);
  if (over.some((other) => other.type === 'work' || other.start < name.start || goesOn(text, other.end, name.end)))
    return null;
  if (over.some((other) => other.start === name.start && other.end === name.end && other.type === 'person'))
    return null;
  const given = beginningAt(name.given);
  const isWord = given?.word.length === name.end - name.given && ordinaryTags.has(given.tag);
  const isPerson =
    hasRole ||
    over.some((other) => other.type === 'person' || (!isWord && other.start === start)) ||
    (!isWord && over.length === 0 && isOfJapan());
  return isPerson ? { start, end: name.end, type: 'person' } : null;
}

/** The tags of words that are no names. */
const ordinaryTags: ReadonlySet<string> = new Set(['n', 'v', 'vn', 'a', 'd']);

/** Whether another name goes on behind this one, with more than a conjunction. */
const goesOn = (text: string, other: number, own: number) =>
  other > own && !/^[及和与等]$/.test(text.slice(own, other));

/** The longest name that begins at an offset and ends where a word does. */
function nameAt(text: string, start: number, isEnd: (offset: number) => boolean): (Span & { given: number }) | null {
  for (const length of [3, 2]) {
    const given = start + length;
    if (!isJapaneseSurname(text.slice(start, given))) continue;
    const [a, b, c] = [0, 1, 2].map((i) => text.charAt(given + i)) as [string, string, string];
    const isWord = words.includes(b) && single.has(a) && !behindName.test(text.slice(given + 2, given + 3));
    const fits = [
      first.has(a) && (first.has(b) || second.has(b)) && third.has(c) ? 3 : 0,
      first.has(a) && second.has(b) && !isWord ? 2 : 0,
      single.has(a) ? 1 : 0,
    ];
    const size = fits.find((own) => own > 0 && isEnd(given + own));
    if (size) return { start, given, end: given + size };
  }
  return null;
}
