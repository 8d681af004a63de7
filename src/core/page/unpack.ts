/** Reading the weights from text; see `weights.ts`. */
import { featureCount, placingCount } from './features.ts';
import { labelCount, states, transitionCount, type Weights } from './label.ts';

export const unpackWeights = (features: string, placings: string, transitions: string): Weights => ({
  features: unpack(features, featureCount * labelCount),
  placings: unpack(placings, placingCount * states.length),
  transitions: unpack(transitions, transitionCount),
});

function unpack(text: string, length: number): Float32Array {
  const values = new Float32Array(length);
  let at = 0;
  for (const item of text.split(' ')) {
    const [step, value] = item.split(':') as [string, string];
    at += Number.parseInt(step, 36);
    values[at] = Number.parseInt(value, 36) / 64;
  }
  return values;
}
