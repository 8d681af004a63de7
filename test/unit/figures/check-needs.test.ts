/** What a rule says it needs of a sentence saves time, and changes nothing that it finds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { checkedPage, forRule } from '../../../src/core/figures/checks/page.ts';
import { checkedPassages } from './support/checked.ts';

const read = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/contradictions/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
const day = { year: 2025, month: 7, day: 6 };
const pages = [
  ...read('tempting.txt'),
  ...read('pages.txt'),
  ...checkRules.flatMap(({ examples }) => examples.map(([text]) => text)),
].map((text) => checkedPassages(text.split('／'), day));

describe('what a check needs of a sentence', () => {
  for (const rule of checkRules.filter(({ needs }) => needs)) {
    const { needs: _, ...unbounded } = rule;
    it(`is what ${rule.name} finds anything in`, () => {
      for (const page of pages) assert.deepEqual(checkFigures(page, [rule]), checkFigures(page, [unbounded]));
    });
    it(`leaves ${rule.name} fewer sentences than there are`, () => {
      const seen = pages.map((page) => forRule(checkedPage(page), rule).sentences.length);
      assert.ok(seen.some((length) => length === 0) && seen.some((length) => length > 0));
    });
  }
});
