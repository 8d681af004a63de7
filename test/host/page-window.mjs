// A page in windows of the packed extension, as a user would open it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { remoteUri, windowAddress } from './address.mjs';
import { browserKind, installVsix, serverFolder, startServer } from './server.mjs';
import { ensureVSCode } from './vscode.mjs';
import { openBrowser } from './window.mjs';

/** Milliseconds until we give up on the window. */
export const patience = 120_000;

/**
 * Opens a page in a folder of its own: a copy of the file `source`, or a file of that name with another `text`.
 * @param {{ vsix: string, source: string, text?: string, settings?: object, trusted?: boolean, inBrowser?: boolean, language?: string, size?: { width: number, height: number } }} options
 *   `inBrowser`: the extension runs in a worker of the browser, as on vscode.dev, instead of beside VS Code's server;
 *   `language`: see `startServer`
 * @returns {Promise<{ page: import('playwright-core').Page, file: string, openAnother: () => Promise<import('playwright-core').Page>, close: () => Promise<void> }>}
 *   a window with the page, and as many more of the same as are asked for
 */
export async function openPage({ vsix, source, text, settings, trusted, inBrowser = false, language, size }) {
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
    installVsix(vscode, folders, path.resolve(vsix));
    const workspace = path.join(folders.base, 'archive');
    mkdirSync(workspace);
    const file = path.join(workspace, path.basename(source));
    writeFileSync(file, text ?? readFileSync(source));
    server = await startServer(vscode, folders, {
      trusted,
      language,
      settings: { 'editor.minimap.enabled': false, ...(inBrowser && browserKind), ...settings },
    });
    browser = await openBrowser({ ...size, ...(language && { locale: language }) });
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
    if (trusted === false) await distrust(page);
    return { page, file, openAnother: async () => open(await browser.context.newPage()), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Waits for a condition, asking ten times a second. One that throws does not hold yet: a file that is being written is no JSON for a moment.
 * @throws when it does not hold in time, with what the condition threw last as its cause
 */
export async function until(what, condition) {
  const end = Date.now() + patience;
  for (;;) {
    let cause;
    try {
      if (await condition()) return;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${patience / 1000} s`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Answers the question whether the authors of the folder are trusted, which comes where VS Code has no settings of its user yet. */
async function distrust(page) {
  const dialog = page.locator('.monaco-dialog-box', { hasText: 'trust' });
  await dialog.locator('.monaco-button', { hasText: 'No' }).click({ timeout: patience });
  await dialog.waitFor({ state: 'detached', timeout: patience });
}

/** Opens the palette with a text typed into it. It closes again where the keyboard is still on its way from a webview to the editor. */
export async function openPalette(page, text) {
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await until('the palette opens', async () => {
    if (!(await input.isVisible())) await page.keyboard.press('F1');
    return input.fill(`>${text}`, { timeout: 1000 }).then(
      () => true,
      () => false,
    );
  });
}

/**
 * Runs a command by its title in the palette. The palette lists what is enabled when it opens, so that it is opened again for a command that
 * becomes enabled later.
 */
export async function runCommand(page, title) {
  const row = page.locator('.quick-input-widget .monaco-list-row').first();
  const command = row.getByText(title.replace(/^.*: /, '')).first();
  for (const end = Date.now() + patience; ; ) {
    await openPalette(page, title);
    const isListed = await command.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isListed) break;
    if (Date.now() > end) throw new Error(`The palette has no command ${title}.`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
}

/** Types an answer to what a command asks. The question follows the palette in the same place, where its text would go astray. */
export async function answer(page, text) {
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await until('the command asks', async () => (await input.isVisible()) && !(await input.inputValue()).startsWith('>'));
  await input.fill(text);
}

/** Brings a file of the workspace to the front. */
export async function goToFile(page, name) {
  await runCommand(page, 'Go to File...');
  await answer(page, name);
  // Enter would choose the row that is first before the list is narrowed.
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().click({ timeout: patience });
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
}

/** Clicks on an entry of the open menu until its effect shows: a menu takes no clicks in its first tenth of a second. */
export async function chooseInMenu(page, text, effect) {
  const entry = page.locator('.monaco-menu .action-item', { hasText: text }).first();
  await entry.waitFor({ timeout: patience });
  for (const end = Date.now() + patience; Date.now() < end; ) {
    await entry.click({ timeout: 1000 }).catch(() => {});
    const isThere = await effect.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`${text} in the menu has no effect`);
}

/** Holds the pointer still over a piece of text until its card is there. */
export async function hoverOver(page, text) {
  const card = page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: text }).first();
  for (let attempt = 0; attempt < 15; attempt++) {
    const place = await page.evaluate(placeOf, text);
    if (!place) throw new Error(`${text} is not on the screen`);
    await page.mouse.move(place.x + (attempt % 2), place.y, { steps: 3 });
    if (
      await card.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
    ) {
      // The card fades in.
      await page.waitForTimeout(1500);
      return;
    }
    await page.mouse.move(place.x + 300, place.y + 200);
  }
  throw new Error(`No card for ${text}`);
}

/** In the window: the middle of a piece of text in the editor. A line's text is spread over the spans of its colours. */
function placeOf(text) {
  for (const line of document.querySelectorAll('.view-lines .view-line')) {
    const at = (line.textContent ?? '').indexOf(text);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const middle = at + Math.floor(text.length / 2);
    for (let node = walker.nextNode(), start = 0; node; start += node.data.length, node = walker.nextNode()) {
      if (middle >= start + node.data.length) continue;
      const range = document.createRange();
      range.setStart(node, middle - start);
      range.setEnd(node, middle - start + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
  return null;
}

/** The frame that holds the panel itself: webviews are frames within frames. */
export async function panelFrame(page) {
  let found;
  const holdsPanel = (frame) =>
    frame
      .locator('main#panel')
      .count()
      .catch(() => 0);
  await until('the panel is there', async () => {
    for (const frame of page.frames()) if (await holdsPanel(frame)) found = frame;
    return found !== undefined;
  });
  return found;
}

/** Puts the keyboard into the page's editor: what is typed next goes there. */
export async function focusEditor(page) {
  await runCommand(page, 'View: Focus First Editor Group');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: patience });
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
}
