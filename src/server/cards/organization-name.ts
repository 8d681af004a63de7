/**
 * Names of organisations and works in letters, word by word after GB/T 16159: 喀什第二人民医院 → Kāshí Dì-èr Rénmín Yīyuàn. Places in them are
 * read as places are.
 */
import type { Word } from '../../core/reading.ts';
import { type NameSources, placePinyin } from './place-name.ts';
import { placeReadings } from './place-readings.ts';
import { joinSyllables, joinWords } from './spelling.ts';

/** @param words the name cut into words. @returns empty for a name without Chinese characters. */
export function organizationPinyin(name: string, words: readonly Word[], sources: NameSources): string {
  if (!/\p{Script=Han}/u.test(name)) return '';
  const { names, syllablesOf } = sources;
  const known = names.find(name);
  if (known) return joinWords(known.syllables);
  const syllables = syllablesOf(name);
  let at = 0;
  const spelled = words.map(({ word, tag }) => {
    const own = syllables.slice(at, at + [...word].length);
    at += [...word].length;
    if (isDivision(word, tag, sources)) return placePinyin(word, sources);
    // 县公安局: the division's generic word stands before its office.
    const [, level, office] = /^([省市县区州])(.{2,}[局厅委院])$/u.exec(word) ?? [];
    if (level && office) return [joinSyllables(own.slice(0, 1)), joinSyllables(own.slice(1))].join(' ');
    return /^\p{Script=Han}+$/u.test(word) ? spellWord(word, own, names) : word.trim();
  });
  return spelled
    .filter(Boolean)
    .join(' ')
    .replace(/([《“（]) /g, '$1')
    .replace(/ ([》”）、，：])/g, '$1');
}

/** What organizations call themselves in English, where the dictionary has another form. */
const ownEnglish: Readonly<Record<string, string>> = {
  中国科学院: 'Chinese Academy of Sciences',
  中国社会科学院: 'Chinese Academy of Social Sciences',
  中国农业科学院: 'Chinese Academy of Agricultural Sciences',
  中国医学科学院: 'Chinese Academy of Medical Sciences',
  中国工程院: 'Chinese Academy of Engineering',
};

/** What English calls an organisation or a work, where the dictionary has it. */
export function organizationEnglish(name: string, names: NameSources['names']): string | null {
  const facts = names.find(name)?.facts ?? [];
  return ownEnglish[name] ?? facts.find(({ kind }) => kind === 'organization' || kind === 'name')?.english ?? null;
}

/** A word that the segmenter does not know is a place by its last character: 云泽省. */
const isDivision = (word: string, tag: string, { gazetteer }: NameSources) =>
  tag === 'ns' || gazetteer.divisions.has(word) || (tag === 'x' && /^\p{Script=Han}{2,}[省市县镇乡]$/u.test(word));

const ordinal = /^第[一二三四五六七八九十百零〇两]+$/u;

function spellWord(word: string, syllables: readonly string[], names: NameSources['names']): string {
  const listed = placeReadings[word]?.split(' ');
  if (listed) return joinSyllables(listed);
  const known = names.find(word);
  if (known) return joinWords(known.syllables);
  if (!ordinal.test(word)) return joinSyllables(syllables);
  return `${joinSyllables(syllables.slice(0, 1))}-${syllables.slice(1).join('')}`;
}
