/** Invented articles with contradictions planted in them, as `src/training` and `test/fixtures/contradictions` hold them. */
import type { ReferenceDay } from '../core/reading.ts';

export interface Plant {
  /** Which of the article's parts it stands in, and where in the planted one. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** The article with this alone planted. */
  readonly parts: readonly string[];
}

export interface PlantedArticle {
  readonly title: string;
  readonly day: ReferenceDay;
  /** Clean. */
  readonly parts: readonly string[];
  readonly plants: readonly Plant[];
  /** As they are written, `kind: clean ; planted`, one for each plant where there are any. */
  readonly proofs: readonly string[];
}

const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
const clean = (part: string): string => part.replace(alternatives, '$1');

/** @param date 2025-07-06. @param lines parts with `{clean|planted}` in them; `= ` begins a proof. */
export function plantedArticle(title: string, date: string, lines: readonly string[]): PlantedArticle {
  const written = lines.filter((line) => line !== '' && !line.startsWith('= '));
  const parts = written.map(clean);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return {
    title,
    day: { year, month, day },
    parts,
    plants: written.flatMap((line, part) =>
      [...line.matchAll(alternatives)].map((match) => plantOf(parts, line, part, match)),
    ),
    proofs: lines.filter((line) => line.startsWith('= ')).map((line) => line.slice(2)),
  };
}

/** @param file blocks that begin with `# title` and a line `@ 2025-07-06`; the others are the lines of an article. */
export const plantedArticlesIn = (file: string): readonly PlantedArticle[] =>
  file
    .split(/^# /m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [title = '', date = '', ...lines] = block.trim().split('\n');
      return plantedArticle(title, date.slice(2), lines);
    });

function plantOf(parts: readonly string[], line: string, part: number, match: RegExpExecArray): Plant {
  const [whole, , wrong] = match as unknown as [string, string, string];
  const before = clean(line.slice(0, match.index));
  const planted = before + wrong + clean(line.slice(match.index + whole.length));
  return { part, start: before.length, end: before.length + wrong.length, parts: parts.with(part, planted) };
}
