/** Entry of the second bundle in Node: views and commands, with the language server as a separate process. */
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeArguments } from '../protocol/server-process.ts';
import type { OpenFeatures } from './activate.ts';
import { openFeatures as openWith } from './client.ts';
import { renameFile } from './review/rename-file.node.ts';

export const openFeatures: OpenFeatures = (context, placeholders) =>
  openWith(
    context,
    placeholders,
    (options) => {
      const module = context.asAbsolutePath('dist/server.js');
      const transport = TransportKind.ipc;
      const start = (...others: string[]) => ({
        module,
        transport,
        options: { execArgv: [...nodeArguments, ...others] },
      });
      const server = { run: start(), debug: start('--nolazy', '--inspect=6009') };
      return new LanguageClient('zhNews', 'Chinese News', server, options);
    },
    renameFile,
  );
