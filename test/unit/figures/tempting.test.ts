/** Sentences without a contradiction that look as if they had one: two things, two years, an owner's share, a stop between two dates. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const source = readFileSync(new URL('../../fixtures/contradictions/tempting.txt', import.meta.url), 'utf8');
const lines = source.split('\n').filter(Boolean);

describe('tempting sentences', () => {
  it('are sixty and more', () => assert.ok(lines.length > 60));
  for (const line of lines)
    it(`raise no warning: ${line}`, () => assert.equal(markContradictions(line, checkRules), line));
});
