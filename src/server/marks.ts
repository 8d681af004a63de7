/**
 * What the editor colours of a page: its names and figures. Right after an edit inside of a paragraph only that paragraph is read, and the marks of
 * the others move along; what the edit means for the rest of the page is seen when it is read anew, after a pause in typing.
 */
import { singleEdit } from '../core/annotations/refine.ts';
import { type PassageCache, readPassage } from '../core/document/annotate.ts';
import type { AnnotatorContext } from '../core/document/context.ts';
import type { Figure, NameSpan, PageAnnotation, Passage, Span } from '../core/reading.ts';
import { isLineBreak, isSpace } from '../core/text/characters.ts';
import { isSimplified } from '../core/text/fold.ts';
import { joinSpans, toSource } from '../core/text/passage.ts';
import { withoutOverlapping } from '../core/text/spans.ts';
import { isEqual } from './equal.ts';

/** Spans relative to the page. */
export interface Marks {
  readonly mentions: readonly NameSpan[];
  readonly figures: readonly Pick<Figure, 'start' | 'end' | 'tier'>[];
}

/** A page as it was read last. */
export interface ReadText {
  readonly text: string;
  readonly annotation: PageAnnotation;
}

/**
 * The marks of a page that was edited since it was read; null where the edit is not inside of one passage or touches line ends, so that the
 * page has to be read anew.
 * @param cache gets the passage's reading, which the reading of the page then finds there.
 */
export function marksAfterEdit(
  { text: before, annotation }: ReadText,
  text: string,
  context: AnnotatorContext,
  cache: PassageCache,
): Marks | null {
  const edit = singleEdit(before, text);
  if (!edit || hasLineBreak(edit.newText) || hasLineBreak(before.slice(edit.start, edit.end))) return null;
  const { passages } = annotation.page;
  const index = passages.findIndex(({ start, end }) => start <= edit.start && edit.end <= end);
  const old = passages[index];
  if (!old || rejoined(before, old, old.end)?.text !== old.text) return null;
  const grown = text.length - before.length;
  const passage = rejoined(text, old, old.end + grown);
  if (!passage) return null;

  // Names that the edit does not touch stay: the page may say of them what the passage alone does not.
  const names: NameSpan[] = [];
  const figures: Marks['figures'][number][] = [];
  const moved = ({ start, end }: Span, by = start > edit.end || start >= old.end ? grown : 0) => ({
    start: start + by,
    end: end + by,
  });
  for (const { passage: own, type, ...span } of annotation.mentions) {
    if (own !== index || span.end < edit.start || span.start > edit.end) names.push({ ...moved(span), type });
  }
  for (const { passage: own, tier, ...span } of annotation.figures) {
    if (own !== index) figures.push({ ...moved(span), tier });
  }
  names.sort(inTextOrder);
  const reading = readPassage(passage.folded, context, cache);
  const read = reading.names.map(({ start, end, type }) => ({ ...toSource(passage, start, end), type }));
  for (const { start, end, tier } of reading.figures) figures.push({ ...toSource(passage, start, end), tier });
  return {
    mentions: [...names, ...withoutOverlapping(read, names)].sort(inTextOrder),
    figures: figures.sort(inTextOrder),
  };
}

/** Whether two readings of a page colour it alike. */
export const isSameMarks = (a: Marks, b: Marks): boolean => isEqual(bare(a), bare(b));

const bare = ({ mentions, figures }: Marks): Marks => ({
  mentions: mentions.map(({ start, end, type }) => ({ start, end, type })),
  figures: figures.map(({ start, end, tier }) => ({ start, end, tier })),
});

const inTextOrder = (a: Span, b: Span) => a.start - b.start;

function hasLineBreak(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLineBreak(text.charCodeAt(i))) return true;
  return false;
}

/** The passage with another end in its page's text; null where white space stands at an end of it, which belongs to no passage. */
function rejoined(text: string, { start, kind, article }: Passage, end: number): Passage | null {
  if (end <= start || isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1))) return null;
  return joinSpans(text, [{ start, end, kind, article }], isSimplified(text))[0] ?? null;
}
