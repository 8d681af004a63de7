// A file that may not be written: commands that would change it say so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { patience, runCommand } from '../host/page-window.mjs';
import { openSample, untilColoured } from './sample.mjs';

describe('a page that is read-only', function () {
  this.timeout(5 * patience);
  let sample;

  before(async () => {
    sample = await openSample({ settings: { 'files.readonlyInclude': { '**/sample-page.txt': true } } });
    await untilColoured(sample.page);
  });
  after(() => sample?.close());

  for (const title of ['Tidy Line Wraps', 'Move Headlines Above Their Articles'])
    it(`is left as it is by ${title}, which says why`, async () => {
      const before = readFileSync(sample.file, 'utf8');
      await runCommand(sample.page, `Chinese News: ${title}`);
      const message = sample.page.locator('.statusbar-item', { hasText: 'The page is read-only.' }).first();
      await message.waitFor({ timeout: patience });
      assert.equal(readFileSync(sample.file, 'utf8'), before);
      await message.waitFor({ state: 'detached', timeout: patience });
    });
});
