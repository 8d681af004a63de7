/**
 * Names marked by the readers' guideline in broadcast news of 2022 to 2026. Only their positions are stored: the text itself is not part of
 * the project and is read from the raw corpus during training.
 *
 * `readers-marks.jsonl` has a line {"row", "start", "length", "part", "marks": [[start, end, "P" | "L" | "O"]]} for each passage: which row of
 * the raw corpus, which part of it in UTF-16 units, and the marks, counted from the start of that part. A quarter of the lines is never
 * trained on (`part: "judge"`).
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Example, exampleOf } from './corpora.ts';

const typeOf = { P: 'person', L: 'place', O: 'organization' } as const;

interface Line {
  readonly row: number;
  readonly start: number;
  readonly length: number;
  readonly part: 'train' | 'judge';
  readonly marks: readonly (readonly [start: number, end: number, type: keyof typeof typeOf])[];
}

/** @param raw the corpus, JSON rows with "text", packed by gzip. @throws Error when a passage is not in it. */
export function readReadersMarks(file: string, raw: string, part: Line['part'], section: number): Example[] {
  const texts = gunzipSync(readFileSync(raw)).toString('utf8').split('\n');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.part === part)
    .map(({ row, start, length, marks }) => {
      const source = texts[row];
      if (!source) throw new Error(`${raw} has no row ${row}`);
      const { text } = JSON.parse(source) as { text: string };
      if (text.length < start + length) throw new Error(`row ${row} of ${raw} is not the text that was marked`);
      const own = marks.map(([from, to, type]) => ({ start: from, end: to, kind: type, type: typeOf[type] }));
      return exampleOf(text.slice(start, start + length), own, section);
    });
}
