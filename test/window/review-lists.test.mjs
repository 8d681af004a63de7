// The review narrowed to some items, and decisions on all of them at once.
import assert from 'node:assert/strict';
import { patience, runCommand, until } from '../host/page-window.mjs';
import { recordsOf, untilRecords } from './decisions.mjs';
import { withSample } from './sample.mjs';

describe('the list of the review', function () {
  this.timeout(5 * patience);
  let sample;
  let page;

  withSample((opened) => {
    sample = opened;
    page = opened.page;
  });

  const run = (title) => runCommand(page, `Chinese News: ${title}`);
  const view = () => page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Review' }) });
  const picker = () => page.locator('.quick-input-widget');
  const dialog = () => page.locator('.monaco-dialog-box');
  /** The numbers behind the articles, decided and all. */
  const counts = async () => {
    const rows = await view().locator('.monaco-list-row').allInnerTexts();
    return rows.flatMap((row) => /(\d+)\/(\d+)/.exec(row)?.slice(1).map(Number) ?? []);
  };
  const untilCounts = (what, holds) => until(what, async () => holds(await counts()));

  it('Filter the Review… leaves what is ticked and has the words', async () => {
    await untilCounts('there are articles', ([, first]) => first > 20);
    await run('Filter the Review…');
    await picker().locator('.monaco-list-row', { hasText: 'People' }).first().click();
    await picker().locator('input[type=text]').first().fill('石大有');
    await picker().locator('.monaco-button', { hasText: 'OK' }).first().click();
    await untilCounts('two are left', (left) => left.join() === '0,2');
  });

  it('Accept All That Are Shown asks, and does nothing when it is told not to', async () => {
    await run('Accept All That Are Shown');
    await dialog().getByText('Accept the 2 open items that the filter shows?').waitFor({ timeout: patience });
    await dialog().locator('.monaco-button', { hasText: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached', timeout: patience });
    assert.deepEqual(recordsOf(sample.file), []);
  });

  it('Accept All That Are Shown accepts what the filter leaves, and nothing else', async () => {
    await run('Accept All That Are Shown');
    await dialog().locator('.monaco-button', { hasText: 'Accept 2' }).click();
    await untilRecords('two are decided', sample.file, (records) => records.length === 2);
    assert.deepEqual(
      recordsOf(sample.file).map(({ quote, state }) => `${quote} ${state}`),
      ['石大有 accepted', '石大有 accepted'],
    );
  });

  it('Clear the Filter of the Review shows all again', async () => {
    await run('Clear the Filter of the Review');
    await untilCounts('all are back', ([done, all]) => done === 2 && all > 20);
  });
});
