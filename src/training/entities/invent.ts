/**
 * Invents names of kinds that are rare in the corpora, for `exchange`: compound surnames, given names that are words or numerals, names
 * in Japanese, Korean, Vietnamese, Uyghur, Tibetan and Mongolian, companies by their forms, shops, offices of provinces and cities.
 * The word lists are the project's own, from general knowledge; `names.json` beside this file holds them.
 */
import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import { divisionNames, namesIn } from './lists.ts';
import names from './names.json' with { type: 'json' };

/** Real names from lists, used unchanged. */
export interface KnownNames {
  readonly compoundSurnames: readonly string[];
  readonly places: readonly string[];
  readonly divisions: readonly string[];
  readonly organizations: readonly string[];
  /** Short names of listed companies. */
  readonly listed: readonly string[];
}

/** @param lists the folder of the project's own lists. */
export const knownNames = (lists: string): KnownNames => ({
  listed: namesIn(lists, 'listed-companies.txt'),
  compoundSurnames: namesIn(lists, 'compound-surnames.txt'),
  places: [...namesIn(lists, 'world-places.txt'), ...namesIn(lists, 'china-regions.txt')],
  divisions: divisionNames(),
  organizations: namesIn(lists, 'organizations.txt'),
});

export interface Inventor {
  person(): string;
  place(): string;
  organization(): string;
}

/** A choice between ways of making a name, each with its share. */
export const chooserOf =
  (random: Random) =>
  (...ways: readonly (readonly [share: number, make: () => string])[]): string => {
    let dice = random() * ways.reduce((sum, [share]) => sum + share, 0);
    const chosen = ways.find(([share]) => {
      dice -= share;
      return dice < 0;
    });
    return (chosen ?? (ways[0] as (typeof ways)[number]))[1]();
  };

export function inventorOf(known: KnownNames, random: Random): Inventor {
  const one = (words: readonly string[]) => pick(random, words);
  const of = (list: NameList) => one(lists[list]);
  const given = () => (random() < 0.25 ? of('given') : of('given') + of('given'));
  const chinese = () => of('surnames') + given();
  const dot = () => (random() < 0.85 ? '·' : one(['•', '・', '‧', '∙', '･']));
  const parts = (list: NameList, most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => of(list)).join('');
  const city = () => one(known.divisions);
  const choose = chooserOf(random);
  return {
    person: () =>
      choose(
        [30, chinese],
        [10, () => one(known.compoundSurnames) + given()],
        [6, () => of('surnames') + of('wordNames')],
        [3, () => of('wholeWordNames')],
        [4, () => of('surnames') + of('numerals') + of('given')],
        [2, () => of('surnames') + of('rare') + (random() < 0.5 ? of('given') : '')],
        [2, () => of('rareSurnames') + given()],
        [8, () => of('japaneseSurnames') + of('japaneseGiven')],
        [5, () => of('koreanSurnames') + of('koreanGiven') + (random() < 0.7 ? of('koreanGiven') : '')],
        [3, () => of('vietnameseSurnames') + of('vietnameseGiven') + of('vietnameseGiven')],
        [10, () => parts('uyghur', 2.2) + dot() + parts('uyghur', 2.2)],
        [5, () => of('tibetan') + of('tibetan')],
        [3, () => of('mongolian')],
        [12, () => parts('foreign', 1) + dot() + parts('foreign', 1)],
        [6, () => of('foreign')],
        [2, () => `${parts('foreign', 1)}·${parts('foreign', 1)}·${parts('foreign', 1)}`],
        [2, () => of('surnames') + of('titles')],
      ),
    place: () =>
      choose(
        [50, () => one(known.places)],
        [20, city],
        [8, () => of('placeHeads') + of('placeHeads') + of('placeTails')],
        [6, () => city() + of('placeHeads') + of('placeHeads') + of('placeTails')],
      ),
    organization: () =>
      choose(
        [34, () => one(known.organizations)],
        [10, () => of('brands') + of('trades')],
        [8, () => `${city()}${of('brands')}${of('businesses')}有限公司`],
        [6, () => `${of('brands')}（${city()}）${of('businesses')}${of('companyKinds')}`],
        [3, () => `${of('brands')}${of('businesses')}（${city()}）${of('companyKinds')}`],
        [4, () => of('brands') + of('businesses') + of('companyKinds')],
        [4, () => (random() < 0.5 ? of('surnames') + given() : of('brands')) + of('shops')],
        [12, () => city() + of('offices')],
        [
          4,
          () => `${city()}第${one(['一', '二', '三', '四', '五'])}${one(['人民医院', '中学', '小学', '中级人民法院'])}`,
        ],
      ),
  };
}

/** The words of `names.json`. */
export type NameList = keyof typeof names;
export const lists: Readonly<Record<NameList, readonly string[]>> = Object.fromEntries(
  Object.entries(names).map(([name, words]) => [name, words.split(' ')]),
) as Record<NameList, string[]>;
