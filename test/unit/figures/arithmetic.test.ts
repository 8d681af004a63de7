/** Arithmetic that is told in words: articles with several planted contradictions, each planted alone, their clean twins, and articles that only look wrong. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
const articlesIn = (file: string) =>
  readFileSync(new URL(`../../fixtures/contradictions/${file}.txt`, import.meta.url), 'utf8')
    .split(/^# /m)
    .filter(Boolean)
    .map((block) => {
      const [title = '', date = '', ...lines] = block.trim().split('\n');
      const [year, month, day] = date.slice(2).split('-').map(Number) as [number, number, number];
      return { title, day: { year, month, day }, text: lines.filter((line) => !line.startsWith('= ')).join('\n') };
    });

/** @param planted which of the places is planted, from 0; none where it is null. */
function warnings({ text, day }: ReturnType<typeof articlesIn>[number], planted: number | null): readonly string[] {
  let place = 0;
  const told = text.replace(alternatives, (_, clean: string, wrong: string) => (place++ === planted ? wrong : clean));
  return checkFigures(checkedPassages(told.split('\n'), day)).map(({ rule, detail }) => `${rule} ${detail.join(' ')}`);
}

describe('arithmetic told in words', () => {
  const articles = articlesIn('arithmetic');
  const places = articles.flatMap((article) =>
    [...article.text.matchAll(alternatives)].map((_, planted) => ({ article, planted })),
  );
  it('is planted in 72 places', () => assert.equal(places.length, 72));
  it('is found in 23 of them', () => {
    const found = places.filter(({ article, planted }) => {
      const clean = warnings(article, null);
      return warnings(article, planted).some((warning) => !clean.includes(warning));
    });
    assert.ok(found.length >= 23, `${found.length} found`);
  });
  for (const article of articles)
    it(`is right in the clean twin of ${article.title}`, () => assert.deepEqual(warnings(article, null), []));
});

describe('articles of figures that do not follow from each other', () => {
  const articles = articlesIn('arithmetic-tempting');
  it('are forty', () => assert.equal(articles.length, 40));
  it('raise no warning, but two', () => {
    const warned = articles.filter((article) => warnings(article, null).length > 0).map(({ title }) => title);
    assert.ok(warned.length <= 2, warned.join(' '));
  });
});
