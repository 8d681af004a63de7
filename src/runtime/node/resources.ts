/** Loads from disk what the pipeline reads with. For the server and the command line alike. */
import { join } from 'node:path';
import type { NetData } from '../../core/entities/net/net-file.ts';
import { type ModelParts, modelOfParts, partsOf } from '../../core/entities/recogniser/model.ts';
import type { PageWeights } from '../../core/page/label.ts';
import type { Guideline } from '../../core/reading.ts';
import type { ResourceBytes } from '../resource-bytes.ts';
import { loadResources as load, type Resources, readModel, readNet, readPageWeights } from '../resources.ts';
import type { Dictionary } from '../segmenter/dictionary.ts';
import { readDictionary, type SegmenterChoice } from '../segmenter/load.ts';
import { shared } from '../shared.ts';
import { loadNative } from './native-segmenter.ts';
import { diskBytes } from './resource-bytes.ts';

/** What threads of one process read from one place. */
export interface SharedResources {
  readonly dictionary: Dictionary;
  readonly model: ModelParts;
  readonly net: NetData;
  readonly pageWeights: PageWeights;
}

/**
 * @param root the folder of the installed package, which holds dist/ and resources/.
 * @param common what other threads have loaded already.
 * @param disk its files.
 */
export function loadResources(
  root: string,
  choice: SegmenterChoice,
  common: SharedResources | null = null,
  disk: ResourceBytes = diskBytes(root),
): Resources {
  const native = () => loadNative(join(root, 'dist', 'segmenter'));
  if (!common) return load(disk, choice, native);
  const { dictionary, model, net, pageWeights } = common;
  return load(disk, choice, native, {
    dictionary: () => dictionary,
    model: () => modelOfParts(model),
    net: () => net,
    pageWeights: () => pageWeights,
  });
}

/** For threads that read names by one guideline; null when something cannot be read, which each of them will report. */
export function sharedResources(root: string, guideline: Guideline): SharedResources | null {
  const disk = diskBytes(root);
  try {
    return shared({
      dictionary: readDictionary(disk),
      model: partsOf(readModel(disk), guideline),
      net: readNet(disk),
      pageWeights: readPageWeights(disk),
    });
  } catch {
    return null;
  }
}
