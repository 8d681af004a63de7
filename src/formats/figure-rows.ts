/** The figures of a document as rows of a table. */
import type { AnnotatedPage } from '../core/document/document.ts';
import { type DocumentFigure, figuresOf } from '../core/document/figures.ts';
import { readingOf } from '../core/figures/render.ts';
import { checkMessage, type Language } from './check-messages.ts';
import type { FigureRow } from './figure-columns.ts';

/** Those of a document as it was read, of which nobody has checked one. @param text of the whole document. */
export function figureRows(text: string, pages: readonly AnnotatedPage[], language: Language): FigureRow[] {
  const lineAt = lineCounter(text);
  return [...figuresOf(pages)].map((found) => rowOf(found, lineAt, language));
}

function rowOf(
  { page, figure, articleTitle, sentence, check }: DocumentFigure,
  lineAt: (offset: number) => number,
  language: Language,
): FigureRow {
  const { passage: _, article: __, ...read } = figure;
  const [start, end] = [page.start + figure.start, page.start + figure.end];
  return {
    ...read,
    start,
    end,
    reading: readingOf(figure),
    articleTitle,
    line: lineAt(start),
    sentence,
    check: check && checkMessage(check, language),
    checked: false,
    note: null,
  };
}

/** The line of an offset, counted from 1, for offsets that ascend. Lines end as in the editor: at CR LF, LF or CR. */
function lineCounter(text: string): (offset: number) => number {
  const breaks = /\r\n|\n|\r/g;
  let line = 1;
  let next = breaks.exec(text);
  return (offset) => {
    while (next && next.index + next[0].length <= offset) {
      line++;
      next = breaks.exec(text);
    }
    return line;
  };
}
