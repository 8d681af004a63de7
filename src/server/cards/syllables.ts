/**
 * How characters are read, after pinyin-pro with its dictionary of words: a text is cut into the likeliest words, whose characters are read as the
 * dictionary has it; the others have their commonest reading. The package itself makes a tree of all words at its first call, which takes eighteen
 * megabytes and keeps a first card waiting.
 */

/** The likeliest reading of each character of a text; characters that are not Chinese stand for themselves. */
export type SyllablesOf = (text: string) => readonly string[];

/** Rows apart by `|`; `scripts/lib/syllable-table.mjs` writes them. */
export interface SyllableTable {
  /** A reading and all characters whose first one it is: `líng 〇伶凌`. */
  readonly characters: string;
  /** A word and its readings: `成为 chéng wéi`. */
  readonly words: string;
  /** The same, of less likely ones. */
  readonly seldom: string;
}

interface Reading {
  readonly syllables: readonly string[];
  readonly probability: number;
}

/** Probabilities of words and of a character by itself, pinyin-pro's. */
const [usual, seldom, unknown] = [2e-8, 1e-12, 1e-13];
/** Smaller products are counted in units of 1 / `unit`, so that they do not become 0. */
const [least, unit] = [1e-300, 1e300];

/** A way to read a text from a place to its end. */
interface Way {
  readonly probability: number;
  /** How often the probability was multiplied by `unit`. */
  readonly units: number;
  /** Characters of the word that it begins with; 1 for a character by itself. */
  readonly length: number;
  readonly reading: Reading | null;
}

const end: Way = { probability: 1, units: 0, length: 0, reading: null };

export function syllableReader(table: SyllableTable): SyllablesOf {
  const characters = new Map<string, string>();
  for (const row of table.characters.split('|')) {
    const [reading = '', own = ''] = row.split(' ');
    for (const character of own) characters.set(character, reading);
  }
  const words = new Map([...wordsOf(table.words, usual), ...wordsOf(table.seldom, seldom)]);
  const longest = Math.max(...Array.from(words.keys(), (word) => [...word].length));

  /** The best way from each character on. */
  function waysOf(own: readonly string[]): Way[] {
    const ways: Way[] = [];
    for (let last = own.length - 1; last >= 0; last--) {
      const behind = ways[last + 1] ?? end;
      for (let length = 2, start = last - 1; start >= 0 && length <= longest; length++, start--) {
        const reading = words.get(own.slice(start, last + 1).join(''));
        if (reading)
          ways[start] = better(ways[start], wayOf(reading.probability, behind, behind.units, length, reading));
      }
      // A character by itself begins to count units anew, as pinyin-pro has it.
      ways[last] = better(ways[last], wayOf(unknown, behind, 0, 1, null));
    }
    return ways;
  }

  /** The reading of a character that is in no word. */
  function readingOf(character: string, before: string | undefined): string {
    const isBegin = before === undefined || !characters.has(before);
    if (character === '了' && isBegin) return 'liǎo';
    if (character === '々') return isBegin ? 'tóng' : (characters.get(before) as string);
    return characters.get(character) ?? character;
  }

  return (text) => {
    const own = [...text];
    const ways = waysOf(own);
    const syllables: string[] = [];
    while (syllables.length < own.length) {
      const at = syllables.length;
      const { length, reading } = ways[at] as Way;
      for (let i = 0; i < length; i++) {
        const character = own[at + i] as string;
        syllables.push(
          // Their tone depends on what follows in speech, not in writing.
          withoutSandhi[character] ?? (reading ? (reading.syllables[i] ?? '') : readingOf(character, own[at - 1])),
        );
      }
    }
    return syllables;
  };
}

const withoutSandhi: Readonly<Record<string, string>> = { 一: 'yī', 不: 'bù' };

const wordsOf = (rows: string, probability: number): [string, Reading][] =>
  rows.split('|').map((row) => {
    const [word = '', ...syllables] = row.split(' ');
    return [word, { syllables, probability }];
  });

function wayOf(own: number, behind: Way, units: number, length: number, reading: Reading | null): Way {
  const probability = own * behind.probability;
  return probability < least
    ? { probability: probability * unit, units: units + 1, length, reading }
    : { probability, units, length, reading };
}

/** Of equally likely ways the one with the shorter word. */
function better(known: Way | undefined, own: Way): Way {
  if (!known || known.units > own.units) return own;
  return known.units < own.units || known.probability > own.probability ? known : own;
}
