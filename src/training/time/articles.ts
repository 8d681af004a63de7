/**
 * Articles for the line of time. Three kinds of files:
 * - rows `{"text", "doc"}` in JSON lines, packed or not, all clean; `doc` begins with the day, and rows of one `doc` with a dash in it are one article;
 * - articles with a planted contradiction in `{clean|planted}`, as in `test/fixtures/contradictions`: `# title`, `@ 2025-07-06`, then its parts;
 * - single lines, `／` between the parts, `2025-07-06 ` before one of another day than that of the fixtures; `# ` before the name of a kind, `? ` and `! `
 *   before what is a fixme there; `[…]` around what contradicts the rest and has no right twin.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ReferenceDay } from '../../core/reading.ts';
import { type PlantedArticle, plantedArticle, plantedArticlesIn } from '../planted-articles.ts';

export interface Article {
  readonly parts: readonly string[];
  readonly day: ReferenceDay;
  /** Of the corpora, not written for this. */
  readonly isNews: boolean;
  /** Where the planted words stand; empty for a clean article. */
  readonly planted: readonly { readonly part: number; readonly start: number; readonly end: number }[];
}

const wrongAlone = /\[([^\]]+)\]/g;

/** @throws Error when a file is of no such kind. */
export function readArticles(file: string): readonly Article[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (/\.jsonl(?:\.gz)?$/.test(file)) return ofRows(text);
  if (/^@ \d{4}-/m.test(text)) return plantedArticlesIn(text).flatMap(ofPlanted);
  return text
    .split('\n')
    .filter((line) => line !== '' && !(line.startsWith('# ') && !line.includes('／')))
    .flatMap(ofLine);
}

function ofRows(text: string): readonly Article[] {
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; doc: string });
  const articles = new Map<string, string[]>();
  for (const [i, row] of rows.entries()) {
    const key = row.doc.includes('-') ? row.doc : `${row.doc} ${i}`;
    const parts = articles.get(key) ?? [];
    parts.push(parts.length === 0 && row.doc.includes('-') ? `## ${row.text}` : row.text);
    articles.set(key, parts);
  }
  return [...articles].map(([key, parts]) => ({ parts, day: dayOf(key), isNews: true, planted: [] }));
}

function ofPlanted({ parts, day, plants }: PlantedArticle): readonly Article[] {
  const own = { day, isNews: false };
  return [{ ...own, parts, planted: [] }, ...plants.map((plant) => ({ ...own, parts: plant.parts, planted: [plant] }))];
}

function ofLine(line: string): readonly Article[] {
  const [, date = '2025-07-06', text = ''] = /^(?:(\d{4}-\d\d-\d\d) |[?!] )?(.+)$/.exec(line) ?? [];
  const articles = ofPlanted(plantedArticle('', date, text.replace(wrongAlone, '{|$1}').split('／')));
  return text.search(wrongAlone) >= 0 ? articles.filter(({ planted }) => planted.length > 0) : articles;
}

const dayOf = (digits: string): ReferenceDay => ({
  year: Number(digits.slice(0, 4)),
  month: Number(digits.slice(4, 6)),
  day: Number(digits.slice(6, 8)),
});
