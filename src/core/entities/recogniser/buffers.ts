/** Working arrays of the recogniser, made once and used again for every piece of text. */
import { labelCount } from './labels.ts';
import { lexiconClassCount } from './lexicon.ts';
import { laneCount } from './packed-scores.ts';

/** Longest piece of text read at once, in UTF-16 units. */
export const maxPiece = 512;
/** Slots before and after the piece that features may reach into. */
export const pad = 8;
/** Words before and after that word features may reach into. */
export const wordPad = 2;
/** Feature slots of a word: its single character, or its first, last and middle ones. */
export const slotsPerWord = 4;
/** First slot of the words; the slots of the characters come before. */
export const wordBase = maxPiece + 2 * pad;
export const slotCount = wordBase + (maxPiece + 2 * wordPad) * slotsPerWord;
/** More events than a piece can have: see the templates. */
const maxEvents = maxPiece * 48;

export interface Scratch {
  readonly units: Uint16Array;
  /** Units as features see them: digits are one, letters small. */
  readonly shapes: Uint16Array;
  readonly kinds: Uint8Array;
  readonly lexiconCodes: Uint8Array;
  readonly lexiconLast: Int32Array;
  /** Word index of each character and the slot (0–3) of the character in it. */
  readonly wordOf: Int32Array;
  readonly slotOf: Uint8Array;
  /** First character of each word; one more for the end. */
  readonly wordStart: Int32Array;
  readonly wordHash: Int32Array;
  readonly tagHash: Int32Array;
  /** Where the full rows of characters or words begin, `pad` or `wordPad` before the first one on. */
  readonly rows: Int32Array;
  /** Features found: key, first slot that it counts for, template. */
  readonly keys: Int32Array;
  readonly firstSlots: Int32Array;
  readonly templates: Uint8Array;
  /** Sums of weights, `laneCount` a slot: the characters' slots, then the words'. */
  readonly sums: Int32Array;
  /** Scores of the labels of each character, `2 * laneCount` a character. */
  readonly scores: Int32Array;
  readonly back: Uint8Array;
  readonly path: Uint8Array;
  /** Scores of the best paths to each label of each character. */
  readonly best: Int32Array;
}

export function createScratch(): Scratch {
  const ints = (n: number) => new Int32Array(n);
  const bytes = (n: number) => new Uint8Array(n);
  const around = maxPiece + 2 * pad;
  return {
    units: new Uint16Array(around),
    shapes: new Uint16Array(around),
    kinds: bytes(around),
    lexiconCodes: bytes(around * lexiconClassCount),
    lexiconLast: ints(lexiconClassCount),
    wordOf: ints(maxPiece),
    slotOf: bytes(maxPiece),
    wordStart: ints(maxPiece + 1),
    wordHash: ints(maxPiece + 2 * wordPad),
    tagHash: ints(maxPiece + 2 * wordPad),
    rows: ints(around),
    keys: ints(maxEvents),
    firstSlots: ints(maxEvents),
    templates: bytes(maxEvents),
    sums: ints(slotCount * laneCount),
    scores: ints(maxPiece * 2 * laneCount),
    back: bytes(maxPiece * labelCount),
    path: bytes(maxPiece),
    best: ints(maxPiece * labelCount),
  };
}
