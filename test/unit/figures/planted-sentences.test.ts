/** Single sentences by kind, each with a planted contradiction and its clean twin, or clean and with the look of a contradiction. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';
import { markContradictions } from './support/checked.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../fixtures/contradictions/${name}`, import.meta.url), 'utf8');
const files = [
  'sentences',
  'times-and-things',
  'weighed',
  'spans',
  'courses',
  'outcomes',
  'dense',
  'ordinary',
  'attributes',
  'levels',
  'amounts',
  'neighbours',
];
const kinds = files.flatMap((name) =>
  read(`${name}.txt`)
    .split(/^# (?=[^／\n]*$)/m)
    .filter(Boolean)
    .map((block) => {
      const [kind = '', ...lines] = block.trim().split('\n');
      return { kind, lines };
    }),
);
const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
/** @param side 1 for the clean twin, 2 for the planted sentence. */
const told = (line: string, side: 1 | 2): string => line.replace(/^[?!] /, '').replace(alternatives, `$${side}`);

const undated: ReferenceDay = { year: null, month: null, day: null };

for (const { kind, lines } of kinds)
  describe(`planted: ${kind}`, () => {
    const marked = (text: string) =>
      kind.startsWith('undated: ')
        ? markContradictions(text, checkRules, undated)
        : markContradictions(text, checkRules);
    for (const line of lines) {
      const [clean, planted] = [told(line, 1), told(line, 2)];
      if (line.startsWith('! ')) {
        it(`fixme: is warned of: ${clean}`, () => assert.match(marked(clean), /\[/));
        continue;
      }
      it(`is right: ${clean}`, () => assert.equal(marked(clean), clean));
      if (!line.includes('{')) continue;
      it(`has two sides: ${line}`, () => assert.notEqual(clean, planted));
      if (line.startsWith('? ')) it(`fixme: is not found: ${planted}`, () => assert.equal(marked(planted), planted));
      else it(`is found: ${planted}`, () => assert.match(marked(planted), /\[/));
    }
  });
