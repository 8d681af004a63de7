/** The language server as a separate process. */
import '../runtime/node/compile-later.ts';
import './young-space.ts';
// Before the core is compiled, which takes about as long.
import { unpackedAhead } from './unpacked-ahead.ts';
// Before all that uses the core.
import './compiled-core.ts';

import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import { loadResources } from '../runtime/node/resources.ts';
import { keepCompiled } from './compiled-core.ts';
import { serve } from './server.ts';

const root = join(__dirname, '..');
/** In milliseconds, generously. */
const untilRead = 10_000;

serve(createConnection(ProposedFeatures.all), {
  load: async (choice) => {
    // When the page that it is loaded for has been read.
    setTimeout(keepCompiled, untilRead).unref();
    await unpackedAhead.ready;
    return loadResources(root, choice, null, unpackedAhead);
  },
  bytesOf: async () => diskBytes(root),
});
