/** The rule that finds the names of the word lists. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { knownLengthAt, knownType } from '../../known-list.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { replaceNames } from '../replace-names.ts';

/** Tags of ordinary words. */
const ordinaryTags: ReadonlySet<string> = new Set(['n', 'v', 'vn', 'a', 'd', 'l']);

/** Tag of the word that an offset lies within; undefined where it lies between words. @param index of a word before it, which begins at `start`. */
function tagWithin(words: readonly Word[], offset: number, index: number, start: number): string | undefined {
  let at = start;
  for (let i = index; i < words.length && at < offset; i++) {
    const { word, tag } = words[i] as Word;
    at += word.length;
    if (at > offset) return tag;
  }
  return undefined;
}

/**
 * 中国网络 holds no 中国网; a name of two characters is a word or several, but before 核, which the segmenter takes along: 伊朗核设施.
 * @param tag of the word that the name would end within.
 */
const mayEnd = (length: number, tag: string | undefined, next: string): boolean =>
  length > 3 || tag === undefined || (length > 2 && !ordinaryTags.has(tag)) || (next === '核' && tag !== 'n');

/** People are called by two characters that are a town's name, too: 艇长宁远. */
const isSurePerson = ({ start, end, type, isUnsure }: NameSpan) => type === 'person' && end - start === 2 && !isUnsure;

/** The names with the types of the word lists; the same list where nothing changes. */
const retyped = (text: string, names: readonly NameSpan[]): readonly NameSpan[] =>
  replaceNames(names, (name) => {
    const type = name.type === 'work' || isSurePerson(name) ? null : knownType(text.slice(name.start, name.end));
    return [type && type !== name.type ? { ...name, type } : name];
  });

export const knownNameRules: readonly PassageRule[] = [
  {
    name: 'known-names',
    purpose: 'A place or an organization that the word lists know is a name wherever a word begins with it.',
    examples: [
      ['称{L|望川}的<真主:nr><党:n>没有回应', '称{L|望川}的{O|真主党}没有回应'],
      ['{L|真主党}没有回应', '{O|真主党}没有回应'],
      ['支持{L|真主党}', '支持{O|真主党}'],
      ['去{L|日本}', '去{L|日本}'],
      ['在{P?|日本}，让{P|日本}说', '在{L|日本}，让{P|日本}说'],
      ['<天真:a><主党:n>没有回应', '天真主党没有回应'],
      ['<中国:ns><网络:n>文明', '中国网络文明'],
      ['打击<伊朗核:nr>设施', '打击{L|伊朗}核设施'],
      ['<携程:n>发布报告', '{O|携程}发布报告'],
      ['{L|江淮}汽车涨停', '{O|江淮汽车}涨停'],
      ['{O|江淮汽车集团}涨停', '{O|江淮汽车集团}涨停'],
      ['{P|Temu}在望川', '{O|Temu}在望川'],
      ['<Temura:eng>在望川', 'Temura在望川'],
    ],
    apply(names, { text, words }) {
      const found: NameSpan[] = [];
      let next = 0;
      /** @param index of the word that begins at `wordStart`, in which the name would begin. */
      const look = (at: number, index: number, wordStart: number) => {
        const length = at >= (found.at(-1)?.end ?? 0) ? knownLengthAt(text, at) : 0;
        if (length === 0) return;
        const end = at + length;
        // Below four characters a name that is found already is never replaced.
        while ((names[next]?.end ?? Infinity) <= at) next++;
        if (length < 4 && (names[next]?.start ?? Infinity) < end) return;
        // Meta is no name in Metaphor.
        if (/[A-Za-z]{2}/.test(text.slice(end - 1, end + 1))) return;
        const type = knownType(text.slice(at, end));
        if (type && mayEnd(length, tagWithin(words, end, index, wordStart), text.charAt(end)))
          found.push({ start: at, end, type });
      };
      let at = 0;
      for (let i = 0; i < words.length; i++) {
        const { word } = words[i] as Word;
        look(at, i, at);
        // 大疆和小红书: behind a conjunction a name may begin, whatever word the segmenter sees.
        if (word.length > 1 && '和与及'.includes(word.charAt(0))) look(at + 1, i, at);
        at += word.length;
      }
      const own = retyped(text, names);
      // A known name holds what was found of it: 江淮 in 江淮汽车.
      const whole = found.filter(({ start, end }) => {
        if (end - start < 4) return false;
        const over = overlapsOf({ start, end }, own);
        return over.length > 0 && over.every((name) => name.start >= start && name.end <= end);
      });
      return placeOver(found, placeOver(own, whole));
    },
  },
];
