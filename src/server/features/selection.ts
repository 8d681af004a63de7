/** Expand Selection: name or figure → sentence → paragraph → section → article. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Span } from '../../core/reading.ts';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { DocumentView } from '../documents.ts';
import { indexAt, pageAt, rangeOf } from '../positions.ts';

export function selectionRanges(view: DocumentView, positions: readonly Position[]): SelectionRange[] {
  return positions.map((given) => {
    const offset = view.document.offsetAt(given);
    // A valid position, also when the requested one is outside the document.
    const position = view.document.positionAt(offset);
    const place = pageAt(view, offset);
    const spans = place ? enclosing(place.page.annotation, place.offset) : [];
    const base = place?.page.start ?? 0;
    return (
      spans.reduce<SelectionRange | null>(
        (parent, span) => ({ range: rangeOf(view.document, base, span), ...(parent && { parent }) }),
        null,
      ) ?? { range: { start: position, end: position } }
    );
  });
}

/** The spans that contain an offset, from the widest to the narrowest, each within the one before. */
function enclosing({ page, mentions, figures }: DocumentView['pages'][number]['annotation'], offset: number): Span[] {
  const article = page.articles.find((span) => holds(span, offset));
  const section = article?.sections.find(({ heading, paragraphs }) =>
    [heading, ...paragraphs].some((span) => span && holds(span, offset)),
  );
  const passage = page.passages[indexAt(page.passages, offset)];
  const spans = [
    article,
    section && {
      start: (section.heading ?? section.paragraphs[0])?.start ?? offset,
      end: section.paragraphs.at(-1)?.end ?? offset,
    },
    passage,
    passage && sentenceAt(passage, offset).span,
    figures[indexAt(figures, offset)],
    mentions[indexAt(mentions, offset)],
  ];
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (!span || !holds(span, offset)) continue;
    const within = !last || (last.start <= span.start && span.end <= last.end);
    const same = last && last.start === span.start && last.end === span.end;
    if (within && !same) chain.push(span);
  }
  return chain;
}

const holds = (span: Span, offset: number) => span.start <= offset && offset <= span.end;
