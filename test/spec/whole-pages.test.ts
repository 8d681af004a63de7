/**
 * Whole pages of kinds that are read wrongly most easily, as they were printed. The first three characters of each line say what it is: `H1` a line of
 * the headline of the first article, `P1` where a paragraph of it begins, `+` where one goes on, `S1` a subhead, `T1` where it goes on elsewhere, `-` what
 * belongs to no article or is an article of its own: furniture, tables, notices, bylines, pictures.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tidy } from '../../src/core/edits/tidy.ts';
import { readPage } from '../../src/core/page/read.ts';
import { pageWeights } from '../page-weights.ts';

const folder = resolve('test/fixtures/whole-pages');
const bare = (text: string) => text.replace(/\s+/g, '');

interface Story {
  readonly headline: readonly string[];
  readonly paragraphs: readonly string[];
}

/** The page, and its articles without white space. */
function marked(file: string): { readonly text: string; readonly stories: readonly Story[] } {
  const stories = new Map<string, { headline: string[]; paragraphs: string[] }>();
  let last: { headline: string[]; paragraphs: string[] } | undefined;
  const lines = readFileSync(resolve(folder, file), 'utf8').split('\n');
  for (const line of lines) {
    const [kind, number, own] = [line.charAt(0), line.slice(1, 3).trim(), bare(line.slice(3))];
    if (kind === 'H' || kind === 'P') {
      last = stories.get(number) ?? { headline: [], paragraphs: [] };
      stories.set(number, last);
    }
    if (kind === 'H') last?.headline.push(own);
    if (kind === 'P') last?.paragraphs.push(own);
    if (kind === '+' && last) last.paragraphs.push((last.paragraphs.pop() ?? '') + own);
  }
  return { text: lines.map((line) => line.slice(3)).join('\n'), stories: [...stories.values()] };
}

describe('a whole page', () => {
  for (const file of readdirSync(folder)) {
    const { text, stories } = marked(file);
    it(`${file} has its articles, each with its headline and its paragraphs`, () => {
      const of = ({ start, end }: { readonly start: number; readonly end: number }) => bare(text.slice(start, end));
      const read = readPage(text, pageWeights).articles.map(({ headline, sections }) => ({
        headline: headline && of(headline),
        paragraphs: sections.flatMap(({ paragraphs }) => paragraphs.map(of)),
      }));
      for (const { headline, paragraphs } of stories) {
        const found = read.find((own) => own.paragraphs.includes(paragraphs[0] as string));
        // A byline below the headline, or who signs, is a paragraph, too.
        const own = found?.paragraphs.filter((paragraph) => paragraphs.includes(paragraph));
        assert.deepEqual([found?.headline ?? '', own], [headline.join(''), paragraphs]);
        for (const other of stories)
          if (other.paragraphs !== paragraphs)
            assert.ok(!other.paragraphs.some((its) => found?.paragraphs.includes(its)));
      }
    });
    it(`${file} has each of its paragraphs on one line when it is tidy`, () => {
      const lines = tidy(text, pageWeights, { radicals: false, range: null }).split('\n').map(bare);
      for (const paragraph of stories.flatMap(({ paragraphs }) => paragraphs))
        assert.ok(lines.includes(paragraph), paragraph);
    });
  }
});
