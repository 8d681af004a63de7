/**
 * A long article with its headline and its dateline at the end: what looks like the headlines of undated articles before it are its subheads.
 *   text, 从“看”到“治”, text, （…）新华社北京7月6日电, headline → one article with a section, not two articles
 */
import type { PassageKind, Span } from '../annotation.ts';
import { groupBy } from '../group.ts';
import { joinSpan } from '../text/passage.ts';
import { datelineOf } from './datelines.ts';

/** A part of a page and the article that it was given to. */
export interface Part extends Span {
  readonly passage: PassageKind;
  readonly article: number;
}

/** Last paragraphs of an article that may be its dateline. */
const closing = 2;

export function joinSections(text: string, parts: readonly Part[]): Part[] {
  const articles = [...groupBy(parts, ({ article }) => article).values()];
  const joined: Part[][] = [];
  for (const article of articles.toReversed()) {
    const next = joined[0];
    if (next && isUndated(text, article) && endsWithDateline(text, next))
      joined[0] = [...withSubheads(article), ...next];
    else joined.unshift(article);
  }
  return joined.flatMap((own, article) => own.map((part) => ({ ...part, article })));
}

const withSubheads = (article: readonly Part[]): Part[] =>
  article.map((part) => (part.passage === 'headline' ? { ...part, passage: 'subhead' } : part));

const paragraphs = (article: readonly Part[]) => article.filter(({ passage }) => passage === 'paragraph');
/** One in brackets, （新华社北京7月6日电）, closes short articles as well. */
const isDateline = (text: string, part: Part | undefined) =>
  part !== undefined &&
  !/[（(]/.test(text.charAt(part.start)) &&
  datelineOf(joinSpan(text, part, 'paragraph', 0, true)) !== null;

/** Text, then a headline, and no dateline at either end. */
function isUndated(text: string, article: readonly Part[]): boolean {
  const body = paragraphs(article);
  const after = article[0]?.passage === 'paragraph' && article.at(-1)?.passage === 'headline';
  return after && ![body[0], ...body.slice(-closing)].some((part) => isDateline(text, part));
}

/** A headline stands after the text, and the dateline before it, at the text's end. */
function endsWithDateline(text: string, article: readonly Part[]): boolean {
  const body = paragraphs(article);
  const last = body.slice(1).slice(-closing);
  return (
    article.at(-1)?.passage === 'headline' && !isDateline(text, body[0]) && last.some((part) => isDateline(text, part))
  );
}
