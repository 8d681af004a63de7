/** A page that is no file yet: what is decided on it stays while VS Code keeps its text, and no longer. */
import assert from 'node:assert/strict';
import { focusEditor, patience, runCommand, until } from '../host/page-window.mjs';
import { openText } from './sample.mjs';

const text =
  '本报讯（记者林知远）记者6日从青岚县水利局获悉，今年上半年，全县新建水库3座，新增灌溉面积1.2万亩，惠及6个乡镇的4.7万名群众，' +
  '其中白沙坪镇的石大有一家增收2800元。县水利局局长何思远说，明年还要再建两座。\n';

describe('the decisions on a page that was pasted', function () {
  this.timeout(5 * patience);
  let opened;
  before(async () => {
    opened = await openText('notes.txt', 'Notes.\n');
  });
  after(() => opened?.close());

  const inStatusBar = (pattern) => opened.page.locator('.statusbar-item', { hasText: pattern }).first();
  const untilInStatusBar = (pattern) => inStatusBar(pattern).waitFor({ timeout: patience });

  async function paste() {
    const { page } = opened;
    const draft = page.locator('.tab.active', { hasText: /Untitled-/ });
    await until('there is an untitled text', async () => {
      // Beside the tabs.
      await page.locator('.tabs-container').dblclick({ position: { x: 600, y: 15 } });
      return draft.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await focusEditor(page);
    await page.keyboard.insertText(text);
    await untilInStatusBar(/1 article/);
  }

  it('are there again when the window is loaded again', async () => {
    const { page } = opened;
    await paste();
    await runCommand(page, 'Chinese News: Start Review');
    await untilInStatusBar(/Review 0\//);
    for (const count of [1, 2]) {
      await page.keyboard.press('Enter');
      await untilInStatusBar(new RegExp(`Review ${count}/`));
    }
    await page.keyboard.press('Escape');
    // VS Code keeps the text a second after it was typed, the decisions are kept sooner.
    await page.waitForTimeout(3000);
    await page.reload();
    await page
      .locator('.tab', { hasText: /Untitled-/ })
      .first()
      .click({ timeout: patience });
    await untilInStatusBar(/Review 2\//);
  });

  it('are gone when it is closed', async () => {
    const { page } = opened;
    await runCommand(page, 'File: Revert and Close Editor');
    await page.locator('.tab', { hasText: /Untitled-/ }).waitFor({ state: 'detached', timeout: patience });
    await paste();
    await page.waitForTimeout(2000);
    assert.equal(await inStatusBar(/Review \d/).isVisible(), false);
  });
});
