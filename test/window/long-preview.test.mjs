// The preview of tidy on a year of pages: that it takes a while is said, and it can be stopped.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPage, patience, runCommand } from '../host/page-window.mjs';
import { untilColoured } from './sample.mjs';

const samplePage = readFileSync('test/fixtures/sample-page.txt', 'utf8');
/** 0.8 MB of UTF-8. */
const pages = 80;

describe('the preview of a long text', function () {
  this.timeout(5 * patience);
  let folder;
  let opened;
  let page;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zh-news-long-'));
    const source = path.join(folder, 'long.txt');
    writeFileSync(source, `${samplePage}\f\n`.repeat(pages));
    opened = await openPage({ vsix: 'out/zh-news.vsix', source });
    page = opened.page;
    await untilColoured(page);
  });
  after(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

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
