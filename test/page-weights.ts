/** The page reader's weights as they ship, for tests of the core. */
import { resolve } from 'node:path';
import { diskBytes } from '../src/runtime/node/resource-bytes.ts';
import { readPageWeights } from '../src/runtime/resources.ts';

export const pageWeights = readPageWeights(diskBytes(resolve('.')));
