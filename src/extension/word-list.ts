/** The reader's word list as the setting holds it. */
import type { EntityType } from '../core/reading.ts';

export interface WordListEntry {
  readonly name: string;
  readonly type?: EntityType;
  readonly alias?: string | readonly string[];
  readonly ignore?: boolean;
}

/** A longer selection is no name. */
const longestName = 60;

/** The list with an entry, in place of whatever it said of the same name; aliases stay. */
export function withEntry(list: readonly WordListEntry[], entry: WordListEntry): readonly WordListEntry[] {
  const known = list.find(({ name }) => name === entry.name);
  const merged = known?.alias !== undefined && !entry.ignore ? { ...entry, alias: known.alias } : entry;
  return known ? list.map((old) => (old === known ? merged : old)) : [...list, merged];
}

/** A selected name without the blanks of a wrap; empty when the selection is none. Between Latin words a blank stays. */
export function nameOf(selected: string): string {
  const name = selected
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
  return name.length <= longestName ? name : '';
}
