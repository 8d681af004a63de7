/** The rules for furniture on lines made by their own patterns. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { furnitureRules } from '../../src/core/page/furniture-rules.ts';

/** What looks at the text around, with one level of groups in it. The generator of lines does not know it. */
const around = /\(\?<?[!=](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\]|\((?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\))*\)/g;
const linesBy = (pattern: RegExp) => fc.stringMatching(new RegExp(pattern.source.replace(around, ''), 'u'));

describe('the rules for furniture', () => {
  for (const { name, apply } of furnitureRules.filter(({ apply: { needs } }) => needs !== '')) {
    it(`${name} takes away no piece without one of the characters that it needs`, () => {
      fc.assert(
        fc.property(linesBy(apply.pattern), (line) => {
          const hasOne = [...apply.needs].some((character) => line.includes(character));
          assert.ok(hasOne || line.search(apply.pattern) < 0, line);
        }),
        { numRuns: 1000, seed: 1 },
      );
    }).timeout(30_000);
  }
});
