/** Where an exported file is to lie, unless its reader says otherwise. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';

/**
 * Beside its page. A draft has no folder, and that of the sample page is not one in which a reader would look: what is exported of them
 * goes into the workspace, or nowhere in particular.
 */
export function exportPlace({ context }: Core, page: vscode.Uri, name: string): vscode.Uri | undefined {
  const isSample = page.toString().startsWith(`${context.globalStorageUri}/`);
  const folder =
    page.scheme === 'untitled' || isSample
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(page, '..');
  return folder && vscode.Uri.joinPath(folder, name);
}
