/**
 * Pages set from invented articles, whose truth is known. Paragraphs and headlines are held to what real pages must reach. Articles are not:
 * these share their sentences with each other, which real ones do not, and the words they share are what tells articles apart.
 */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { randomFrom } from '../../../src/training/random.ts';
import { pageWeights } from '../../page-weights.ts';
import { inventArticles, pickLayout, setPage } from '../../pages/newsroom.ts';

const bare = (text: string) => text.replace(/\s+/g, '');

describe('pages of invented articles', () => {
  const counts = { paragraphs: [0, 0], articles: [0, 0], headlines: [0, 0] } satisfies Record<string, [number, number]>;
  const count = (what: keyof typeof counts, right: boolean) => {
    counts[what][0] += Number(right);
    counts[what][1]++;
  };
  const share = (what: keyof typeof counts) => (100 * counts[what][0]) / counts[what][1];

  before(() => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed);
      const articles = inventArticles(random, 6);
      const read = articlesOf(setPage(articles, pickLayout(random)));
      const paragraphs = new Set(read.flatMap((article) => article.paragraphs));
      for (const article of articles) {
        for (const paragraph of article.paragraphs) count('paragraphs', paragraphs.has(bare(paragraph)));
        const body = bare(article.paragraphs.join(''));
        const own = read.find((other) => body.startsWith(other.paragraphs[0] ?? ' '));
        count('articles', own?.paragraphs.join('') === body);
        count('headlines', own?.headline === bare(article.headline.join('')));
      }
    }
  });

  const least = { paragraphs: 96.5, articles: 96, headlines: 97 } as const;
  for (const what of ['paragraphs', 'articles', 'headlines'] as const) {
    it(`have ${least[what]} % of their ${what} read right`, () =>
      assert.ok(share(what) >= least[what], `${share(what)} %`));
  }
});

function articlesOf(text: string) {
  const textOf = ({ start, end }: { start: number; end: number }) => bare(text.slice(start, end));
  return readPage(text, pageWeights).articles.map(({ headline, sections }) => ({
    headline: headline && textOf(headline),
    paragraphs: sections.flatMap((section) => section.paragraphs.map(textOf)),
  }));
}
