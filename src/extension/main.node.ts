/** The entry of the extension on the desktop and on a server. Views and commands are in another bundle, `client.node.ts`. */
import { createRequire } from 'node:module';
import { createExtension, type OpenFeatures } from './activate.ts';

const openFeatures: OpenFeatures = (context, placeholders) => {
  const client: typeof import('./client.node.ts') = createRequire(__filename)('./client.js');
  return client.openFeatures(context, placeholders);
};

export const { activate, deactivate } = createExtension(openFeatures);
