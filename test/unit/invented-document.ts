/** Annotated pages for tests, from a text in which every line is a passage and names and figures stand in brackets. */

import { assemble, type PassageReading } from '../../src/core/document/assemble.ts';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import type { AnnotatedPage } from '../../src/core/document/document.ts';
import { loadGazetteer } from '../../src/core/entities/gazetteer.ts';
import { byTags } from '../../src/core/entities/recogniser/recogniser.ts';
import { readFigures } from '../../src/core/figures/read.ts';
import { cautiousWeights } from '../../src/core/page/weights.ts';
import type { Article, EntityType, NameSpan, Page, Passage, Word } from '../../src/core/reading.ts';
import { joinSpans, type PassageSpan } from '../../src/core/text/passage.ts';
import { readable } from '../../src/core/text/simplify.ts';

const names = { p: 'person', l: 'place', o: 'organization', w: 'work' } as const;

export const context: AnnotatorContext = {
  segmenter: { name: 'none', tag: (text) => words(text) },
  recogniser: byTags,
  pageWeights: cautiousWeights(),
  gazetteer: loadGazetteer(null),
  wordList: null,
  guideline: 'readers',
  year: null,
};

/** A word a character; that is enough for figures. */
const words = (text: string): Word[] => [...text].map((word) => ({ word, tag: 'x' }));

/**
 * A document of pages. In each line a name is written `[p 石大有]`, with p, l, o or w for its type. A line that begins with `#` is
 * a headline and begins an article; the lines before the first belong to none.
 * @returns the text without the marks, and its pages.
 */
export function inventDocument(...pages: readonly string[]): { text: string; pages: AnnotatedPage[] } {
  let text = '';
  const annotated = pages.map((marked) => {
    const { plain, annotation } = inventPage(marked);
    const start = text.length;
    text += plain;
    return { start, length: plain.length, annotation };
  });
  return { text, pages: annotated };
}

function inventPage(marked: string) {
  let plain = '';
  let article = -1;
  const spans: PassageSpan[] = [];
  const found: NameSpan[][] = [];
  for (const line of marked.split('\n')) {
    const headline = line.startsWith('#');
    if (headline) article++;
    const start = plain.length;
    const own: NameSpan[] = [];
    for (const part of (headline ? line.slice(1) : line).split(/(\[[plow] [^\]]+\])/)) {
      const name = /^\[([plow]) (.+)\]$/.exec(part);
      const piece = name?.[2] ?? part;
      if (name) own.push({ ...spanAt(plain.length - start, piece), type: typeOf(name[1] as string) });
      plain += piece;
    }
    spans.push({ start, end: plain.length, kind: headline ? 'headline' : 'paragraph', article });
    found.push(own);
    plain += '\n';
  }
  const passages = joinSpans(plain, spans, true);
  const articles = Array.from({ length: article + 1 }, (_, i) => articleOf(passages.filter((p) => p.article === i)));
  const page: Page = { articles, passages, furniture: [], uncertainWraps: [] };
  const readings = passages.map(
    ({ folded }, i): PassageReading => ({
      text: readable(folded),
      names: found[i] as NameSpan[],
      likely: [],
      figures: readFigures(folded, words(folded)),
    }),
  );
  return { plain, annotation: assemble(page, readings, context, { told: null, likely: null }) };
}

const typeOf = (letter: string): EntityType => names[letter as keyof typeof names];
const spanAt = (start: number, piece: string) => ({ start, end: start + piece.length });

function articleOf(passages: readonly Passage[]): Article {
  const [first, last] = [passages[0] as Passage, passages.at(-1) as Passage];
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph').map(({ start, end }) => ({ start, end }));
  return {
    start: first.start,
    end: last.end,
    headline: first.text === '' ? null : { start: first.start, end: first.end },
    subtitle: null,
    dateline: null,
    byline: null,
    continued: null,
    sections: [{ heading: null, paragraphs }],
  };
}
