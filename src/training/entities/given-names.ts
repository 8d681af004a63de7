/** Surnames that names are made with, and given names that the corpora have. */
import { surnames } from '../../core/text/surnames.ts';
import type { Example } from './corpora.ts';

/** A Chinese name of two or three characters that ends in no title. */
const chinese = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}(?<!先生|女士|师傅|老师|[某总工导队氏])$`);

/** Surnames but for those that begin a clause as conjunctions or prepositions far more often. */
export const bearableSurnames = [...surnames].filter((own) => !'和向于从与但全'.includes(own));

/** Whether a name is a surname and a given name of Chinese, and no surname with a title. */
export const isChineseName = (name: string): boolean => chinese.test(name);

/** The given names of the persons that are marked, each once. */
export const givenNamesIn = (examples: readonly Example[]): string[] => [
  ...new Set(
    examples.flatMap(({ text, names }) =>
      names
        .map(({ start, end, type }) => (type === 'person' ? text.slice(start, end) : ''))
        .filter(isChineseName)
        .map((name) => name.slice(1)),
    ),
  ),
];
