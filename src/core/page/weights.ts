/**
 * The file of the page reader's weights, `resources/page-reader.bin`: the five bytes `ZNPR` and the version, then three tables of weights.
 * Of each table the file holds its length and the number of its weights that are not 0, and
 * of each of these the distance to the one before and the weight × 64, all as variable-length integers (LEB128, signed ones in zigzag order).
 */

import { labelCount, labels, type PageWeights, states, transitionCount } from './label.ts';
import { featureCount, placementCount } from './templates.ts';

const magic = [...'ZNPR'].map((letter) => letter.charCodeAt(0)).concat(2);
/** Weights are stored in steps of one part in so many. */
const steps = 64;
/** Weights nearer to 0 than this, in steps, are not stored. */
const smallest = 2;

const tables = [
  ['features', featureCount * labelCount],
  ['placementFeatures', placementCount * states.length],
  ['transitions', transitionCount],
] as const;

/** @throws Error when the bytes are no weights, are cut short, or belong to a reader with other features. */
export function loadPageWeights(bytes: Uint8Array): PageWeights {
  if (magic.some((byte, i) => bytes[i] !== byte)) throw new Error('these are no weights of the page reader');
  let at = magic.length;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) throw new Error('the weights of the page reader are cut short');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const table = (length: number): Float32Array => {
    if (next() !== length) throw new Error('the weights of the page reader are of another version');
    const values = new Float32Array(length);
    let index = 0;
    for (let left = next(); left > 0; left--) {
      index += next();
      const zigzag = next();
      if (index >= length) throw new Error('the weights of the page reader are damaged');
      values[index] = (zigzag & 1 ? -(zigzag + 1) / 2 : zigzag / 2) / steps;
    }
    return values;
  };
  const [features, placementFeatures, transitions] = tables.map(([, length]) => table(length)) as Tables;
  if (at !== bytes.length) throw new Error('the weights of the page reader are damaged');
  return { features, placementFeatures, transitions };
}

type Tables = [features: Float32Array, placementFeatures: Float32Array, transitions: Float32Array];

/** What pages are read with when the file cannot be loaded: no line is joined to another. */
export function cautiousWeights(): PageWeights {
  const [features, placementFeatures, transitions] = tables.map(([, length]) => new Float32Array(length)) as Tables;
  // The first feature is that of every line.
  for (const label of ['wrap', 'headlineWrap', 'subheadWrap'] as const) features[labels.indexOf(label)] = -1e6;
  return { features, placementFeatures, transitions };
}

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
    put(scaled.filter((value) => Math.abs(value) >= smallest).length);
    let last = 0;
    scaled.forEach((value, index) => {
      if (Math.abs(value) < smallest) return;
      put(index - last);
      put(value < 0 ? -2 * value - 1 : 2 * value);
      last = index;
    });
  }
  return Uint8Array.from(bytes);
}
