/** A minimal client for tests: starts dist/server.js in another process and communicates with it over the protocol. */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { nodeArguments } from '../../src/protocol/server-process.ts';

export interface TestClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** Everything the server wrote to standard error. */
  readonly errors: () => string;
  /** Notifications and messages received so far, by method. */
  readonly received: (method: string) => readonly unknown[];
  readonly open: (uri: string, text: string, version?: number) => Promise<void>;
  /** Replaces the characters from `start` to `end`, given as line and character. */
  readonly edit: (uri: string, version: number, change: object) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const serverFile = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface ClientOptions {
  readonly locale?: string;
  readonly translations?: Readonly<Record<string, string>>;
  readonly settings?: object;
  /** Answers each question for settings instead, by the document that they are for if there is one. */
  readonly settingsFor?: (uri: string | undefined) => unknown;
  readonly nodeArguments?: readonly string[];
  readonly server?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const child = spawn(
    process.execPath,
    [...nodeArguments, ...(options.nodeArguments ?? []), options.server ?? serverFile, '--stdio'],
    {
      // The last is for what `nodeArguments` may load.
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      env: options.env ?? process.env,
    },
  ) as ChildProcessWithoutNullStreams;
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const received = new Map<string, unknown[]>();
  const note = (method: string, parameters: unknown) => {
    received.set(method, [...(received.get(method) ?? []), parameters]);
  };
  connection.onNotification(note);
  connection.onRequest('window/showMessageRequest', (parameters) => {
    note('window/showMessageRequest', parameters);
    return null;
  });
  const settingsFor = options.settingsFor ?? (() => options.settings ?? null);
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string }[] }) =>
    Promise.all(items.map(({ scopeUri }) => settingsFor(scopeUri))),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/semanticTokens/refresh', () => {
    note('workspace/semanticTokens/refresh', null);
    return null;
  });
  connection.onError(() => {});
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    // As VS Code says of itself.
    capabilities: { workspace: { configuration: true, semanticTokens: { refreshSupport: true } } },
    initializationOptions: { locale: options.locale ?? 'en', translations: options.translations, segmenter: 'auto' },
  });
  await connection.sendNotification('initialized', {});
  const notify = (method: string, parameters: object) => connection.sendNotification(method, parameters);
  return {
    process: child,
    connection,
    errors: () => errors,
    received: (method) => received.get(method) ?? [],
    open: (uri, text, version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'zh-news', version, text } }),
    edit: (uri, version, change) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await gone;
      }
      connection.dispose();
    },
  };
}

/** Waits until `condition` returns something truthy, polling every few milliseconds; fails after `limit` milliseconds. */
export async function eventually<T>(condition: () => T | undefined | null | false, limit = 60_000): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const result = condition();
    if (result) return result;
    if (performance.now() > end) throw new Error(`nothing came within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
