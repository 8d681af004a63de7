// The rows of the trees, chosen while the trees are made anew: as the page is read for the first time, and after a change.
import assert from 'node:assert/strict';
import { patience } from '../host/page-window.mjs';
import { openSample } from './sample.mjs';

/**
 * In the window: a part learns a little later that it has lost the keyboard, as on a slow machine. A tree that is made anew meanwhile takes the
 * keyboard back.
 */
function blurLate() {
  const { setTimeout } = window;
  window.setTimeout = (run, wait, ...rest) =>
    setTimeout(run, !wait && window.event?.type === 'blur' ? 150 : wait, ...rest);
}

describe('a row of a tree in the window', function () {
  this.timeout(5 * patience);
  let sample;
  let page;

  before(async () => {
    sample = await openSample();
    page = sample.page;
    await page.evaluate(blurLate);
  });
  after(() => sample?.close());

  const row = (text) => page.locator('.pane .monaco-list-row', { hasText: text }).first();
  const status = (line) => page.locator('.statusbar-item:visible', { hasText: new RegExp(`^Ln ${line},`) }).first();
  /**
   * The cursor is in a line, and the keyboard in the editor. The document is asked where the keyboard is: the editor calls itself focused for a
   * while after it has lost it, see above.
   */
  async function cursorAt(line) {
    await status(line).waitFor({ timeout: 10_000 });
    const isInEditor = () => Boolean(document.activeElement?.closest('.editor-instance .monaco-editor'));
    await page.waitForFunction(isInEditor, undefined, { timeout: 10_000 });
  }

  it('shows its place as soon as it is there', async () => {
    await row(/^如今的鹿鸣湖换了模样/).click({ timeout: patience });
    await cursorAt(10);
  });

  for (const [what, text, line] of [
    ['a paragraph', /^如今的鹿鸣湖换了模样/, 10],
    ['a name', /^石大有\s*2×/, 26],
  ])
    it(`shows the place of ${what} at any time after a change`, async () => {
      await row(text).click();
      await cursorAt(line);
      for (let wait = 0; wait < 1500; wait += 60) {
        for (const key of ['ArrowDown', 'End']) await page.keyboard.press(key);
        await page.keyboard.type(',');
        // The keyboard is still in the editor, where a tree could have taken it back.
        await status(line + 1).waitFor({ timeout: 10_000 });
        await page.waitForTimeout(wait);
        await row(text).click();
        await cursorAt(line);
      }
      assert.equal(await page.locator('.notification-toast', { hasText: 'not found' }).count(), 0);
    });

  it('shows its own place, and not that of the row that the cursor is in', async () => {
    // The tree of the articles is made anew, and chooses the row of line 26, as the other is clicked: on most machines behind 150 to 400 ms.
    const waits = [1100, 900, 700, 550, ...Array.from({ length: 24 }, (_, n) => 430 - 15 * n), 30];
    for (const wait of waits) {
      await row(/^石大有\s*2×/).click();
      await cursorAt(26);
      for (const key of ['ArrowDown', 'End']) await page.keyboard.press(key);
      await page.keyboard.type(',');
      await page.waitForTimeout(wait);
      await row(/^石大有\s*2×/).click();
      await cursorAt(26);
      await row(/^如今的鹿鸣湖换了模样/).click();
      await cursorAt(10);
    }
  });

  it('has the cursor there before the keyboard', async () => {
    const text = /^如今的鹿鸣湖换了模样/;
    await row(text).click();
    await cursorAt(10);
    for (let time = 0; time < 8; time++) {
      // The cursor is in the line before the row is clicked: only the keyboard tells that its place is shown.
      await page.keyboard.press('End');
      await row(text).click();
      await cursorAt(10);
      await page.keyboard.press('ArrowDown');
      await status(11).waitFor({ timeout: 10_000 });
      await page.keyboard.press('ArrowUp');
      await status(10).waitFor({ timeout: 10_000 });
    }
  });

  const pane = (title) => page.locator('.pane', { has: page.locator('.pane-header', { hasText: title }) });
  const rowIn = (title, text) => pane(title).locator('.monaco-list-row', { hasText: text }).first();

  it('shows the place of one mention among several', async () => {
    await rowIn('Entities', /^石大有\s*2×/)
      .locator('.monaco-tl-twistie')
      .click();
    await rowIn('Entities', '笑着说').click({ timeout: patience });
    await cursorAt(34);
  });

  it('shows the place of what is to be reviewed', async () => {
    await rowIn('Review', '一湖清水是怎样回来的').locator('.monaco-tl-twistie').click();
    await rowIn('Review', '望川市').click({ timeout: patience });
    await cursorAt(4);
  });
});
