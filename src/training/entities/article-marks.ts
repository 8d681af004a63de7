/**
 * Names marked by the readers' guideline in the invented articles of `src/training/arithmetic/other-hands.txt`, which are of all kinds of papers from
 * the 1950s on.
 *
 * `articles-marks.txt` has for each of them `# title`, and below it a line for each part of the article: its names in their order, `P 石大有;L 望川市`,
 * or `-`. They were marked by readers who saw the articles and no answer of the product.
 */
import { readFileSync } from 'node:fs';
import { readable } from '../../core/text/simplify.ts';
import { plantedArticlesIn } from '../planted-articles.ts';
import { type Example, exampleOf, type Mark } from './corpora.ts';

const types = { P: 'person', L: 'place', O: 'organization' } as const;
type Kind = keyof typeof types;

/** The sets of articles, each by one hand and with names of its own, that are never trained on. */
const judged = new Set(['w7', 'w12', 'x7', 'y3']);
const setOf = (title: string): string => title.split('-')[0] ?? '';

/** @returns the parts of the articles as the recogniser reads them. @throws Error that names an article whose marks do not belong to it. */
export function readArticleMarks(
  articles: string,
  marks: string,
  part: 'train' | 'judge',
  section: number,
): readonly Example[] {
  const marked = new Map(
    readFileSync(marks, 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((block) => block.trimEnd().split('\n'))
      .map(([title = '', ...lines]) => [title, lines] as const),
  );
  return plantedArticlesIn(readFileSync(articles, 'utf8'))
    .filter(({ title }) => judged.has(setOf(title)) === (part === 'judge'))
    .flatMap(({ title, parts }) => {
      const lines = marked.get(title);
      if (lines?.length !== parts.length) throw new Error(`${marks} has not the parts of ${title}`);
      return parts.map((own, i) => {
        const text = own.replace(/^## /, '').trim();
        return exampleOf(readable(text), marksIn(text, lines[i] as string, title), section);
      });
    });
}

function marksIn(text: string, line: string, title: string): readonly Mark[] {
  if (line === '-') return [];
  let at = 0;
  return line.split(';').map((mark) => {
    const kind = mark.charAt(0) as Kind;
    const name = mark.slice(2);
    const start = text.indexOf(name, at);
    if (start < 0 || !types[kind]) throw new Error(`${title} has no ${mark} there`);
    at = start + name.length;
    return { start, end: at, kind, type: types[kind] };
  });
}
