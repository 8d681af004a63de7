/** Single sentences by kind, each with a planted contradiction and its clean twin. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const source = readFileSync(new URL('../../fixtures/contradictions/sentences.txt', import.meta.url), 'utf8');
const kinds = source
  .split(/^# /m)
  .filter(Boolean)
  .map((block) => {
    const [kind = '', ...lines] = block.trim().split('\n');
    return { kind, lines };
  });
/** @param side 1 for the clean twin, 2 for the planted sentence. */
const told = (line: string, side: 1 | 2): string => line.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, `$${side}`);

for (const { kind, lines } of kinds)
  describe(`planted: ${kind}`, () => {
    for (const line of lines) {
      const [clean, planted] = [told(line, 1), told(line, 2)];
      it(`has two sides: ${line}`, () => assert.notEqual(clean, planted));
      it(`is found: ${planted}`, () => assert.match(markContradictions(planted, checkRules), /\[/));
      it(`is right: ${clean}`, () => assert.equal(markContradictions(clean, checkRules), clean));
    }
  });
