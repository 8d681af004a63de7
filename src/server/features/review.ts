/** The items of a review: all names and all core figures, decided or not. */
import { type DecidedPage, overlayDocument } from '../../core/annotations/overlay.ts';
import { articlesOf, firstArticles } from '../../core/document/articles.ts';
import type { AnnotatedPage } from '../../core/document/document.ts';
import { hashString, mix } from '../../core/entities/recogniser/hash.ts';
import type { Mention, PageAnnotation, Span } from '../../core/reading.ts';
import { withoutOverlapping } from '../../core/text/spans.ts';
import type { CountOpenParams, SuggestionList, WireSuggestion } from '../../protocol/review.ts';
import type { DocumentView } from '../documents.ts';
import type { Messages } from '../messages.ts';
import { rangeOf } from '../positions.ts';

/** @param known the key of the list that the editor has. */
export function suggestionList(view: DocumentView, messages: Messages, known: number | null): SuggestionList {
  const first = firstArticles(view.pages);
  const listed = view.pages.flatMap(({ start, annotation }, i) =>
    toReview((view.suggested[i] as AnnotatedPage).annotation, annotation).map((one) => {
      return { ...one, start, article: one.article < 0 ? -1 : (first[i] as number) + one.article };
    }),
  );
  const articles = articlesOf(view.pages).map(({ title }) => title || messages.untitled);
  const key = listed.reduce(
    (hash, { start, span, type, article }) =>
      hashString(type, mix(mix(mix(hash, start + span.start), start + span.end), article)),
    hashString(articles.join('\n'), view.version),
  );
  const { version } = view;
  if (key === known) return { version, key, articles: [], suggestions: null };
  const suggestions = listed.map(({ span, start, layer, type, article }): WireSuggestion => {
    return { range: rangeOf(view.document, start, span), layer, type, article };
  });
  return { version, key, articles, suggestions };
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
