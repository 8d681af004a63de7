/** Places and organisations that are names wherever they stand: from the word lists that the recogniser is trained with, see `scripts/known-names.mjs`. */
import type { EntityType } from '../reading.ts';
import { beginningsOf } from '../text/beginnings.ts';
import { createNameTable } from '../text/name-table.ts';
import known from './known-names.json' with { type: 'json' };

const types = new Map<string, EntityType>([
  ...known.places.split(' ').map((name) => [name, 'place'] as const),
  ...known.organizations.split(' ').map((name) => [name, 'organization'] as const),
]);
const shortOrganizations = new Set(known.shortOrganizations.split(' '));
/** Names of companies and brands that are words or other names too: 理想, 片仔癀. */
export const brands: ReadonlySet<string> = new Set(known.brands.split(' '));
const table = createNameTable(types);

/** null where the name is not known. */
export const knownType = (name: string): EntityType | null => types.get(name) ?? null;

/** Whether a name of two characters is known as an organization, beside others at least: 苹果, 顺丰. */
export const isShortOrganization = (name: string): boolean => shortOrganizations.has(name);

/** Whether a brand may begin at an offset of the text. */
export const mayBeginBrand = beginningsOf(brands);

/** The longest name of a company or brand, in characters. */
export const longestBrand = 4;

/** Length of the longest known name that begins at an offset of the text, or 0. */
export const knownLengthAt = table.lengthAt;
