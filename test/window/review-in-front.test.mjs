// Whether there is something to review, and whether its keys hold in the text that is in front: the status bar says so.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { goToFile, patience, runCommand } from '../host/page-window.mjs';
import { openText, sampleText, untilColoured } from './sample.mjs';

const nothing = `春天来了
　　春风吹过田野，麦苗绿了，柳树发了芽，
孩子们在草地上放风筝。老人坐在门前晒太
阳，慢慢地说着往年的收成。
`;

describe('a review', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    opened = await openText('page.txt', sampleText);
    page = opened.page;
    await untilColoured(page);
    writeFileSync(path.join(path.dirname(opened.file), 'nothing.txt'), nothing);
  });
  after(() => opened?.close());

  const status = (text) => page.locator('.statusbar-item:visible', { hasText: text });
  const keys = () => status('Enter accept');
  const show = (name) => goToFile(page, name);

  it('has its keys and its count in the status bar only while its page is in front', async () => {
    const count = status(/Review 0\/\d/);
    await runCommand(page, 'Chinese News: Start Review');
    for (const shown of [keys(), count]) await shown.waitFor({ timeout: patience });
    await show('nothing.txt');
    for (const shown of [keys(), count]) await shown.waitFor({ state: 'detached', timeout: patience });
    await show('page.txt');
    for (const shown of [keys(), count]) await shown.waitFor({ timeout: patience });
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Escape');
    await keys().waitFor({ state: 'detached', timeout: patience });
  });

  it('does not begin on a page that has nothing to review', async () => {
    await show('nothing.txt');
    await runCommand(page, 'Chinese News: Treat as Chinese News');
    await status('1 article · 0 names · 0 figures').waitFor({ timeout: patience });
    await runCommand(page, 'Chinese News: Start Review');
    await status('This page has no names or figures to review.').waitFor({ timeout: patience });
    assert.equal(await keys().count(), 0);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('甲');
    await page.locator('.view-line', { hasText: '甲春天来了' }).waitFor({ timeout: patience });
  });
});
