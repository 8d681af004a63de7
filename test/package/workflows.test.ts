/** The workflows: what runs in them is what was looked at, and a token is where it is needed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = '.github/workflows';

describe('workflows', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');

    it(`${name} names every action by the hash of a commit`, () => {
      const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => String(action));
      assert.ok(uses.length > 0);
      for (const action of uses) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it(`${name} gives a token to single steps alone`, () => {
      for (const line of text.split('\n').filter((line) => /secrets\.|github\.token/.test(line))) {
        // Below `env:` of a step, which is ten columns in.
        assert.match(line, /^ {10}\w+: \$\{\{ /, line);
      }
    });

    it(`${name} keeps no credentials of the checkout`, () => {
      assert.equal(text.match(/actions\/checkout@/g)?.length, text.match(/persist-credentials: false/g)?.length);
    });
  }
});
