/** Tidy as edits of the protocol: for the command, the formatter and format on paste. A long document is read in slices. */
import { LSPErrorCodes, type Range, ResponseError, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { moveHeadlinesInSteps } from '../../core/edits/headlines.ts';
import { tidyEditsInSteps } from '../../core/edits/tidy.ts';
import { unsureLineEndsInSteps } from '../../core/edits/unsure.ts';
import type { PageWeights } from '../../core/page/label.ts';
import type { Edit, Span } from '../../core/reading.ts';
import type { ServerSettings, WireLineEnds } from '../../protocol/protocol.ts';
import { inSlices } from '../next-turn.ts';
import { rangeOf } from '../positions.ts';

/** @throws ResponseError ContentModified when the document changes meanwhile. */
export function tidyDocument(
  document: TextDocument,
  weights: PageWeights,
  range: Range | null,
  settings: ServerSettings['tidy'],
): Promise<TextEdit[]> {
  const span = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return textEdits(document, tidyEditsInSteps(document.getText(), weights, { ...settings, range: span }));
}

/** @throws ResponseError ContentModified when the document changes meanwhile. */
export const headlinesFirst = (document: TextDocument, weights: PageWeights): Promise<TextEdit[]> =>
  textEdits(document, moveHeadlinesInSteps(document.getText(), weights));

/**
 * The line ends of which tidying is not sure.
 * @throws ResponseError ContentModified when the document changes meanwhile.
 */
export async function unsureLineEnds(
  document: TextDocument,
  weights: PageWeights,
  settings: ServerSettings['tidy'],
): Promise<WireLineEnds> {
  const { version } = document;
  const unsure = await whileUnchanged(document, unsureLineEndsInSteps(document.getText(), weights, settings));
  const ranges = (spans: readonly Span[]) => spans.map((span) => rangeOf(document, 0, span));
  return { version, kept: ranges(unsure.kept), joined: ranges(unsure.joined) };
}

async function textEdits(document: TextDocument, work: Generator<void, Edit[], void>): Promise<TextEdit[]> {
  const edits = await whileUnchanged(document, work);
  return edits.map((edit) => ({ range: rangeOf(document, 0, edit), newText: edit.newText }));
}

function whileUnchanged<T>(document: TextDocument, work: Generator<void, T, void>): Promise<T> {
  const { version } = document;
  return inSlices(work, () => {
    if (document.version !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  });
}
