/** Places and organisations that are names wherever they stand: from the word lists that the recogniser is trained with, see `scripts/known-names.mjs`. */
import type { EntityType } from '../reading.ts';
import { beginningsOf } from '../text/beginnings.ts';
import { groupBy } from '../text/group.ts';
import known from './known-names.json' with { type: 'json' };

const types = new Map<string, EntityType>([
  ...known.places.split(' ').map((name) => [name, 'place'] as const),
  ...known.organizations.split(' ').map((name) => [name, 'organization'] as const),
]);
const shortOrganizations = new Set(known.shortOrganizations.split(' '));
/** Names of companies and brands that are words or other names too: 理想, 片仔癀. */
export const brands: ReadonlySet<string> = new Set(known.brands.split(' '));
const beginning = 2;
/** The lengths of the names that begin with the same two characters, the longest first. */
const lengthsByBeginning = new Map<string, readonly number[]>(
  [...groupBy([...types.keys()], (name) => name.slice(0, beginning))].map(([beginning, names]) => [
    beginning,
    [...new Set(names.map(({ length }) => length))].sort((a, b) => b - a),
  ]),
);
const mayBeginKnown = beginningsOf(types.keys());

/** null where the name is not known. */
export const knownType = (name: string): EntityType | null => types.get(name) ?? null;

/** Whether a name of two characters is known as an organization, beside others at least: 苹果, 顺丰. */
export const isShortOrganization = (name: string): boolean => shortOrganizations.has(name);

/** Whether a brand may begin at an offset of the text. */
export const mayBeginBrand = beginningsOf(brands);

/** The longest name of a company or brand, in characters. */
export const longestBrand = 4;

/** Length of the longest known name that begins at an offset of the text, or 0. */
export function knownLengthAt(text: string, offset: number): number {
  if (!mayBeginKnown(text, offset)) return 0;
  const lengths = lengthsByBeginning.get(text.slice(offset, offset + beginning));
  const isWhole = (length: number) => offset + length <= text.length && types.has(text.slice(offset, offset + length));
  return lengths?.find(isWhole) ?? 0;
}
