/**
 * Joining the lines of a passage. A wrap between Chinese characters goes, one between Latin words becomes a blank; of the blanks within
 * a line those stay that carry meaning (`blanks.ts`).
 * 新华社北京7月 6日电 ⏎ （记者 黄 恒） → 新华社北京7月6日电（记者黄恒）
 */
import type { Passage, PassageKind, Span } from '../annotation.ts';
import { keepsBlank } from './blanks.ts';
import { isLineBreak, isSpace } from './characters.ts';
import { foldRadicals, foldWidth } from './fold.ts';

/** Reads a running text, such as a row of a corpus, as one passage that belongs to no article. */
export function joinText(text: string): Passage {
  return joinSpan(text, { start: 0, end: text.length }, 'paragraph', -1, true);
}

/**
 * Joins the lines of `span`, whose ends must not be blank unless the text has nothing else.
 * @param simplified whether radicals become simplified characters.
 */
export function joinSpan(text: string, span: Span, kind: PassageKind, article: number, simplified: boolean): Passage {
  const offsets = new Int32Array(span.end - span.start + 1);
  let length = 0;
  const pieces: string[] = [];
  let from = span.start;
  let i = span.start;
  while (i < span.end) {
    const code = text.charCodeAt(i);
    if (!isSpace(code)) {
      offsets[length++] = i - span.start;
      i++;
      continue;
    }
    let end = i + 1;
    let wrap = isLineBreak(code);
    while (end < span.end && isSpace(text.charCodeAt(end))) {
      wrap ||= isLineBreak(text.charCodeAt(end));
      end++;
    }
    pieces.push(text.slice(from, i));
    if (i > span.start && end < span.end && keepsBlank(text, i, end, wrap, span)) {
      pieces.push(' ');
      offsets[length++] = i - span.start;
    }
    from = end;
    i = end;
  }
  pieces.push(text.slice(from, span.end));
  const joined = pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
  offsets[length++] = span.end - span.start;
  return {
    ...span,
    kind,
    article,
    text: joined,
    folded: foldWidth(foldRadicals(joined, simplified)),
    offsets: offsets.slice(0, length),
  };
}

/** Where the characters from `start` to `end` of a passage's text stand in its source. */
export function toSource({ start: origin, offsets }: Passage, start: number, end: number): Span {
  const from = origin + (offsets[start] as number);
  return { start: from, end: end > start ? origin + (offsets[end - 1] as number) + 1 : from };
}
