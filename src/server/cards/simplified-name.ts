import { simplify } from '../../core/text/simplify.ts';

/**
 * A name, or a sentence, as the dictionaries of the cards have it: 黃志遠 → 黄志远, unit for unit. 乾 is qián in names (乾隆, 蕭乾) and stays, since it
 * would be read gān as 干.
 */
export const simplifiedName = (name: string): string =>
  [...simplify(name)].map((character, i) => (name.charAt(i) === '乾' ? '乾' : character)).join('');
