/** How a page is set and extracted. */
import { pick, type Random } from '../random.ts';

export interface Style {
  readonly width: number;
  readonly indent: 'css' | 'typed' | 'gap';
  readonly place: 'before' | 'after' | 'mixed';
  /** Blank lines between paragraphs, between articles and at column breaks. */
  readonly paragraphGap: boolean;
  /** Whether a headline before its text is set apart from it where paragraphs are. */
  readonly headlineGap: boolean;
  readonly articleGap: boolean;
  readonly columnGap: boolean;
  readonly hanging: boolean;
  readonly fragments: boolean;
  /** Shares of lines and of characters that the extraction damages. */
  readonly letterSpaced: number;
  readonly looseBlanks: number;
  readonly misread: number;
  /** Share of headlines set vertically, of lines that come out one character a line, and of paragraphs beside a picture. */
  readonly vertical: number;
  readonly exploded: number;
  readonly besidePicture: number;
  readonly headlineWidth: number;
  /** Width at which subheads are cut even within words, narrower than the column; 0 where they are broken by meaning. */
  readonly subheadWidth: number;
  readonly columnLines: number;
  /** Shares of articles with a byline, and of places where furniture may stand. */
  readonly bylines: number;
  readonly furniture: number;
  /** Share of paragraphs whose last line is full. */
  readonly fullEnds: number;
  /** Whether short paragraphs that end with a dash introduce the paragraphs after them. */
  readonly announced: boolean;
  readonly traditional: boolean;
  /** Shares of stories that open without a dateline, of those with a few paragraphs alone, and of headlines of a few words. */
  readonly undated: number;
  readonly brief: number;
  readonly shortHeadlines: number;
  /** Share of longer stories in sections with heads of one form. */
  readonly features: number;
}

export function styleOf(random: Random): Style {
  const indent = pick(random, ['css', 'css', 'css', 'typed', 'gap'] as const);
  const airy = random() < 0.5;
  const width = 12 + Math.floor(random() * 11);
  const some = (chance: number, value: number) => (random() < chance ? value : 0);
  return {
    width,
    indent,
    place: pick(random, ['before', 'before', 'before', 'before', 'after', 'after', 'after', 'mixed', 'mixed'] as const),
    paragraphGap: indent === 'gap' ? random() < 0.8 : airy && random() < 0.8,
    headlineGap: random() < 0.5,
    articleGap: airy || random() < 0.45,
    columnGap: airy,
    hanging: random() < 0.2,
    fragments: !airy && random() < 0.4,
    letterSpaced: random() < 0.03 ? 1 : some(0.15, 0.15),
    looseBlanks: some(0.3, 0.05),
    misread: some(0.15, 0.004),
    vertical: some(0.15, 0.4),
    exploded: some(0.08, 0.02),
    besidePicture: some(0.2, 0.3),
    headlineWidth:
      random() < 0.4 ? 44 : random() < 0.4 ? width - 3 + Math.floor(random() * 4) : 8 + Math.floor(random() * 18),
    subheadWidth: some(0.35, width - 4 - Math.floor(random() * 3)),
    columnLines: 12 + Math.floor(random() * 40),
    bylines: some(0.4, 0.6),
    furniture: some(0.4, 0.5),
    fullEnds: some(0.15, 0.6),
    announced: random() < 0.12,
    traditional: random() < 0.1,
    undated: pick(random, [0, 0, 0.3, 0.7, 1]),
    brief: pick(random, [0, 0, 0.6]),
    shortHeadlines: some(0.4, 0.5),
    features: some(0.5, 0.5),
  };
}
