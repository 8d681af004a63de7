// The figures panel in the window: what axe finds, rows of one height, sorting, ticks, the keyboard.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { focusEditor, panelFrame, patience, runCommand, until } from '../host/page-window.mjs';
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

/** The figures whose rows do not end where the next begins. */
const coveringIn = (frame) =>
  frame.evaluate(() => {
    const rows = [...document.querySelectorAll('.row')].sort((a, b) => a.dataset.index - b.dataset.index);
    return rows
      .filter((row, i) => {
        const gap = rows[i + 1]?.getBoundingClientRect().top - row.getBoundingClientRect().bottom;
        return Math.abs(gap) > 1;
      })
      .map((row) => row.textContent);
  });

/** The head's mark of how it sorts: an arrow, or nothing. */
const arrowOf = (head) => head.locator('.arrow').textContent();
/** Waits until the panel has drawn what it was last told to show. */
const untilDrawn = (frame) =>
  frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const themes = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'];

for (const theme of themes) {
  describe(`the figures panel in ${theme}`, function () {
    this.timeout(5 * patience);
    let sample;
    let frame;

    before(async () => {
      sample = await openSample({ settings: { 'workbench.colorTheme': theme } });
      await untilColoured(sample.page);
      await runCommand(sample.page, 'Chinese News: Extract Figures');
      frame = await panelFrame(sample.page);
      await frame.locator('.row.figure').first().waitFor({ timeout: patience });
    });
    after(() => sample?.close());

    it('has nothing serious for axe, filled, filtered and empty', async () => {
      assert.deepEqual(await seriousIn(frame), []);
      const search = frame.locator('vscode-textfield input');
      const all = (await textsOf(frame)).join();
      await search.fill('亩');
      await until('other figures are shown', async () => (await textsOf(frame)).join() !== all);
      assert.deepEqual(await seriousIn(frame), []);
      await search.fill('没有这样的数字');
      await frame.locator('#panel.nothing').waitFor({ timeout: patience });
      assert.deepEqual(await seriousIn(frame), []);
      await search.fill('');
      await frame.locator('.row.figure').first().waitFor({ timeout: patience });
    });

    it('shows the tick of the chosen row, whose colour may be that of a tick’s border', async () => {
      await frame.locator('[role=treegrid]').focus();
      await sample.page.keyboard.press('Home');
      await sample.page.keyboard.press('ArrowDown');
      await focusEditor(sample.page);
      const tick = frame.locator('.row.active .tick').first();
      await tick.waitFor({ timeout: patience });
      const [border, text] = await tick.evaluate((own) => {
        const { borderTopColor, color } = getComputedStyle(own);
        return [borderTopColor, color];
      });
      assert.equal(border, text);
    });

    if (theme !== themes[0]) return;

    it('tells each value in words that an English reader knows, also where the page writes it in figures', async () => {
      const row = frame.locator('.row.figure', { hasText: '86.4平方公里' }).first();
      assert.equal(await row.locator('.reading .value').textContent(), '86.4 square kilometres');
    });

    it('shows what a narrow column cuts off under the pointer', async () => {
      const row = frame.locator('.row.figure', { hasText: '86.4平方公里' }).first();
      assert.equal(await row.locator('.reading').getAttribute('title'), '86.4 square kilometres');
    });

    it('shows its filters whole in a side bar as narrow as can be', async () => {
      const widths = await frame.evaluate(() => {
        const panel = document.querySelector('#panel');
        panel.style.width = '170px';
        const all = [...panel.querySelectorAll('.controls vscode-single-select')].map((own) => own.offsetWidth);
        panel.style.width = '';
        return all;
      });
      assert.equal(widths.length, 3);
      for (const width of widths) assert.ok(width >= 140, `${width} px`);
    });

    it('has rows of one height in every order', async () => {
      for (const order of ['Value', 'Counted', 'Figure']) {
        const head = frame.getByRole('button', { name: `Sort by ${order}` });
        await head.click();
        await frame.locator('button[aria-pressed=true]', { hasText: order }).waitFor({ timeout: patience });
        await untilDrawn(frame);
        await until(`all rows by ${order} have one height`, async () => (await heightsOf(frame)).length === 1);
      }
    });

    it('moves the rows behind a figure that is unfolded, also where nothing scrolls', async () => {
      await frame.locator('[role=treegrid]').focus();
      await sample.page.keyboard.press('Home');
      await untilDrawn(frame);
      const row = frame.locator('.row.figure').first();
      await row.locator('.twistie').click();
      await row.locator('.sentence').waitFor({ timeout: patience });
      await until('no row covers another', async () => (await coveringIn(frame)).length === 0);
      await row.locator('.twistie').click();
      await row.locator('.sentence').waitFor({ state: 'detached', timeout: patience });
      await until('nor when it is folded', async () => (await coveringIn(frame)).length === 0);
    });

    it('sorts by the head of a column, and back', async () => {
      /** The first rows: those that are not in sight are not there. */
      const first = async () => {
        await frame.locator('[role=treegrid]').focus();
        await sample.page.keyboard.press('Home');
        await untilDrawn(frame);
        return (await textsOf(frame)).slice(0, 3).join();
      };
      const before = await first();
      const head = frame.getByRole('button', { name: 'Sort by Value' });
      const click = async (arrow) => {
        await head.click();
        await until(`the head shows “${arrow}”`, async () => (await arrowOf(head)) === arrow);
      };
      await click('▾');
      assert.equal(await head.getAttribute('aria-label'), 'Sort by Value, largest first');
      assert.equal(await head.getAttribute('aria-pressed'), 'true');
      await until('other figures come first', async () => (await first()) !== before);
      await click('▴');
      await click('');
      await until('the first ones are first again', async () => (await first()) === before);
    });

    it('shows minor figures too once the setting says so, and no longer when it does not', async () => {
      const listed = async () => Number(/of (\d+) figures/.exec(await frame.locator('.status').textContent())[1]);
      const untilListed = (what, holds) => until(what, async () => holds(await listed()));
      const before = await listed();
      const folder = path.join(path.dirname(sample.file), '.vscode');
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'settings.json'), '{ "zhNews.figures.showMinor": true }');
      await untilListed('more are listed', (count) => count > before);
      assert.equal(
        await frame
          .locator('vscode-checkbox')
          .first()
          .evaluate((box) => box.checked),
        true,
      );
      writeFileSync(path.join(folder, 'settings.json'), '{}');
      await untilListed('as many as before', (count) => count === before);
    });

    it('Extract Figures puts the keyboard into the list, at the figure of the cursor or the next', async () => {
      await sample.page.locator('.view-line', { hasText: '清晨六点半' }).first().click();
      await runCommand(sample.page, 'Chinese News: Extract Figures');
      await frame.locator('.grid:focus .row.active', { hasText: '57岁' }).first().waitFor({ timeout: patience });
    });

    it('keeps the row of the keyboard while the cursor is in a figure that is not shown', async () => {
      const row = frame.locator('.grid:focus .row.active', { hasText: '57岁' }).first();
      const notShown = 1_000_000;
      await frame.locator('body').evaluate((_, index) => window.postMessage({ type: 'cursor', index }, '*'), notShown);
      // The answer to a second message shows that the first has been read.
      await frame.locator('body').evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => data === 'read' && resolve(), { passive: true });
            window.postMessage('read', '*');
          }),
      );
      assert.ok(await row.isVisible());
    });

    it('is used by keyboard alone: goes to a figure, unfolds it, ticks it off', async () => {
      await frame.locator('[role=treegrid]').focus();
      await sample.page.keyboard.press('Home');
      await sample.page.keyboard.press('ArrowDown');
      await sample.page.keyboard.press('ArrowRight');
      await frame.locator('.sentence').first().waitFor({ timeout: patience });
      await frame.locator('[role=treegrid]').focus();
      await sample.page.keyboard.press('Space');
      await frame.locator('.tick[aria-checked=true]').first().waitFor({ timeout: patience });
      await frame
        .locator('.status', { hasText: /1 of \d+ checked/ })
        .first()
        .waitFor({ timeout: patience });
    });
  });
}
