// The figures panel in the window: what axe finds, rows of one height, sorting, ticks, the keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { panelFrame, patience, runCommand } from '../host/page-window.mjs';
import { openSample, untilColoured } from './sample.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical; empty when there is nothing. */
async function seriousIn(frame) {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() => globalThis.axe.run(document.body));
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 2)}`);
}

const heightsOf = (frame) =>
  frame.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('.row.figure')].map((row) => Math.round(row.getBoundingClientRect().height)),
    ),
  ]);
const textsOf = (frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('.row.figure')]
      .sort((a, b) => a.dataset.index - b.dataset.index)
      .map((row) => row.querySelector('.text .name').textContent),
  );

const themes = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'];

for (const theme of themes) {
  describe(`the figures panel in ${theme}`, () => {
    let sample;
    let frame;

    before(async () => {
      sample = await openSample({ settings: { 'workbench.colorTheme': theme } });
      await untilColoured(sample.page);
      await runCommand(sample.page, 'Chinese News: Extract Figures');
      frame = await panelFrame(sample.page);
      await frame.locator('.row.figure').first().waitFor({ timeout: patience });
    }).timeout(3 * patience);
    after(() => sample?.close());

    it('has nothing serious for axe, filled, filtered and empty', async () => {
      assert.deepEqual(await seriousIn(frame), []);
      const search = frame.locator('vscode-textfield input');
      await search.fill('亩');
      await frame.waitForTimeout(400);
      assert.deepEqual(await seriousIn(frame), []);
      await search.fill('没有这样的数字');
      await frame.locator('#panel.nothing').waitFor({ timeout: patience });
      assert.deepEqual(await seriousIn(frame), []);
      await search.fill('');
      await frame.locator('.row.figure').first().waitFor({ timeout: patience });
    }).timeout(2 * patience);

    if (theme !== themes[0]) return;

    it('has rows of one height in every order', async () => {
      for (const order of ['Value', 'Counted', 'Figure']) {
        await frame.getByRole('button', { name: `Sort by ${order}` }).click();
        await frame.waitForTimeout(400);
        assert.equal((await heightsOf(frame)).length, 1, `${order}: ${await heightsOf(frame)}`);
      }
    }).timeout(2 * patience);

    it('sorts by the head of a column, and back', async () => {
      /** The first rows: those that are not in sight are not there. */
      const first = async () => {
        await frame.locator('[role=treegrid]').focus();
        await sample.page.keyboard.press('Home');
        await frame.waitForTimeout(400);
        return (await textsOf(frame)).slice(0, 3);
      };
      const before = await first();
      const head = frame.getByRole('button', { name: 'Sort by Value' });
      await head.click();
      await frame.waitForTimeout(400);
      assert.equal(await head.getAttribute('aria-pressed'), 'true');
      assert.notDeepEqual(await first(), before);
      await head.click();
      await frame.waitForTimeout(400);
      await head.click();
      await frame.waitForTimeout(400);
      assert.deepEqual(await first(), before);
    }).timeout(2 * patience);

    it('is used by keyboard alone: goes to a figure, unfolds it, ticks it off', async () => {
      await frame.locator('[role=treegrid]').focus();
      await sample.page.keyboard.press('Home');
      await sample.page.keyboard.press('ArrowDown');
      await sample.page.keyboard.press('ArrowRight');
      await frame.locator('.sentence').first().waitFor({ timeout: patience });
      await frame.locator('[role=treegrid]').focus();
      await sample.page.keyboard.press('Space');
      await frame.locator('.tick[aria-checked=true]').first().waitFor({ timeout: patience });
      assert.match((await frame.locator('.status').textContent()) ?? '', /1 of \d+ checked/);
    }).timeout(2 * patience);
  });
}
