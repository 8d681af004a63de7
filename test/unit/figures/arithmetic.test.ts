/** Arithmetic and times that are told in words: articles with several planted contradictions, each planted alone, their clean twins, and articles that only look wrong. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { type PlantedArticle, plantedArticlesIn } from '../../../src/training/planted-articles.ts';
import { checkedPassages } from './support/checked.ts';

const articlesIn = (file: string) =>
  plantedArticlesIn(readFileSync(new URL(`../../fixtures/contradictions/${file}.txt`, import.meta.url), 'utf8'));

const warnings = (parts: readonly string[], { day }: PlantedArticle): readonly string[] =>
  checkFigures(checkedPassages(parts, day)).map(({ rule, detail }) => `${rule} ${detail.join(' ')}`);

for (const [kind, file, count, fewest, mostWrong] of [
  ['arithmetic told in words', 'arithmetic', 72, 23, 0],
  ['times and numbers of times', 'times', 47, 34, 2],
] as const)
  describe(kind, () => {
    const articles = articlesIn(file);
    const places = articles.flatMap((article) => article.plants.map((plant) => ({ article, plant })));
    it(`is planted in ${count} places`, () => assert.equal(places.length, count));
    it(`is found in ${fewest} of them`, () => {
      const found = places.filter(({ article, plant }) => {
        const clean = warnings(article.parts, article);
        return warnings(plant.parts, article).some((warning) => !clean.includes(warning));
      });
      assert.ok(found.length >= fewest, `${found.length} found`);
    });
    it(`is right in the clean twins, but in ${mostWrong}`, () => {
      const wrong = articles.filter((article) => warnings(article.parts, article).length > 0).map(({ title }) => title);
      assert.ok(wrong.length <= mostWrong, wrong.join(' '));
    });
  });

describe('articles of figures that do not follow from each other', () => {
  const articles = articlesIn('arithmetic-tempting');
  it('are forty', () => assert.equal(articles.length, 40));
  it('raise no warning, but two', () => {
    const warned = articles.filter((article) => warnings(article.parts, article).length > 0).map(({ title }) => title);
    assert.ok(warned.length <= 2, warned.join(' '));
  });
});
