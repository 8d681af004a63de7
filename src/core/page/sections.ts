/**
 * A long article with its headline and its dateline at the end: what looks like the headlines of undated articles before it are its subheads.
 *   text, 从“看”到“治”, text, （…）新华社北京7月6日电, headline → one article with a section, not two articles
 */

import { groupBy } from '../text/group.ts';
import { joinSpans, type PassageSpan } from '../text/passage.ts';
import { datelineOf, mayHoldDateline } from './datelines.ts';
import { placed } from './placed.ts';

/** Last paragraphs of an article that may be its dateline. */
const closing = 2;

export function joinSections(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  const articles = [...groupBy(parts, ({ article }) => article).values()];
  const joined: PassageSpan[][] = [];
  // Articles with a headline before their text: sections, too, if one stands before them that has it behind.
  let waiting: PassageSpan[][] = [];
  for (const article of articles.toReversed()) {
    const next = joined[0];
    const isOpen = next !== undefined && endsWithDateline(text, next) && isUndated(text, article);
    if (isOpen && article[0]?.kind === 'headline') {
      waiting.unshift(article);
      continue;
    }
    if (isOpen && article.at(-1)?.kind === 'headline') {
      joined[0] = [article, ...waiting].flatMap(withSubheads).concat(next);
    } else joined.unshift(article, ...waiting);
    waiting = [];
  }
  joined.unshift(...waiting);
  return joined.flatMap((own, article) => own.map((part) => placed(part, article)));
}

const withSubheads = (article: readonly PassageSpan[]): PassageSpan[] =>
  article.map((part) => (part.kind === 'headline' ? { ...part, kind: 'subhead' } : part));

const paragraphs = (article: readonly PassageSpan[]) => article.filter(({ kind }) => kind === 'paragraph');
/** One in brackets, （新华社北京7月6日电）, closes short articles as well. */
const isDateline = (text: string, part: PassageSpan | undefined) =>
  part !== undefined &&
  mayHoldDateline(text.slice(part.start, part.end)) &&
  joinSpans(text, [part], true).some((passage) => {
    const found = datelineOf(passage);
    return found !== null && !/[（(]\s*$/.test(text.slice(part.start, found.start).slice(-4));
  });

/** Text with a headline, and no dateline at either end. */
function isUndated(text: string, article: readonly PassageSpan[]): boolean {
  const body = paragraphs(article);
  return body.length > 0 && ![body[0], ...body.slice(-closing)].some((part) => isDateline(text, part));
}

/** A headline stands after the text, and the dateline before it, at the text's end. */
function endsWithDateline(text: string, article: readonly PassageSpan[]): boolean {
  const body = paragraphs(article);
  const last = body.slice(1).slice(-closing);
  // Most stories have theirs at the beginning, and few have words of one at the end.
  return (
    article.at(-1)?.kind === 'headline' && last.some((part) => isDateline(text, part)) && !isDateline(text, body[0])
  );
}
