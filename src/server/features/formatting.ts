/** Tidy as edits of the protocol: for the command, the formatter and format on paste. */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { moveHeadlines } from '../../core/edits/headlines.ts';
import { tidyEdits } from '../../core/edits/tidy.ts';
import type { PageWeights } from '../../core/page/label.ts';
import type { Edit } from '../../core/reading.ts';
import type { ServerSettings } from '../../protocol/protocol.ts';

export function tidyDocument(
  document: TextDocument,
  weights: PageWeights,
  range: Range | null,
  settings: ServerSettings['tidy'],
): TextEdit[] {
  const span = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return toTextEdits(document, tidyEdits(document.getText(), weights, { ...settings, range: span }));
}

export function headlinesFirst(document: TextDocument, weights: PageWeights): TextEdit[] {
  return toTextEdits(document, moveHeadlines(document.getText(), weights));
}

function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
}
