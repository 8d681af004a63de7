/** Loads from disk what the pipeline reads with: segmenter, model and gazetteer. For the server and the command line alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Gazetteer, loadGazetteer } from '../../core/entities/gazetteer.ts';
import { loadModel, type Model } from '../../core/entities/recogniser/model.ts';
import type { PageWeights } from '../../core/page/label.ts';
import { cautiousWeights, loadPageWeights } from '../../core/page/weights.ts';
import type { Segmenter } from '../../core/reading.ts';
import { loadSegmenter } from './segmenter/load.ts';

export interface Resources {
  readonly segmenter: Segmenter;
  /** null when it cannot be loaded; `problems` says why. */
  readonly model: Model | null;
  readonly pageWeights: PageWeights;
  readonly gazetteer: Gazetteer;
  /** Why the native segmenter was passed over, or null. */
  readonly fallback: string | null;
  /** What is missing or damaged, one clear line each. Names are then found with less, never wrongly offered as complete. */
  readonly problems: readonly string[];
}

/** @param root the folder of the installed package, which holds dist/ and resources/. */
export function loadResources(root: string, prefer: 'auto' | 'nodejieba' | 'jieba-wasm'): Resources {
  const problems: string[] = [];
  const attempt = <T>(what: string, load: () => T, otherwise: T): T => {
    try {
      return load();
    } catch (error) {
      problems.push(`${what} cannot be loaded: ${(error as Error).message}`);
      return otherwise;
    }
  };
  const { segmenter, fallback } = loadSegmenter({ directory: join(root, 'dist', 'segmenter'), prefer });
  const model = attempt('The name recogniser', () => readModel(root), null);
  const gazetteer = attempt(
    'The gazetteer',
    () => readGazetteer(join(root, 'resources', 'gazetteer.json')),
    loadGazetteer(null),
  );
  const pageWeights = attempt('The page reader', () => readPageWeights(root), cautiousWeights());
  return { segmenter, model, pageWeights, gazetteer, fallback, problems };
}

/** Room for the largest part at once, so that it need not be put together from many pieces. */
const unpack = (bytes: Uint8Array) => brotliDecompressSync(bytes, { chunkSize: 2 ** 23 });

/** @param root as for `loadResources`. @throws Error when the model's file is missing or damaged. */
export const readModel = (root: string): Model => loadModel(readFileSync(join(root, 'resources', 'model.bin')), unpack);

/** @param root as for `loadResources`. @throws Error when the file of weights is missing or damaged. */
export const readPageWeights = (root: string): PageWeights =>
  loadPageWeights(readFileSync(join(root, 'resources', 'page-reader.bin')));

const readGazetteer = (file: string) => loadGazetteer(JSON.parse(readFileSync(file, 'utf8')));
