/** The language server as a separate process. */
import '../runtime/node/compile-later.ts';
import './young-space.ts';

import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import { loadResources } from '../runtime/node/resources.ts';
import { serve } from './server.ts';

const root = join(__dirname, '..');
serve(createConnection(ProposedFeatures.all), {
  load: async (choice) => loadResources(root, choice),
  bytesOf: async () => diskBytes(root),
});
