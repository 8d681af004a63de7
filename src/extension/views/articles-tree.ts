/** The tree of articles: each with its dateline, byline and counts, its sections and paragraphs; it follows the cursor. */
import * as vscode from 'vscode';
import {
  type Structure,
  type StructureArticle,
  type StructureFurniture,
  type StructureLine,
  structureRequest,
  type WireRange,
} from '../../protocol/protocol.ts';
import type { Core } from '../context.ts';
import { debounce } from '../debounce.ts';
import { createPageQuery, type PageQuery } from '../page-query.ts';
import { contains, rangeOf } from '../ranges.ts';
import { articleDetails, articleTooltip } from './article-text.ts';
import type { Tree } from './view-placeholders.ts';

export interface ArticleNode {
  readonly kind: 'article' | 'section' | 'paragraph' | 'furniture' | 'furnitureLine';
  readonly id: string;
  /** Index into the page's articles; -1 for furniture, which belongs to none. */
  readonly article: number;
  readonly parent: ArticleNode | null;
  readonly line: StructureLine;
  /** The range in which a cursor belongs to this node. */
  readonly range: WireRange;
  readonly children: readonly ArticleNode[];
}

export interface ArticlesTree extends vscode.Disposable {
  readonly query: PageQuery<Structure>;
  readonly roots: readonly ArticleNode[];
  /** The node of the smallest part that holds a position. */
  nodeAt(position: vscode.Position): ArticleNode | null;
  /** The index of the article at a position; between articles, of the next one, and behind the last of the last. Undefined when there is none. */
  nearest(position: vscode.Position): Promise<number | undefined>;
  /** Brings the view into sight; the keyboard stays where it is. */
  show(): Promise<void>;
}

const start = new vscode.Position(0, 0);

/** Milliseconds that the cursor must rest before it is followed. */
const restTime = 120;

export function createArticlesTree(core: Core, tree: Tree): ArticlesTree {
  const { currentPage, revealer } = core;
  const { view, showPlace } = tree;
  const query = createPageQuery(core, structureRequest, () => true);
  const changed = new vscode.EventEmitter<void>();
  let roots: readonly ArticleNode[] = [];

  function show(): void {
    const furniture = query.value?.furniture ?? [];
    roots = [
      ...(query.value?.articles.map(nodeOfArticle) ?? []),
      ...(furniture.length ? [nodeOfFurniture(furniture)] : []),
    ];
    changed.fire();
    view.description = currentPage.document ? nameOf(currentPage.document) : '';
    view.message =
      currentPage.document && query.value && roots.length === 0
        ? vscode.l10n.t('No article was found on this page.')
        : '';
    follow();
  }

  const follow = debounce(async () => {
    const editor = vscode.window.activeTextEditor;
    const wanted = vscode.workspace.getConfiguration('zhNews').get('articles.followCursor');
    if (!wanted || !view.visible || !editor || editor.document !== currentPage.document || !query.isFresh()) return;
    const { active } = editor.selection;
    const node = nodeAt(active);
    // Where nobody has put the cursor yet, the masthead, which the tree has last, is not worth to scroll past the articles.
    if (node?.article === -1 && active.isEqual(start) && view.selection.length === 0) return;
    if (node && view.selection[0] !== node && !(await tree.select(node))) follow();
  }, restTime);

  function nodeAt(position: vscode.Position): ArticleNode | null {
    let found: ArticleNode | null = null;
    let nodes = roots;
    for (;;) {
      const next = nodes.find((node) => contains(node.range, position));
      if (!next) return found;
      found = next;
      nodes = next.children;
    }
  }

  tree.fill<ArticleNode>(
    {
      onDidChangeTreeData: changed.event as vscode.Event<undefined>,
      getChildren: (node) => [...(node?.children ?? roots)],
      getParent: (node) => node.parent,
      getTreeItem: (node) => ({
        ...(node.article < 0
          ? itemOfFurniture(node)
          : itemOf(node, query.value?.articles[node.article] as StructureArticle)),
        command: showPlace,
      }),
    },
    ({ line }) => currentPage.document && revealer.reveal(currentPage.document, line.range, true),
  );
  const subscriptions = vscode.Disposable.from(
    query,
    changed,
    query.onDidChange(show),
    view.onDidChangeVisibility(follow),
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhNews.articles.followCursor')) follow();
    }),
  );
  show();
  return {
    query,
    get roots() {
      return roots;
    },
    nodeAt,
    async show() {
      const [first] = roots;
      if (first) await view.reveal(first, { select: false, focus: false });
    },
    async nearest(position) {
      // A command may be run before the page was read, or right after an edit.
      if (!query.isFresh()) await query.ask();
      const articles = roots.filter(({ kind }) => kind === 'article');
      return (articles.find(({ range }) => rangeOf(range).end.isAfterOrEqual(position)) ?? articles.at(-1))?.article;
    },
    dispose() {
      follow.dispose();
      subscriptions.dispose();
    },
  };
}

