import type { CheckName, Figure, Span } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { outwards } from '../../text/outwards.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween } from './page.ts';

/** The figure that a contradiction stands at. */
export const figureOf = (passages: readonly CheckedPassage[], { passage, start }: FoundCheck): Figure | undefined =>
  passages[passage]?.figures.find((one) => one.start === start);

/** The figures of both places of a contradiction, in the order of the text. */
export const figuresOf = (passages: readonly CheckedPassage[], found: FoundCheck): readonly Figure[] => {
  const { other } = found;
  const places = other && inOrder(other, found) ? [other, found] : [found, ...(other ? [other] : [])];
  const figures = places.flatMap(({ passage, start, end }) =>
    figuresBetween(passages[passage] as CheckedPassage, start, end),
  );
  return [...new Set(figures)];
};
const inOrder = (a: Span & { readonly passage: number }, b: Span & { readonly passage: number }): boolean =>
  a.passage - b.passage < 0 || (a.passage === b.passage && a.start < b.start);

/** Whether the message of a contradiction tells a figure. */
export const isShown = ({ detail }: FoundCheck, { text }: Figure): boolean =>
  detail.some((words) => words.includes(text));

const stops = /[。！？!?]/;
/** The sentence that a place of a passage stands in. */
export const sentenceAround = ({ text }: CheckedPassage, place: Span): Span => outwards(text, place, stops);

/** The figures of the sentence that a contradiction stands in. */
export const figuresOfSentence = (passages: readonly CheckedPassage[], found: FoundCheck): readonly Figure[] => {
  const passage = passages[found.passage] as CheckedPassage;
  const { start, end } = sentenceAround(passage, found);
  return figuresBetween(passage, start, end);
};

/** So many paragraphs on either side may tell what explains an amount. */
const nearParagraphs = 12;

/** The paragraphs of its article around a passage. */
export const articleAround = (passages: readonly CheckedPassage[], index: number): readonly CheckedPassage[] =>
  passages
    .slice(Math.max(0, index - nearParagraphs), index + nearParagraphs + 1)
    .filter(({ article }) => article === passages[index]?.article);

/** Of a page and what is told of it; whether the text excuses that. */
export interface Excuse extends Rule<(passages: readonly CheckedPassage[], found: FoundCheck) => boolean> {
  /** The checks whose contradictions it may excuse. */
  readonly of: readonly CheckName[];
}
