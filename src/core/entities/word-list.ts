/**
 * A user's word list: names to mark, with their type and aliases, and names not to mark.
 * In a file, JSON like the setting, or one name a line: `name<TAB>type<TAB>alias、alias`; type is person, place, organization, work
 * or ignore; # opens a comment.
 */
import type { EntityType } from '../reading.ts';
import { foldRadicals, foldWidth } from '../text/fold.ts';
import { simplify, withOneDot } from '../text/simplify.ts';

export interface WordListName {
  readonly type: EntityType;
  /** The full name that this form belongs to; the form itself if it is the full name. */
  readonly fullName: string;
}

export interface WordList {
  /** Every form to mark, aliases included, as it may stand in a text that names are looked for in, see `readForms`. */
  readonly names: ReadonlyMap<string, WordListName>;
  /** Likewise; works without their marks. */
  readonly ignored: ReadonlySet<string>;
  /** Lengths of the forms that begin with two UTF-16 units, by `beginningAt`; the longest first. A form of one unit begins with it and 0. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

/** The two UTF-16 units of a text at `offset` as one number. */
const beginningAt = (text: string, offset: number): number =>
  text.charCodeAt(offset) * 0x10000 + (offset + 1 < text.length ? text.charCodeAt(offset + 1) : 0);

export interface WordListProblem {
  /** Line of the file, or index of the setting's entry, from 0. */
  readonly line: number;
  readonly message: string;
}

export interface ParsedWordList {
  readonly wordList: WordList;
  /** Entries that were skipped; the others are valid. */
  readonly problems: readonly WordListProblem[];
}

interface Entry {
  readonly name: string;
  readonly type: EntityType | 'ignore';
  readonly aliases: readonly string[];
}

const types: readonly string[] = ['person', 'place', 'organization', 'work'];

/** @param source the setting's entries, or the text of a file. Never throws; errors are returned as problems. */
export function parseWordList(source: unknown): ParsedWordList {
  if (Array.isArray(source)) return gather(source.map((value, line) => ({ line, read: () => entryOf(value) })));
  if (typeof source !== 'string') return gather([{ line: 0, read: () => 'a word list is a list of entries' }]);
  const text = source.replace(/^\ufeff/, '');
  if (/^\s*\[/.test(text)) return parseJson(text);
  const lines = text.split(/\r\n?|\n/);
  return gather(
    lines.flatMap((own, line) => (/^\s*(?:#|$)/.test(own) ? [] : [{ line, read: () => entryOfLine(own) }])),
  );
}

/** Merges two lists; where they differ, the second takes precedence. null when both are null. */
export function mergeWordLists(first: WordList | null, second: WordList | null): WordList | null {
  if (!first || !second) return first ?? second;
  const kept = [...first.names].filter(([name]) => !second.ignored.has(name));
  return wordListOf(
    new Map([...kept, ...second.names]),
    new Set([...[...first.ignored].filter((name) => !second.names.has(name)), ...second.ignored]),
  );
}

/** Indexes a list once, so that a lookup takes the same time for any number of names. */
function wordListOf(names: ReadonlyMap<string, WordListName>, ignored: ReadonlySet<string>): WordList {
  const lengths = new Map<number, number[]>();
  for (const name of names.keys()) {
    const beginning = beginningAt(name, 0);
    const own = lengths.get(beginning);
    if (!own) lengths.set(beginning, [name.length]);
    else if (!own.includes(name.length)) own.push(name.length);
  }
  for (const own of lengths.values()) own.sort((a, b) => b - a);
  return { names, ignored, lengths };
}

/** The longest form of the list that matches at `offset`, or null. */
export function listedNameAt({ names, lengths }: WordList, text: string, offset: number): string | null {
  const beginning = beginningAt(text, offset);
  for (const length of lengths.get(beginning) ?? []) {
    const name = text.slice(offset, offset + length);
    if (names.has(name)) return name;
  }
  const single = text.charAt(offset);
  return lengths.has(beginning - (beginning % 0x10000)) && names.has(single) ? single : null;
}

function parseJson(text: string): ParsedWordList {
  try {
    return parseWordList(JSON.parse(text));
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const line = text.slice(0, offset).split('\n').length - 1;
    return gather([{ line, read: () => 'this is no JSON' }]);
  }
}

/** Of entries about one form the last counts: what a reader adds to a file stands at its end. */
function gather(sources: readonly { readonly line: number; readonly read: () => Entry | string }[]): ParsedWordList {
  const names = new Map<string, WordListName>();
  const ignored = new Set<string>();
  const problems: WordListProblem[] = [];
  for (const { line, read } of sources) {
    const entry = read();
    if (typeof entry === 'string') {
      problems.push({ line, message: entry });
      continue;
    }
    const { name, type, aliases } = entry;
    const fullNames = readForms(name);
    for (const form of [name, ...aliases]) {
      readForms(form).forEach((read, i, { length }) => {
        if (type === 'ignore') {
          names.delete(read);
          ignored.add(unmarked(read));
        } else {
          ignored.delete(unmarked(read));
          // A form that is the same in both scripts belongs to the simplified one.
          names.set(read, { type, fullName: (fullNames[length === 1 ? 1 : i] ?? fullNames[0]) as string });
        }
      });
    }
  }
  return { wordList: wordListOf(names, ignored), problems };
}

/**
 * A name as a text has it that names are looked for in: with its traditional characters, as a text in simplified ones keeps them, and
 * without.
 */
function readForms(name: string): readonly string[] {
  const kept = plain.test(name) ? name : withOneDot(foldWidth(foldRadicals(name, true)));
  const simplified = simplify(kept);
  return simplified === kept ? [kept] : [kept, simplified];
}

/** Nothing but the usual characters, as nearly all names of a long list: there is nothing to fold. */
const plain = /^[\u4e00-\u9fff]*$/;

/** The title of a work. */
const unmarked = (name: string): string => (name.startsWith('《') ? name.replace(/^《(.*)》$/, '$1') : name);

/** Whether the list says of a name, as it stands in a text, that it is none. */
export const isIgnored = ({ ignored }: WordList, name: string): boolean => ignored.has(unmarked(name));

/** The entry, or the problem with it. */
function entryOf(value: unknown): Entry | string {
  if (typeof value !== 'object' || value === null) return 'an entry needs a "name"';
  const { name, type, alias, ignore } = value as Record<string, unknown>;
  if (typeof name !== 'string' || bare(name) === '') return 'an entry needs a "name"';
  const aliases = alias === undefined ? [] : Array.isArray(alias) ? alias : [alias];
  if (!aliases.every((form) => typeof form === 'string')) return `the "alias" of ${shown(name)} must be text`;
  return check(name, ignore === true ? 'ignore' : (type ?? 'person'), aliases);
}

function entryOfLine(text: string): Entry | string {
  if (/^\s*\{/.test(text)) return 'entries in JSON stand in a list that begins with [';
  if (untabbed.test(text)) return `the parts of a line are separated by tabs, not as in ${shown(text)}`;
  const [name = '', type = 'person', aliases = ''] = text.split('\t').map((cell) => cell.trim());
  return name === '' ? 'a line needs a name before the tab' : check(name, type || 'person', aliases.split(/[、,，]/));
}

/** A name and its type without a tab between them: 石大有 person. Within Latin names such words are part of them. */
const untabbed =
  /^[^\t]*[^A-Za-z\s,，;；:：](?:[^\S\t]|[,，;；:：])+(?:person|place|organization|work|ignore)(?![A-Za-z])/;

function check(name: string, type: unknown, aliases: readonly string[]): Entry | string {
  if (type !== 'ignore' && !types.includes(type as string)) {
    return `the type of ${shown(name)} is "${shown(String(type))}"; it must be one of ${types.join(', ')} or ignore`;
  }
  return { name: bare(name), type: type as Entry['type'], aliases: aliases.map(bare).filter(Boolean) };
}

/** The first characters of any text, without invisible ones, for a message. */
const shown = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 40);

/** Without blanks, except one between Latin words. */
const bare = (name: string) =>
  name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
