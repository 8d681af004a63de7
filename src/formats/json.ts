/** The JSON of the command line: its keys, their order and their meaning are a promise to other programs (docs/command-line.md). */

import type { AnnotatedPage } from '../core/document/document.ts';
import type { Article, Figure, Mention, PageAnnotation, Span } from '../core/reading.ts';

/** A page, or a document of several: articles, entities and figures with offsets into the document. */
export function documentToJson(pages: readonly AnnotatedPage[]): object {
  return {
    articles: pages.flatMap(({ start, annotation }) =>
      annotation.page.articles.map((article) => articleOf(article, start)),
    ),
    ...namesAndFigures(pages),
  };
}

/** Running text, which has no articles. */
export const runningTextToJson = (annotation: PageAnnotation): object => namesAndFigures([{ start: 0, annotation }]);

function namesAndFigures(pages: readonly AnnotatedPage[]): object {
  let entitiesBefore = 0;
  const entities: object[] = [];
  const figures: object[] = [];
  for (const { start, annotation } of pages) {
    for (const mention of annotation.mentions) entities.push(mentionOf(mention, start, entitiesBefore));
    for (const figure of annotation.figures) figures.push(figureOf(figure, start));
    entitiesBefore += annotation.entities.length;
  }
  return { entities, figures };
}

function articleOf({ headline, subtitle, dateline, byline, continued, sections }: Article, by: number): object {
  return {
    headline: headline && spanOf(headline, by),
    subtitle: subtitle && spanOf(subtitle, by),
    dateline: dateline && {
      ...spanOf(dateline, by),
      agency: dateline.agency,
      place: dateline.place,
      date: dateline.date,
    },
    byline: byline && { ...spanOf(byline, by), names: byline.names },
    continued,
    sections: sections.map(({ heading, paragraphs }) => ({
      heading: heading && spanOf(heading, by),
      paragraphs: paragraphs.map((paragraph) => spanOf(paragraph, by)),
    })),
  };
}

function mentionOf({ start, end, type, name, entity }: Mention, by: number, entitiesBefore: number): object {
  return { start: start + by, end: end + by, type, name, entity: entity + entitiesBefore };
}

function figureOf(figure: Figure, by: number): object {
  const { text, kind, tier, value, low, high, approx, unit, canonicalUnit, canonicalValue, per, counted, iso } = figure;
  return {
    start: figure.start + by,
    end: figure.end + by,
    text,
    kind,
    tier,
    value,
    low,
    high,
    approx,
    unit,
    canonicalUnit,
    canonicalValue,
    per,
    counted,
    iso,
  };
}

const spanOf = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
