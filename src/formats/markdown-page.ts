/** Articles as plain text and pages as Markdown, both without line wraps. */
import type { Article, Page, Passage, PassageKind, Section } from '../core/reading.ts';
import { isWithin } from './article-layout.ts';
import { escapeMarkdown } from './markdown.ts';

/** One article: headline, subtitle, then one line for each paragraph or subhead. */
export function articleText(page: Page, index: number): string {
  return blocksOf(page, index)
    .map(({ text }) => text)
    .join('\n');
}

export interface PageHeader {
  readonly title: string;
  /** The day it was printed on, in words; empty when nobody says. */
  readonly date: string;
  /** The paper, the file: whatever tells where the text is from. */
  readonly sources: readonly string[];
}

/** What stands above the articles: the title as the heading of level 1, then date and sources. */
export function markdownHeader({ title, date, sources }: PageHeader): string {
  const facts = [date, ...sources].filter(Boolean).map(escapeMarkdown).join(' · ');
  return `# ${escapeMarkdown(title)}\n\n${facts ? `${facts}\n\n` : ''}`;
}

/** The page as Markdown: headlines are headings of level 2, subheads of level 3; the text is escaped. */
export function pageToMarkdown(page: Page): string {
  const articles = page.articles.map((_, index) => blocksOf(page, index).map(markdownOf).join('\n\n'));
  return `${articles.join('\n\n')}\n`;
}

/** What the page prints as its masthead, on one line; empty when it prints none. */
export function mastheadOf(page: Page): string {
  const spans = page.furniture.filter(({ kind }) => kind === 'masthead');
  const passages = page.passages.filter(({ start }) => spans.some((span) => span.start <= start && start < span.end));
  return passages.map(({ text }) => text).join(' ');
}

interface Block {
  readonly kind: PassageKind;
  readonly text: string;
}

/** An article's passages with its headline first; lines of one subhead, or of one headline, are one block. */
function blocksOf(page: Page, index: number): readonly Block[] {
  const article = page.articles[index] as Article;
  const own = page.passages.filter((passage) => passage.article === index);
  const isHeadline = (passage: Passage) => isWithin(passage, article.headline);
  const kindOf = (passage: Passage): PassageKind =>
    passage.kind !== 'headline' || isHeadline(passage)
      ? passage.kind
      : isWithin(passage, article.subtitle)
        ? 'subtitle'
        : 'subhead';
  const ordered = [...own.filter(isHeadline), ...own.filter((passage) => !isHeadline(passage))];
  const blocks: Block[] = [];
  let last: Passage | undefined;
  for (const passage of ordered) {
    const before = blocks.at(-1);
    const isOne = last && (isHeadline(passage) ? isHeadline(last) : isOneSubhead(article, last, passage));
    if (before && isOne) blocks[blocks.length - 1] = { kind: before.kind, text: `${before.text} ${passage.text}` };
    else blocks.push({ kind: kindOf(passage), text: passage.text });
    last = passage;
  }
  return blocks;
}

/** Two lines under one heading of a section. */
function isOneSubhead({ sections }: Article, a: Passage, b: Passage): boolean {
  const within = ({ heading }: Section, { start, end }: Passage) =>
    heading !== null && heading.start <= start && end <= heading.end;
  return a.kind === 'subhead' && b.kind === 'subhead' && sections.some((own) => within(own, a) && within(own, b));
}

function markdownOf({ kind, text }: Block): string {
  const escaped = escapeMarkdown(text);
  if (kind === 'headline') return `## ${escaped}`;
  if (kind === 'subtitle') return `**${escaped}**`;
  if (kind === 'subhead') return `### ${escaped}`;
  return kind === 'jumpLine' ? `*${escaped}*` : escaped;
}
