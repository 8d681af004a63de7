import { join } from 'node:path';
import { partsFor } from '../core/entities/recogniser/model-file.ts';
import { bodyOf } from '../core/entities/recogniser/packed-parts.ts';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import { unpackAhead } from '../runtime/node/unpack-ahead.ts';

/** What every page is read with. */
export const unpackedAhead = unpackAhead(diskBytes(join(__dirname, '..')), {
  'dist/segmenter.bin': (file) => [bodyOf(file)],
  'resources/model.bin': (file) => partsFor(file, 'readers'),
  'resources/net.bin': (file) => [bodyOf(file)],
});
