/**
 * The segmenter: nodejieba, or jieba-wasm where its native module or one of its dictionaries cannot be had.
 * Loading is synchronous: nodejieba takes about a second and 240 MB, jieba-wasm a quarter of each.
 */
import type { Segmenter } from '../../../core/reading.ts';
import { lossless, type Tagger } from '../../lossless-tagger.ts';
import { loadNative } from './native.ts';
import { loadWasm } from './wasm.ts';

export interface SegmenterOptions {
  /** The folder that holds `nodejieba.node`, `dict/` and `wasm/`. */
  readonly directory: string;
  readonly prefer: 'auto' | 'nodejieba' | 'jieba-wasm';
}

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why nodejieba was passed over though it was wanted, in one line, or null. */
  readonly fallback: string | null;
}

/** @throws Error when neither can be loaded, saying why for both. */
export function loadSegmenter({ directory, prefer }: SegmenterOptions): LoadedSegmenter {
  const wasm = () => segmenterOf('jieba-wasm', loadWasm(directory));
  if (prefer === 'jieba-wasm') return { segmenter: wasm(), fallback: null };
  try {
    return { segmenter: segmenterOf('nodejieba', loadNative(directory)), fallback: null };
  } catch (error) {
    const fallback = firstLine(error);
    try {
      return { segmenter: wasm(), fallback };
    } catch (second) {
      throw new Error(`no segmenter can be loaded: ${fallback}; ${firstLine(second)}`);
    }
  }
}

const segmenterOf = (name: string, tagger: Tagger): Segmenter => ({ name, tag: lossless(tagger) });

const firstLine = (error: unknown): string => (error as Error).message.split('\n', 1)[0] as string;
