// The preview of tidy: the line ends that it keeps though they may be wraps are listed, and joined when they are ticked.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPage, patience, runCommand } from '../host/page-window.mjs';

/** No paragraph is indented, and the first ends where its column does. */
const unsure = JSON.parse(readFileSync('test/fixtures/unsure-wraps.json', 'utf8')).join('\n');

describe('the preview of tidy in the window', function () {
  this.timeout(5 * patience);
  let folder;
  let opened;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zh-news-unsure-'));
    const source = path.join(folder, 'unsure.txt');
    writeFileSync(source, unsure);
    opened = await openPage({ vsix: 'out/zh-news.vsix', source });
  });
  after(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const original = (text) => opened.page.locator('.editor.original .view-line', { hasText: text }).first();
  const row = () => opened.page.locator('.quick-input-widget .monaco-list-row', { hasText: '候鸟多起来了。' }).first();

  it('says how many line ends it is not sure of', async () => {
    await runCommand(opened.page, 'Chinese News: Preview Tidy');
    await opened.page
      .locator('.notification-toast', { hasText: 'Line ends that may be wraps and are kept: 1' })
      .first()
      .waitFor({ timeout: patience });
  });

  it('Choose Line Ends to Join… joins in the page what is ticked', async () => {
    await runCommand(opened.page, 'Chinese News: Choose Line Ends to Join…');
    await row().click();
    await opened.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).first().click();
    await original('候鸟多起来了。护湖员的收入').waitFor({ timeout: patience });
  });

  it('is sure then', async () => {
    await runCommand(opened.page, 'Chinese News: Choose Line Ends to Join…');
    await opened.page
      .locator('.statusbar-item', { hasText: 'The preview is sure of every line end.' })
      .first()
      .waitFor({ timeout: patience });
  });
});
