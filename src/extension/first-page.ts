/** The first page that somebody ever opens: the views are shown beside it once, since nobody looks for what they do not know of. */
import type * as vscode from 'vscode';
import type { Core } from './context.ts';
import type { ArticlesTree } from './views/articles-tree.ts';

const key = 'zhNews.viewsShown';

export function showViewsOnce({ context }: Core, articles: ArticlesTree): vscode.Disposable {
  if (context.globalState.get(key)) return { dispose() {} };
  const reading = articles.query.onDidChange(() => {
    if (articles.roots.length === 0) return;
    reading.dispose();
    void context.globalState.update(key, true);
    // The keyboard stays where its reader has it.
    void articles.show();
  });
  return reading;
}
