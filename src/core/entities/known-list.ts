/** Places and organisations that are names wherever they stand: from the word lists that the recogniser is trained with, see `scripts/known-names.mjs`. */
import type { EntityType } from '../reading.ts';
import known from './known-names.json' with { type: 'json' };

const types = new Map<string, EntityType>([
  ...known.places.split(' ').map((name) => [name, 'place'] as const),
  ...known.organizations.split(' ').map((name) => [name, 'organization'] as const),
]);
const LONGEST = Math.max(...[...types.keys()].map((name) => name.length));
const SHORTEST = 3;
/** Their beginnings; most words begin with none of them. By code unit, 1 for a first character, and then by the first two characters. */
const firsts = new Uint8Array(0x10000);
for (const name of types.keys()) firsts[name.charCodeAt(0)] = 1;
const beginnings = new Set([...types.keys()].map((name) => name.slice(0, 2)));

/** null where the name is not known. */
export const knownType = (name: string): EntityType | null => types.get(name) ?? null;

/** Length of the longest known name that begins at an offset of the text, or 0. */
export function knownLengthAt(text: string, offset: number): number {
  if (!firsts[text.charCodeAt(offset)] || !beginnings.has(text.slice(offset, offset + 2))) return 0;
  for (let length = Math.min(LONGEST, text.length - offset); length >= SHORTEST; length--) {
    if (types.has(text.slice(offset, offset + length))) return length;
  }
  return 0;
}
