/** The articles of a document in one list, and what each is called. */
import type { Article, Page, Passage, Span } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import type { AnnotatedPage } from './document.ts';

export interface DocumentArticle {
  /** The page that the article's spans are relative to. */
  readonly page: AnnotatedPage;
  /** Index in that page's list of articles. */
  readonly index: number;
  readonly article: Article;
  /** The headline, or the first words of an article that has none; empty when it has neither. */
  readonly title: string;
  /** For each of its sections the subhead, or null. */
  readonly headings: readonly (string | null)[];
}

/** Length of the title of an article without a headline, in characters of its first paragraph. */
const openingLength = 40;

/** The articles of all pages, in order. */
export function articlesOf(pages: readonly AnnotatedPage[]): DocumentArticle[] {
  return pages.flatMap((page) => {
    const structure = page.annotation.page;
    const own = passagesOf(structure);
    return structure.articles.map((article, index) => ({
      page,
      index,
      article,
      title: titleOf(article, own(index)),
      headings: article.sections.map(({ heading }) => heading && textWithin(own(index), heading)),
    }));
  });
}

/** For each page the index of its first article in the document's list of articles. */
export function firstArticles(pages: readonly AnnotatedPage[]): number[] {
  let next = 0;
  return pages.map(({ annotation }) => {
    const first = next;
    next += annotation.page.articles.length;
    return first;
  });
}

/** The titles of the articles of a page, see `DocumentArticle`. */
export function articleTitles(page: Page): string[] {
  const own = passagesOf(page);
  return page.articles.map((article, index) => titleOf(article, own(index)));
}

function passagesOf({ passages }: Page): (article: number) => readonly Passage[] {
  const byArticle = groupBy(passages, ({ article }) => article);
  return (article) => byArticle.get(article) ?? [];
}

function titleOf({ headline }: Article, own: readonly Passage[]): string {
  const title = headline && textWithin(own, headline);
  return title || shorten(own.find(({ kind }) => kind === 'paragraph')?.text ?? '');
}

/** Lines that the page prints one below the other have a blank between them. */
const textWithin = (own: readonly Passage[], { start, end }: Span): string =>
  own
    .filter((passage) => start <= passage.start && passage.end <= end)
    .map(({ text }) => text)
    .join(' ');

const shorten = (text: string) => (text.length > openingLength ? `${text.slice(0, openingLength)}…` : text);
