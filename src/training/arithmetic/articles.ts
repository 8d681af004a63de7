/** What the reader of arithmetic learns of an invented article. */
import { type Plant, plantedArticlesIn } from '../planted-articles.ts';

export interface ProvedPlant extends Plant {
  /** The numbers of its proof. */
  readonly numbers: readonly number[];
}

export interface Article {
  readonly texts: readonly string[];
  readonly plants: readonly ProvedPlant[];
  /** Whether every relation that holds in it was meant. */
  readonly isPlain: boolean;
}

const numbersOf = (proof: string): readonly number[] =>
  (proof.split(' ; ')[0]?.match(/\d+(?:\.\d+)?(?:e\d+)?/g) ?? []).map(Number);

/** @param file sentences that look wrong and are not, one a line, their paragraphs apart by ／. */
export const temptingIn = (file: string): readonly Article[] =>
  file
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ texts: line.split('／'), plants: [], isPlain: false }));

/** @param file as `plantedArticlesIn` reads it; titles of plain ones begin with `plain`. */
export const articlesIn = (file: string): readonly Article[] =>
  plantedArticlesIn(file).map(({ title, parts, plants, proofs }) => ({
    texts: parts,
    isPlain: title.startsWith('plain'),
    plants: plants.map((plant, at) => ({ ...plant, numbers: numbersOf(proofs[at] ?? '') })),
  }));
