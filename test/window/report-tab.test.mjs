// A report that is exported where no browser of the reader's machine would find it: it opens in a tab.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { patience, runCommand, until } from '../host/page-window.mjs';
import { withSample } from './sample.mjs';

describe('a report in the window', function () {
  this.timeout(5 * patience);
  let sample;
  let page;

  withSample((opened) => {
    sample = opened;
    page = opened.page;
  });

  /** The frame that holds the report: webviews are frames within frames. */
  async function reportFrame() {
    let found;
    await until('the report is shown', async () => {
      for (const frame of page.frames()) {
        const holds = await frame
          .locator('article mark')
          .count()
          .catch(() => 0);
        if (holds > 0) found = frame;
      }
      return found !== undefined;
    });
    return found;
  }

  it('is shown by Open as it is to be read, not as its source', async () => {
    await runCommand(page, 'Chinese News: Export Annotations…');
    const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'HTML' }).first();
    await row.waitFor({ timeout: patience });
    await row.click();
    const report = sample.file.replace(/\.txt$/, '.html');
    await until('it asks for a place', async () =>
      (await page.locator('.quick-input-widget input[type=text]').first().inputValue()).endsWith('.html'),
    );
    await page.keyboard.press('Enter');
    await until('it is written', () => existsSync(report));
    const told = page.locator('.notification-toast', { hasText: 'Exported: sample-page.html' }).first();
    await told.locator('.monaco-button', { hasText: 'Open' }).click({ timeout: patience });
    await page.locator('.tab.active', { hasText: 'sample-page.html' }).waitFor({ timeout: patience });
    const frame = await reportFrame();
    assert.match(await frame.locator('body').innerText(), /一湖清水是怎样回来的/);
    assert.ok((await frame.locator('mark.person').count()) > 2);
    assert.equal(await frame.locator('mark.person').first().isVisible(), true);
  });

  it('of the shipped sample page is to lie in the workspace', async () => {
    await runCommand(page, 'Chinese News: Open the Sample Page');
    await page.locator('.tab.active', { hasText: 'Sample Page.txt' }).waitFor({ timeout: patience });
    // The command ends with the keyboard in the tree: that closes whatever list is open by then.
    await page.locator('.pane [role=tree]:focus').first().waitFor({ timeout: patience });
    const folder = path.dirname(sample.file);
    for (const [title, format, name] of [
      ['Export Annotations…', 'HTML', 'Sample Page.html'],
      ['Export Figures to File…', 'CSV', 'Sample Page-figures.csv'],
    ]) {
      const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: format }).first();
      // What still opens behind the page may take the keyboard, which closes a list: who chooses from it asks again.
      for (let tries = 3; !(await row.isVisible()); tries--) {
        await runCommand(page, `Chinese News: ${title}`);
        await row.waitFor({ timeout: patience / 4 }).catch((error) => {
          if (tries === 1) throw error;
        });
      }
      await row.click();
      const place = () => page.locator('.quick-input-widget input[type=text]').first().inputValue();
      await until('it asks for a place', async () => (await place()).endsWith(name));
      assert.equal(await place(), path.join(folder, name));
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: patience });
    }
  });
});
