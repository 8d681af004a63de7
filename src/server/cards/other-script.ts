/** A name in the other script: 喀什地区 → 喀什地區, and 喀什地區 → 喀什地区. The traditional characters are those of Taiwan. */
import { ConverterFactory } from 'opencc-js/core';

export interface OtherScript {
  readonly script: 'traditional' | 'simplified';
  readonly text: string;
}

/** @returns null when the name is the same in both scripts. */
export type FindOtherScript = (name: string) => OtherScript | null;

/** A dictionary of OpenCC: rows of what is written and what is to be written instead, apart by `|`, in ascending order of UTF-16 units. */
type Rows = string;

/** OpenCC's dictionaries for each direction, in groups that are applied one after the other. */
export interface ScriptTables {
  readonly toSimplified: readonly (readonly Rows[])[];
  readonly toTraditional: readonly (readonly Rows[])[];
}

export function otherScriptFinder({ toSimplified, toTraditional }: ScriptTables): FindOtherScript {
  return (name) => {
    const simplified = converted(name, toSimplified);
    if (simplified !== name) return { script: 'simplified', text: simplified };
    const traditional = converted(name, toTraditional);
    return traditional === name ? null : { script: 'traditional', text: traditional };
  };
}

/** Characters that are two in traditional script, of which surnames and given names are the one that words of the language are not: 于, 范, 后. */
const ownInSurnames = new Set('于余范岳郁游涂干后种占咸征谷曲沈姜党丰台');
const ownInGivenNames = new Set('里后余范岳郁游干于系松准谷升台');

/** Of a person's name: 于明华 → 于明華, which as words would be 於明華. */
export function otherScriptOfPerson(name: string, find: FindOtherScript): OtherScript | null {
  const other = find(name);
  if (other?.script !== 'traditional' || other.text.length !== name.length) return other;
  const isKept = (character: string, i: number) => (i === 0 ? ownInSurnames : ownInGivenNames).has(character);
  const text = [...name].map((character, i) => (isKept(character, i) ? character : [...other.text][i])).join('');
  return text === name ? null : { ...other, text };
}

/** The converter is given those rows alone that the text has: made of all of them it takes a tenth of a second, and 40 MB. */
const converted = (text: string, groups: ScriptTables['toSimplified']): string =>
  groups.reduce((own, dictionaries) => {
    const characters = [...new Set(own)];
    const found = dictionaries.map((rows) =>
      characters.flatMap((character) => rowsWith(rows, character, own)).join('|'),
    );
    return ConverterFactory(found.filter((rows) => rows !== ''))(own);
  }, text);

/** The rows that begin with a character and are of a word that the text has. */
function rowsWith(rows: Rows, character: string, text: string): readonly string[] {
  const start = rowFrom(rows, character);
  const end = rowFrom(rows, `${character}\uffff`);
  return rows
    .slice(start, end)
    .split('|')
    .filter((row) => row !== '' && text.includes(row.slice(0, row.indexOf(' '))));
}

/** Where the first row stands that is not before `word`; the end when all are. */
function rowFrom(rows: Rows, word: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const start = rows.lastIndexOf('|', ((low + high) >>> 1) - 1) + 1;
    const end = rows.indexOf('|', start);
    const next = end < 0 ? rows.length : end + 1;
    if (rows.slice(start, next) < word) low = next;
    else high = start;
  }
  return low;
}
