/**
 * Places in letters and in English. The generic word stands apart from the name proper (GB/T 28039 for people, and the rules for the spelling of
 * places of 1984): 喀什地区 → Kāshí Dìqū, Kashgar Prefecture ; 泰山 → Tài Shān ; 新疆维吾尔自治区 → Xīnjiāng Wéiwú'ěr Zìzhìqū.
 */
import type { Gazetteer } from '../../core/entities/gazetteer.ts';
import type { NameDictionary, NameFact } from './known-names.ts';
import { englishOfNationality, englishProvinces, nationalities } from './place-english.ts';
import { placeReadings } from './place-readings.ts';
import { joinSyllables, joinWords, withoutTones } from './spelling.ts';
import type { SyllablesOf } from './syllables.ts';

/** Generic words of divisions, the longer first, with what English calls them. */
const generics: readonly (readonly [string, string])[] = [
  ['特别行政区', 'Special Administrative Region'],
  ['自治区', 'Autonomous Region'],
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'],
  ['林区', 'Forestry District'],
  ['新区', 'New Area'],
  ['街道', 'Subdistrict'],
  ['省', 'Province'],
  ['市', 'City'],
  ['县', 'County'],
  ['区', 'District'],
  ['盟', 'League'],
  ['旗', 'Banner'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['村', 'Village'],
];
/** Generic words of nature, which are written apart in pinyin too. */
const natural = /^(.+?)(山脉|群岛|半岛|高原|盆地|平原|沙漠|海峡|山|江|河|湖|海|岛|湾)$/u;
/** 陵水黎族 is 陵水 of the Li: a people without its 族, as in 维吾尔, stands alone. */
const people = `(?:${nationalities.join('|')})`;
const nationality = new RegExp(`^(.+?)((?:${people}族)+|${people})$`, 'u');

/** What is looked up to read a name. */
export interface NameSources {
  readonly gazetteer: Gazetteer;
  readonly names: NameDictionary;
  readonly syllablesOf: SyllablesOf;
}

interface Parts {
  readonly proper: string;
  /** 维吾尔, 傣族 …, or empty. */
  readonly people: string;
  /** Empty when the name has none. */
  readonly generic: string;
}

/** 江苏省苏州市 → 江苏省, 苏州市 ; 美国马里兰州 → 美国, 马里兰州: a path written as one name. */
export function pathParts(name: string, sources: NameSources): readonly string[] {
  const { gazetteer, names } = sources;
  if (gazetteer.divisions.has(name) || names.find(name) || isState(name, names)) return [name];
  for (let cut = name.length - 2; cut >= 2; cut--) {
    const [outer, inner] = [name.slice(0, cut), name.slice(cut)];
    if (!gazetteer.divisions.has(outer) && !gazetteer.countries.has(outer)) continue;
    if (
      gazetteer.divisions.has(inner) ||
      names.find(inner) ||
      isState(inner, names) ||
      generics.some(([word]) => isGeneric(inner, word))
    )
      return [outer, ...pathParts(inner, sources)];
  }
  const cut = /^(.{2,}?(?:自治区|省|自治州|地区|盟|市|县|州))(?=.{2,}(?:市|县|区|旗|镇|乡|村|街道|州|盟)$)/u.exec(
    name,
  )?.[1];
  return cut && cut.length < name.length - 1 ? [cut, ...pathParts(name.slice(cut.length), sources)] : [name];
}

/** 马里兰州: a state abroad, which the dictionary has without its generic word. */
export const stateOf = (name: string, names: NameDictionary): NameFact | undefined =>
  name.endsWith('州') ? names.find(name.slice(0, -1))?.facts.find(({ kind }) => kind === 'state') : undefined;
const isState = (name: string, names: NameDictionary) => stateOf(name, names) !== undefined;

/** Whether a name ends in a generic word behind two characters or more, so that both stand for something. */
const isGeneric = (name: string, word: string) => name.endsWith(word) && name.length >= word.length + 2;

/** Empty for a name without Chinese characters. */
export function placePinyin(name: string, sources: NameSources): string {
  if (!/\p{Script=Han}/u.test(name)) return '';
  return pathParts(name, sources)
    .map((part) => spell(part, sources))
    .join(' ');
}

function spell(name: string, sources: NameSources): string {
  const { names, syllablesOf } = sources;
  const known = names.find(name);
  const { proper, people, generic } = partsOf(name, names);
  const whole = known && !placeReadings[name] && !placeReadings[proper] ? known.syllables : null;
  // 石河子 is no river, and the dictionary's capitals say where a word of nature begins.
  if (!generic && whole) return joinWords(whole);
  const length = proper.length;
  const syllables = whole ?? [...readProper(proper, sources), ...syllablesOf(people + generic)];
  const cuts = [0, length, ...peopleCuts(people).map((cut) => length + cut), length + people.length, syllables.length];
  const words = cuts
    .map((cut, i) => syllables.slice(cuts[i - 1] ?? 0, cut))
    .filter((slice) => slice.length > 0)
    .map(joinSyllables);
  return generic === '特别行政区' ? `${words[0]} Tèbié Xíngzhèngqū` : words.join(' ');
}

/** Where in 傣族景颇族 each people but the first begins. */
function peopleCuts(people: string): readonly number[] {
  return [...people.matchAll(/(?<=族)./gu)].map(({ index }) => index);
}

function readProper(proper: string, { names, syllablesOf }: NameSources): readonly string[] {
  const listed = placeReadings[proper]?.split(' ') ?? names.find(proper)?.syllables;
  return listed?.length === [...proper].length ? listed : syllablesOf(proper);
}

function partsOf(name: string, names: NameDictionary): Parts {
  const generic = isState(name, names)
    ? '州'
    : generics.find(([word]) => name.endsWith(word) && name.length > word.length)?.[0];
  if (!generic) {
    const [, proper, word] = natural.exec(name) ?? [];
    return proper && word && !names.find(name)
      ? { proper, people: '', generic: word }
      : { proper: name, people: '', generic: '' };
  }
  const rest = name.slice(0, -generic.length);
  const [, proper, own] = generic.startsWith('自治') || rest.endsWith('族') ? (nationality.exec(rest) ?? []) : [];
  return proper && own ? { proper, people: own, generic } : { proper: rest, people: '', generic };
}

/** What English calls a place: as the dictionary has it, or for a division its name in letters with the English generic word; else null. */
export function placeEnglish(name: string, sources: NameSources): string | null {
  const { gazetteer, names } = sources;
  const parts = pathParts(name, sources);
  if (parts.length > 1) {
    const each = parts.map((part) => placeEnglish(part, sources));
    return each.every((part) => part !== null) ? each.reverse().join(', ') : null;
  }
  const given = englishProvinces[name] ?? gazetteer.countries.get(name)?.english;
  if (given) return given;
  const known = names.find(name);
  const { proper, people, generic } = partsOf(name, names);
  const word = generics.find(([own]) => own === generic)?.[1];
  if (!word && gazetteer.divisions.has(name)) return properEnglish(name, sources);
  const fact =
    stateOf(name, names) ?? known?.facts.find(({ kind }) => !['person', 'division', 'organization'].includes(kind));
  if (!word || generic === '村') return fact?.english ?? null;
  const own =
    known?.facts.find(({ kind }) => kind === 'division')?.english ?? latinOf(proper, generic, spell(name, sources));
  return [own, ...englishOfNationality(people), word].join(' ');
}

/** A division without its generic word: as the whole is called, 喀什 is Kashgar as 喀什地区 is; else its name in letters. */
function properEnglish(name: string, sources: NameSources): string {
  const { gazetteer, names } = sources;
  const called = (gazetteer.divisions.get(name) ?? []).flatMap(
    (division) => names.find(division.name)?.facts.find(({ kind }) => kind === 'division')?.english ?? [],
  );
  return called[0] ?? withoutTones(spell(name, sources));
}

/** A name proper of one syllable keeps its generic word: 单县 is Shanxian County. */
function latinOf(proper: string, generic: string, spelled: string): string {
  const words = withoutTones(spelled).split(' ');
  const own = words[0] ?? '';
  return proper.length === 1 && generic.length === 1 ? `${own}${(words[1] ?? '').toLowerCase()}` : own;
}
