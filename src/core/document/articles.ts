/** The articles of a document in one list, and what each is called. */
import type { Article, Page } from '../reading.ts';
import { readText } from '../text/passage.ts';
import type { AnnotatedPage } from './document.ts';

export interface DocumentArticle {
  /** The page that the article's spans are relative to. */
  readonly page: AnnotatedPage;
  /** Index in that page's list of articles. */
  readonly index: number;
  readonly article: Article;
  /** The headline, or the first words of an article that has none; empty when it has neither. */
  readonly title: string;
}

/** Length of the title of an article without a headline, in characters of its first paragraph. */
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
export function articleTitles({ articles, passages }: Page): string[] {
  const openings = new Map<number, string>();
  for (const { article, kind, text } of passages)
    if (kind === 'paragraph' && !openings.has(article)) openings.set(article, text);
  return articles.map(
    ({ headline }, index) => (headline && readText(passages, headline)) || shorten(openings.get(index) ?? ''),
  );
}

const shorten = (text: string) => (text.length > openingLength ? `${text.slice(0, openingLength)}…` : text);
