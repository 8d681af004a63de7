/** Working arrays of the recogniser, made once and used again for every piece of text. */
import { LABELS } from './labels.ts';
import { LEXICON_CLASSES } from './lexicon.ts';
import { LANES } from './packed-scores.ts';

/** Longest piece of text read at once, in UTF-16 units. */
export const MAX_PIECE = 512;
/** Slots before and after the piece that features may reach into. */
export const PAD = 8;
/** Words before and after that word features may reach into. */
export const WORD_PAD = 2;
/** Feature slots of a word: its single character, or its first, last and middle ones. */
export const WORD_SLOTS = 4;
/** First slot of the words; the slots of the characters come before. */
export const WORD_BASE = MAX_PIECE + 2 * PAD;
export const SLOTS = WORD_BASE + (MAX_PIECE + 2 * WORD_PAD) * WORD_SLOTS;
/** More events than a piece can have: see the templates. */
const MAX_EVENTS = MAX_PIECE * 48;

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
  /** Where the full rows of characters or words begin, `PAD` or `WORD_PAD` before the first one on. */
  readonly rows: Int32Array;
  /** Features found: key, first slot that it counts for, template. */
  readonly keys: Int32Array;
  readonly firstSlots: Int32Array;
  readonly templates: Uint8Array;
  /** Sums of weights, `LANES` a slot: the characters' slots, then the words'. */
  readonly sums: Int32Array;
  /** Scores of the labels of each character, `2 * LANES` a character. */
  readonly scores: Int32Array;
  readonly back: Uint8Array;
  readonly path: Uint8Array;
  /** Scores of the best paths to each label of each character. */
  readonly best: Int32Array;
}

export function createScratch(): Scratch {
  const ints = (n: number) => new Int32Array(n);
  const bytes = (n: number) => new Uint8Array(n);
  const around = MAX_PIECE + 2 * PAD;
  return {
    units: new Uint16Array(around),
    shapes: new Uint16Array(around),
    kinds: bytes(around),
    lexiconCodes: bytes(around * LEXICON_CLASSES),
    lexiconLast: ints(LEXICON_CLASSES),
    wordOf: ints(MAX_PIECE),
    slotOf: bytes(MAX_PIECE),
    wordStart: ints(MAX_PIECE + 1),
    wordHash: ints(MAX_PIECE + 2 * WORD_PAD),
    tagHash: ints(MAX_PIECE + 2 * WORD_PAD),
    rows: ints(around),
    keys: ints(MAX_EVENTS),
    firstSlots: ints(MAX_EVENTS),
    templates: bytes(MAX_EVENTS),
    sums: ints(SLOTS * LANES),
    scores: ints(MAX_PIECE * 2 * LANES),
    back: bytes(MAX_PIECE * LABELS),
    path: bytes(MAX_PIECE),
    best: ints(MAX_PIECE * LABELS),
  };
}
