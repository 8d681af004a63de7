/**
 * The file of the page reader's weights, `resources/page-reader.bin`: the five bytes `ZNPR` and the version, then four tables of weights.
 * Of each table the file holds its length and the number of its weights that are not 0, and
 * of each of these the distance to the one before, then all of these weights × 64, as variable-length integers (LEB128, signed ones in zigzag
 * order): places and weights deflate better apart.
 */

import { continuityLength } from './continuity.ts';
import { joinLength } from './joins.ts';
import { labelCount, labels, type PageWeights, states, transitionCount } from './label.ts';
import { featureCount, placementCount } from './templates.ts';

const magic = [...'ZNPR'].map((letter) => letter.charCodeAt(0)).concat(4);
/** Weights are stored in steps of one part in so many. */
const steps = 64;
/** The same for those of continuity, which are stored as bytes with sign. */
const continuitySteps = 16;
/** Weights nearer to 0 than this, in steps, are not stored. */
const smallest = 3;

const tables = [
  ['features', featureCount * labelCount],
  ['placementFeatures', placementCount * states.length],
  ['transitions', transitionCount],
  ['joins', joinLength],
] as const;

/** @throws Error when the bytes are no weights, are cut short, or belong to a reader with other features. */
export function loadPageWeights(bytes: Uint8Array): PageWeights {
  if (magic.some((byte, i) => bytes[i] !== byte)) throw new Error('these are no weights of the page reader');
  let at = magic.length;
  // One loop for many numbers: a function that gives one is called a hundred thousand times before it is compiled.
  const numbers = (count: number): Uint32Array => {
    const values = new Uint32Array(count);
    let from = at;
    for (let k = 0; k < count; k++) {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[from++];
        if (byte === undefined || shift > 28) throw new Error('the weights of the page reader are cut short');
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      values[k] = value;
    }
    at = from;
    return values;
  };
  const next = (): number => numbers(1)[0] as number;
  const table = (length: number): Float32Array => {
    if (next() !== length) throw new Error('the weights of the page reader are of another version');
    const values = new Float32Array(length);
    const used = next();
    // Each place and each weight takes a byte at least.
    if (2 * used > bytes.length - at) throw new Error('the weights of the page reader are cut short');
    const distances = numbers(used);
    const zigzags = numbers(used);
    for (let k = 0, place = 0; k < used; k++) {
      place += distances[k] as number;
      if (place >= length) throw new Error('the weights of the page reader are damaged');
      const zigzag = zigzags[k] as number;
      values[place] = ((zigzag >>> 1) ^ -(zigzag & 1)) / steps;
    }
    return values;
  };
  const [features, placementFeatures, transitions, joins] = tables.map(([, length]) => table(length)) as Tables;
  if (bytes.length - at !== continuityLength) throw new Error('the weights of the page reader are damaged');
  return { features, placementFeatures, transitions, joins, continuity: continuityIn(bytes) };
}

/** The weights of continuity at the end of the file, which do not depend on the reader's features. */
export function continuityIn(bytes: Uint8Array): Float32Array {
  const stored = bytes.subarray(-continuityLength);
  const weights = new Float32Array(stored.length);
  // A loop: `Float32Array.from` asks an iterator for each of 65,537.
  for (let i = 0; i < stored.length; i++) weights[i] = (((stored[i] as number) << 24) >> 24) / continuitySteps;
  return weights;
}

type Tables = [features: Float32Array, placementFeatures: Float32Array, transitions: Float32Array, joins: Float32Array];

/** What pages are read with when the file cannot be loaded: no line is joined to another. */
export function cautiousWeights(): PageWeights {
  const [features, placementFeatures, transitions, joins] = tables.map(
    ([, length]) => new Float32Array(length),
  ) as Tables;
  // The first feature is that of every line.
  for (const label of ['wrap', 'headlineWrap', 'subheadWrap'] as const) features[labels.indexOf(label)] = -1e6;
  return { features, placementFeatures, transitions, joins, continuity: new Float32Array(continuityLength) };
}

const continuityByte = (value: number): number =>
  Math.max(-128, Math.min(127, Math.round(value * continuitySteps))) & 0xff;

/** The weights of continuity as they are stored. */
export const storedContinuity = (weights: Float32Array): Float32Array =>
  weights.map((value) => ((continuityByte(value) << 24) >> 24) / continuitySteps);

/** The bytes of the file, for training. */
export function packPageWeights(weights: PageWeights): Uint8Array {
  const bytes = [...magic];
  const put = (value: number): void => {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  for (const [name] of tables) {
    const scaled = Array.from(weights[name], (value) => Math.round(value * steps));
    put(scaled.length);
    const places = [...scaled.keys()].filter((place) => Math.abs(scaled[place] as number) >= smallest);
    put(places.length);
    places.forEach((place, k) => {
      put(place - (places[k - 1] ?? 0));
    });
    for (const place of places) {
      const value = scaled[place] as number;
      put(value < 0 ? -2 * value - 1 : 2 * value);
    }
  }
  for (const value of weights.continuity) bytes.push(continuityByte(value));
  return Uint8Array.from(bytes);
}
