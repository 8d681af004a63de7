/** Loads from disk what the pipeline reads with. For the server and the command line alike. */
import { join } from 'node:path';
import { loadResources as load, type Resources } from '../resources.ts';
import type { SegmenterChoice } from '../segmenter/load.ts';
import { loadNative } from './native-segmenter.ts';
import { diskBytes } from './resource-bytes.ts';

/** @param root the folder of the installed package, which holds dist/ and resources/. */
export const loadResources = (root: string, choice: SegmenterChoice): Resources =>
  load(diskBytes(root), choice, () => loadNative(join(root, 'dist', 'segmenter')));
