// What an editor sees of a page before touching it, and how far its review is beside its name.
import assert from 'node:assert/strict';
import { hoverOver, patience, runCommand, until } from '../host/page-window.mjs';
import { untilRecords } from './decisions.mjs';
import { openText, sampleText, untilColoured } from './sample.mjs';

describe('the first look at a page', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    opened = await openText('front.txt', `望川日报　2025年7月8日　星期二\n\n${sampleText}`);
    page = opened.page;
    await untilColoured(page);
  });
  after(() => opened?.close());

  const articles = () => page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Articles' }) });
  const selected = () => articles().locator('.monaco-list-row.selected');
  const tab = () => page.locator('.tab', { hasText: 'front.txt' }).first();
  /** Puts the cursor into a line of the page. */
  const clickOn = (text) => page.locator('.view-line', { hasText: text }).first().click();

  it('begins with its first article, though the cursor is in the masthead', async () => {
    await articles().locator('.monaco-list-row').first().waitFor({ timeout: patience });
    // The tree follows the cursor as soon as it has rested.
    await page.waitForTimeout(1000);
    assert.equal(await selected().count(), 0);
    assert.equal(await articles().locator('.monaco-list-row[data-index="0"]').count(), 1);
  });

  it('follows the cursor into the text, and back into the masthead', async () => {
    await clickOn('如今的鹿鸣湖换了模样');
    await selected().filter({ hasText: '如今的鹿鸣湖换了模样' }).first().waitFor({ timeout: patience });
    await page.keyboard.press('Control+Home');
    await selected().filter({ hasText: '望川日报' }).first().waitFor({ timeout: patience });
  });

  it('offers to mark a figure as checked, and says so when it is', async () => {
    await hoverOver(page, '86.4平方公里');
    await page.locator('.monaco-hover a', { hasText: 'Mark as Checked' }).first().click();
    await untilRecords('it is written', opened.file, (records) => records.length === 1);
    await page.mouse.move(0, 0);
    await hoverOver(page, '86.4平方公里');
    await page
      .locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: /^\s*Checked/ })
      .first()
      .waitFor({ timeout: patience });
  });

  it('shows a circle that fills beside the name of a page under review, no number: that would be one of problems', async () => {
    const badge = () =>
      tab().evaluate((own) => getComputedStyle(own.querySelector('.monaco-icon-label'), '::after').content);
    await until('there is an empty circle', async () => (await badge()) === '"○"');
    await runCommand(page, 'Chinese News: Accept All That Are Shown');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Accept' }).first().click();
    await until('there is a tick', async () => (await badge()) === '"✓"');
  });
});
