/** A document of invented pages as the server's features see it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentView } from '../../../src/server/documents.ts';
import { inventDocument } from '../invented-document.ts';

export function inventView(...pages: readonly string[]): DocumentView {
  const { text, pages: annotated } = inventDocument(...pages);
  const document = TextDocument.create('file:///page.txt', 'zh-news', 3, text);
  return { document, version: 3, pages: annotated, suggested: annotated, complete: true };
}
