/**
 * Names in a text by the model: pieces of the text → features → scores → labels → spans. A piece of which the model is not sure is read a second
 * time, with the net's scores added to the model's.
 */
import type { Guideline, NameSpan, NearSpan, Word } from '../../reading.ts';
import { guidelines } from '../guidelines.ts';
import { type Net, rowLength } from '../net/net.ts';
import { maxPiece, type Scratch } from './buffers.ts';
import { decode, marginOf, type Pairs, pairsOf, topScore, topScoreWithout } from './decode.ts';
import { extract } from './features.ts';
import { beginTag, endTag, labelCount, modelTypes, singleTag } from './labels.ts';
import type { Model } from './model.ts';
import { nearlyPersons } from './nearly.ts';
import { laneCount } from './packed-scores.ts';
import { score } from './score.ts';
import type { Table } from './table.ts';

/** All in units of 1 / 32; tuned on the dev sets. */
const startBonus = 32;
const startBonusWithNet = 48;
/** A person whose characters are read otherwise in a path that is less than this behind is unsure. */
const surePerson = 80;
const surePersonWithNet = 60;
/** Longest name that may be unsure: longer ones are foreign, and hardly ever none. */
const longestUnsure = 4;
const stops = '。！？；\n';

/** The second reading. */
export interface SecondReading {
  readonly net: Net;
  /** Pieces whose best path is less than this ahead of the next best one, in units of 1 / 32, are read with the net. */
  readonly below: number;
  /** Other than the product's own, for tuning. */
  readonly bonus?: number;
}

/**
 * @param words the text's words, which joined are the text.
 * @param second null to read by the model alone.
 * @param bonus other than the product's own, for tuning.
 * @param long see `extract`.
 * @param nearly gets the persons that the model nearly finds, see `nearlyPersons`; null where nobody asks.
 */
export function recognise(
  model: Model,
  text: string,
  words: readonly Word[],
  guideline: Guideline,
  second: SecondReading | null = null,
  bonus = startBonus,
  long = true,
  nearly: NearSpan[] | null = null,
): NameSpan[] {
  const table = model.tableOf(guideline);
  const names: NameSpan[] = [];
  for (const piece of piecesOf(words)) {
    const { start, end, firstWord, lastWord } = piece;
    const count = extract(
      model.lexicon,
      model.kinds,
      model.scratch,
      text,
      start,
      end,
      words,
      firstWord,
      lastWord,
      false,
      long,
    );
    score(model.scratch, table, count, end - start, lastWord - firstWord);
    decode(model.scratch, end - start, table.pairs, bonus);
    let pairs = table.pairs;
    let lead = bonus;
    const isTwice = second !== null && marginOf(model.scratch, end - start, table.pairs, second.below) < second.below;
    if (isTwice) {
      const { domain } = guidelines[guideline];
      second.net.score(text, start, end, words, firstWord, lastWord, domain);
      addScores(model.scratch, second.net.scores, end - start);
      pairs = jointPairs(table, second.net, domain);
      lead = second.bonus ?? startBonusWithNet;
      decode(model.scratch, end - start, pairs, lead);
    }
    readPath(model.scratch.path, end - start, start, names);
    if (nearly) nearlyPersons(model.scratch, end - start, start, nearly);
    markUnsure(names, piece, model.scratch, pairs, lead, isTwice ? surePersonWithNet : surePerson);
  }
  return names;
}

/** Marks the persons of a piece, its names being the last ones, that the best path is hardly better with than without. */
function markUnsure(
  names: NameSpan[],
  { start, end }: Piece,
  scratch: Scratch,
  pairs: Pairs,
  bonus: number,
  least: number,
): void {
  const top = topScore(scratch, end - start);
  for (let k = names.length - 1; k >= 0; k--) {
    const name = names[k] as NameSpan;
    if (name.start < start) return;
    if (name.type !== 'person' || name.end - name.start > longestUnsure) continue;
    const own = { start: name.start - start, end: name.end - start };
    if (top - topScoreWithout(scratch, end - start, pairs, bonus, own, personType) < least)
      names[k] = { ...name, isUnsure: true };
  }
}
const personType = modelTypes.indexOf('person');

function addScores({ scores }: Scratch, own: Int16Array, length: number): void {
  for (let i = 0; i < length; i++) {
    for (let label = 0; label < labelCount; label++) {
      const at = 2 * laneCount * i + label;
      scores[at] = (scores[at] as number) + (own[rowLength * i + label] as number);
    }
  }
}

/** Sums of both readers' weights of pairs, by the model's table. */
const joint = new WeakMap<Table, Pairs>();
function jointPairs(table: Table, net: Net, domain: number): Pairs {
  const known = joint.get(table);
  if (known) return known;
  const own = net.transitions[domain] as Int32Array;
  const pairs = pairsOf(table.transitions.map((weight, k) => weight + (own[k] as number)));
  joint.set(table, pairs);
  return pairs;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Cuts after the ends of sentences, and between words where a sentence is too long; a word that is too long itself has no names. */
export function piecesOf(words: readonly Word[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let firstWord = 0;
  let end = 0;
  for (let j = 0; j < words.length; j++) {
    const { word } = words[j] as Word;
    if (end - start + word.length > maxPiece) {
      if (end > start) pieces.push({ start, end, firstWord, lastWord: j });
      start = end;
      firstWord = j;
      if (word.length > maxPiece) {
        start += word.length;
        firstWord = j + 1;
      }
    }
    end += word.length;
    if (end > start && stops.includes(word)) {
      pieces.push({ start, end, firstWord, lastWord: j + 1 });
      start = end;
      firstWord = j + 1;
    }
  }
  if (end > start) pieces.push({ start, end, firstWord, lastWord: words.length });
  return pieces;
}

function readPath(path: Uint8Array, length: number, offset: number, names: NameSpan[]): void {
  let begin = 0;
  for (let i = 0; i < length; i++) {
    const label = path[i] as number;
    if (label === 0) continue;
    const place = ((label - 1) & 3) + 1;
    if (place === beginTag || place === singleTag) begin = i;
    if (place === endTag || place === singleTag) {
      const type = modelTypes[(label - 1) >> 2] as (typeof modelTypes)[number];
      names.push({ start: offset + begin, end: offset + i + 1, type });
    }
  }
}
