// A page in the encoding of Windows: what is offered for it is done to it, whatever has come before it meanwhile.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { goToFile, patience } from '../host/page-window.mjs';
import { openText } from './sample.mjs';

/** 望川湖水质好转，护湖员王大有每天巡湖。 in GB 18030, twenty times. */
const notUnicode = Buffer.concat(
  Array(20).fill(Buffer.from('cdfbb4a8bafecbaed6cabac3d7aaa3acbba4bafed4b1cdf5b4f3d3d0c3bfccecd1b2bafea1a30a', 'hex')),
);

describe('a page that is not in UTF-8', function () {
  this.timeout(5 * patience);
  let opened;
  let page;

  before(async () => {
    opened = await openText('windows.txt', notUnicode);
    page = opened.page;
    writeFileSync(path.join(path.dirname(opened.file), 'other.txt'), '望川湖\n');
  });
  after(() => opened?.close());

  const show = (name) => goToFile(page, name);

  it('is in front when its encoding is chosen', async () => {
    const offer = page.locator('.notification-toast', { hasText: 'it reads as Chinese in GB18030' }).first();
    await offer.waitFor({ timeout: patience });
    await show('other.txt');
    await offer.locator('.monaco-button', { hasText: 'Choose Encoding' }).click({ timeout: patience });
    const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Reopen with Encoding' }).first();
    await row.waitFor({ timeout: patience });
    await page.locator('.tab.active', { hasText: 'windows.txt' }).waitFor({ timeout: 5000 });
    await page.keyboard.press('Escape');
  });
});
