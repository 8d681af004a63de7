/** The items of a review: all names and all core figures, decided or not. */
import { type DecidedPage, overlayDocument } from '../../core/annotations/overlay.ts';
import { articleTitles, firstArticles } from '../../core/document/articles.ts';
import type { AnnotatedPage } from '../../core/document/document.ts';
import { hashString, mix } from '../../core/entities/recogniser/hash.ts';
import type { Mention, PageAnnotation, Span } from '../../core/reading.ts';
import { withoutOverlapping } from '../../core/text/spans.ts';
import type { CountOpenParams, SuggestionList, WireSuggestion } from '../../protocol/review.ts';
import type { DocumentView } from '../documents.ts';
import type { Messages } from '../messages.ts';
import { rangeOf } from '../positions.ts';

/** What one page of a document gives, the same while nothing about the page is decided anew. */
interface PageList {
  readonly items: readonly ToReview[];
  readonly titles: readonly string[];
  readonly key: number;
}

/** Makes the list of a document from those of its pages, which are kept: a decision changes one page of a long document. */
export function createSuggestionLists(
  messages: Messages,
): (view: DocumentView, known: number | null) => SuggestionList {
  const lists = new WeakMap<PageAnnotation, PageList>();

  function listOf(suggested: PageAnnotation, annotation: PageAnnotation): PageList {
    const list = lists.get(annotation) ?? pageList(suggested, annotation, messages);
    lists.set(annotation, list);
    return list;
  }

  return (view, known) => {
    const { document, version, pages, suggested } = view;
    const own = pages.map(({ annotation }, i) => listOf((suggested[i] as AnnotatedPage).annotation, annotation));
    const key = own.reduce((hash, list, i) => mix(mix(hash, (pages[i] as AnnotatedPage).start), list.key), version);
    if (key === known) return { version, key, articles: [], suggestions: null };
    const first = firstArticles(pages);
    const suggestions = own.flatMap(({ items }, i) =>
      items.map(({ span, layer, type, article }): WireSuggestion => {
        const range = rangeOf(document, (pages[i] as AnnotatedPage).start, span);
        return { range, layer, type, article: article < 0 ? -1 : (first[i] as number) + article };
      }),
    );
    return { version, key, articles: own.flatMap(({ titles }) => titles), suggestions };
  };
}

function pageList(suggested: PageAnnotation, annotation: PageAnnotation, messages: Messages): PageList {
  const items = toReview(suggested, annotation);
  const titles = articleTitles(annotation.page).map((title) => title || messages.untitled);
  const key = items.reduce(
    (hash, { span, type, article }) => hashString(type, mix(mix(mix(hash, span.start), span.end), article)),
    hashString(titles.join('\n'), 0),
  );
  return { items, titles, key };
}

interface ToReview {
  readonly span: Span;
  readonly layer: 'entity' | 'figure';
  readonly type: string;
  /** Index into the page's articles, or -1. */
  readonly article: number;
}

/** In text order, longer ones first. */
function toReview(suggested: PageAnnotation, annotation: PageAnnotation): ToReview[] {
  const names = mentionsToReview(suggested, annotation).map((mention): ToReview => {
    const { type, article } = mention;
    return { span: mention, layer: 'entity', type, article };
  });
  const figures = coreFigures(suggested).map((figure): ToReview => {
    const { kind, article } = figure;
    return { span: figure, layer: 'figure', type: kind, article };
  });
  return [...names, ...figures].sort((a, b) => inOrder(a.span, b.span));
}

/** The mentions as suggested; open ones that follow a decision about the same name are as that has them. */
function mentionsToReview(suggested: PageAnnotation, annotation: PageAnnotation): readonly Mention[] {
  if (!isDecided(annotation)) return suggested.mentions;
  const open = annotation.mentions.filter((mention) => !annotation.decided.has(mention));
  return [...open, ...withoutOverlapping(suggested.mentions, open)].sort(inOrder);
}

const isDecided = (annotation: PageAnnotation): annotation is DecidedPage => 'decided' in annotation;

/** Number of suggestions without a decision. */
export function countOpen(pages: readonly AnnotatedPage[], { text, decisions }: CountOpenParams): number {
  return overlayDocument(text, pages, decisions).reduce((total, { annotation }) => {
    const open = [...annotation.mentions, ...coreFigures(annotation)].filter((one) => !annotation.decided.has(one));
    return total + open.length;
  }, 0);
}

const coreFigures = ({ figures }: PageAnnotation) => figures.filter(({ tier }) => tier === 'core');
const inOrder = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
