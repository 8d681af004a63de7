/** Where a numeral is no figure. Notation of the examples: figures in brackets with their reading; what is passed over stays bare. */
import type { NonFigureRule } from '../non-figures.ts';
import {
  coded,
  latinBefore,
  longCodes,
  pagesOfPapers,
  partsOfTelephones,
  pictureSizes,
  telephoneNumbers,
  typeNumbers,
  versions,
} from './codes.ts';
import {
  documentNumbers,
  eventDays,
  houseNumbers,
  listNumbers,
  namesInDigits,
  partsOfHouses,
  roads,
  serialNumbers,
  seriesOfNumbers,
} from './numbered-names.ts';
import {
  congresses,
  halfDays,
  multiplesOfDoubling,
  partsOfFigures,
  phrases,
  quotedWords,
  slogans,
  wordsAroundNumerals,
} from './words.ts';

/** In this order: the first that says something decides. */
export const nonFigureRules: readonly NonFigureRule[] = [
  documentNumbers,
  eventDays,
  roads,
  seriesOfNumbers,
  houseNumbers,
  partsOfHouses,
  serialNumbers,
  listNumbers,
  latinBefore,
  typeNumbers,
  pictureSizes,
  coded,
  versions,
  telephoneNumbers,
  partsOfTelephones,
  pagesOfPapers,
  longCodes,
  partsOfFigures,
  halfDays,
  multiplesOfDoubling,
  namesInDigits,
  phrases,
  wordsAroundNumerals,
  slogans,
  quotedWords,
  congresses,
];
