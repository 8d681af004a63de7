/** The articles of a document in one list, and what each is called. */
import type { Article, Page } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import type { AnnotatedPage } from './document.ts';

export interface DocumentArticle {
  /** The page that the article's spans count from. */
  readonly page: AnnotatedPage;
  /** Index into that page's articles. */
  readonly index: number;
  readonly article: Article;
  /** The headline, or the first words of an article that has none; empty when it has neither. */
  readonly title: string;
}

/** How many characters of the first paragraph stand in for a headline. */
const openingLength = 40;

/** The articles of all pages, in order. */
export function articlesOf(pages: readonly AnnotatedPage[]): DocumentArticle[] {
  return pages.flatMap((page) => {
    const titles = articleTitles(page.annotation.page);
    return page.annotation.page.articles.map((article, index) => ({
      page,
      index,
      article,
      title: titles[index] as string,
    }));
  });
}

/** For each page the index of its first article in the list that `articlesOf` gives. */
export function firstArticles(pages: readonly AnnotatedPage[]): number[] {
  let next = 0;
  return pages.map(({ annotation }) => {
    const first = next;
    next += annotation.page.articles.length;
    return first;
  });
}

/** What each article of a page is called, see `DocumentArticle`. */
export function articleTitles({ articles, passages }: Page): string[] {
  const byArticle = groupBy(passages, ({ article }) => article);
  return articles.map(({ headline }, index) => {
    const own = byArticle.get(index) ?? [];
    const title = own.filter(({ start, end }) => headline && headline.start <= start && end <= headline.end);
    return title.map(({ text }) => text).join('') || shorten(own.find(({ kind }) => kind === 'paragraph')?.text ?? '');
  });
}

const shorten = (text: string) => (text.length > openingLength ? `${text.slice(0, openingLength)}…` : text);
