/** The Review view, its badge, and the count in the status bar. */
import * as vscode from 'vscode';
import type { EntityType, Span } from '../../core/reading.ts';
import type { Core } from '../context.ts';
import { everything, type ReviewFilter, type ReviewState } from '../review/items.ts';
import { changeText, entityTypeName, layerName, stateName } from '../review/names.ts';
import type { PageReview } from '../review/page-review.ts';
import {
  type AstrayNode,
  type ItemNode,
  type NoteNode,
  placeOfVersion,
  type ReviewNode,
  reviewTree,
} from '../review/tree.ts';
import type { Tree } from './view-placeholders.ts';

export interface ReviewView extends vscode.Disposable {
  readonly roots: readonly ReviewNode[];
}

/** Milliseconds of rest after a decision before the tree is made anew. */
const pause = 120;

const typeIcons: Readonly<Record<string, string>> = {
  person: 'person',
  place: 'location',
  organization: 'organization',
  work: 'book',
};
const stateIcons: Readonly<Record<ReviewState, string>> = {
  open: 'circle-outline',
  accepted: 'check',
  rejected: 'circle-slash',
};

export function createReviewView({ currentPage, reviews, mode, revealer }: Core, tree: Tree): ReviewView {
  const { view } = tree;
  const changed = new vscode.EventEmitter<void>();
  const status = vscode.window.createStatusBarItem('zhNews.review', vscode.StatusBarAlignment.Right, 89);
  status.name = vscode.l10n.t('Review');
  let roots: readonly ReviewNode[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownCount = '';

  function show(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const review = reviews.current;
      roots = review && view.visible ? reviewTree(review, mode.shown(review)) : [];
      changed.fire();
      const filter = mode.filter === everything ? [] : [vscode.l10n.t('Filter: {0}', filterText(mode.filter))];
      view.message = [...filter, ...(review && mode.review === review ? [keyHelp()] : [])].join('\n\n');
    }, pause);
    count();
  }

  /** The count follows every decision at once. */
  function count(): void {
    const review = reviews.current;
    const { done, all } = review ? mode.progress(review) : { done: 0, all: 0 };
    const isReviewing = review !== undefined && mode.review === review;
    const text = review && (isReviewing || review.notebook.decisions.size > 0) && all > 0 ? `${done}/${all}` : '';
    const { isBehind } = currentPage;
    const key = `${text} ${isReviewing} ${isBehind}`;
    if (key === shownCount) return;
    shownCount = key;
    view.description = text;
    view.badge =
      text && all > done ? { value: all - done, tooltip: vscode.l10n.t('{0} to review', all - done) } : undefined;
    if (!text || isBehind) {
      status.hide();
      return;
    }
    status.text = `$(checklist) ${vscode.l10n.t('Review {0}', text)}`;
    status.tooltip = isReviewing ? keyHelp() : vscode.l10n.t('{0} of {1} reviewed. Click to review.', done, all);
    status.command = isReviewing ? 'zhNews.review.leave' : 'zhNews.review.start';
    status.backgroundColor = isReviewing ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    status.accessibilityInformation = { label: vscode.l10n.t('{0} of {1} reviewed', done, all) };
    status.show();
  }

  tree.fill<ReviewNode>(
    {
      onDidChangeTreeData: changed.event as vscode.Event<undefined>,
      getChildren: (node) => (node ? ('children' in node ? [...node.children] : []) : [...roots]),
      getTreeItem: (node) => {
        const item = itemOf(node);
        if (reviews.current && placeOf(node, reviews.current)) item.command = tree.showPlace;
        return item;
      },
    },
    (node) => {
      const review = reviews.current;
      const place = review && placeOf(node, review);
      if (!place) return;
      const { document } = review;
      return revealer.reveal(
        document,
        { start: document.positionAt(place.start), end: document.positionAt(place.end) },
        true,
      );
    },
  );
  const subscriptions = vscode.Disposable.from(
    changed,
    status,
    currentPage.onDidSwitch(show),
    currentPage.onDidMove(count),
    reviews.onDidChange(({ document }) => {
      if (document === currentPage.document) show();
    }),
    mode.onDidNarrow(show),
    view.onDidChangeVisibility(show),
  );
  show();
  return {
    get roots() {
      return roots;
    },
    dispose() {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

function itemOf(node: ReviewNode): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'astray-group': {
      const item = new vscode.TreeItem(vscode.l10n.t('Place changed or lost'), Expanded);
      item.id = node.kind;
      item.description = String(node.children.length);
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      return item;
    }
    case 'astray':
      return astrayItem(node);
    case 'article': {
      const title = node.title ?? vscode.l10n.t('Outside the articles');
      const item = new vscode.TreeItem(title, Collapsed);
      item.id = `article/${node.index}`;
      item.description = `${node.done}/${node.all}`;
      item.iconPath = new vscode.ThemeIcon(node.done === node.all ? 'pass-filled' : 'book');
      item.accessibilityInformation = {
        label: `${title}, ${vscode.l10n.t('{0} of {1} reviewed', node.done, node.all)}`,
      };
      return item;
    }
    case 'state': {
      const item = new vscode.TreeItem(stateName(node.state), node.state === 'open' ? Expanded : Collapsed);
      item.id = `article/${node.article}/${node.state}`;
      item.description = String(node.count);
      item.iconPath = new vscode.ThemeIcon(stateIcons[node.state]);
      return item;
    }
    case 'item':
      return reviewItem(node);
    case 'notes': {
      const item = new vscode.TreeItem(vscode.l10n.t('Notes'), Collapsed);
      item.id = node.kind;
      item.description = String(node.children.length);
      item.iconPath = new vscode.ThemeIcon('comment');
      return item;
    }
    case 'note':
      return noteItem(node);
    case 'rest':
      return new vscode.TreeItem(vscode.l10n.t('{0} more: filter the review to find them', node.count), None);
  }
}

