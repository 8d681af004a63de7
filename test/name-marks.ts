/** The notation for names in examples: `{P|林知远}在{L|望川}`, `{P?|…}` for one that is unsure, and `<就近:d>` for a word with its tag, which may begin or end within a name. */
import type { EntityType, NameSpan, Word } from '../src/core/reading.ts';

const types: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organization', W: 'work' };
const letters: Readonly<Record<EntityType, string>> = { person: 'P', place: 'L', organization: 'O', work: 'W' };

export interface MarkedText {
  readonly text: string;
  readonly names: readonly NameSpan[];
  /** Every character by itself, with the tag x, but for the words that are marked. */
  readonly words: readonly Word[];
}

export function marksIn(source: string): MarkedText {
  const names: NameSpan[] = [];
  const words: Word[] = [];
  let text = '';
  let open: Omit<NameSpan, 'end'> | null = null;
  let word: string | null = null;
  for (const [token] of source.matchAll(/\{[PLOW]\??\||\}|<|:[a-z]+>|[\s\S]/g)) {
    if (/^\{/.test(token)) {
      const type = types[token.charAt(1)] as EntityType;
      open = { start: text.length, type, ...(token.charAt(2) === '?' && { isUnsure: true }) };
    } else if (token === '}' && open) {
      names.push({ ...open, end: text.length });
      open = null;
    } else if (token === '<') word = '';
    else if (token.endsWith('>') && word !== null) {
      words.push({ word, tag: token.slice(1, -1) });
      word = null;
    } else {
      text += token;
      if (word === null) words.push({ word: token, tag: 'x' });
      else word += token;
    }
  }
  return { text, names, words };
}

/** The text with its names marked, without its words. */
export function written(text: string, names: readonly NameSpan[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, type } of names) {
    out += `${text.slice(from, start)}{${letters[type]}|${text.slice(start, end)}}`;
    from = end;
  }
  return out + text.slice(from);
}
