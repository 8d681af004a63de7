/** The source file that holds the learnt weights. */
import type { PageWeights } from '../../core/page/label.ts';

/** Weights nearer to 0 than this, in units of 1 / 64, are dropped. */
const smallest = 2;

/** Weights as text: runs of [index, weight × 64] pairs in base 36. */
function packed(values: Float32Array): string {
  let last = 0;
  const items: string[] = [];
  values.forEach((value, i) => {
    const scaled = Math.round(value * 64);
    if (Math.abs(scaled) < smallest) return;
    items.push(`${(i - last).toString(36)}:${scaled.toString(36)}`);
    last = i;
  });
  return items.join(' ');
}

const weightsOf = (weights: PageWeights[keyof PageWeights]) => `unpackWeights(
    '${packed(weights.features)}',
    '${packed(weights.placings)}',
    '${packed(weights.transitions)}',
  )`;

/** @param pages how many known pages they were learnt from */
export const weightsFile = (weights: PageWeights, pages: number) => `/**
 * Weights of the page reader, learnt by \`src/training/page/train.ts\` from ${pages} pages of known structure. Made by that script: do not edit.
 * Each item is the distance to the next index and a weight × 64, both in base 36.
 */
import type { PageWeights } from './label.ts';
import { unpackWeights } from './unpack.ts';

export const pageWeights: PageWeights = {
  lines: ${weightsOf(weights.lines)},
  parts: ${weightsOf(weights.parts)},
};
`;
