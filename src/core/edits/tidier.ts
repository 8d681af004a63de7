/**
 * What the command `tidy` asks of the core: a bundle of its own, since to load all of the core takes as long as to tidy a page.
 */
import { loadPageWeights } from '../page/weights.ts';
import { type TidyOptions, tidy } from './tidy.ts';

/**
 * @param weights the file of the page reader's weights.
 * @returns a function that tidies a text.
 * @throws Error when the weights are damaged.
 */
export function tidierOf(weights: Uint8Array, options: TidyOptions): (text: string) => string {
  const loaded = loadPageWeights(weights);
  return (text) => tidy(text, loaded, options);
}
