/** Commands on a page or an article as a whole. */
import * as vscode from 'vscode';
import { exportRequest } from '../../protocol/protocol.ts';
import { editorOf } from '../current-page.ts';
import { languageId } from '../language-detection.ts';
import { showStatusMessage } from '../status-message.ts';
import type { ArticleNode } from '../views/articles-tree.ts';
import type { Parts } from './parts.ts';
import { newsDocument, tellTooLarge } from './target.ts';

export async function treatAsNews(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, languageId);
  else if (!(await tellTooLarge())) showStatusMessage(vscode.l10n.t('Open a text file first.'));
}

/** @param node the article of the tree's row; from the palette, the article at the cursor. */
export async function copyArticle(parts: Parts, node?: ArticleNode): Promise<void> {
  const document = await newsDocument(parts);
  if (!document) return;
  const cursor = editorOf(document)?.selection.active ?? new vscode.Position(0, 0);
  const article = node?.article ?? (await parts.articles.nearest(cursor));
  if (article === undefined) {
    tellNoArticle();
    return;
  }
  const uri = document.uri.toString();
  const text = await parts.connection.request(exportRequest, { uri, format: 'text', article });
  if (!text) return;
  await vscode.env.clipboard.writeText(text);
  showStatusMessage(vscode.l10n.t('The article was copied.'));
}

export async function exportMarkdown(parts: Parts): Promise<void> {
  const document = await newsDocument(parts);
  if (!document) return;
  if ((await parts.articles.nearest(new vscode.Position(0, 0))) === undefined) {
    tellNoArticle();
    return;
  }
  const uri = document.uri.toString();
  const content = await parts.connection.request(exportRequest, { uri, format: 'markdown', article: null });
  if (content === null) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

const tellNoArticle = () => showStatusMessage(vscode.l10n.t('No article was found on this page.'));
