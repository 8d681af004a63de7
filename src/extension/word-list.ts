/** The user's word list in the settings. */
import type { EntityType } from '../core/reading.ts';

export interface WordListEntry {
  readonly name: string;
  readonly type?: EntityType;
  readonly alias?: string | readonly string[];
  readonly ignore?: boolean;
}

/** Longest selection that is taken as a name, in characters. */
const longestName = 60;

/** Whether what stands in a list, which may be anything that somebody wrote there, is an entry about a name. */
export const isAbout = (other: unknown, name: string): other is WordListEntry =>
  typeof other === 'object' && other !== null && (other as WordListEntry).name === name;

/**
 * The list with an entry at its end, where it counts before what others say of its forms. It replaces the entry of the same name; aliases of
 * both are kept, and so is what is no entry.
 */
export function withEntry(list: readonly unknown[], entry: WordListEntry): readonly unknown[] {
  const known = list.find((other): other is WordListEntry => isAbout(other, entry.name));
  if (!known) return [...list, entry];
  const forms = [...new Set([known.alias ?? [], entry.alias ?? []].flat())];
  const merged =
    forms.length > 0 && !entry.ignore ? { ...entry, alias: forms.length === 1 ? String(forms[0]) : forms } : entry;
  return [...list.filter((old) => old !== known), merged];
}

/** An entry as a line of a word list file: name, type and aliases, separated by tabs. */
export function lineOfEntry({ name, type, alias, ignore }: WordListEntry): string {
  const forms = [alias ?? []].flat().join('、');
  return [name, ignore ? 'ignore' : (type ?? 'person'), ...(forms ? [forms] : [])].join('\t');
}

/** A selected name without the blanks of a wrap; empty when the selection is none. Between Latin words a blank stays. */
export function nameOf(selected: string): string {
  const name = selected
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
  return name.length <= longestName ? name : '';
}
