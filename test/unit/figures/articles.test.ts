/** Short articles with one planted contradiction each, their clean twins, and articles that only look wrong: reportage and modern wording. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const articlesIn = (file: string) =>
  readFileSync(new URL(`../../fixtures/contradictions/${file}.txt`, import.meta.url), 'utf8')
    .split(/^# /m)
    .filter(Boolean)
    .map((block) => {
      const [title = '', date = '', ...parts] = block.trim().split('\n');
      const [year, month, day] = date.slice(2).split('-').map(Number) as [number, number, number];
      return { title, day: { year, month, day }, parts };
    });

/** The titles of the articles in which the checks find something. @param side 1 for the clean twins, 2 for the planted ones. */
const warned = (articles: ReturnType<typeof articlesIn>, side: 1 | 2): readonly string[] =>
  articles
    .filter(({ day, parts }) => {
      const texts = parts.map((part) => part.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, `$${side}`));
      return checkFigures(checkedPassages(texts, day)).length > 0;
    })
    .map(({ title }) => title);

for (const [file, count, mostMissed] of [
  ['articles', 70, 10],
  ['more-articles', 155, 9],
  ['shown-articles', 176, 25],
] as const)
  describe(`contradictions in short articles, ${file}.txt`, () => {
    const articles = articlesIn(file);
    it(`are ${count}`, () => assert.equal(articles.length, count));
    it(`are found, but ${mostMissed}`, () => {
      const found = warned(articles, 2);
      const missed = articles.map(({ title }) => title).filter((title) => !found.includes(title));
      assert.ok(missed.length <= mostMissed, `missed: ${missed.join(' ')}`);
    });
    it('are not seen in the clean twins', () => assert.deepEqual(warned(articles, 1), []));
  });

for (const [file, count] of [
  ['more-tempting', 107],
  ['shown-tempting', 80],
] as const)
  describe(`articles that look as if they contradicted themselves, ${file}.txt`, () => {
    const articles = articlesIn(file);
    it(`are ${count}`, () => assert.equal(articles.length, count));
    it('raise no warning', () => assert.deepEqual(warned(articles, 1), []));
  });
