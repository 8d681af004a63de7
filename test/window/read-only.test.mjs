// A file that may not be written: commands that would change it say so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { focusEditor, patience, runCommand } from '../host/page-window.mjs';
import { withSample } from './sample.mjs';

describe('a page that is read-only', function () {
  this.timeout(5 * patience);
  let sample;

  const settings = { 'files.readonlyInclude': { '**/sample-page.txt': true } };
  withSample(
    (opened) => {
      sample = opened;
    },
    { settings },
  );

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

describe('a page that is reviewed', function () {
  this.timeout(5 * patience);
  let page;

  withSample((opened) => {
    page = opened.page;
  });

  const reason = () => page.locator('.statusbar-item:visible', { hasText: 'read-only while it is reviewed' }).first();

  it('is left as it is by Tidy Line Wraps, which says that the review is to be left first', async () => {
    await runCommand(page, 'Chinese News: Start Review');
    await page.locator('.statusbar-item:visible', { hasText: 'Enter accept' }).first().waitFor({ timeout: patience });
    await runCommand(page, 'Chinese News: Tidy Line Wraps');
    await reason().waitFor({ timeout: patience });
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    await reason().waitFor({ state: 'detached', timeout: patience });
  });

  it('keeps its preview when Apply Tidied Text cannot change it', async () => {
    const preview = page.locator('.tab.active', { hasText: 'tidied' });
    await runCommand(page, 'Chinese News: Preview Tidy');
    await preview.waitFor({ timeout: patience });
    await runCommand(page, 'Chinese News: Apply Tidied Text');
    await reason().waitFor({ timeout: patience });
    assert.equal(await preview.count(), 1);
    assert.equal(await page.locator('.tab.dirty').count(), 0);
  });
});

describe('a page that its user has set read-only', function () {
  this.timeout(5 * patience);
  let page;

  withSample((opened) => {
    page = opened.page;
  });

  const locked = () => page.locator('.tab.active [aria-label$="Read-only"]');
  const keys = () => page.locator('.statusbar-item:visible', { hasText: 'Enter accept' }).first();

  async function reviewAndLeave() {
    await runCommand(page, 'Chinese News: Start Review');
    await keys().waitFor({ timeout: patience });
    await locked().waitFor({ timeout: patience });
    await page.keyboard.press('Escape');
    await keys().waitFor({ state: 'detached', timeout: patience });
  }

  it('is writable again behind a review, when it was before', async () => {
    await reviewAndLeave();
    await locked().waitFor({ state: 'detached', timeout: patience });
  });

  it('stays read-only behind a review', async () => {
    await runCommand(page, 'File: Set Active Editor Read-only in Session');
    await locked().waitFor({ timeout: patience });
    await reviewAndLeave();
    await focusEditor(page);
    await page.keyboard.type('x');
    await page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor({ timeout: patience });
  });
});
