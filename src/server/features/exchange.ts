/** The document in a format of another program, with the reader's decisions. */
import { type DecidedPage, overlay } from '../../core/annotations/overlay.ts';
import type { AnnotatedPage } from '../../core/document/document.ts';
import { exchangeDocument } from '../../formats/exchange.ts';
import type { Exporter } from '../../formats/exporters.ts';
import type { ExportedMarks, ExportMarksParams } from '../../protocol/review.ts';
import type { DocumentView } from '../documents.ts';

export async function exportMarks(
  { document, pages }: DocumentView,
  { name, format, decidedOnly, language }: ExportMarksParams,
): Promise<ExportedMarks> {
  // Loaded when it is needed: what writes XML takes longer to start than all else of the server's features.
  const { exporters } = await import('../../formats/exporters.ts');
  const exporter: Exporter = exporters[format];
  const text = document.getText();
  const decided = pages.map(({ start, length, annotation }) => ({
    start,
    length,
    annotation: asDecided(text.slice(start, start + length), annotation),
  }));
  const exported = exchangeDocument(name, text, decided, { decidedOnly, extra: {} });
  return {
    text: exporter.write(exported, { counting: null, first: true, language }),
    extension: exporter.extension,
    companion: exporter.companion && { name: exporter.companion.name, text: exporter.companion.text() },
  };
}

/** A page without decisions has been laid over by none. */
function asDecided(text: string, annotation: AnnotatedPage['annotation']): DecidedPage {
  return 'decided' in annotation ? (annotation as DecidedPage) : overlay(text, annotation, []);
}
