/** The reader of figures: one pass over a text, from numeral to numeral. */
import type { Figure, Word } from '../reading.ts';
import { foldWidth } from '../text/fold.ts';
import { indexWords, type WordIndex, withCounted } from './counted.ts';
import { dateAt, dateStarts } from './dates.ts';
import { figureOf } from './figure.ts';
import { silentEnd } from './non-figures.ts';
import { isNumeralStart } from './numerals.ts';
import { quantitiesAt } from './quantities.ts';
import { ordinalAt, specialAt } from './ratios.ts';
import { currencySigns } from './units.ts';

/** Characters that a figure, an ordinal or a date may begin with, by code unit. */
const triggers = new Uint8Array(0x10000);
for (const c of `0123456789半第${dateStarts}`) triggers[c.charCodeAt(0)] = 1;
for (const c of currencySigns.keys()) triggers[c.charCodeAt(0)] = 1;
for (let code = 0; code < 0x10000; code++) if (isNumeralStart(String.fromCharCode(code))) triggers[code] = 1;

/**
 * The figures of a joined text, in order, without overlaps. Offsets count from its start. Full-width figures are read as half-width ones.
 * @param words the text's words, which tell better what is counted; null to do without.
 */
export function readFigures(text: string, words: readonly Word[] | null = null): Figure[] {
  const folded = foldWidth(text);
  const figures: Figure[] = [];
  let index: WordIndex | null = null;
  let at = 0;
  while (at < folded.length) {
    if (!triggers[folded.charCodeAt(at)]) {
      at++;
      continue;
    }
    const found = figuresAt(folded, at);
    if (words && found.figures.length > 0) index ??= indexWords(words);
    for (const figure of found.figures) figures.push(withCounted(folded, figure, index));
    at = Math.max(at + 1, found.end);
  }
  return figures;
}

interface Found {
  readonly figures: readonly Figure[];
  readonly end: number;
}

function figuresAt(text: string, start: number): Found {
  const date = dateAt(text, start);
  if (date) return { figures: [date], end: date.end };
  const character = text.charAt(start);
  if (dateStarts.includes(character) && !isNumeralStart(character)) return { figures: [], end: start + 1 };
  const ordinal = ordinalAt(text, start);
  if (ordinal) return { figures: ordinal.figure ? [ordinal.figure] : [], end: ordinal.end };
  const silent = silentEnd(text, start);
  if (silent > start) return { figures: [], end: silent };
  const special = specialAt(text, start);
  if (special) return { figures: [special], end: special.end };
  const quantities = quantitiesAt(text, start);
  if (!quantities) return { figures: [], end: start + runLength(text, start) };
  return { figures: quantities.map((reading) => figureOf(text, reading)), end: quantities.at(-1)?.end ?? start + 1 };
}

/** A run of Arabic figures that is no figure is passed over as a whole; of Chinese ones, one character. */
function runLength(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return Math.max(1, end - start);
}
