/** Seventy short articles with one planted contradiction each, and their clean twins: reportage and modern wording, other constructions than the pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const source = readFileSync(new URL('../../fixtures/contradictions/articles.txt', import.meta.url), 'utf8');
const articles = source
  .split(/^# /m)
  .filter(Boolean)
  .map((block) => {
    const [title = '', date = '', ...parts] = block.trim().split('\n');
    const [year, month, day] = date.slice(2).split('-').map(Number) as [number, number, number];
    return { title, day: { year, month, day }, parts };
  });

/** The titles of the articles in which the checks find something. @param side 1 for the clean twins, 2 for the planted ones. */
const warned = (side: 1 | 2): readonly string[] =>
  articles
    .filter(({ day, parts }) => {
      const texts = parts.map((part) => part.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, `$${side}`));
      return checkFigures(checkedPassages(texts, day)).length > 0;
    })
    .map(({ title }) => title);

describe('contradictions in short articles', () => {
  it('are seventy', () => assert.equal(articles.length, 70));
  it('are found, 60 or more', () => {
    const found = warned(2);
    const missed = articles.map(({ title }) => title).filter((title) => !found.includes(title));
    assert.ok(missed.length <= 10, `missed: ${missed.join(' ')}`);
  });
  it('are not seen in the clean twins', () => assert.deepEqual(warned(1), []));
});
