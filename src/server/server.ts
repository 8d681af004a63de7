/** The language server, for a process and for a worker: a connection, its documents and their annotations. Requests are in `requests.ts`. */
import { config } from '@vscode/l10n';
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { printedDate } from '../core/page/reference-day.ts';
import type { Language } from '../formats/check-messages.ts';
import { problemMessage } from '../formats/problem-messages.ts';
import * as protocol from '../protocol/protocol.ts';
import { decisionsRequest } from '../protocol/review.ts';
import type { ResourceBytes } from '../runtime/resource-bytes.ts';
import type { SegmenterChoice } from '../runtime/segmenter/load.ts';
import { createAnnotatorContexts, type LoadResources } from './annotator-context.ts';
import { createBackground } from './background.ts';
import { createCardData } from './card-data.ts';
import { cardWords } from './cards/words.ts';
import { createDecisions } from './decisions.ts';
import { createReadings } from './documents.ts';
import { diagnostics } from './features/diagnostics.ts';
import { messagesIn } from './messages.ts';
import { answerRequests, capabilities } from './requests.ts';
import { settingsFrom } from './settings.ts';

/** How the server comes by the data files of the package. */
export interface DataFiles {
  /** Loads what pages are read with; called once, for the first document at the latest. */
  readonly load: LoadResources;
  /** Fetches the files of these paths; one that is missing throws when it is read. */
  readonly bytesOf: (paths: readonly string[]) => Promise<ResourceBytes>;
}

/** Starts listening. */
export function serve(connection: Connection, files: DataFiles): void {
  let initialized = false;
  connection.onInitialize((parameters) => {
    if (initialized) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    initialized = true;
    const options = parameters.initializationOptions as protocol.InitializationOptions | undefined;
    const { configuration, didChangeConfiguration, semanticTokens } = parameters.capabilities.workspace ?? {};
    // The library keeps the bundle for the whole process, which serves one editor.
    config({ contents: { ...options?.translations } });
    answer(connection, files, options?.translations && /^zh\b/i.test(options.locale) ? 'zh' : 'en', {
      hasConfiguration: configuration === true,
      tellsOfChanges: didChangeConfiguration?.dynamicRegistration === true,
      refreshesTokens: semanticTokens?.refreshSupport === true,
      segmenter: options?.segmenter ? settingsFrom(options).segmenter : null,
    });
    return { capabilities };
  });
  connection.listen();
}

/** What the editor can do, and has chosen. */
interface Editor {
  /** Answer requests for settings. */
  readonly hasConfiguration: boolean;
  /** Notify of changes of settings if registered. */
  readonly tellsOfChanges: boolean;
  /** Request semantic tokens again when it is told to. */
  readonly refreshesTokens: boolean;
  /** Chosen in its settings; null where it does not tell before it is asked. */
  readonly segmenter: SegmenterChoice | null;
}

