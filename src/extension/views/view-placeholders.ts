/** The views exist from activation on. They are empty until a news page is shown and the rest of the extension fills them. */
import * as vscode from 'vscode';

export interface ViewPlaceholders extends vscode.Disposable {
  readonly articles: Tree;
  readonly entities: Tree;
  readonly review: Tree;
}

/** A tree view whose nodes are provided later. */
export interface Tree {
  readonly view: vscode.TreeView<unknown>;
  fill<T>(source: vscode.TreeDataProvider<T>): void;
}

/** Fills the webview when it is loaded. */
interface FiguresFiller {
  showFigures(view: vscode.WebviewView): void;
}

export function createViewPlaceholders(open: () => Promise<FiguresFiller>): ViewPlaceholders {
  const articles = emptyTree('zhNews.articles');
  const entities = emptyTree('zhNews.entities');
  const review = emptyTree('zhNews.review');
  const figures = vscode.window.registerWebviewViewProvider('zhNews.figures', {
    resolveWebviewView: async (view) => (await open()).showFigures(view),
  });
  return {
    articles,
    entities,
    review,
    dispose: () => vscode.Disposable.from(articles.view, entities.view, review.view, figures).dispose(),
  };
}

function emptyTree(id: string): Tree {
  let source: vscode.TreeDataProvider<unknown> | undefined;
  const changed = new vscode.EventEmitter<unknown>();
  const view = vscode.window.createTreeView<unknown>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => source?.getChildren(node) ?? [],
      getTreeItem: (node) => source?.getTreeItem(node) ?? new vscode.TreeItem(''),
      getParent: (node) => source?.getParent?.(node),
      resolveTreeItem: (item, node, token) => source?.resolveTreeItem?.(item, node, token) ?? item,
    },
  });
  return {
    view,
    fill<T>(filling: vscode.TreeDataProvider<T>) {
      source = filling as vscode.TreeDataProvider<unknown>;
      filling.onDidChangeTreeData?.((node) => changed.fire(node));
      changed.fire(undefined);
    },
  };
}
