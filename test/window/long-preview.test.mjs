// The preview of tidy on a year of pages: that it takes a while is said, and it can be stopped.
import assert from 'node:assert/strict';
import { patience, runCommand } from '../host/page-window.mjs';
import { openText, sampleText, untilColoured } from './sample.mjs';

/** 0.8 MB of UTF-8. */
const pages = 80;

describe('the preview of a long text', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    opened = await openText('long.txt', `${sampleText}\f\n`.repeat(pages));
    page = opened.page;
    await untilColoured(page);
  });
  after(() => opened?.close());

  const notice = () => page.locator('.notification-toast', { hasText: 'Tidying the line wraps' }).first();
  const preview = () => page.locator('.tab', { hasText: 'tidied' }).first();

  it('says that it takes a while, and is stopped by its button', async () => {
    await runCommand(page, 'Chinese News: Preview Tidy');
    await notice().waitFor({ timeout: patience });
    await notice().locator('.monaco-button', { hasText: 'Cancel' }).click();
    await notice().waitFor({ state: 'detached', timeout: patience });
    await page.waitForTimeout(1000);
    assert.equal(await preview().count(), 0);
  });

  it('comes when it is waited for, and the notice goes', async () => {
    await runCommand(page, 'Chinese News: Preview Tidy');
    await notice().waitFor({ timeout: patience });
    await preview().waitFor({ timeout: patience });
    await notice().waitFor({ state: 'detached', timeout: patience });
  });
});
