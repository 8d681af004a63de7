/** The figures of the document for the panel, at most `mostFigures`, each with its reading, sentence and check. */

import { type DocumentFigure, figuresOf } from '../../core/document/figures.ts';
import { finish } from '../../core/finish.ts';
import type { Figure, FigureCheck } from '../../core/reading.ts';
import { englishAmount } from '../../formats/english-amount.ts';
import { englishPer } from '../../formats/english-units.ts';
import { readingInWords } from '../../formats/figure-reading.ts';
import { type FigureItem, type FigureList, mostFigures } from '../../protocol/protocol.ts';
import type { CardWords } from '../cards/words.ts';
import type { DocumentView } from '../documents.ts';
import { articleName, type Messages } from '../messages.ts';
import { rangeOf } from '../positions.ts';

export const figureList = (view: DocumentView, messages: Messages, words: CardWords): FigureList =>
  finish(listFigures(view, messages, words));

/** The same as a generator that yields after every figure. */
export function* listFigures(
  view: DocumentView,
  messages: Messages,
  words: CardWords,
): Generator<void, FigureList, void> {
  const figures: FigureItem[] = [];
  for (const found of figuresOf(view.pages)) {
    if (figures.length === mostFigures) break;
    figures.push(itemOf(view, found, messages, words));
    yield;
  }
  const total = view.pages.reduce((sum, { annotation }) => sum + annotation.figures.length, 0);
  return { version: view.version, total, figures };
}

function itemOf(
  view: DocumentView,
  { page, figure, article, articleTitle, sentence, inSentence, check }: DocumentFigure,
  messages: Messages,
  words: CardWords,
): FigureItem {
  const { start, end, passage: _, article: __, ...read } = figure;
  return {
    ...read,
    range: rangeOf(view.document, page.start, { start, end }),
    reading: (words.chinese ? null : englishAmount(figure)) ?? readingInWords(figure, words.chinese),
    per: figure.per && !words.chinese ? englishPer(figure.per) : figure.per,
    article,
    articleTitle: articleName(messages, page.annotation.page, article, articleTitle),
    sentence,
    inSentence,
    check: check && messages.check(check),
  };
}

/** The check that is shown at a figure, or null. */
export function checkAt(checks: readonly FigureCheck[], figure: Figure): FigureCheck | null {
  return checks.find((check) => check.start === figure.start && check.end === figure.end) ?? null;
}
