/** The figures of a document, each with its article, its sentence and what contradicts it. */
import type { FigureCheck, Passage, PlacedFigure } from '../reading.ts';
import { createSentenceFinder, indexOfOffset, type SentenceFinder } from '../text/sentences.ts';
import { articleTitles, firstArticles } from './articles.ts';
import type { AnnotatedPage } from './document.ts';

export interface DocumentFigure {
  /** The page that the figure's span counts from. */
  readonly page: AnnotatedPage;
  readonly figure: PlacedFigure;
  /** Index into the document's articles, or -1. */
  readonly article: number;
  /** What the article is called; empty when there is none or it is called nothing. */
  readonly articleTitle: string;
  /** The sentence as it reads, without the wraps. */
  readonly sentence: string;
  /** Where the figure stands in `sentence`. */
  readonly inSentence: readonly [start: number, end: number];
  readonly check: FigureCheck | null;
}

/** In text order, made one by one: a caller that wants the first few pays for those. */
export function* figuresOf(pages: readonly AnnotatedPage[]): Generator<DocumentFigure, void, void> {
  const first = firstArticles(pages);
  const findSentence = createSentenceFinder();
  for (const [i, page] of pages.entries()) {
    const { page: structure, figures, checks } = page.annotation;
    const titles = articleTitles(structure);
    // Of several checks at one figure the first is shown.
    const checkAt = new Map(checks.toReversed().map((check) => [check.start, check]));
    for (const figure of figures) {
      const check = checkAt.get(figure.start);
      yield {
        page,
        figure,
        article: figure.article < 0 ? -1 : (first[i] as number) + figure.article,
        articleTitle: titles[figure.article] ?? '',
        ...sentenceOf(findSentence, structure.passages[figure.passage], figure),
        check: check?.end === figure.end ? check : null,
      };
    }
  }
}

/** A figure that a reader marked outside of every passage is its own sentence. */
function sentenceOf(
  findSentence: SentenceFinder,
  passage: Passage | undefined,
  { start, end, text }: PlacedFigure,
): Pick<DocumentFigure, 'sentence' | 'inSentence'> {
  if (!passage) return { sentence: text, inSentence: [0, text.length] };
  const sentence = findSentence(passage, start);
  const inSentence = (offset: number) => indexOfOffset(passage, offset) - sentence.start;
  return { sentence: sentence.text, inSentence: [inSentence(start), inSentence(end)] };
}
