/** The JSON of the command line. Other programs rely on its keys and their meaning (docs/json.md). */
import type { AnnotatedPage } from '../core/document/document.ts';
import { type DocumentEntities, entityIndices } from '../core/document/entities.ts';
import type { Article, Figure, FigureCheck, Mention, PageAnnotation, Span } from '../core/reading.ts';
import { checkMessage } from './check-messages.ts';

/** The members of a document's object. */
export const jsonKeys = ['articles', 'entities', 'figures', 'furniture', 'checks'] as const;

/** A page, or a document of several: articles, entities, figures, furniture and checks with offsets into the document. */
export const documentToJson = (pages: readonly AnnotatedPage[]): object => documentOf(pages, entityIndices(pages));

/** The same page by page, for documents of which the whole would be too long: each with its number, from 1, and its span. */
export function* pagesToJson(pages: readonly AnnotatedPage[]): Generator<object, void, void> {
  const indices = entityIndices(pages);
  for (const [i, page] of pages.entries()) {
    const { start, length } = page;
    yield { page: i + 1, start, end: start + length, ...documentOf([page], indices.slice(i, i + 1)) };
  }
}

type EntityIndices = DocumentEntities['indices'];

function documentOf(pages: readonly AnnotatedPage[], indices: EntityIndices): object {
  return {
    articles: pages.flatMap(({ start, annotation }) =>
      annotation.page.articles.map((article) => articleOf(article, start)),
    ),
    ...namesAndFigures(pages, indices),
    furniture: pages.flatMap(({ start, annotation }) =>
      annotation.page.furniture.map(({ kind, ...span }) => ({ ...spanOf(span, start), kind })),
    ),
    ...checksOf(pages),
  };
}

/** Running text, which has no articles. */
export const runningTextToJson = (annotation: PageAnnotation): object => {
  const pages = [{ start: 0, length: 0, annotation }];
  const read = namesAndFigures(pages, entityIndices(pages));
  return annotation.isUnchecked ? read : { ...read, ...checksOf(pages) };
};

function namesAndFigures(pages: readonly AnnotatedPage[], indices: EntityIndices): object {
  return {
    entities: pages.flatMap(({ start, annotation: { mentions } }, i) =>
      mentions.map((mention) => mentionOf(mention, start, indices[i]?.[mention.entity] as number)),
    ),
    figures: pages.flatMap(({ start, annotation: { figures } }) => figures.map((figure) => figureOf(figure, start))),
  };
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

/** @param entity its number in the document. */
function mentionOf({ start, end, type, name, inner }: Mention, by: number, entity: number): object {
  const mention = { start: start + by, end: end + by, type, name, entity };
  return inner ? { ...mention, inner: inner.map((own) => ({ ...spanOf(own, by), type: own.type })) } : mention;
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

/** A text that was not looked at for contradictions has no member for them, where an empty one would say that it has none. */
const checksOf = (pages: readonly AnnotatedPage[]): object =>
  pages.some(({ annotation }) => annotation.isUnchecked)
    ? {}
    : { checks: pages.flatMap(({ start, annotation }) => annotation.checks.map((check) => checkOf(check, start))) };

function checkOf(check: FigureCheck, by: number): object {
  return {
    ...spanOf(check, by),
    rule: check.rule,
    other: check.other && spanOf(check.other, by),
    message: checkMessage(check, 'en'),
  };
}

const spanOf = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
