/** Short articles with one planted contradiction each, their clean twins, and articles that only look wrong: reportage and modern wording. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { type PlantedArticle, plantedArticlesIn } from '../../../src/training/planted-articles.ts';
import { checkedPassages } from './support/checked.ts';

const articlesIn = (file: string) =>
  plantedArticlesIn(readFileSync(new URL(`../../fixtures/contradictions/${file}.txt`, import.meta.url), 'utf8'));

/** The titles of the articles in which the checks find something. */
const warned = (
  articles: readonly PlantedArticle[],
  partsOf: (article: PlantedArticle) => readonly string[],
): readonly string[] =>
  articles
    .filter((article) => checkFigures(checkedPassages(partsOf(article), article.day)).length > 0)
    .map(({ title }) => title);
const clean = ({ parts }: PlantedArticle) => parts;
const planted = ({ plants: [plant] }: PlantedArticle) => plant?.parts ?? [];

for (const [file, count, mostMissed] of [
  ['articles', 70, 10],
  ['more-articles', 155, 9],
  ['shown-articles', 176, 25],
] as const)
  describe(`contradictions in short articles, ${file}.txt`, () => {
    const articles = articlesIn(file);
    it(`are ${count}`, () => assert.equal(articles.length, count));
    it(`are found, but ${mostMissed}`, () => {
      const found = warned(articles, planted);
      const missed = articles.map(({ title }) => title).filter((title) => !found.includes(title));
      assert.ok(missed.length <= mostMissed, `missed: ${missed.join(' ')}`);
    });
    it('are not seen in the clean twins', () => assert.deepEqual(warned(articles, clean), []));
  });

for (const [file, count] of [
  ['more-tempting', 107],
  ['shown-tempting', 80],
] as const)
  describe(`articles that look as if they contradicted themselves, ${file}.txt`, () => {
    const articles = articlesIn(file);
    it(`are ${count}`, () => assert.equal(articles.length, count));
    it('raise no warning', () => assert.deepEqual(warned(articles, clean), []));
  });
