// A page reviewed by keyboard alone, as its reader would, beside the server and in the browser: keys, the count in the status bar, and the
// file that comes of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { outputOf } from '../../scripts/lib/process.mjs';
import { answer, focusEditor, patience, runCommand, until } from '../host/page-window.mjs';
import { untilServerWorker } from '../host/window.mjs';
import { openSample, untilColoured } from './sample.mjs';

/** What is pressed at the names in turn; figures are accepted, and every fifth rejected. */
const nameKeys = ['Enter', 'Enter', 'x', 'Enter', '4'];
const states = { Enter: 'accepted', x: 'rejected', 4: 'corrected' };

const hosts = [
  { where: 'beside the server', inBrowser: false, decisions: 100 },
  { where: 'in the browser', inBrowser: true, decisions: 30 },
];

for (const { where, inBrowser, decisions } of hosts) {
  describe(`a review by keyboard, the extension ${where}`, function () {
    this.timeout(5 * patience);
    let sample;
    let file;
    let expected;

    before(async () => {
      sample = await openSample({ inBrowser });
      if (inBrowser) await untilServerWorker(sample.page);
      file = `${sample.file}.zhnotes.jsonl`;
      expected = expectedDecisions(sample.file).slice(0, decisions);
      await untilColoured(sample.page);
    });
    after(() => sample?.close());

    it(`decides ${decisions} suggestions, one key each`, async () => {
      const { page } = sample;
      await startReview(page);
      await untilCount(page, 0);
      for (const [i, { key }] of expected.entries()) {
        await page.keyboard.press(key);
        await untilCount(page, i + 1);
      }
    });

    it('types no letter that has no key of its own', async () => {
      const before = readFileSync(sample.file, 'utf8');
      for (const key of ['z', 'q', 'B', '9', 'Backspace', 'Delete']) await sample.page.keyboard.press(key);
      await sample.page.keyboard.press('Control+s');
      // The palette opens after all keys before it have taken effect.
      await focusEditor(sample.page);
      assert.equal(await sample.page.locator('.tab.dirty').count(), 0);
      assert.equal(readFileSync(sample.file, 'utf8'), before);
    });

    it('takes a decision back and makes it again', async () => {
      const { page } = sample;
      await focusEditor(page);
      await page.keyboard.press('Control+z');
      await untilCount(page, decisions - 1);
      await page.keyboard.press('Control+Shift+z');
      await untilCount(page, decisions);
    });

    it('writes what was decided, and nothing else', async () => {
      const keys = sample.page.locator('.statusbar-item', { hasText: 'Enter accept' });
      await keys.first().waitFor({ timeout: patience });
      await sample.page.keyboard.press('Escape');
      await until('all are written', () => linesOf(file).length > decisions);
      await keys.waitFor({ state: 'detached', timeout: patience });
      const [header, ...records] = linesOf(file).map((line) => JSON.parse(line));
      assert.deepEqual(header, { zhNotes: 1, page: 'sample-page.txt', guideline: 'readers' });
      const said = records.map(({ quote, layer, type, state, was }) => ({ quote, layer, type, state, was }));
      assert.deepEqual(
        said,
        expected.map(({ quote, layer, type, state, was }) => ({ quote, layer, type, state, was })),
      );
    });

    it('writes into the page again when the review is left', async () => {
      const { page } = sample;
      await focusEditor(page);
      await page.keyboard.type('甲乙');
      await page.getByText('甲乙').first().waitFor({ timeout: patience });
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await runCommand(page, 'File: Revert File');
    });

    it('stands where it stood when the page was tidied elsewhere meanwhile', async () => {
      const { page } = sample;
      const before = linesOf(file);
      await runCommand(page, 'View: Close All Editors');
      assert.notEqual(outputOf(process.execPath, ['dist/cli.js', 'tidy', '--write', sample.file]), null);
      await runCommand(page, 'Go to File...');
      await answer(page, 'sample-page.txt');
      const found = page.locator('.quick-input-widget .monaco-list-row', { hasText: /sample-page\.txt(?!\.)/ });
      await found.first().click({ timeout: patience });
      await untilCount(page, decisions);
      await startReview(page);
      await page.keyboard.press('Enter');
      await untilCount(page, decisions + 1);
      await page.keyboard.press('Escape');
      await until('one more is written', () => linesOf(file).length === before.length + 1);
      assert.deepEqual(
        linesOf(file).filter((line) => before.includes(line)),
        before,
      );
      const problems = page.locator('.statusbar-item[id*=problems]');
      await until('nothing is pointed out', async () => (await problems.getAttribute('aria-label')) === 'No Problems');
    });

    it('goes on in a second window, and each shows what the other decides', async () => {
      const second = await sample.openAnother();
      await untilCount(second, decisions + 1);
      for (const [i, page] of [second, sample.page].entries()) {
        await startReview(page);
        await page.keyboard.press('Enter');
        for (const either of [second, sample.page]) await untilCount(either, decisions + 2 + i);
        await page.keyboard.press('Escape');
      }
      await until('all are written', () => linesOf(file).length === decisions + 4);
      await second.close();
    });
  });
}

/** The suggestions in text order, as the command line gives them, each with the key to press and what it makes of it. */
function expectedDecisions(page) {
  const text = readFileSync(page, 'utf8');
  const { entities, figures } = JSON.parse(outputOf(process.execPath, ['dist/cli.js', 'annotate', page]));
  const names = entities.map(({ start, end, type }) => ({ start, end, type, layer: 'entity' }));
  const checked = figures
    .filter(({ tier }) => tier === 'core')
    .map(({ start, end, kind }) => ({ start, end, type: kind, layer: 'figure' }));
  let nameCount = 0;
  const corrected = new Set();
  return [...names, ...checked]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, type, layer }, i) => {
      const quote = text.slice(start, end).replace(/\s/g, '');
      const wanted = layer === 'figure' ? (i % 5 === 0 ? 'x' : 'Enter') : nameKeys[nameCount++ % nameKeys.length];
      // A correction speaks for open names with the same text too: only names that stand once are corrected.
      const isOnce = names.filter((name) => text.slice(name.start, name.end).replace(/\s/g, '') === quote).length === 1;
      const key = wanted === '4' && !(isOnce && type !== 'work' && !corrected.has(quote)) ? 'Enter' : wanted;
      const change = key === '4' ? { type: 'work', was: { type } } : { type, was: undefined };
      return { key, quote, layer, state: states[key], ...change };
    });
}

/** The status bar says how many were reviewed. */
const untilCount = (page, count) =>
  page
    .locator('.statusbar-item', { hasText: new RegExp(`Review ${count}/\\d+`) })
    .first()
    .waitFor({ timeout: patience });

async function startReview(page) {
  await runCommand(page, 'Chinese News: Start Review');
  await page
    .locator('.statusbar-item.has-background-color', { hasText: 'Review' })
    .first()
    .waitFor({ timeout: patience });
  // The keys work in the editor, which the palette gives the keyboard back to.
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
}

/** None in the moment in which a browser's file system replaces the file. */
function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
}
