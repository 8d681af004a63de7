/** Which segmenter reads: the light one, which is made of nodejieba's dictionaries and runs anywhere, or nodejieba itself where it is asked for. */
import type { Segmenter } from '../../core/reading.ts';
import type { ResourceBytes } from '../resource-bytes.ts';
import { decodeDictionary } from './dictionary-file.ts';
import { lightTagger } from './light.ts';
import { lossless, type Tagger } from './lossless-tagger.ts';

/** `auto` is the light one. */
export type SegmenterChoice = 'auto' | 'nodejieba';

/** @throws Error in one line when the module cannot be loaded. */
export type LoadNative = () => Tagger;

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why nodejieba was passed over though it was asked for, in one line, or null. */
  readonly fallback: string | null;
}

/** @throws Error in one line when the dictionary of the light segmenter is missing or damaged. */
export function loadSegmenter(bytes: ResourceBytes, choice: SegmenterChoice, native: LoadNative): LoadedSegmenter {
  if (choice === 'auto') return { segmenter: light(bytes), fallback: null };
  try {
    return { segmenter: { name: 'nodejieba', tag: lossless(native()) }, fallback: null };
  } catch (error) {
    return { segmenter: light(bytes), fallback: (error as Error).message.split('\n', 1)[0] as string };
  }
}

/** Reads on where there is no dictionary: every character is a word. */
export const bySingleCharacters: Segmenter = {
  name: 'characters',
  tag: (text) => Array.from(text, (word) => ({ word, tag: 'x' })),
};

function light(bytes: ResourceBytes): Segmenter {
  const dictionary = decodeDictionary(bytes.read('dist/segmenter.bin'), bytes.inflate);
  return { name: 'light', tag: lossless(lightTagger(dictionary)) };
}
