// What a reader sees in the window of the packed extension, and no API tells: colours, the panel's page, a second window.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { panelFrame, patience, runCommand } from '../host/page-window.mjs';
import { untilServerWorker } from '../host/window.mjs';
import { openSample, untilColoured } from './sample.mjs';

for (const inBrowser of [false, true]) {
  describe(`the window with a page open, the extension ${inBrowser ? 'in the browser' : 'beside the server'}`, function () {
    this.timeout(5 * patience);
    let sample;

    before(async () => {
      sample = await openSample({ inBrowser });
    });
    after(() => sample?.close());

    if (inBrowser) it('has its language server in a worker', () => untilServerWorker(sample.page));

    it('shows names and figures in colours of their own', () => untilColoured(sample.page));

    it('shows the same in a second window, which the first does not need', async () => {
      const second = await sample.openAnother();
      await untilColoured(second);
      await runCommand(sample.page, 'Chinese News: Tidy Line Wraps');
      await sample.page.getByText('鹿鸣湖').first().waitFor({ timeout: patience });
      await second.close();
      await untilColoured(sample.page);
    });

    it("lets nothing into the panel's page but the extension's own", async () => {
      await runCommand(sample.page, 'Chinese News: Extract Figures');
      const frame = await panelFrame(sample.page);
      await frame.locator('[role=row], .row').first().waitFor({ timeout: patience });
      const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      assert.match(policy, /^default-src 'none'; script-src 'nonce-[0-9a-f-]{36}'; style-src /);
      assert.doesNotMatch(policy, /unsafe|\*(?!\.vscode-cdn\.net)/);
      assert.deepEqual(await frame.evaluate(attempts), ['picture refused', 'script refused', 'connection refused']);
    });
  });
}

describe('the window of a folder that nobody trusts', function () {
  this.timeout(5 * patience);
  let sample;

  before(async () => {
    sample = await openSample({ trusted: false, settings: { 'zhNews.wordListFile': 'lists/names.txt' } });
  });
  after(() => sample?.close());

  it('says that it is restricted, and reads the page', async () => {
    await sample.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor({ timeout: patience });
    await untilColoured(sample.page);
    assert.equal(await sample.page.getByText('non-basic ASCII').count(), 0, 'no banner warns of Chinese');
  });

  it('reads no word list behind a link that leads outside', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'zh-news-outside-'));
    try {
      writeFileSync(path.join(outside, 'names.txt'), '石大有\tplace\n');
      symlinkSync(outside, path.join(path.dirname(sample.file), 'lists'));
      await runCommand(sample.page, 'Chinese News: Restart Language Server');
      const told = sample.page.locator('.notification-toast', { hasText: 'names.txt is not read: it lies outside' });
      await told.first().waitFor({ timeout: patience });
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});

/** In the panel: what a page's text would try, were it taken for markup. */
async function attempts() {
  const refused = (kind) =>
    new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve(`${kind} refused`), { once: true });
      setTimeout(resolve, 30_000, `${kind} let in`);
    });
  const picture = refused('picture');
  const image = document.createElement('img');
  image.src = 'https://example.org/a.png';
  document.body.append(image);
  const first = await picture;
  const script = refused('script');
  const inline = document.createElement('script');
  inline.textContent = 'document.title = "run"';
  document.body.append(inline);
  const second = await script;
  const connection = refused('connection');
  fetch('https://example.org/').catch(() => {});
  return [first, second, await connection];
}
