// The report of a page in a browser: it loads nothing, every link leads somewhere, and it can be read in light, in dark and on paper.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from '../../scripts/lib/process.mjs';
import { ensureChromium } from '../host/chromium.mjs';
import { patience } from '../host/page-window.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// A share of 60 and one of 50 of one whole, which the page's checks contradict; a page that would run a script if it could.
const more = `
鹿鸣湖去年游客构成公布<script>document.title = 'run'</script>
本报望川市7月9日电（记者石大有）2025年7月6日（星期三），望川市公布去年的游客构成。
`;

describe('the report of a page', function () {
  this.timeout(5 * patience);
  let folder;
  let browser;
  let page;
  const requests = [];
  const complaints = [];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zh-news-report-'));
    const file = path.join(folder, 'page.txt');
    cpSync(path.join(root, 'test/fixtures/sample-page.txt'), file);
    writeFileSync(file, readFileSync(file, 'utf8') + more);
    const at = readFileSync(file, 'utf8').replace(/\s/g, '').lastIndexOf('石大有');
    const note = { note: '<b>与名册核对</b>', before: '电（记者', after: '）2025年' };
    const record = { id: 'n1', at, quote: '石大有', layer: 'entity', type: 'person', state: 'accepted', ...note };
    writeFileSync(`${file}.zhnotes.jsonl`, `{"zhNotes":1,"by":"li"}\n${JSON.stringify(record)}\n`);
    const cli = path.join(root, 'dist/cli.js');
    const args = [cli, 'export', '--format', 'html', '--language', 'zh', file];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    writeFileSync(path.join(folder, 'report.html'), stdout);
    const executablePath = await ensureChromium();
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(path.join(folder, 'report.html')).href);
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('tells how many names there are, and how many of their mentions are reviewed', async () => {
    const summary = await page.locator('p.summary').textContent();
    const [, names, reviewed, mentions] = /名称 (\d+) · .*名称已审 (\d+)\/(\d+) 处/.exec(summary).map(Number);
    assert.equal(names, await page.locator('.index li').count());
    assert.equal(reviewed, 1);
    assert.ok(mentions > names);
  });

  it('loads nothing but itself, and nothing in it is refused', () => {
    assert.equal(requests.length, 1);
    assert.deepEqual(complaints, []);
  });
  it('shows text as text', async () => {
    assert.equal(await page.title(), 'page.txt');
    assert.equal(await page.locator('script, b >> nth=1').count(), 0);
    assert.ok((await page.locator('main').innerText()).includes('<script>'));
    assert.ok((await page.locator('.notes').innerText()).includes('<b>与名册核对</b>'));
  });
  it('has articles, names by type, figures with bars, dates on a line and warnings', async () => {
    assert.ok((await page.locator('article').count()) >= 3);
    for (const type of ['person', 'place', 'organization']) assert.ok((await page.locator(`mark.${type}`).count()) > 2);
    assert.equal(await page.locator('mark.decided:not(.legend *)').innerText(), '石大有');
    assert.ok((await page.locator('rect.bar').count()) > 5);
    assert.ok((await page.locator('.dates circle').count()) > 3);
    assert.ok((await page.locator('.warnings li').innerText()).includes('星期'));
  });
  it('calls the types and what belongs to them as the views do', async () => {
    const nls = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8'));
    const shown = (await page.locator('body').innerText()).split(/\s+/);
    for (const word of ['People', 'Places', 'Organizations', 'Notes'])
      assert.ok(shown.includes(nls[word]), `${word}: ${nls[word]}`);
  });
  it('has no link that leads nowhere, and no name twice', async () => {
    const missing = await page.evaluate(() =>
      Array.from(document.querySelectorAll('a[href^="#"]'), (a) => a.getAttribute('href').slice(1)).filter(
        (id) => !document.getElementById(id),
      ),
    );
    assert.deepEqual(missing, []);
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });
  it('lays no date over another', async () => {
    const boxes = await page
      .locator('.dates text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON()));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const over = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
        assert.ok(!over, JSON.stringify([a, b]));
      }
    }
  });
  for (const colorScheme of ['light', 'dark']) {
    it(`can be read in ${colorScheme}, by the rules of WCAG 2.1 AA`, async () => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const own = await context.newPage();
      await own.goto(pathToFileURL(path.join(folder, 'report.html')).href);
      await own.evaluate(axe);
      const { violations } = await own.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
      const [red] = /\d+/.exec(await own.evaluate(() => getComputedStyle(document.body).backgroundColor));
      assert.ok(colorScheme === 'light' ? Number(red) > 200 : Number(red) < 60);
      await context.close();
    });
  }
  it('has all its dates in sight in a window a little narrower than its text, and on paper', async () => {
    for (const [media, width] of [
      ['screen', 1000],
      ['print', 700],
    ]) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 800 });
      const hidden = await page.locator('.dates').evaluate(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth);
      assert.equal(hidden, 0, media);
    }
    await page.emulateMedia({ media: 'screen' });
  });
  it('fits a narrow window and can be printed', async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 430));
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok(pdf.length > 20_000);
  });
});
