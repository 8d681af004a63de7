/** The language server as a separate process. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadResources } from '../runtime/node/resources.ts';
import { serve } from './server.ts';

serve(createConnection(ProposedFeatures.all), async (choice) => loadResources(join(__dirname, '..'), choice));
