// The links of a card, on a page whose name and folder have what an address writes with percent signs.
import assert from 'node:assert/strict';
import { focusEditor, hoverOver, patience, until } from '../host/page-window.mjs';
import { recordsOf, untilRecords } from './decisions.mjs';
import { openText, sampleText, untilColoured } from './sample.mjs';

describe('the card on a page with a Chinese name', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    opened = await openText('望川日报 7月8日 (100%).txt', sampleText);
    page = opened.page;
    await untilColoured(page);
  });
  after(() => opened?.close());

  /** Clicks on a link of the card of a name, with the cursor elsewhere: where the page begins. */
  async function click(name, link) {
    await focusEditor(page);
    await page.keyboard.press('Control+Home');
    await page.getByText('一湖清水两岸春').first().waitFor({ timeout: patience });
    await hoverOver(page, name);
    await page.locator('.monaco-hover:not(.hidden) a', { hasText: link }).first().click();
  }

  it('goes to another mention', async () => {
    await click('石大有', 'line 34');
    await until(
      'the cursor is there',
      async () => (await page.locator('.statusbar-item', { hasText: /^Ln 34,/ }).count()) > 0,
    );
  });

  it('accepts the name that it is of', async () => {
    await click('石大有', 'Accept');
    await untilRecords('it is accepted', opened.file, (records) => records.length > 0);
    assert.deepEqual(
      recordsOf(opened.file).map(({ quote, state }) => `${quote} ${state}`),
      ['石大有 accepted'],
    );
  });

  it('rejects a name', async () => {
    await click('望川市', 'Not a Name');
    await untilRecords('it is rejected', opened.file, (records) =>
      records.some(({ quote, state }) => quote === '望川市' && state === 'rejected'),
    );
  });
});
