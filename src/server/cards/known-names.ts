/** The dictionary of names: how places, people and organisations are read and called in English. `resources/README.md` says where from. */
import { countWhile } from '../../core/text/search.ts';

export type NameKind =
  | 'capital'
  | 'city'
  | 'state'
  | 'place'
  | 'sea'
  | 'mountain'
  | 'lake'
  | 'river'
  | 'island'
  | 'desert'
  | 'plateau'
  | 'basin'
  | 'plain'
  | 'peninsula'
  | 'division'
  | 'organization'
  | 'person'
  | 'name';

export interface NameFact {
  /** `name` where the dictionary says no more than what it is called. */
  readonly kind: NameKind;
  readonly english: string;
  /** ISO 3166-1 code of the country, six-digit code of the province, or empty. */
  readonly where: string;
}

export interface KnownName {
  /** One a character, with tone marks; a capital begins a word. */
  readonly syllables: readonly string[];
  readonly facts: readonly NameFact[];
}

export interface NameDictionary {
  /** What the dictionary has under a name, or null. */
  find(name: string): KnownName | null;
}

export interface NameData {
  /** The name, its syllables and its facts, apart by tabulators; ascending by UTF-16 units. `scripts/names.mjs` writes them. */
  readonly rows: readonly string[];
}

/** Rows are taken apart when they are looked up: a page asks for a few of them. */
export function loadNameDictionary({ rows }: NameData): NameDictionary {
  return {
    find(name) {
      const beginning = `${name}\t`;
      const row = rows[countWhile(rows.length, (i) => (rows[i] as string) < beginning)];
      if (!row?.startsWith(beginning)) return null;
      const [, reading = '', ...facts] = row.split('\t');
      return { syllables: reading.split(' '), facts: facts.map(factOf) };
    },
  };
}

function factOf(cell: string): NameFact {
  const [kind = 'name', english = '', where = ''] = cell.split('|');
  return { kind: kind as NameKind, english, where };
}
