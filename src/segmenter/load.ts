/** The segmenter: nodejieba, or jieba-wasm where its native module or one of its dictionaries cannot be had. */
import { join } from 'node:path';
import type { Segmenter } from '../core/annotation.ts';
import { faithful, type Tagger } from './faithful.ts';
import { loadNative } from './native.ts';
import { loadWasm } from './wasm.ts';

export interface SegmenterOptions {
  /** The folder that holds `nodejieba.node`, `dict/` and `wasm/`. */
  readonly directory: string;
  readonly prefer: 'auto' | 'nodejieba' | 'jieba-wasm';
}

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why nodejieba was passed over though it was wanted, or null. */
  readonly fallback: string | null;
}

/** @throws Error when neither can be loaded. */
export function loadSegmenter({ directory, prefer }: SegmenterOptions): LoadedSegmenter {
  const wasm = () => segmenterOf('jieba-wasm', loadWasm(directory));
  if (prefer === 'jieba-wasm') return { segmenter: wasm(), fallback: null };
  try {
    return { segmenter: segmenterOf('nodejieba', loadNative(directory)), fallback: null };
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return { segmenter: wasm(), fallback: reason ?? '' };
  }
}

const segmenterOf = (name: string, tagger: Tagger): Segmenter => ({ name, tag: faithful(tagger) });
