/** Runs the pairs of blocks in tidy.md. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tidy } from '../../src/core/edits/tidy.ts';
import { pageWeights } from '../page-weights.ts';

const source = readFileSync(new URL('./tidy.md', import.meta.url), 'utf8');
const pairs = [...source.matchAll(/^## (.+)\n+```input\n([\s\S]*?)```\n+```output\n([\s\S]*?)```/gm)];

describe('tidy, as tidy.md tells it', () => {
  it('has pairs to run', () => assert.ok(pairs.length >= 3));
  for (const [, title, input, output] of pairs) {
    it(String(title), () => assert.equal(tidy(String(input), pageWeights, { radicals: false, range: null }), output));
  }
});
