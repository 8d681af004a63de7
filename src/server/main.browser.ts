/** The language server in a web worker. It asks the editor for the files of the extension, since a worker cannot read them. */
/// <reference lib="dom" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { resourceRequest } from '../protocol/protocol.ts';
import { givenBytes } from '../runtime/browser/resource-bytes.ts';
import { resourceFiles } from '../runtime/resource-bytes.ts';
import { loadResources } from '../runtime/resources.ts';
import { serve } from './server.ts';

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

serve(connection, async (choice) => {
  const files = await Promise.all(resourceFiles.map(async (path) => [path, await read(path)] as const));
  const bytes = givenBytes(new Map(files.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []))));
  return loadResources(bytes, choice, () => {
    throw new Error('there is no native module in the browser');
  });
});

/** null when the editor cannot read the file; the code that needs it reports it as missing. */
async function read(path: string): Promise<Uint8Array | null> {
  const { bytes } = await connection.sendRequest(resourceRequest, { path });
  return bytes;
}
