/** Opens a fresh copy of the sample page, in the storage of the extension. */
import * as vscode from 'vscode';
import { languageId } from '../language-detection.ts';
import type { Parts } from './parts.ts';

export async function openSample({ context }: Parts): Promise<void> {
  const shipped = vscode.Uri.joinPath(context.extensionUri, 'dist', 'sample-page.txt');
  const copy = vscode.Uri.joinPath(context.globalStorageUri, vscode.l10n.t('Sample Page.txt'));
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === copy.toString());
  // A copy that is open may have unsaved changes and is not replaced.
  if (!open?.isDirty) {
    await vscode.workspace.fs.createDirectory(context.globalStorageUri);
    await vscode.workspace.fs.copy(shipped, copy, { overwrite: true });
  }
  const document = await vscode.workspace.openTextDocument(copy);
  if (document.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(document, languageId);
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('zhNews.articles.focus');
}
