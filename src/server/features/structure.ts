/** The article tree: every article with its lines and counts. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Span } from '../../core/reading.ts';
import type { Structure, StructureArticle, StructureLine } from '../../protocol/protocol.ts';
import type { DocumentView, PageView } from '../documents.ts';
import { lineOf, rangeOf } from '../positions.ts';

/** How much of a paragraph the tree shows. */
const openingLength = 40;

export function structureOf(view: DocumentView): Structure {
  return {
    version: view.version,
    articles: view.pages.flatMap((page) => page.annotation.page.articles.map((a) => articleOf(view.document, page, a))),
  };
}

/** What an article is called: its headline, or its first words when it has none. */
export function titleOf(document: TextDocument, page: PageView, article: Article): string {
  return article.headline ? lineOf(document, page.start, article.headline) : openingOf(document, page, article);
}

function articleOf(document: TextDocument, page: PageView, article: Article): StructureArticle {
  const line = (span: Span | null): StructureLine | null =>
    span && { range: rangeOf(document, page.start, span), text: lineOf(document, page.start, span) };
  const { mentions, figures } = page.annotation;
  return {
    range: rangeOf(document, page.start, article),
    headline: line(article.headline),
    subtitle: line(article.subtitle),
    dateline: line(article.dateline),
    byline: line(article.byline),
    continued: article.continued,
    opening: openingOf(document, page, article),
    length: document.getText(rangeOf(document, page.start, article)).replace(/\s/g, '').length,
    entities: new Set(mentions.filter((m) => within(m, article)).map((m) => m.entity)).size,
    figures: figures.filter((f) => f.tier === 'core' && within(f, article)).length,
    sections: article.sections.map((section) => ({
      heading: line(section.heading),
      paragraphs: section.paragraphs.map((paragraph) => ({
        range: rangeOf(document, page.start, paragraph),
        text: shorten(lineOf(document, page.start, paragraph)),
      })),
    })),
  };
}

function openingOf(document: TextDocument, page: PageView, article: Article): string {
  const first = article.sections.flatMap((section) => section.paragraphs)[0];
  return shorten(lineOf(document, page.start, first ?? article));
}

const shorten = (text: string) => (text.length > openingLength ? `${text.slice(0, openingLength)}…` : text);
const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;