function nodeOfArticle(article: StructureArticle, index: number): ArticleNode {
  const children: ArticleNode[] = [];
  const root: ArticleNode = {
    kind: 'article',
    id: `${index}`,
    article: index,
    parent: null,
    line: article.headline ?? { range: article.range, text: article.title },
    range: article.range,
    children,
  };
  article.sections.forEach(({ heading, paragraphs }, number) => {
    const id = `${index}/${number}`;
    const paragraphsUnder = (parent: ArticleNode) =>
      paragraphs.map((line, n): ArticleNode => {
        return { kind: 'paragraph', id: `${id}/${n}`, article: index, parent, line, range: line.range, children: [] };
      });
    // The section before the first subhead has no name; its paragraphs are shown directly under the article.
    if (!heading) {
      children.push(...paragraphsUnder(root));
      return;
    }
    const own: ArticleNode[] = [];
    const end = paragraphs.at(-1)?.range.end ?? heading.range.end;
    const range = { start: heading.range.start, end };
    const section: ArticleNode = {
      kind: 'section',
      id,
      article: index,
      parent: root,
      line: heading,
      range,
      children: own,
    };
    own.push(...paragraphsUnder(section));
    children.push(section);
  });
  return root;
}

/** What the page prints beside its articles, in a group of its own behind them. */
function nodeOfFurniture(furniture: readonly StructureFurniture[]): ArticleNode {
  const children: ArticleNode[] = [];
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const text = vscode.l10n.t('Outside the articles');
  const root: ArticleNode = {
    kind: 'furniture',
    id: 'furniture',
    article: -1,
    parent: null,
    line: { range: furniture[0]?.range ?? range, text },
    // Its lines lie among the articles: the cursor is never in the group.
    range,
    children,
  };
  furniture.forEach((line, n) => {
    const id = `furniture/${n}`;
    children.push({ kind: 'furnitureLine', id, article: -1, parent: root, line, range: line.range, children: [] });
  });
  return root;
}

function itemOfFurniture(node: ArticleNode): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const isGroup = node.kind === 'furniture';
  const item = new vscode.TreeItem(node.line.text, isGroup ? Collapsed : None);
  item.id = node.id;
  item.contextValue = node.kind;
  if (isGroup) {
    item.description = `${node.children.length}`;
    item.iconPath = new vscode.ThemeIcon('layout');
    item.tooltip = vscode.l10n.t(
      'What the page prints beside its articles: its name, date, editors, credits of pictures',
    );
  }
  return item;
}

function itemOf(node: ArticleNode, article: StructureArticle): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // The first article shows what the others hold.
  const unfolded = node.kind === 'article' && node.article === 0 ? Expanded : Collapsed;
  const item = new vscode.TreeItem(node.line.text, node.children.length > 0 ? unfolded : None);
  item.id = node.id;
  item.contextValue = node.kind;
  if (node.kind === 'article') {
    item.description = articleDetails(article);
    item.tooltip = articleTooltip(article);
    item.iconPath = new vscode.ThemeIcon(article.continued === 'from' ? 'debug-continue' : 'book');
    item.accessibilityInformation = { label: `${article.title}, ${articleDetails(article)}` };
  } else if (node.kind === 'section') {
    item.iconPath = new vscode.ThemeIcon('bookmark');
  } else {
    item.tooltip = node.line.text;
  }
  return item;
}

function nameOf({ uri, isUntitled }: vscode.TextDocument): string {
  return isUntitled ? uri.path : (uri.path.split('/').at(-1) ?? '');
}
