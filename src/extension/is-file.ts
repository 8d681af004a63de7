/** Which documents are a reader's own. */
import * as vscode from 'vscode';

/** A file or a draft; no earlier state of one, as version control shows it, and no preview: those have a query. */
export function isFile({ scheme, query }: vscode.Uri): boolean {
  return scheme === 'untitled' || (query === '' && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined);
}
