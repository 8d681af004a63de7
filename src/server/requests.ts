/** Which function answers which request. A request reads the pages it needs; one that an edit has made stale is refused as such. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type Position,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { annotateInSteps } from '../core/document/document.ts';
import * as protocol from '../protocol/protocol.ts';
import * as review from '../protocol/review.ts';
import type { AnnotatorContexts } from './annotator-context.ts';
import type { CardData } from './card-data.ts';
import { pinyinOf } from './cards/name-card.ts';
import type { CardWords } from './cards/words.ts';
import type { DocumentView, Readings } from './documents.ts';
import { codeActions, diagnostics } from './features/diagnostics.ts';
import { type ListTools, listEntities } from './features/entities.ts';
import { exportMarks } from './features/exchange.ts';
import { exportDocument } from './features/export.ts';
import { listFigures } from './features/figures.ts';
import { foldingRanges } from './features/folding.ts';
import { headlinesFirst, tidyDocument, tidyPreview } from './features/formatting.ts';
import { figureCard, nameCard } from './features/hover.ts';
import { nameFixes } from './features/name-fixes.ts';
import { definition, entityAt, highlights, references } from './features/references.ts';
import { rename, renamePlace } from './features/rename.ts';
import { countOpen, createSuggestionLists } from './features/review.ts';
import { selectionRanges } from './features/selection.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { structureOf } from './features/structure.ts';
import { documentSymbols, workspaceSymbols } from './features/symbols.ts';
import type { Messages } from './messages.ts';
import { inSlices } from './next-turn.ts';

export const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  referencesProvider: true,
  definitionProvider: true,
  renameProvider: { prepareProvider: true },
  documentHighlightProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...protocol.tokenTypes], tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
};

export interface Context {
  readonly documents: TextDocuments<TextDocument>;
  readonly readings: Readings;
  readonly contexts: AnnotatorContexts;
  readonly cards: CardData;
  readonly messages: Messages;
  readonly words: CardWords;
  readonly settingsOf: (uri: string) => Promise<protocol.ServerSettings>;
}

interface DocumentRequest {
  readonly textDocument: { readonly uri: string };
}

interface CodeActionQuestion {
  readonly range: Range;
  readonly context: { readonly diagnostics: Diagnostic[] };
}

export function answerRequests(connection: Connection, context: Context): void {
  const { documents, readings, contexts, cards, messages, words, settingsOf } = context;

  const suggestions = createSuggestionLists(messages);

  const listTools = async (): Promise<ListTools> => ({
    gazetteer: await contexts.gazetteer(),
    segmenter: await contexts.segmenter(),
    names: await cards.names(),
    syllablesOf: await cards.syllablesOf(),
    messages,
  });

  /** Answers from the whole document. */
  const whole =
    <P, R>(uriOf: (parameters: P) => string, answer: (view: DocumentView, parameters: P) => R | Promise<R>) =>
    async (parameters: P, token: CancellationToken): Promise<R | null> => {
      const view = await readings.view(uriOf(parameters), token);
      return view && answer(view, parameters);
    };
  const standard = <P extends DocumentRequest, R>(answer: (view: DocumentView, parameters: P) => R | Promise<R>) =>
    whole(({ textDocument }: P) => textDocument.uri, answer);
  const own = <P extends protocol.DocumentParams, R>(answer: (view: DocumentView, parameters: P) => R | Promise<R>) =>
    whole(({ uri }: P) => uri, answer);

  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const offset = documents.get(uri)?.offsetAt(position);
    const view = offset === undefined ? null : await readings.viewAround(uri, token, offset);
    if (!view) return null;
    const name = entityAt(view, position);
    if (!name) {
      const { diagnostics: chosen } = await contexts.settings(uri);
      return figureCard(view, position, { messages, words }, chosen.figures);
    }
    return nameCard(view, name, position, { ...(await listTools()), otherScript: await cards.otherScript(), words });
  });
  connection.onDocumentSymbol(standard(documentSymbols));
  connection.onFoldingRanges(standard(foldingRanges));
  connection.onSelectionRanges(
    standard((view, { positions }: DocumentRequest & { positions: Position[] }) => selectionRanges(view, positions)),
  );
  connection.onReferences(
    standard((view, { position }: DocumentRequest & { position: Position }) => references(view, position)),
  );
  connection.onDocumentHighlight(
    standard((view, { position }: DocumentRequest & { position: Position }) => highlights(view, position)),
  );
  connection.onDefinition(
    standard((view, { position }: DocumentRequest & { position: Position }) => definition(view, position)),
  );
  connection.onPrepareRename(
    standard((view, { position }: DocumentRequest & { position: Position }) => renamePlace(view, position)),
  );
  connection.onRenameRequest(
    standard((view, { position, newName }: DocumentRequest & { position: Position; newName: string }) =>
      rename(view, position, newName),
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const tools = await listTools();
    const views = await Promise.all(documents.keys().map((uri) => readings.view(uri, token)));
    return workspaceSymbols(
      views.filter((view) => view !== null),
      query,
      (name, type) => pinyinOf(name, type, tools),
    );
  });

  const tidied = async (uri: string, range: Range | null, token: CancellationToken) => {
    const { tidy } = await settingsOf(uri);
    const weights = await contexts.pageWeights();
    const document = documents.get(uri);
    if (!document) return null;
    const { version } = document;
    return { version, edits: await tidyDocument(document, weights, range, tidy, token) };
  };
  connection.onDocumentFormatting(
    async ({ textDocument: { uri } }, token) => (await tidied(uri, null, token))?.edits ?? null,
  );
  connection.onDocumentRangeFormatting(
    async ({ textDocument: { uri }, range }, token) => (await tidied(uri, range, token))?.edits ?? null,
  );
  connection.onRequest(protocol.tidyRequest, ({ uri, range }, token) => tidied(uri, range, token));
  connection.onRequest(protocol.tidyPreviewRequest, async ({ uri }, token) => {
    const { tidy } = await settingsOf(uri);
    const weights = await contexts.pageWeights();
    const document = documents.get(uri);
    return document ? tidyPreview(document, weights, tidy, token) : null;
  });
  connection.onRequest(protocol.moveHeadlinesRequest, async ({ uri }, token) => {
    const weights = await contexts.pageWeights();
    const document = documents.get(uri);
    if (!document) return null;
    const { version } = document;
    return { version, edits: await headlinesFirst(document, weights, token) };
  });

  connection.onCodeAction(
    async (
      { textDocument: { uri }, range, context: { diagnostics: given } }: DocumentRequest & CodeActionQuestion,
      token,
    ) => {
      const view = await readings.checkedView(uri, token);
      if (!view) return null;
      const { diagnostics: chosen } = await settingsOf(uri);
      const fixes = nameFixes(view, range, words);
      return [...fixes, ...codeActions(uri, given, diagnostics(view, chosen, messages), messages)];
    },
  );

  connection.onRequest(protocol.structureRequest, own(structureOf));
  connection.onRequest(
    protocol.entitiesRequest,
    own(async (view) => inSlices(listEntities(view, await listTools()))),
  );
  connection.onRequest(
    protocol.figuresRequest,
    own((view) => inSlices(listFigures(view, messages, words))),
  );
  connection.onRequest(
    review.suggestionsRequest,
    own((view, { known }) => suggestions(view, known)),
  );
  connection.onRequest(review.exportMarksRequest, own(exportMarks));
  connection.onRequest(review.countOpenRequest, async (parameters) =>
    countOpen(await inSlices(annotateInSteps(parameters.text, await contexts.context(parameters.uri))), parameters),
  );
  connection.onRequest(
    protocol.exportRequest,
    own(async (view, parameters) => {
      const { date } = await contexts.context(view.document.uri);
      return exportDocument(view, parameters, { date: date ?? null, chinese: words.chinese });
    }),
  );
  answerTokens(connection, context);
}

/** Semantic tokens: of the visible part at once, of the whole document as what changed since the last answer. */
function answerTokens(connection: Connection, { documents, readings }: Context): void {
  const builders = new Map<string, SemanticTokensBuilder>();
  const none: SemanticTokens = { data: [] };
  documents.onDidClose(({ document }) => builders.delete(document.uri));

  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
    const document = documents.get(uri);
    if (!document) return none;
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const view = await readings.marks(uri, token, from, to);
    return view ? semanticTokens(view, new SemanticTokensBuilder(), from, to).build() : none;
  });
  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => {
    const view = await readings.marks(uri, token);
    const builder = new SemanticTokensBuilder();
    builders.set(uri, builder);
    return view ? semanticTokens(view, builder).build() : none;
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }, token) => {
    const view = await readings.marks(uri, token);
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    if (!view) return none;
    builders.set(uri, builder);
    builder.previousResult(previousResultId);
    return semanticTokens(view, builder).buildEdits();
  });
}
