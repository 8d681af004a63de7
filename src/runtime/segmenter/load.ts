/** Chooses the segmenter: the light one, which has nodejieba's dictionaries and runs everywhere, or nodejieba itself if it was chosen. */
import type { Segmenter } from '../../core/reading.ts';
import type { ResourceBytes } from '../resource-bytes.ts';
import type { Dictionary } from './dictionary.ts';
import { decodeDictionary } from './dictionary-file.ts';
import { lightTagger } from './light.ts';
import { lossless, type Tagger } from './lossless-tagger.ts';

/** `auto` is the light one. */
export type SegmenterChoice = 'auto' | 'nodejieba';

/** @throws Error in one line when the dictionary of the light segmenter is missing or damaged. */
export type LoadDictionary = () => Dictionary;

/** @throws Error in one line when the module cannot be loaded. */
export type LoadNative = () => Tagger;

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why nodejieba is not used although it was chosen, in one line, or null. */
  readonly fallback: string | null;
}

/** @throws Error in one line when the dictionary of the light segmenter is missing or damaged. */
export function loadSegmenter(
  dictionary: LoadDictionary,
  choice: SegmenterChoice,
  native: LoadNative,
): LoadedSegmenter {
  if (choice === 'auto') return { segmenter: light(dictionary()), fallback: null };
  try {
    return { segmenter: { name: 'nodejieba', tag: lossless(native()) }, fallback: null };
  } catch (error) {
    return { segmenter: light(dictionary()), fallback: (error as Error).message.split('\n', 1)[0] as string };
  }
}

/** Replaces the segmenter when there is no dictionary: every character is a word. */
export const bySingleCharacters: Segmenter = {
  name: 'characters',
  tag: (text) => Array.from(text, (word) => ({ word, tag: 'x' })),
};

/** @throws Error in one line when the file is missing or damaged. */
export const readDictionary = (bytes: ResourceBytes): Dictionary =>
  decodeDictionary(bytes.read('dist/segmenter.bin'), bytes.inflate);

const light = (dictionary: Dictionary): Segmenter => ({ name: 'light', tag: lossless(lightTagger(dictionary)) });