function answer(
  connection: Connection,
  files: DataFiles,
  language: Language,
  { hasConfiguration, tellsOfChanges, refreshesTokens, segmenter }: Editor,
): void {
  const messages = messagesIn(language);
  const documents = new TextDocuments(TextDocument);
  const settingsOf = async (uri?: string) =>
    settingsFrom(
      hasConfiguration
        ? await connection.workspace.getConfiguration({ section: 'zhNews', ...(uri && { scopeUri: uri }) })
        : null,
    );
  const warn = (problem: string) => void connection.window.showWarningMessage(`Chinese News: ${problem}`);
  const contexts = createAnnotatorContexts(files.load, settingsOf, (resources) => {
    if (resources.fallback) connection.sendNotification(protocol.fallbackNotification, { reason: resources.fallback });
    resources.problems.forEach(warn);
  });
  const cards = createCardData(files.bytesOf, warn);
  const decisions = createDecisions();
  const refreshTokens = () => void connection.languages.semanticTokens.refresh().catch(() => {});
  const readings = createReadings(contexts.context, {
    decided: decisions.decided,
    hasDecisions: decisions.has,
    onOtherMarks: refreshesTokens ? refreshTokens : null,
  });

  /** What the diagnostics of a document were made of last: the same again need not be sent. */
  const diagnosed = new Map<string, string>();

  const background = createBackground({
    read: readings.readAll,
    onProgress: (uri, done) => connection.sendNotification(protocol.progressNotification, { uri, done }),
    onDone: tell,
    onError: (error) => connection.console.error(String((error as Error).stack ?? error)),
  });

  /**
   * Sends the editor the counts and diagnostics of a document that has been read, unless it is to be read anew by now: the settings
   * that were asked for may be the old ones, and what they say must not come after what the new ones say.
   */
  async function tell(uri: string, token: CancellationToken): Promise<void> {
    const { diagnostics: chosen } = await settingsOf(uri);
    const view = await readings.checkedView(uri, token);
    if (!view || token.isCancellationRequested) return;
    const { version, pages } = view;
    const sum = (count: (page: (typeof pages)[number]['annotation']) => number) =>
      pages.reduce((total, { annotation }) => total + count(annotation), 0);
    const content = pages.map(({ annotation }) => decisions.contentOf(annotation)).join(' ');
    connection.sendNotification(protocol.annotatedNotification, {
      uri,
      version,
      content,
      articles: sum(({ page }) => page.articles.length),
      entities: sum(({ entities }) => entities.length),
      figures: sum(({ figures }) => figures.filter((figure) => figure.tier === 'core').length),
      printed: pages[0] ? printedDate(pages[0].annotation.page) : null,
    } satisfies protocol.Annotated);
    const reason = JSON.stringify([version, content, chosen]);
    if (diagnosed.get(uri) === reason) return;
    diagnosed.set(uri, reason);
    connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(view, chosen, messages) });
  }

  function rereadAll(): void {
    readings.reset();
    for (const { uri } of documents.all()) background.schedule(uri);
    refreshTokens();
  }

  /** How often the settings were asked for: only the last answer holds, in whatever order they come. */
  let asked = 0;

  async function configure(): Promise<void> {
    asked++;
    const own = asked;
    const settings = await settingsOf();
    if (own !== asked) return;
    const problems = contexts.configure(settings);
    for (const { message } of problems)
      connection.window.showWarningMessage(`zhNews.wordList: ${problemMessage(message, language)}`);
    rereadAll();
  }

  // The answer to `initialize` goes out first; the editor is busy with it while this process loads.
  if (segmenter) setTimeout(() => contexts.prepare(segmenter));
  connection.onInitialized(async () => {
    if (tellsOfChanges)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhNews' });
    await configure();
  });
  connection.onDidChangeConfiguration(configure);
  connection.onNotification(protocol.wordListFileNotification, (file) => {
    const problems = contexts.setWordListFile(file);
    connection.sendDiagnostics({
      uri: file.uri,
      diagnostics: problems.map(({ line, message }) => problemAt(line, problemMessage(message, language))),
    });
    rereadAll();
  });
  connection.onRequest(decisionsRequest, (parameters) => {
    const document = documents.get(parameters.uri);
    if (!document || !decisions.take(document, parameters)) return false;
    background.schedule(document.uri);
    return true;
  });
  connection.onNotification(protocol.pageDateNotification, ({ uri, date }) => {
    contexts.setDate(uri, date);
    rereadAll();
  });
  connection.onNotification(protocol.cancelReadingNotification, ({ uri }) => background.stop(uri));
  connection.onNotification(protocol.resumeReadingNotification, ({ uri }) => background.schedule(uri));

  documents.onDidChangeContent(({ document }) => {
    decisions.follow(document);
    readings.update(document);
    background.schedule(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    background.stop(uri);
    readings.close(uri);
    decisions.close(uri);
    contexts.forget(uri);
    diagnosed.delete(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  answerRequests(connection, {
    documents,
    readings,
    contexts,
    cards,
    messages,
    words: cardWords(language),
    settingsOf,
  });
  documents.listen(connection);
}

function problemAt(line: number, message: string) {
  return {
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    message,
    source: 'zh-news',
  };
}
