/**
 * Joins the lines of a passage. A line end between Chinese characters is dropped, one between Latin words becomes a blank; of the blanks
 * within a line only those are kept that carry meaning (`blanks.ts`).
 * 新华社北京7月 6日电 ⏎ （记者 黄 恒） → 新华社北京7月6日电（记者黄恒）
 */
import type { Passage, Span } from '../reading.ts';
import { blankBetween } from './blanks.ts';
import { isLineBreak, isSpace } from './characters.ts';
import { foldRadicals, foldWidth } from './fold.ts';
import { countWhile } from './search.ts';

/** A passage to be: where it stands and what it is. */
export interface PassageSpan extends Span, Pick<Passage, 'kind' | 'article'> {
  /** Whether it is a row of a table or a line of furniture, whose blanks set its pieces apart. */
  readonly isRow?: boolean;
  /** Whether it is a line without a mark that was read as a paragraph, but may be a headline with blanks between its phrases. */
  readonly isPhrase?: boolean;
  /** Whether it goes on from the part before it by its label, but the join is doubted. A phrase stands alone. */
  readonly isDoubted?: boolean;
}

/** Joins a whole text, such as a row of a corpus, into one passage that belongs to no article. */
export function joinText(text: string): Passage {
  const span = { start: 0, end: text.length, kind: 'paragraph', article: -1 } as const;
  return joinSpan(text, span, true, new Int32Array(text.length + 1));
}

/** The same for a text that was in no column: no line is justified with blanks there, so they part phrases. */
export const joinRunningText = (text: string): Passage => joinPhrase(text, 'paragraph', 0, text.length);

const joinPhrase = (text: string, kind: Passage['kind'], start: number, end: number): Passage =>
  joinSpan(text, { start, end, kind, article: -1, isPhrase: true }, true, new Int32Array(end - start + 1));

/** Up to three lines without a mark at their ends, as kicker, title and deck are, above one that is longer than any column. */
const headed = /^(?:\s*\S[^\r\n]{2,28}[^\s。！？!?；;，,、：:…—][^\S\r\n]*(?:\r\n|[\r\n])){1,3}\s*(?=[^\r\n]{40})/u;
/** Who wrote what stands below is no headline, and neither are points of a summary. */
const noHeadline = /记者|記者|通讯员|通訊員|(?:^|\s)[文图]\s*[/／：]|^\s*[●■▲◆★•]/;
/** So many times as long as its headline the first line of a text is, at least: lines of a column are of one length. */
const longerThanHeadline = 1.5;

/** The passages of a text that was in no column: the lines of its headline, where it has one, and all that stands below. */
export function runningPassages(text: string): readonly Passage[] {
  if (!/[\r\n]/.test(text)) return [joinRunningText(text)];
  const above = headed.exec(text)?.[0] ?? '';
  const lines = [...above.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== '');
  const by = lines.findIndex(([line]) => noHeadline.test(line));
  const headlines = by < 0 ? lines : lines.slice(0, by);
  const first = /^[^\r\n]*/.exec(text.slice(above.length))?.[0] ?? '';
  const longest = Math.max(...headlines.map(([line]) => line.trim().length));
  if (headlines.length === 0 || first.length < longerThanHeadline * longest || !first.includes('。'))
    return [joinRunningText(text)];
  return [
    ...headlines.map(({ 0: line, index }) => {
      const start = index + line.length - line.trimStart().length;
      return joinPhrase(text, 'headline', start, start + line.trim().length);
    }),
    joinPhrase(text, 'paragraph', by < 0 ? above.length : (lines[by]?.index ?? 0), text.trimEnd().length),
  ];
}

/**
 * Joins the lines of each span.
 * @param spans must begin and end with a character that is no white space, unless the text has none.
 * @param simplified whether radicals are folded to simplified characters.
 */
export function joinSpans(text: string, spans: readonly PassageSpan[], simplified: boolean): Passage[] {
  // All passages share one array: allocating one for each takes longer than filling it.
  const offsets = new Int32Array(spans.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  let used = 0;
  return spans.map((span) => {
    const passage = joinSpan(text, span, simplified, offsets.subarray(used));
    used += passage.offsets.length;
    return passage;
  });
}

/** White space within a span, and the blank that it is in the passage, or none. */
interface Gap extends Span {
  readonly blank: string;
}

function gapsIn(text: string, span: PassageSpan): Gap[] {
  const gaps: Gap[] = [];
  for (let start = span.start; start < span.end; start++) {
    if (!isSpace(text.charCodeAt(start))) continue;
    let end = start;
    let wrap = false;
    for (; end < span.end && isSpace(text.charCodeAt(end)); end++) wrap ||= isLineBreak(text.charCodeAt(end));
    const blank = start > span.start && end < span.end ? blankBetween(text, start, end, wrap, span) : '';
    gaps.push({ start, end, blank });
    start = end;
  }
  return gaps;
}

function textBetween(text: string, { start, end }: Span, gaps: readonly Gap[]): string {
  let joined = '';
  let from = start;
  for (const gap of gaps) {
    joined += text.slice(from, gap.start) + gap.blank;
    from = gap.end;
  }
  return joined + text.slice(from, end);
}

/** The text of a passage alone, for what does not ask where its characters stood. @param span as in `joinSpans`. */
export const joinedText = (text: string, span: PassageSpan): string => textBetween(text, span, gapsIn(text, span));

/** @param offsets is filled from its start; it must be long enough for the passage. */
function joinSpan(text: string, span: PassageSpan, simplified: boolean, offsets: Int32Array): Passage {
  const gaps = gapsIn(text, span);
  let length = 0;
  let at = 0;
  for (const { start, end, blank } of gaps) {
    while (at < start - span.start) offsets[length++] = at++;
    if (blank) offsets[length++] = at;
    at = end - span.start;
  }
  while (at <= span.end - span.start) offsets[length++] = at++;
  const joined = textBetween(text, span, gaps);
  return {
    start: span.start,
    end: span.end,
    kind: span.kind,
    article: span.article,
    text: joined,
    folded: foldWidth(foldRadicals(joined, simplified)).replaceAll('\u3000', ' '),
    offsets: offsets.subarray(0, length),
  };
}

/** The span in the source of the characters from `start` to `end` of a passage's text. */
export function toSource({ start: origin, offsets }: Passage, start: number, end: number): Span {
  const from = origin + (offsets[start] as number);
  return { start: from, end: end > start ? origin + (offsets[end - 1] as number) + 1 : from };
}

/** What of a span of the source the passage has, in the passage's text. */
export function inPassage({ text, start, offsets }: Passage, span: Span): Span {
  const indexOf = (offset: number) => countWhile(text.length, (i) => (offsets[i] as number) < offset - start);
  return { start: indexOf(span.start), end: indexOf(span.end) };
}

/** The index of the first passage that ends behind an offset, or the number of passages; they are in text order. */
export function indexBehind(passages: readonly Passage[], offset: number): number {
  return countWhile(passages.length, (i) => (passages[i] as Passage).end <= offset);
}

/** What a reader reads in a span: its passages as they are joined, with a blank between them. */
export function readText(passages: readonly Passage[], span: Span): string {
  const pieces: string[] = [];
  for (let i = indexBehind(passages, span.start); i < passages.length; i++) {
    const passage = passages[i] as Passage;
    if (passage.start >= span.end) break;
    const { start, end } = inPassage(passage, span);
    pieces.push(passage.text.slice(start, end).trim());
  }
  return pieces.filter(Boolean).join(' ');
}
