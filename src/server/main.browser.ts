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
import { type ResourceBytes, resourceFiles } from '../runtime/resource-bytes.ts';
import { loadResources } from '../runtime/resources.ts';
import { serve } from './server.ts';

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

serve(connection, {
  load: async (choice) =>
    loadResources(await bytesOf(resourceFiles), choice, () => {
      throw new Error('there is no native module in the browser');
    }),
  bytesOf,
});

async function bytesOf(paths: readonly string[]): Promise<ResourceBytes> {
  const files = await Promise.all(paths.map(async (path) => [path, await read(path)] as const));
  return givenBytes(new Map(files.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []))));
}

/** null when the editor cannot read the file; the code that needs it reports it as missing. */
async function read(path: string): Promise<Uint8Array | null> {
  const { bytes } = await connection.sendRequest(resourceRequest, { path });
  return bytes;
}
