// The ticks of the checks in VS Code's settings: a check that is unticked warns no more, and one that is ticked again does.
import assert from 'node:assert/strict';
import { patience, runCommand, until } from '../host/page-window.mjs';
import { openText, sampleText, untilColoured } from './sample.mjs';

describe('the settings in the window', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    // It was a Tuesday.
    opened = await openText('weekday.txt', `望川日报　2025年7月8日　星期一\n\n${sampleText}`);
    page = opened.page;
    await untilColoured(page);
  });
  after(() => opened?.close());

  const warnings = (count) =>
    page
      .locator('.statusbar-item:visible [aria-label]', { hasText: new RegExp(`^\\s*0\\s+${count}\\s*$`) })
      .first()
      .waitFor({ timeout: patience });
  const check = (name) => page.locator('.settings-editor .setting-list-object-row', { hasText: `(${name})` });

  it('have a tick at every check, and one that is taken away takes its warning away', async () => {
    await warnings(1);
    await runCommand(page, 'Chinese News: Open Settings');
    const row = check('weekday').first();
    await row.waitFor({ timeout: patience });
    const tick = row.locator('[role=checkbox]').first();
    assert.equal(await tick.getAttribute('aria-checked'), 'true');
    await tick.click();
    await warnings(0);
    await until('it has no tick', async () => (await tick.getAttribute('aria-checked')) === 'false');
    await tick.click();
    await warnings(1);
  });
});
