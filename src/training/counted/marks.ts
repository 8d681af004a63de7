/**
 * Figures in sentences with what they count. Three kinds of files:
 * - `sentences.txt`, sentences of our own: `全镇水稻种植[3.5万亩]，…<TAB>水稻|面积`, with the figures in brackets and for the last of them, parted by
 *   `;`, what they count; `|` parts answers that are both right, `null` is nothing, and `?` is left out;
 * - rows `{"text", "figs": [{"start", "end", "gold": ["水稻", …] | null}]}`.
 */
import { readFileSync } from 'node:fs';

export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  /** The right answers, where `null` in writing is nothing; null where the figure is not marked. */
  readonly gold: readonly string[] | null;
}

export interface MarkedText {
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
}

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** @throws Error when a file is no such list, with its line. */
export function readMarks(file: string): readonly MarkedText[] {
  return linesOf(file).map((line, i) => {
    try {
      return file.endsWith('.jsonl') ? rowOf(line) : sentenceOf(line);
    } catch (error) {
      throw new Error(`${file}, line ${i + 1}: ${(error as Error).message}`);
    }
  });
}

function rowOf(line: string): MarkedText {
  const { text, figs } = JSON.parse(line) as { text: string; figs: readonly MarkedFigure[] };
  return { text, figures: figs };
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
