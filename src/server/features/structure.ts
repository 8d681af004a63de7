/** The article tree: every article with its lines and counts. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { articlesOf, type DocumentArticle } from '../../core/document/articles.ts';
import type { Span } from '../../core/reading.ts';
import { readText } from '../../core/text/passage.ts';
import type { Structure, StructureArticle, StructureLine } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';
import { rangeOf } from '../positions.ts';

/** How many characters of a paragraph the tree shows. */
const paragraphLength = 40;

export function structureOf({ document, version, pages }: DocumentView): Structure {
  return {
    version,
    articles: articlesOf(pages).map((found) => structureArticle(document, found)),
    furniture: pages.flatMap(({ start, annotation }) =>
      annotation.page.furniture.map((own) => ({
        kind: own.kind,
        range: rangeOf(document, start, own),
        text: readText(annotation.page.passages, own),
      })),
    ),
  };
}

/** Who wrote, without the words of the trade: 沈知白 实习生 方以柔 → 沈知白、方以柔. */
const bylineOf = (line: StructureLine, names: readonly string[]): StructureLine =>
  names.length > 0 ? { ...line, text: names.join('、') } : line;

function structureArticle(document: TextDocument, found: DocumentArticle): StructureArticle {
  const { page, index, article, title } = found;
  const { passages } = page.annotation.page;
  const line = (span: Span): StructureLine => ({
    range: rangeOf(document, page.start, span),
    text: readText(passages, span),
  });
  const { mentions, figures } = page.annotation;
  const range = rangeOf(document, page.start, article);
  return {
    range,
    title,
    headline: article.headline && line(article.headline),
    subtitle: article.subtitle && line(article.subtitle),
    dateline: article.dateline && line(article.dateline),
    byline: article.byline && bylineOf(line(article.byline), article.byline.names),
    continued: article.continued,
    length: document.getText(range).replace(/\s/g, '').length,
    entities: new Set(mentions.filter((mention) => mention.article === index).map(({ entity }) => entity)).size,
    figures: figures.filter((figure) => figure.tier === 'core' && figure.article === index).length,
    sections: article.sections.map(({ heading, paragraphs }) => ({
      heading: heading && line(heading),
      paragraphs: paragraphs.map((paragraph) => {
        const { range, text } = line(paragraph);
        return { range, text: text.length > paragraphLength ? `${text.slice(0, paragraphLength)}…` : text };
      }),
    })),
  };
}
