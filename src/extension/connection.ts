/** The connection to the language server. The server starts with the first page and restarts after a crash. */
import * as vscode from 'vscode';
import type { NotificationType, RequestParam, RequestType } from 'vscode-jsonrpc';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import * as protocol from '../protocol/protocol.ts';
import { isFile } from './is-file.ts';
import { languageId } from './language-detection.ts';
import { settingsForServer } from './settings-for-server.ts';

export interface Connection extends vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  readonly onAnnotated: vscode.Event<protocol.Annotated>;
  readonly onProgress: vscode.Event<protocol.Progress>;
  /** Fires after the server was restarted; everything must then be requested again. */
  readonly onStarted: vscode.Event<void>;
  /** Starts the server; later calls do nothing. */
  start(): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The server's answer; null when it was made stale by an edit or cancelled, or the server is not running. */
  request<P, R>(
    type: RequestType<P, R, void>,
    params: RequestParam<P>,
    token?: vscode.CancellationToken,
  ): Promise<R | null>;
  notify<P>(type: NotificationType<P>, params: RequestParam<P>): void;
}

/** After more crashes than this within the time below the server is not restarted automatically. */
const crashesTolerated = 4;
const crashWindow = 3 * 60_000;

/** Creates a client for a language server that is not running yet, a process or a web worker. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export function createConnection(context: vscode.ExtensionContext, createClient: ClientFactory): Connection {
  const log = vscode.window.createOutputChannel('Chinese News', { log: true });
  const annotated = new vscode.EventEmitter<protocol.Annotated>();
  const progress = new vscode.EventEmitter<protocol.Progress>();
  const started = new vscode.EventEmitter<void>();
  let running: Promise<void> | undefined;

  const client = createClient({
    documentSelector: [{ language: languageId }],
    outputChannel: log,
    initializationOptions: {
      locale: vscode.env.language,
      translations: vscode.l10n.bundle,
      segmenter: vscode.workspace.getConfiguration('zhNews').get<'auto' | 'nodejieba'>('segmenter', 'auto'),
    } satisfies protocol.InitializationOptions,
    // The server escapes text of the page; cards may run these commands only.
    markdown: {
      isTrusted: { enabledCommands: protocol.cardCommands },
      supportThemeIcons: true,
      supportHtml: false,
    },
    // The list of problems has those of a page once, not of its preview or of an earlier state beside it too.
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isFile(uri) ? diagnostics : []),
      workspace: { configuration: settingsForServer },
    },
    errorHandler: errorHandler(log, () => started.fire()),
    initializationFailedHandler: () => false,
  });
  client.onNotification(protocol.annotatedNotification, (message) => annotated.fire(message));
  client.onNotification(protocol.progressNotification, (message) => progress.fire(message));
  client.onNotification(protocol.fallbackNotification, (message) => tellFallback(context, message));

  async function start(): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      running = undefined;
      log.error(error as Error);
      offerRestart(vscode.l10n.t('The Chinese News language server could not be started.'));
    }
  }

  const connection: Connection = {
    log,
    onAnnotated: annotated.event,
    onProgress: progress.event,
    onStarted: started.event,
    start() {
      running ??= start();
    },
    async restart() {
      if (client.isRunning()) await client.stop();
      running = start();
      await running;
      started.fire();
    },
    async stop() {
      if (running) await client.stop().catch((error) => log.warn(error));
    },
    async request<P, R>(type: RequestType<P, R, void>, params: RequestParam<P>, token?: vscode.CancellationToken) {
      connection.start();
      await running;
      const sent = plain(params);
      try {
        // An undefined token would be sent as a second parameter.
        return await (token ? client.sendRequest(type, sent, token) : client.sendRequest(type, sent));
      } catch (error) {
        log.info(`${type.method}: ${(error as Error).message}`);
        return null;
      }
    },
    notify(type, params) {
      // Notifications wait until the server has started.
      void running?.then(() => (client.isRunning() ? client.sendNotification(type, plain(params)) : undefined));
    },
    dispose: () => vscode.Disposable.from(log, annotated, progress, started).dispose(),
  };
  return connection;
}

/** A copy of plain objects. Without it a worker would get positions of the editor without line and character, which are getters. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

function errorHandler(log: vscode.LogOutputChannel, onRestart: () => void): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      crashes.push(now);
      const recent = crashes.filter((time) => now - time < crashWindow).length;
      if (recent > crashesTolerated) {
        offerRestart(
          vscode.l10n.t('The Chinese News language server stopped {0} times and was not started again.', recent),
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      log.warn('The language server stopped; starting it again.');
      vscode.window.setStatusBarMessage(
        `$(sync) ${vscode.l10n.t('The Chinese News language server stopped and was started again.')}`,
        5000,
      );
      setTimeout(onRestart, 1000);
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function offerRestart(message: string): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show Log');
  const answer = await vscode.window.showErrorMessage(message, restart, showLog);
  if (answer === restart) await vscode.commands.executeCommand('zhNews.restartServer');
  if (answer === showLog) await vscode.commands.executeCommand('zhNews.showLog');
}

/** Shown once on each machine, since only some memory and speed are lost. */
async function tellFallback(context: vscode.ExtensionContext, { reason }: protocol.Fallback): Promise<void> {
  const key = 'zhNews.fallbackTold';
  if (context.globalState.get(key)) return;
  await context.globalState.update(key, true);
  const showLog = vscode.l10n.t('Show Log');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The word segmenter nodejieba could not be loaded ({0}). The light one is used instead.', reason),
    showLog,
  );
  if (answer === showLog) await vscode.commands.executeCommand('zhNews.showLog');
}
