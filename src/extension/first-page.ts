/** The first page that somebody ever opens: the views are shown beside it once, since nobody looks for what they do not know of. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';

const key = 'zhNews.viewsShown';

export function showViewsOnce({ context, currentPage }: Core): vscode.Disposable {
  if (context.globalState.get(key)) return { dispose() {} };
  const reading = currentPage.onDidRead(async () => {
    reading.dispose();
    await context.globalState.update(key, true);
    await vscode.commands.executeCommand('zhNews.articles.focus');
    // The keyboard stays where its reader had it.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });
  return reading;
}
