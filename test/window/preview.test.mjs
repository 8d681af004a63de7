// The preview of tidy: the line ends of which it is not sure are listed, those that it joins with a tick. The page becomes what is chosen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { focusEditor, patience, runCommand, until } from '../host/page-window.mjs';
import { openText } from './sample.mjs';

/** A page on which two line ends are joined and one is kept, none of them surely. */
const unsure = JSON.parse(readFileSync('test/fixtures/unsure-wraps.json', 'utf8')).join('\n');

describe('the preview of tidy in the window', function () {
  this.timeout(5 * patience);
  let opened;

  before(async () => {
    opened = await openText('unsure.txt', unsure, { settings: { 'files.autoSave': 'afterDelay' } });
  });
  after(() => opened?.close());

  const row = (text) => opened.page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first();
  const kept = '候鸟多起来了。';
  const joined = '乡镇里头。';
  /** Opens the list, and waits until a line end has its tick or has none. */
  async function openList(ticks) {
    await runCommand(opened.page, 'Chinese News: Choose Line Ends to Join…');
    for (const [text, isTicked] of ticks)
      await until(`${text} is ${isTicked ? '' : 'not '}ticked`, async () => {
        return (await row(text).getAttribute('aria-checked')) === String(isTicked);
      });
  }

  it('says how many line ends it is not sure of', async () => {
    await runCommand(opened.page, 'Chinese News: Preview Tidy');
    await opened.page
      .locator('.notification-toast', { hasText: 'Line ends that may or may not be wraps: 2 joined, 1 kept.' })
      .first()
      .waitFor({ timeout: patience });
  });

  it('Choose Line Ends to Join… lists them, with a tick at those that are joined', async () => {
    await openList([
      [kept, false],
      [joined, true],
    ]);
    await row(kept).click();
    await row(joined).click();
    await opened.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).first().click();
  });

  it('keeps what was chosen', async () => {
    await openList([
      [kept, true],
      [joined, false],
    ]);
    await opened.page.keyboard.press('Escape');
    assert.equal(readFileSync(opened.file, 'utf8'), unsure);
  });

  it('Apply Tidied Text makes the page what was chosen', async () => {
    await runCommand(opened.page, 'Chinese News: Apply Tidied Text');
    await opened.page.locator('.tab', { hasText: 'tidied' }).first().waitFor({ state: 'detached', timeout: patience });
    await until('the page is saved', () => readFileSync(opened.file, 'utf8') !== unsure);
    const text = readFileSync(opened.file, 'utf8');
    assert.match(text, /候鸟多起来了。护湖员的收入/);
    assert.match(text, /乡镇里头。\n这些人多数/);
  });

  it('leaves nothing in the list of problems, also when the page is read again', async () => {
    const { page } = opened;
    let asked = 0;
    await until('the page is saved', async () => {
      // On a busy machine a key that is pressed as the preview closes goes nowhere; a user types it again.
      if (asked++ % 100 === 0) {
        await focusEditor(page);
        await page.keyboard.press('Control+End');
        await page.keyboard.type('完');
      }
      return readFileSync(opened.file, 'utf8').trimEnd().endsWith('完');
    });
    await page.waitForTimeout(3000);
    await runCommand(page, 'View: Toggle Problems');
    await page.getByText('No problems have been detected in the workspace.').first().waitFor({ timeout: 10_000 });
  });
});
