// A text that is no page comes before the page: nothing is said of the page then, and no command for the text at hand reaches it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goToFile, openPalette, patience, runCommand } from '../host/page-window.mjs';
import { openText, sampleText, untilColoured } from './sample.mjs';

describe('a text that is no page, before one that is', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    opened = await openText('dated.txt', `望川日报　2025年7月8日　星期一\n\n${sampleText}`);
    page = opened.page;
    await untilColoured(page);
    writeFileSync(path.join(path.dirname(opened.file), 'list.txt'), 'milk\nbread\n');
  });
  after(() => opened?.close());

  const status = (text) => page.locator('.statusbar-item:visible', { hasText: text });
  const show = (name) => goToFile(page, name);
  const isOffered = async (title) => {
    await openPalette(page, `Chinese News: ${title}`);
    await page.locator('.quick-input-widget .monaco-list-row').first().waitFor({ timeout: patience });
    const first = await page.locator('.quick-input-widget .monaco-list-row').first().textContent();
    await page.keyboard.press('Escape');
    return first.includes(title);
  };

  it('the status bar has the counts of the page, and the day that it prints', async () => {
    await status('articles').waitFor({ timeout: patience });
    await status('2025-07-08').waitFor({ timeout: patience });
  });

  it('has no counts and no day of the page, and no command that would work on it', async () => {
    await show('list.txt');
    await status('articles').waitFor({ state: 'detached', timeout: patience });
    assert.equal(await status('2025-07-08').count(), 0);
    assert.equal(await isOffered('Treat as Chinese News'), true);
    for (const title of [
      'Tidy Line Wraps',
      'Mark as Person',
      'Next Mention',
      'Start Review',
      'Extract Figures',
      'Export Annotations',
      'Import Annotations',
    ])
      assert.equal(await isOffered(title), false, title);
  });

  it('gives them back with the page', async () => {
    const before = readFileSync(opened.file, 'utf8');
    await show('dated.txt');
    await status('articles').waitFor({ timeout: patience });
    for (const title of ['Tidy Line Wraps', 'Start Review']) assert.equal(await isOffered(title), true, title);
    assert.equal(readFileSync(opened.file, 'utf8'), before);
  });

  it('is warned of once, with its preview beside it too', async () => {
    const warnings = page.locator('.statusbar-item[aria-label*="Warnings"]').first();
    await warnings.waitFor({ timeout: patience });
    // The preview has marks of its own, which are no warnings.
    const count = async () => /Warnings: \d+/.exec(await warnings.getAttribute('aria-label'))?.[0];
    const before = await count();
    await runCommand(page, 'Chinese News: Preview Tidy');
    await page.locator('.tab', { hasText: 'tidied' }).first().waitFor({ timeout: patience });
    // The preview has been read once its names have their colour.
    await page
      .locator('.editor.modified .view-line span span', { hasText: '鹿鸣湖' })
      .first()
      .waitFor({ timeout: patience });
    await page.waitForTimeout(3000);
    assert.equal(await count(), before);
  });
});
