/** Loads from disk what the pipeline reads with. For the server and the command line alike. */
import { join } from 'node:path';
import type { ResourceBytes } from '../resource-bytes.ts';
import { loadResources as load, type Resources } from '../resources.ts';
import type { Dictionary } from '../segmenter/dictionary.ts';
import { readDictionary, type SegmenterChoice } from '../segmenter/load.ts';
import { shared } from '../shared.ts';
import { loadNative } from './native-segmenter.ts';
import { diskBytes } from './resource-bytes.ts';

/** What threads of one process read from one place. */
export interface SharedResources {
  readonly dictionary: Dictionary;
  /** The files of the models by their paths in the package. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/**
 * @param root the folder of the installed package, which holds dist/ and resources/.
 * @param common what other threads have loaded already.
 */
export function loadResources(root: string, choice: SegmenterChoice, common: SharedResources | null = null): Resources {
  const native = () => loadNative(join(root, 'dist', 'segmenter'));
  const disk = diskBytes(root);
  if (!common) return load(disk, choice, native);
  const bytes: ResourceBytes = { ...disk, read: (path) => common.files[path] ?? disk.read(path) };
  return load(bytes, choice, native, () => common.dictionary);
}

/** null when something cannot be read, which each of the threads will report. */
export function sharedResources(root: string): SharedResources | null {
  const disk = diskBytes(root);
  const files = ['resources/model.bin', 'resources/net.bin'];
  try {
    return shared({
      dictionary: readDictionary(disk),
      files: Object.fromEntries(files.map((path) => [path, new Uint8Array(disk.read(path))])),
    });
  } catch {
    return null;
  }
}