function reviewItem({ item, name }: ItemNode): vscode.TreeItem {
  const row = new vscode.TreeItem(name);
  const { annotation } = item;
  row.description = [layerName(item), annotation?.note].filter(Boolean).join(' · ');
  row.tooltip = [name, changeText(item), annotation?.note, annotation?.by].filter(Boolean).join('\n');
  const isName = item.layer === 'entity';
  row.iconPath = new vscode.ThemeIcon(
    isName ? (typeIcons[item.type ?? ''] ?? 'tag') : 'symbol-numeric',
    new vscode.ThemeColor(isName ? `zhNews.${item.type}Foreground` : 'zhNews.figureForeground'),
  );
  row.contextValue = `review.${isName ? 'name' : 'figure'}.${item.state}`;
  row.accessibilityInformation = { label: `${name}, ${layerName(item)}, ${stateName(item.state)}` };
  return row;
}

function astrayItem({ version, state }: AstrayNode): vscode.TreeItem {
  const { annotation } = version;
  const row = new vscode.TreeItem(annotation.quote);
  row.description = state === 'lost' ? vscode.l10n.t('lost') : vscode.l10n.t('the text has changed');
  row.tooltip = `${annotation.before}[${annotation.quote}]${annotation.after}${annotation.note ? `\n${annotation.note}` : ''}`;
  row.iconPath = new vscode.ThemeIcon(state === 'lost' ? 'question' : 'edit');
  row.contextValue = `review.astray.${state}`;
  return row;
}

function noteItem({ version }: NoteNode): vscode.TreeItem {
  const { annotation } = version;
  const row = new vscode.TreeItem(annotation.note ?? '');
  row.description = annotation.quote;
  row.iconPath = new vscode.ThemeIcon('comment');
  row.contextValue = 'review.note.note';
  return row;
}

/** Where a row's name, figure or note stands; null where it has no place or is lost. */
function placeOf(node: ReviewNode, review: PageReview): Span | null {
  if (node.kind === 'item') return node.item;
  return node.kind === 'astray' || node.kind === 'note' ? (placeOfVersion(review, node.version) ?? null) : null;
}

function filterText({ layers, types, states, text }: ReviewFilter): string {
  return [
    ...layers.map((layer) => (layer === 'entity' ? vscode.l10n.t('Names') : vscode.l10n.t('Figures'))),
    ...types.map((type) => entityTypeName(type as EntityType)),
    ...states.map(stateName),
    ...(text ? [`“${text}”`] : []),
  ].join(' · ');
}

const keyHelp = () =>
  vscode.l10n.t(
    'Enter accept · X reject · 1 person · 2 place · 3 organization · 4 work · N next · [\u00a0] end · A add · E all equal · C note · U open again · Ctrl+Z undo · Esc leave',
  );
