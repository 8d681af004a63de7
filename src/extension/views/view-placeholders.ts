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
  /**
   * The command of a row that shows its place. It has no arguments: those of a row are forgotten when the tree is made anew, and a click that
   * comes at that moment would end in an error.
   */
  readonly showPlace: vscode.Command;
  /** Selects a row. @returns false where another is just showing its place: what is selected would be taken for the one that was clicked */
  select(node: unknown): Promise<boolean>;
  /** @param reveal shows the place of the row that was chosen */
  fill<T>(source: vscode.TreeDataProvider<T>, reveal: (node: T) => unknown): void;
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
    dispose: () => vscode.Disposable.from(articles, entities, review, figures).dispose(),
  };
}

/** Milliseconds in which a tree that is made anew has its rows again, and how often we look for the chosen one. */
const refilled = { within: 2000, every: 50 };

/** Milliseconds after a place was shown in which its tree is not made anew. */
const rest = 500;

function emptyTree(id: string): Tree & vscode.Disposable {
  let source: vscode.TreeDataProvider<unknown> | undefined;
  let reveal: (node: unknown) => unknown = () => undefined;
  const changed = new vscode.EventEmitter<unknown>();
  const parents = new WeakMap<object, unknown>();
  /** How many rows are showing their places, and whether the tree is to be made anew behind that. */
  let showing = 0;
  let isBehind = false;
  const view = vscode.window.createTreeView<unknown>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => {
        const children = (await source?.getChildren(node)) ?? [];
        for (const child of children) parents.set(child as object, node);
        return children;
      },
      getTreeItem: (node) => source?.getTreeItem(node) ?? new vscode.TreeItem(''),
      getParent: (node) => (source?.getParent ? source.getParent(node) : parents.get(node as object)),
      resolveTreeItem: (item, node, token) => source?.resolveTreeItem?.(item, node, token) ?? item,
    },
  });
  const showPlace = {
    command: id.replace('zhNews.', 'zhNews.internal.showPlace.'),
    title: vscode.l10n.t('Reveal in Editor'),
  };
  const registered = vscode.commands.registerCommand(showPlace.command, async () => {
    showing++;
    try {
      const end = Date.now() + refilled.within;
      // The editor keeps the selection by the ids of rows, and gives the row for it once it has been made.
      while (view.selection.length === 0 && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, refilled.every));
      const [chosen] = view.selection;
      if (chosen === undefined) return;
      await hasRows(chosen);
      // What was to be selected before the click may have been so since.
      const [last] = view.selection;
      const row = last !== undefined && (await idOf(last)) === (await idOf(chosen)) ? last : chosen;
      await reveal(row);
      // A busy window has the place later than we have sent it; the rest begins there.
      await hasRows(row);
    } finally {
      setTimeout(rested, rest);
    }
  });

  /** Undefined for a row of what was there before, which may have no item any more. */
  async function idOf(row: unknown): Promise<string | undefined> {
    try {
      return (await source?.getTreeItem(row))?.id;
    } catch {
      return undefined;
    }
  }

  function rested(): void {
    showing--;
    if (showing === 0 && isBehind) remake();
  }

  /**
   * Waits until the editor has made the tree anew, if it does. It ends that by giving the keyboard to a tree that had it, or still seems to have it
   * for a moment after it went to the text: what is typed would not get there. So the tree rests while a place is shown.
   */
  async function hasRows(row: unknown): Promise<void> {
    // The only call that ends behind all that is under way. The row is in sight, and remains where it is.
    await view.reveal(row, { select: false, focus: false }).then(undefined, () => {});
  }

  function remake(): void {
    isBehind = showing > 0;
    if (!isBehind) changed.fire(undefined);
  }

  return {
    view,
    showPlace,
    async select(row) {
      // While the tree is made anew nobody can tell which row was clicked: another selection would take its place.
      await hasRows(row);
      if (showing > 0) return false;
      await view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
      return true;
    },
    dispose: () => vscode.Disposable.from(view, changed, registered).dispose(),
    fill<T>(filling: vscode.TreeDataProvider<T>, revealing: (node: T) => unknown) {
      source = filling as vscode.TreeDataProvider<unknown>;
      reveal = revealing as (node: unknown) => unknown;
      filling.onDidChangeTreeData?.(remake);
      remake();
    },
  };
}
