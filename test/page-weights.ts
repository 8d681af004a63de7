/** The page reader's weights as they ship, for tests of the core. */
import { resolve } from 'node:path';
import { readPageWeights } from '../src/runtime/node/resources.ts';

export const pageWeights = readPageWeights(resolve('.'));
