/** The figures of a document, each with its article, its sentence and the check that contradicts it. */
import type { FigureCheck, Passage, PlacedFigure } from '../reading.ts';
import { createSentenceFinder, indexOfOffset, type SentenceFinder } from '../text/sentences.ts';
import { articleTitles, firstArticles } from './articles.ts';
import type { AnnotatedPage } from './document.ts';

export interface DocumentFigure {
  /** The page that the figure's span is relative to. */
  readonly page: AnnotatedPage;
  readonly figure: PlacedFigure;
  /** Index in the document's list of articles, or -1. */
  readonly article: number;
  /** Title of the article; empty when there is no article or it has no title. */
  readonly articleTitle: string;
  /** The sentence with its lines joined. */
  readonly sentence: string;
  /** Position of the figure in `sentence`. */
  readonly inSentence: readonly [start: number, end: number];
  readonly check: FigureCheck | null;
}

/** Yields the figures in text order. They are computed on demand, so a caller can stop after the first few. */
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

/** The sentence of a figure. A figure that a user marked outside all passages is its own sentence. */
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
