import { join } from 'node:path';
import { loadCompiled } from '../runtime/node/compiled-code.ts';

/** Of the core, which is loaded with it. */
export const keepCompiled = loadCompiled(join(__dirname, 'core.js'), 'server');
