/** The corpora: rows of `{"text", "entities": [{"start", "end", "type"}]}`, one file for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { modelTypes } from '../../core/entities/recogniser/labels.ts';
import type { NameSpan, Span } from '../../core/reading.ts';

type ModelType = (typeof modelTypes)[number];

/** What a corpus marks. */
export interface Mark extends Span {
  /** The type as the corpus names it: company, game, position. */
  readonly kind: string;
  /** null for types that the model does not recognise, such as games and positions. */
  readonly type: ModelType | null;
}

export interface Example {
  readonly text: string;
  /** In text order. */
  readonly marks: readonly Mark[];
  /** The marks of the types that the model recognises. */
  readonly names: readonly (NameSpan & { readonly type: ModelType })[];
  /** Index of the model's section that the corpus trains; never 0, the section that all share. */
  readonly section: number;
}

/** Files and the sections they train. Résumés follow the rules of CLUENER: the longest name is one name. */
export const corpusFiles = [
  ['msra.jsonl', 1],
  ['pku-1998-01.jsonl', 2],
  ['cluener.jsonl', 3],
  ['resume.jsonl', 3],
] as const;

const typeOf: Readonly<Record<string, ModelType>> = { PER: 'person', LOC: 'place', ORG: 'organization' };

interface Row {
  readonly text: string;
  readonly entities: readonly (Span & { readonly type: string; readonly raw?: string })[];
}

export const exampleOf = (text: string, marks: readonly Mark[], section: number): Example => ({
  text,
  marks,
  names: marks.flatMap(({ start, end, type }) => (type ? [{ start, end, type }] : [])),
  section,
});

export const readExamples = (directory: string): Example[] =>
  corpusFiles.flatMap(([name, section]) => readFile(join(directory, name), section));

/** @throws Error naming the file and line of a row that is no JSON. */
export function readFile(file: string, section: number): Example[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    try {
      const { text, entities } = JSON.parse(line) as Row;
      const marks = entities.map(({ start, end, type, raw }) => ({
        start,
        end,
        kind: raw ?? type,
        type: typeOf[type] ?? null,
      }));
      return [
        exampleOf(
          text,
          marks.sort((a, b) => a.start - b.start),
          section,
        ),
      ];
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${(error as Error).message}`);
    }
  });
}
