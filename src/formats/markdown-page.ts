/** Articles as plain text and pages as Markdown, both without line wraps. */
import type { Article, Page, Passage } from '../core/reading.ts';
import { escapeMarkdown } from './markdown.ts';

/** One article: headline, subtitle, then one line for each paragraph or subhead. */
export function articleText(page: Page, index: number): string {
  return ordered(page, index)
    .map(({ text }) => text)
    .join('\n');
}

/** The page as Markdown: headlines are headings of level 2, subheads of level 3; the text is escaped. */
export function pageToMarkdown(page: Page): string {
  const articles = page.articles.map((article, index) =>
    ordered(page, index)
      .map((passage) => block(passage, article))
      .join('\n\n'),
  );
  return `${articles.join('\n\n')}\n`;
}

/** An article's passages with its headline first. */
function ordered(page: Page, index: number): readonly Passage[] {
  const own = page.passages.filter(({ article }) => article === index);
  return [...own.filter(({ kind }) => kind === 'headline'), ...own.filter(({ kind }) => kind !== 'headline')];
}

function block({ kind, text, start }: Passage, { subtitle }: Article): string {
  const escaped = escapeMarkdown(text);
  if (kind === 'headline') return subtitle && start >= subtitle.start ? `**${escaped}**` : `## ${escaped}`;
  if (kind === 'subhead') return `### ${escaped}`;
  return kind === 'jumpLine' ? `*${escaped}*` : escaped;
}
