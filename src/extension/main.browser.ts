/** The entry of the extension in the browser, where it must be one file. The language server runs in a worker, on the same core as in Node. */
/// <reference lib="dom" />
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { resourceRequest } from '../protocol/protocol.ts';
import { createExtension } from './activate.ts';
import { openFeatures } from './client.ts';
import { workerScript } from './worker-script.ts';

/** The modules of the language server, by the names that they require each other by. */
const serverModules = {
  './core.js': 'dist/core.js',
  './server.js': 'dist/browser/server.js',
} as const;

export const { activate, deactivate } = createExtension((context, placeholders) =>
  openFeatures(
    context,
    placeholders,
    (options) => {
      const read = (path: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, path));
      const worker = createWorker(read);
      context.subscriptions.push(worker);
      const client = new LanguageClient('zhNews', 'Chinese News', worker.start, options);
      client.onRequest(resourceRequest, async ({ path }) => {
        const bytes = await read(path).then(
          (bytes) => bytes,
          () => null,
        );
        return { bytes };
      });
      return client;
    },
    (from, to) => vscode.workspace.fs.rename(from, to, { overwrite: true }),
  ),
);

/**
 * The worker of the language server. Its script goes through a blob, since no worker starts from the addresses that extensions have;
 * the blob's address must stay, since VS Code reads it later.
 */
function createWorker(read: (path: string) => Thenable<Uint8Array>) {
  let worker: Worker | undefined;
  const dispose = () => worker?.terminate();
  return {
    async start(): Promise<MessageTransports> {
      dispose();
      const modules = await Promise.all(
        Object.entries(serverModules).map(async ([name, path]) => {
          // Missing where a bundle has a core of its own; one that is needed is named when it is required.
          const source = await read(path).then(
            (bytes) => bytes,
            () => null,
          );
          return source ? [[name, new Uint8Array(source)] as const] : [];
        }),
      );
      const script = new Blob([...workerScript(modules.flat(), './server.js')], { type: 'text/javascript' });
      worker = new Worker(URL.createObjectURL(script), { name: 'zh-news language server' });
      // The client would not recognise the worker, since VS Code replaces the browser's class by its own.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    dispose,
  };
}
