/** The tree of entities: by type, the most mentioned first, each with its mentions; it can be narrowed by type and by text. */
import * as vscode from 'vscode';
import type { EntityType } from '../../core/reading.ts';
import { type EntityItem, type EntityList, type EntityMention, entitiesRequest } from '../../protocol/protocol.ts';
import type { Core } from '../context.ts';
import { createPageQuery, type PageQuery } from '../page-query.ts';
import { entityTypeName } from '../review/names.ts';
import { type EntityFilter, matchesFilter, noFilter, snippetOf } from './entity-filter.ts';
import type { Tree } from './view-placeholders.ts';

export type EntityNode = GroupNode | NameNode | MentionNode | RestNode;
interface GroupNode {
  readonly kind: 'group';
  readonly type: EntityType;
  readonly entities: readonly EntityItem[];
}
export interface NameNode {
  readonly kind: 'entity';
  readonly parent: GroupNode;
  readonly entity: EntityItem;
}
interface MentionNode {
  readonly kind: 'mention';
  readonly parent: NameNode;
  readonly mention: EntityMention;
}
interface RestNode {
  readonly kind: 'rest';
  readonly parent: GroupNode;
  readonly count: number;
}

export interface EntitiesTree extends vscode.Disposable {
  readonly query: PageQuery<EntityList>;
  readonly filter: EntityFilter;
  narrow(filter: EntityFilter): void;
  readonly roots: readonly GroupNode[];
}

export const entityTypes: readonly EntityType[] = ['person', 'place', 'organization', 'work'];

/** Largest number of entities shown in a group; others can be found by a filter. */
const shownPerGroup = 1000;

const icons: Readonly<Record<EntityType, string>> = {
  person: 'person',
  place: 'location',
  organization: 'organization',
  work: 'book',
};

export function createEntitiesTree(core: Core, tree: Tree): EntitiesTree {
  const { currentPage, revealer } = core;
  const { view } = tree;
  const query = createPageQuery(core, entitiesRequest, () => view.visible);
  const changed = new vscode.EventEmitter<void>();
  let filter = noFilter;
  let roots: readonly GroupNode[] = [];

  function show(): void {
    const entities = query.value?.entities.filter((entity) => matchesFilter(entity, filter)) ?? [];
    roots = entityTypes
      .map((type): GroupNode => ({ kind: 'group', type, entities: entities.filter((entity) => entity.type === type) }))
      .filter((group) => group.entities.length > 0);
    changed.fire();
    view.message = messageOf();
  }

  function messageOf(): string {
    if (!currentPage.document || !query.value) return '';
    if (filter !== noFilter) return filterMessage(filter, roots.length === 0);
    return roots.length === 0 ? vscode.l10n.t('No name was found on this page.') : '';
  }

  tree.fill<EntityNode>(
    {
      onDidChangeTreeData: changed.event as vscode.Event<undefined>,
      getChildren: (node) => (node ? childrenOf(node) : [...roots]),
      getParent: (node) => (node.kind === 'group' ? null : node.parent),
      getTreeItem: (node) => itemOf(node, tree.showPlace),
    },
    (node) => {
      const mention = node.kind === 'entity' ? node.entity.mentions[0] : node.kind === 'mention' && node.mention;
      return mention && currentPage.document && revealer.reveal(currentPage.document, mention.range, true);
    },
  );
  const subscriptions = vscode.Disposable.from(
    query,
    changed,
    query.onDidChange(show),
    view.onDidChangeVisibility(() => query.refresh()),
  );
  return {
    query,
    get filter() {
      return filter;
    },
    get roots() {
      return roots;
    },
    narrow(next) {
      filter = next.types.length === 0 && next.text === '' ? noFilter : next;
      void vscode.commands.executeCommand('setContext', 'zhNews.entitiesFiltered', filter !== noFilter);
      show();
    },
    dispose: () => subscriptions.dispose(),
  };
}

function childrenOf(node: EntityNode): EntityNode[] {
  if (node.kind === 'group') {
    const shown = node.entities
      .slice(0, shownPerGroup)
      .map((entity): EntityNode => ({ kind: 'entity', parent: node, entity }));
    const rest = node.entities.length - shown.length;
    return rest > 0 ? [...shown, { kind: 'rest', parent: node, count: rest }] : shown;
  }
  return node.kind === 'entity'
    ? node.entity.mentions.map((mention) => ({ kind: 'mention', parent: node, mention }))
    : [];
}

function itemOf(node: EntityNode, showPlace: vscode.Command): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'group': {
      const item = new vscode.TreeItem(typeName(node.type), Expanded);
      item.id = node.type;
      item.description = node.entities.length.toLocaleString(vscode.env.language);
      item.contextValue = 'group';
      return item;
    }
    case 'entity': {
      const { type, name, titles, aliases, mentions, pinyin } = node.entity;
      const item = new vscode.TreeItem(name, Collapsed);
      item.id = `${type}/${name}`;
      item.description = [`${mentions.length}×`, ...titles.slice(0, 1)].join(' · ');
      item.tooltip = [name, pinyin, titles.join('、'), aliases.join('、')].filter(Boolean).join('\n');
      item.iconPath = new vscode.ThemeIcon(icons[type], new vscode.ThemeColor(`zhNews.${type}Foreground`));
      item.contextValue = 'entity';
      item.command = showPlace;
      item.accessibilityInformation = { label: `${name}, ${entityTypeName(type)}, ${mentionCount(mentions.length)}` };
      return item;
    }
    case 'mention': {
      const { mention } = node;
      const snippet = snippetOf(mention.sentence, mention.text);
      const item = new vscode.TreeItem(
        { label: snippet.text, highlights: snippet.highlights.map(([a, b]) => [a, b]) },
        None,
      );
      item.description = String(mention.range.start.line + 1);
      item.tooltip = `${mention.sentence}\n${mention.article}`;
      item.command = showPlace;
      return item;
    }
    case 'rest':
      return new vscode.TreeItem(vscode.l10n.t('{0} more: filter by text to find them', node.count), None);
  }
}

export function typeName(type: EntityType): string {
  const names: Record<EntityType, string> = {
    person: vscode.l10n.t('People'),
    place: vscode.l10n.t('Places'),
    organization: vscode.l10n.t('Organizations'),
    work: vscode.l10n.t('Works'),
  };
  return names[type];
}

function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count);
}

function filterMessage({ types, text }: EntityFilter, nothing: boolean): string {
  const what = [...types.map(typeName), ...(text ? [`“${text}”`] : [])].join(' · ');
  return nothing ? vscode.l10n.t('Nothing matches the filter: {0}', what) : vscode.l10n.t('Filter: {0}', what);
}
