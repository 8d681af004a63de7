/** jieba-wasm, which runs wherever Node runs. Its dictionary is part of the module. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Word } from '../../../core/reading.ts';
import type { Tagger } from '../../lossless-tagger.ts';

interface WasmModule {
  tag(text: string, hmm: boolean): readonly Word[];
}

/** @throws Error when the module is missing or damaged. */
export function loadWasm(directory: string): Tagger {
  const wasm: WasmModule = createRequire(join(directory, 'wasm.js'))(join(directory, 'wasm', 'jieba_rs_wasm.js'));
  wasm.tag('词', true); // builds the dictionary, so that the first real call is as fast as the others
  return (text) => wasm.tag(text, true);
}
