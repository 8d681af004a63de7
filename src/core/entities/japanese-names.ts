/** Japanese surnames of two characters and three, see `scripts/japanese-names.mjs`. */
import data from './japanese-names.json' with { type: 'json' };
import { knownType } from './known-list.ts';

const surnames = new Set(data.surnames.split(' '));

/** Whether a name begins with a Japanese surname. */
export const beginsJapanese = (name: string): boolean =>
  surnames.has(name.slice(0, 2)) || surnames.has(name.slice(0, 3));

/** Whether a name is a Japanese surname, and no place that news names. */
export const isJapaneseSurname = (name: string): boolean => surnames.has(name) && knownType(name) !== 'place';
