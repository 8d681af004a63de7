/** The document's figures for the panel, at most `mostFigures`, with its reading, its sentence and what contradicts it. */

import { readingOf } from '../../core/figures/render.ts';
import type { Figure, FigureCheck, Passage } from '../../core/reading.ts';
import { type FigureItem, type FigureList, mostFigures } from '../../protocol/protocol.ts';
import type { DocumentView, PageView } from '../documents.ts';
import type { Messages } from '../messages.ts';
import { indexAt, rangeOf } from '../positions.ts';
import { indexOfOffset, sentenceAt } from '../sentences.ts';
import { titleOf } from './structure.ts';

export function figureList(view: DocumentView, messages: Messages): FigureList {
  let articles = 0;
  let total = 0;
  const figures = view.pages.flatMap((page) => {
    const room = Math.max(0, mostFigures - total);
    const first = articles;
    articles += page.annotation.page.articles.length;
    total += page.annotation.figures.length;
    if (room === 0) return [];
    const titles = page.annotation.page.articles.map((article) => titleOf(view.document, page, article));
    return page.annotation.figures.slice(0, room).map((figure) => itemOf(view, page, figure, titles, first, messages));
  });
  return { version: view.version, total, figures };
}

function itemOf(
  view: DocumentView,
  page: PageView,
  figure: Figure,
  titles: readonly string[],
  firstArticle: number,
  messages: Messages,
): FigureItem {
  const { start, end, ...reading } = figure;
  const passages = page.annotation.page.passages;
  const passage = passages[indexAt(passages, start)] as Passage;
  const sentence = sentenceAt(passage, start);
  const from = indexOfOffset(passage, start) - sentence.start;
  const check = checkAt(page.annotation.checks, figure);
  return {
    ...reading,
    range: rangeOf(view.document, page.start, figure),
    reading: readingOf(figure),
    article: passage.article < 0 ? -1 : firstArticle + passage.article,
    articleTitle: titles[passage.article] ?? messages.untitled,
    sentence: sentence.text,
    inSentence: [from, indexOfOffset(passage, end) - sentence.start],
    check: check && messages.checks[check.rule](check.detail),
  };
}

/** The contradiction shown at a figure, or null. */
export function checkAt(checks: readonly FigureCheck[], figure: Figure): FigureCheck | null {
  return checks.find((check) => check.start === figure.start && check.end === figure.end) ?? null;
}
