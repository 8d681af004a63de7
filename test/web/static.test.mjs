// The packed extension in a VS Code that has no server, as on vscode.dev and github.dev: everything runs in the browser, on a virtual folder.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { hoverOver, panelFrame, patience, runCommand } from '../host/page-window.mjs';
import { openStaticPage } from '../host/static-window.mjs';
import { untilServerWorker } from '../host/window.mjs';
import { untilColoured } from '../window/sample.mjs';

const pictures = 'out/artifacts/browser';
const languages = [
  {
    language: 'en',
    tidy: 'Chinese News: Tidy Line Wraps',
    figures: 'Chinese News: Extract Figures',
    person: 'Person',
    container: 'Chinese News',
  },
  { language: 'zh-cn', person: '人物', container: '中文新闻' },
];

for (const { language, tidy, figures, person, container } of languages) {
  describe(`a VS Code without a server, in ${language}`, function () {
    this.timeout(4 * patience);
    let window;
    const shoot = (what) => window.page.screenshot({ path: `${pictures}/${language}-${what}.png` });

    before(async () => {
      mkdirSync(pictures, { recursive: true });
      window = await openStaticPage({ vsix: 'out/zh-news.vsix', source: 'test/fixtures/sample-page.txt', language });
      await window.page
        .locator('.view-line', { hasText: '鹿鸣湖' })
        .first()
        .waitFor({ timeout: 2 * patience });
    });
    after(() => window?.close());

    it('runs the language server in a worker', () => untilServerWorker(window.page));

    it('colours names and figures', () => untilColoured(window.page));

    it('shows a card', async () => {
      await hoverOver(window.page, '石大有');
      const card = await window.page.locator('.monaco-hover:not(.hidden) .hover-contents').first().textContent();
      assert.match(card, new RegExp(person));
      await shoot('card');
      await window.page.keyboard.press('Escape');
    });

    it('fills the trees', async () => {
      const rows = window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
      // The first page shows the views by itself; a click would then hide them again.
      const icon = window.page.locator(`.activitybar .action-label[aria-label^="${container}"]`).first();
      if (!(await rows.first().isVisible())) await icon.click();
      await rows.first().waitFor({ timeout: patience });
      await window.page.getByText('一湖清水是怎样回来的').first().waitFor({ timeout: patience });
      await window.page.waitForTimeout(1500);
      await shoot('trees');
    });

    // Commands are found by their English titles here; what they do has no language.
    if (figures)
      it('shows the figures', async () => {
        await runCommand(window.page, figures);
        const frame = await panelFrame(window.page);
        await frame.getByText('86.4平方公里').first().waitFor({ timeout: patience });
        await window.page.waitForTimeout(1500);
        await shoot('figures');
      });

    if (tidy)
      it('tidies the page', async () => {
        await window.page.locator('.view-line').first().click();
        await runCommand(window.page, tidy);
        await window.page
          .locator('.view-line', { hasText: '澜江中游最大的天然湖泊。十年前，湖水' })
          .first()
          .waitFor({ timeout: patience });
        await shoot('tidied');
      });

    it('asks for nothing from anywhere else', () => assert.deepEqual(window.outside(), []));
  });
}
