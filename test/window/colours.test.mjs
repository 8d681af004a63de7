// What a reader sees in the window of the packed extension: no API tells the colours of a text.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { remoteUri, windowAddress } from '../host/address.mjs';
import { installVsix, serverFolder, startServer } from '../host/server.mjs';
import { ensureVSCode } from '../host/vscode.mjs';
import { openBrowser } from '../host/window.mjs';

const patience = 60_000;

describe('the window with a page open', () => {
  let folders;
  let server;
  let browser;

  before(async () => {
    const vscode = await ensureVSCode();
    folders = serverFolder();
    installVsix(vscode, folders, path.resolve('out/zh-news.vsix'));
    const workspace = path.join(folders.base, 'archive');
    mkdirSync(workspace);
    const file = path.join(workspace, 'sample-page.txt');
    cpSync('test/fixtures/sample-page.txt', file);
    server = await startServer(vscode, folders, { settings: { 'editor.minimap.enabled': false } });
    browser = await openBrowser();
    const start = [
      ['openFile', remoteUri(server, file)],
      ['skipWelcome', 'true'],
    ];
    await browser.page.goto(windowAddress(server, workspace, start));
    await browser.page.locator('.view-lines .view-line').first().waitFor({ timeout: patience });
  }).timeout(2 * patience);

  after(async () => {
    await browser?.close();
    await server?.stop();
    folders?.remove();
  });

  it('shows names and figures in colours of their own', async () => {
    await browser.page.waitForFunction(
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
  }).timeout(2 * patience);
});
