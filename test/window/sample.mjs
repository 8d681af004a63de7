// The sample page in windows of the packed extension.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { remoteUri, windowAddress } from '../host/address.mjs';
import { installVsix, serverFolder, startServer } from '../host/server.mjs';
import { ensureVSCode } from '../host/vscode.mjs';
import { openBrowser } from '../host/window.mjs';

/** Milliseconds until we give up on the window. */
export const patience = 60_000;

/**
 * @param {{ trusted?: boolean }} [options]
 * @returns {Promise<{ page: import('playwright-core').Page, openAnother: () => Promise<import('playwright-core').Page>, close: () => Promise<void> }>}
 *   a window with the sample page, and as many more of the same as are asked for
 */
export async function openSample(options = {}) {
  const vscode = await ensureVSCode();
  const folders = serverFolder();
  let server;
  let browser;
  const close = async () => {
    await browser?.close();
    await server?.stop();
    folders.remove();
  };
  try {
    installVsix(vscode, folders, path.resolve('out/zh-news.vsix'));
    const workspace = path.join(folders.base, 'archive');
    mkdirSync(workspace);
    const file = path.join(workspace, 'sample-page.txt');
    cpSync('test/fixtures/sample-page.txt', file);
    server = await startServer(vscode, folders, { ...options, settings: { 'editor.minimap.enabled': false } });
    browser = await openBrowser();
    const start = [
      ['openFile', remoteUri(server, file)],
      ['skipWelcome', 'true'],
    ];
    const open = async (page) => {
      await page.goto(windowAddress(server, workspace, start));
      await page.locator('.view-lines .view-line').first().waitFor({ timeout: patience });
      return page;
    };
    const page = await open(browser.page);
    return { page, openAnother: async () => open(await browser.context.newPage()), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until a name, a figure and plain text have three colours: the page was read, and the editor shows it. */
export function untilColoured(page) {
  return page.waitForFunction(
    ([name, figure, plain]) => {
      const colourOf = (text) => {
        const span = [...document.querySelectorAll('.view-lines .view-line span > span')].find((own) =>
          own.textContent.includes(text),
        );
        return span && getComputedStyle(span).color;
      };
      const colours = [name, figure, plain].map(colourOf);
      return colours.every(Boolean) && new Set(colours).size === 3;
    },
    ['鹿鸣湖', '86.4平方公里', '护湖员'],
    { timeout: patience },
  );
}

/** Runs a command by its title in the palette. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor({ timeout: patience });
  await input.fill(`>${title}`);
  const row = page.locator('.quick-input-widget .monaco-list-row').first();
  await row.getByText(title.replace(/^.*: /, '')).first().waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
}
