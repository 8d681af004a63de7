/**
 * How characters are used in names, as two bits for each of eight usages: 0 hardly ever, 1 at times, 2 often, 3 typically.
 * Counted in the corpora; a character seen fewer than four times in a usage has none.
 */
import type { Example } from './corpora.ts';

/** In bit order. The recogniser reads the first to find runs of transliteration. */
const usages = [
  'transliteration',
  'surname',
  'given name, first',
  'given name, last',
  'place, last',
  'organisation, last',
  'place, first',
  'organisation, inside',
] as const;
type Usage = (typeof usages)[number];

export function usageBins(examples: readonly Example[]): Uint16Array {
  const surnames = countSurnames(examples);
  const all = new Float64Array(0x10000);
  const counts = usages.map(() => new Float64Array(0x10000));
  const add = (usage: Usage, text: string) => {
    const own = counts[usages.indexOf(usage)] as Float64Array;
    for (let i = 0; i < text.length; i++) increment(own, text.charCodeAt(i));
  };
  for (const { text, names } of examples) {
    for (let i = 0; i < text.length; i++) increment(all, text.charCodeAt(i));
    for (const { start, end, type } of names) {
      const name = text.slice(start, end);
      if (type === 'person') addPerson(name, surnames, add);
      else if (name.length > 1) {
        add(type === 'place' ? 'place, last' : 'organisation, last', name.slice(-1));
        if (type === 'place') add('place, first', name.charAt(0));
        else add('organisation, inside', name.slice(1, -1));
      }
    }
  }
  return Uint16Array.from(all, (total, unit) =>
    counts.reduce((bin, own, usage) => bin | (level(own[unit] as number, total) << (2 * usage)), 0),
  );
}

function addPerson(name: string, surnames: ReadonlySet<string>, add: (usage: Usage, text: string) => void): void {
  if (isForeign(name, surnames)) {
    add('transliteration', name.replaceAll('·', ''));
    return;
  }
  if (name.length < 2) return;
  add('surname', name.charAt(0));
  add('given name, last', name.slice(-1));
  if (name.length === 3) add('given name, first', name.charAt(1));
}

const isForeign = (name: string, surnames: ReadonlySet<string>) =>
  name.length > 3 || /[·．•]/.test(name) || (name.length > 1 && !surnames.has(name.charAt(0)));

/** First characters of at least three different names of two or three characters. */
export function countSurnames(examples: readonly Example[]): Set<string> {
  const names = new Map<string, Set<string>>();
  for (const { text, names: own } of examples) {
    for (const { start, end, type } of own) {
      if (type !== 'person' || end - start < 2 || end - start > 3) continue;
      const first = text.charAt(start);
      names.set(first, (names.get(first) ?? new Set()).add(text.slice(start, end)));
    }
  }
  return new Set([...names].filter(([, own]) => own.size >= 3).map(([first]) => first));
}

function level(count: number, total: number): number {
  if (count < 4) return 0;
  const share = count / total;
  return share > 0.25 ? 3 : share > 0.06 ? 2 : share > 0.01 ? 1 : 0;
}

const increment = (counts: Float64Array, unit: number) => {
  counts[unit] = (counts[unit] as number) + 1;
};
