/** Pages set from invented articles, whose truth is known: what share of them is read right. The bounds are the project's own targets. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { randomFrom } from '../../../src/training/random.ts';
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

  it('have 96.5 % of their paragraphs whole', () => assert.ok(share('paragraphs') >= 96.5, `${share('paragraphs')}`));
  it('have 96 % of their articles whole', () => assert.ok(share('articles') >= 96, `${share('articles')}`));
  it('have 97 % of their headlines with their articles', () =>
    assert.ok(share('headlines') >= 97, `${share('headlines')}`));
});

function articlesOf(text: string) {
  const textOf = ({ start, end }: { start: number; end: number }) => bare(text.slice(start, end));
  return readPage(text).articles.map(({ headline, sections }) => ({
    headline: headline && textOf(headline),
    paragraphs: sections.flatMap((section) => section.paragraphs.map(textOf)),
  }));
}
