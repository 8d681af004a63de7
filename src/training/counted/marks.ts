/**
 * Figures in sentences with what they count. Two kinds of files:
 * - `sentences.txt` and `sentences-of-articles.txt`, sentences of our own: `全镇水稻种植[3.5万亩]，…<TAB>水稻|面积`, with the figures in brackets and for
 *   the last of them, parted by `;`, what they count; `|` parts answers that are right, the best first, `null` is nothing, and `?` is left out;
 * - `marks-of-corpora.jsonl`, which holds where the marks stand, and no text: `[corpus, row, start, end, figures]`, the sentence from `start` to `end`
 *   of a row; a figure is `[start, end, answer, …]` in the sentence, an answer `[start, end]`, `"null"` or `"人"`, which its unit tells.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  /** The right answers, the best first, where `null` in writing is nothing; null where the figure is not marked. */
  readonly gold: readonly string[] | null;
}

export interface MarkedText {
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean);

/** @throws Error when a file is no such list, with its line. */
export const readSentences = (file: string): readonly MarkedText[] =>
  linesOf(readFileSync(file, 'utf8')).map((line, i) => {
    try {
      return sentenceOf(line);
    } catch (error) {
      throw new Error(`${file}, line ${i + 1}: ${(error as Error).message}`);
    }
  });

type Answer = 'null' | '人' | readonly [start: number, end: number];
type MarkedRow = readonly [
  corpus: string,
  row: number,
  start: number,
  end: number,
  figures: readonly (readonly [start: number, end: number, ...answers: Answer[]])[],
];

/**
 * @param corpora the file of each corpus by its name, packed by gzip or not.
 * @throws Error when a row is missing.
 */
export function readMarksOfCorpora(file: string, corpora: Readonly<Record<string, string>>): readonly MarkedText[] {
  const rows = new Map(Object.entries(corpora).map(([name, corpus]) => [name, linesOf(textOf(corpus))]));
  return linesOf(readFileSync(file, 'utf8')).map((line) => {
    const [corpus, row, start, end, figures] = JSON.parse(line) as MarkedRow;
    const whole = rows.get(corpus)?.[row];
    if (whole === undefined) throw new Error(`${corpora[corpus] ?? corpus} has no row ${row}`);
    const text = (JSON.parse(whole) as { text: string }).text.slice(start, end);
    const written = (answer: Answer) =>
      typeof answer === 'string' ? answer : text.slice(...answer).replace(/[“”‘’《》]/g, '');
    return {
      text,
      figures: figures.map(([from, to, ...answers]) => ({ start: from, end: to, gold: answers.map(written) })),
    };
  });
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

function sentenceOf(line: string): MarkedText {
  const [bracketed = '', answers] = line.split('\t');
  if (answers === undefined) throw new Error('there is no tab before the answers');
  const golds = answers.split(';').map((one) => (one === '?' ? null : one.split('|')));
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of bracketed.split(/(\[[^\]]*\])/)) {
    const inner = /^\[(.*)\]$/.exec(part)?.[1] ?? part;
    if (part !== inner) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  if (golds.length > spans.length) throw new Error(`${golds.length} answers to ${spans.length} figures`);
  const unmarked = spans.length - golds.length;
  return { text, figures: spans.map((span, i) => ({ ...span, gold: golds[i - unmarked] ?? null })) };
}
