/** The outline, which breadcrumbs and sticky scroll read too: articles and their subheads. And names over all open pages. */
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { EntityType, Section, Span } from '../../core/reading.ts';
import type { DocumentView, PageView } from '../documents.ts';
import { lineOf, rangeOf } from '../positions.ts';
import { titleOf } from './structure.ts';

export function documentSymbols(view: DocumentView): DocumentSymbol[] {
  const { document } = view;
  return view.pages.flatMap((page) =>
    page.annotation.page.articles.map((article) => ({
      name: titleOf(document, page, article) || '…',
      detail: article.dateline ? lineOf(document, page.start, article.dateline) : '',
      kind: SymbolKind.Class,
      range: rangeOf(document, page.start, article),
      selectionRange: rangeOf(document, page.start, article.headline ?? startOf(article)),
      children: article.sections.flatMap((section) => sectionSymbol(view, page, section)),
    })),
  );
}

function sectionSymbol({ document }: DocumentView, page: PageView, section: Section): DocumentSymbol[] {
  const { heading, paragraphs } = section;
  if (!heading) return [];
  const whole = { start: heading.start, end: Math.max(heading.end, paragraphs.at(-1)?.end ?? 0) };
  return [
    {
      name: lineOf(document, page.start, heading) || '…',
      kind: SymbolKind.Method,
      range: rangeOf(document, page.start, whole),
      selectionRange: rangeOf(document, page.start, heading),
    },
  ];
}

const symbolKinds: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Object,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Module,
  work: SymbolKind.File,
};

/** The first mention of every entity whose name or alias holds all characters of the query in order. */
export function workspaceSymbols(views: readonly DocumentView[], query: string): WorkspaceSymbol[] {
  return views.flatMap((view) =>
    view.pages.flatMap((page) =>
      page.annotation.entities.flatMap((entity) => {
        const first = page.annotation.mentions[entity.mentions[0] ?? -1];
        if (!first || ![entity.name, ...entity.aliases].some((name) => holds(name, query))) return [];
        const location = { uri: view.document.uri, range: rangeOf(view.document, page.start, first) };
        return [{ name: entity.name, kind: symbolKinds[entity.type], location }];
      }),
    ),
  );
}

function holds(name: string, query: string): boolean {
  let from = 0;
  for (const character of query) {
    const at = name.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

const startOf = (span: Span): Span => ({ start: span.start, end: span.start });
