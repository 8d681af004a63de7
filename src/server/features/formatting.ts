/** Tidy as edits of the protocol: for the command, the formatter and format on paste. A long document is read in slices. */
import { type CancellationToken, LSPErrorCodes, type Range, ResponseError, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { moveHeadlinesInSteps } from '../../core/edits/headlines.ts';
import { tidyEditsInSteps } from '../../core/edits/tidy.ts';
import { unsureLineEndsInSteps } from '../../core/edits/unsure.ts';
import type { PageWeights } from '../../core/page/label.ts';
import type { Edit, Span } from '../../core/reading.ts';
import type { ServerSettings, WireTidyPreview } from '../../protocol/protocol.ts';
import { inSlices } from '../next-turn.ts';
import { rangeOf } from '../positions.ts';

/** @throws ResponseError ContentModified when the document changes meanwhile, RequestCancelled when `token` fires. */
export async function tidyDocument(
  document: TextDocument,
  weights: PageWeights,
  range: Range | null,
  settings: ServerSettings['tidy'],
  token: CancellationToken,
): Promise<TextEdit[]> {
  const span = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const work = tidyEditsInSteps(document.getText(), weights, { ...settings, range: span });
  return textEdits(document, await whileWanted(document, work, token));
}

/** @throws ResponseError as `tidyDocument` does. */
export const headlinesFirst = async (
  document: TextDocument,
  weights: PageWeights,
  token: CancellationToken,
): Promise<TextEdit[]> =>
  textEdits(document, await whileWanted(document, moveHeadlinesInSteps(document.getText(), weights), token));

/** What tidying changes, and the line ends of which it is not sure. @throws ResponseError as `tidyDocument` does. */
export async function tidyPreview(
  document: TextDocument,
  weights: PageWeights,
  settings: ServerSettings['tidy'],
  token: CancellationToken,
): Promise<WireTidyPreview> {
  const { version } = document;
  const work = unsureLineEndsInSteps(document.getText(), weights, settings);
  const { edits, kept, joined } = await whileWanted(document, work, token);
  const ranges = (spans: readonly Span[]) => spans.map((span) => rangeOf(document, 0, span));
  return { version, edits: textEdits(document, edits), kept: ranges(kept), joined: ranges(joined) };
}

const textEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => ({ range: rangeOf(document, 0, edit), newText: edit.newText }));

function whileWanted<T>(document: TextDocument, work: Generator<void, T, void>, token: CancellationToken): Promise<T> {
  const { version } = document;
  return inSlices(work, () => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    if (document.version !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  });
}
