/** Document symbols, for outline, breadcrumbs and sticky scroll: articles and their subheads. Workspace symbols: names of all open pages. */
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { articlesOf } from '../../core/document/articles.ts';
import type { AnnotatedPage } from '../../core/document/document.ts';
import { mergeEntities } from '../../core/document/entities.ts';
import type { EntityType, Section, Span } from '../../core/reading.ts';
import { readText } from '../../core/text/passage.ts';
import type { DocumentView } from '../documents.ts';
import { rangeOf } from '../positions.ts';

/** As VS Code's own headings of Markdown: it shows and reads aloud the kind beside the name, and an article is no class. */
const headingKind = SymbolKind.String;

export function documentSymbols({ document, pages }: DocumentView): DocumentSymbol[] {
  return articlesOf(pages).map(({ page, article, title }) => ({
    name: title || '…',
    detail: article.dateline ? readText(page.annotation.page.passages, article.dateline) : '',
    kind: headingKind,
    range: rangeOf(document, page.start, article),
    selectionRange: rangeOf(document, page.start, article.headline ?? startOf(article)),
    children: article.sections.flatMap((section) => sectionSymbol(document, page, section)),
  }));
}

function sectionSymbol(document: TextDocument, page: AnnotatedPage, section: Section): DocumentSymbol[] {
  const { heading, paragraphs } = section;
  if (!heading) return [];
  const whole = { start: heading.start, end: Math.max(heading.end, paragraphs.at(-1)?.end ?? 0) };
  return [
    {
      name: readText(page.annotation.page.passages, heading) || '…',
      kind: headingKind,
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

/**
 * The first mention of every entity whose name or alias holds all characters of the query in order, or whose pinyin holds it, tones and blanks
 * left out: `qinfu` finds 秦扶摇.
 */
export function workspaceSymbols(
  views: readonly DocumentView[],
  query: string,
  pinyin: (name: string, type: EntityType) => string,
): WorkspaceSymbol[] {
  const letters = /^[\p{L}' ]+$/u.test(query) && !/\p{Script=Han}/u.test(query) ? plainLetters(query) : '';
  return views.flatMap(({ document, pages }) =>
    mergeEntities(pages).entities.flatMap(({ type, name, aliases, mentions: [first] }) => {
      if (!first) return [];
      const spelled = letters !== '' && plainLetters(pinyin(name, type)).includes(letters);
      if (!spelled && ![name, ...aliases].some((form) => holds(form, query))) return [];
      const location = { uri: document.uri, range: rangeOf(document, first.page.start, first.mention) };
      // The editor filters once more by what it is given: letters find nothing in Chinese characters.
      return [
        { name: spelled ? `${name} ${plainLetters(pinyin(name, type))}` : name, kind: symbolKinds[type], location },
      ];
    }),
  );
}

/** Lower case, without tones, apostrophes and blanks. */
const plainLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

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
