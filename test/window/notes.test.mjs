// Notes as the editor's comments: written beside a line, opened by a click beside it, changed, left as they were.
import assert from 'node:assert/strict';
import { chooseInMenu, panelFrame, patience, runCommand, until } from '../host/page-window.mjs';
import { recordsOf, untilRecords } from './decisions.mjs';
import { withSample } from './sample.mjs';

describe('a note in the window', function () {
  this.timeout(5 * patience);
  let sample;
  let page;

  withSample((opened) => {
    sample = opened;
    page = opened.page;
  });

  const thread = () => page.locator('.review-widget');
  const untilNote = (text) =>
    untilRecords(`the note says “${text}”`, sample.file, (records) => records.some(({ note }) => note === text));
  /** Presses a button of the thread that its comment shows under the pointer. */
  async function press(label) {
    await thread().locator('.review-comment').hover();
    await thread().locator(`[aria-label="${label}"]`).first().click();
  }
  async function write(text) {
    await thread().locator('.review-comment .monaco-editor.focused').waitFor({ timeout: patience });
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  }

  it('Save the Note keeps what was written beside a line', async () => {
    await runCommand(page, 'Chinese News: Start Review');
    // The line is drawn anew when the review marks what is in it, and for a moment it is nowhere.
    let line = null;
    await until('the line is there', async () => {
      line = await page.locator('.view-line', { hasText: '的护湖员' }).first().boundingBox();
      return line !== null;
    });
    const gutter = await page.locator('.margin-view-overlays .line-numbers').first().boundingBox();
    const [x, y] = [gutter.x + gutter.width + 6, line.y + line.height / 2];
    await page.locator('.comment-range-glyph.comment-diff-added').first().waitFor({ timeout: patience });
    // The editor shows where a note can be written when the pointer moves.
    await until('the line offers a note', async () => {
      await page.mouse.move(x, y - 2);
      await page.mouse.move(x, y);
      return page.locator('.comment-range-glyph.line-hover').first().isVisible();
    });
    await page.mouse.click(x, y);
    await thread().locator('.comment-form .monaco-editor.focused').waitFor({ timeout: patience });
    await page.keyboard.type('who is he?');
    await thread().locator('.monaco-button', { hasText: 'Save the Note' }).click();
    await untilNote('who is he?');
    const [record] = recordsOf(sample.file);
    assert.deepEqual([record.layer, record.quote], ['note', '的护湖员石大有把小船撑进芦苇荡。']);
    await runCommand(page, 'Chinese News: Leave Review');
  });

  it('Edit the Note and Cancel leave it as it was', async () => {
    await thread().waitFor({ state: 'detached', timeout: patience });
    await page.locator('.comment-range-glyph.comment-thread').first().click();
    await press('Edit the Note');
    await write('something else');
    await press('Cancel');
    await thread().locator('.comment-body', { hasText: 'who is he?' }).waitFor({ timeout: patience });
  });

  it('Edit the Note and Save keep what it says now', async () => {
    await press('Edit the Note');
    await write('he is the keeper');
    await thread().locator('.monaco-button', { hasText: 'Save' }).first().click();
    await untilNote('he is the keeper');
    assert.equal(recordsOf(sample.file).length, 1);
  });

  it('Note… in the menu of a figure writes one on the figure', async () => {
    await runCommand(page, 'Chinese News: Extract Figures');
    const frame = await panelFrame(page);
    await frame.locator('.row.figure').first().click({ button: 'right' });
    await chooseInMenu(page, 'Note…', page.locator('.quick-input-title', { hasText: '86.4平方公里' }));
    await page.keyboard.type('measured in spring');
    await page.keyboard.press('Enter');
    await frame.locator('.sign.note').first().waitFor({ timeout: patience });
    await untilNote('measured in spring');
    const { layer, quote } = recordsOf(sample.file).find(({ note }) => note === 'measured in spring');
    assert.deepEqual([layer, quote], ['note', '86.4平方公里']);
  });
});
