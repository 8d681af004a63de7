/** The language server as a separate process. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import { loadResources } from '../runtime/node/resources.ts';
import { serve } from './server.ts';

// V8 would double the space for young objects with the first page, up to 32 MB, and keep it. Reading is no slower in the space it begins with.
setFlagsFromString('--semi-space-growth-factor=1');

const root = join(__dirname, '..');
serve(createConnection(ProposedFeatures.all), {
  load: async (choice) => loadResources(root, choice),
  bytesOf: async () => diskBytes(root),
});
