/** Prepares examples for the trainer: pieces of text with their features and gold labels. */

import { createScratch } from '../../core/entities/recogniser/buffers.ts';
import { extract, kindTable } from '../../core/entities/recogniser/features.ts';
import {
  beginTag,
  endTag,
  insideTag,
  labelCount,
  modelTypes,
  singleTag,
} from '../../core/entities/recogniser/labels.ts';
import type { Lexicon } from '../../core/entities/recogniser/lexicon.ts';
import { piecesOf } from '../../core/entities/recogniser/recognise.ts';
import type { Segmenter } from '../../core/reading.ts';
import type { Example } from './corpora.ts';

export interface TrainingPiece {
  readonly section: number;
  readonly gold: Uint8Array;
  /** Features: key, first element of the lattice's scores that it adds to, template. */
  readonly keys: Int32Array;
  readonly bases: Int32Array;
  readonly templates: Uint8Array;
  /** First element of the scores of each character's word slot. */
  readonly wordSlots: Int32Array;
  readonly words: number;
}

export function* trainingPieces(
  examples: Iterable<Example>,
  segmenter: Segmenter,
  lexicon: Lexicon,
  wordSlot: (word: number, place: number) => number,
): Generator<TrainingPiece> {
  const scratch = createScratch();
  const kinds = kindTable();
  for (const { text, names, section } of examples) {
    const words = segmenter.tag(text);
    const gold = goldLabels(text.length, names);
    for (const { start, end, firstWord, lastWord } of piecesOf(words)) {
      const count = extract(lexicon, kinds, scratch, text, start, end, words, firstWord, lastWord, true);
      const length = end - start;
      yield {
        section,
        gold: gold.slice(start, end),
        keys: scratch.keys.slice(0, count),
        bases: scratch.firstSlots.slice(0, count).map((slot) => slot * labelCount),
        templates: scratch.templates.slice(0, count),
        wordSlots: Int32Array.from(
          { length },
          (_, i) => wordSlot(scratch.wordOf[i] as number, scratch.slotOf[i] as number) * labelCount,
        ),
        words: lastWord - firstWord,
      };
    }
  }
}

function goldLabels(length: number, names: Example['names']): Uint8Array {
  const gold = new Uint8Array(length);
  for (const { start, end, type } of names) {
    const base = 4 * modelTypes.indexOf(type);
    if (end - start === 1) gold[start] = base + singleTag;
    else {
      gold.fill(base + insideTag, start, end);
      gold[start] = base + beginTag;
      gold[end - 1] = base + endTag;
    }
  }
  return gold;
}
