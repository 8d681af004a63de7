// Takes pictures of the VSIX installed in a real VS Code window.
//
//   npm run screenshots [-- --page FILE] [-- --out FOLDER] [-- --vsix FILE]
//
// Default: our own sample page, into media/screenshots. Every theme shows hover card, article tree and figures panel; the light one
// also the palette, and the page before and after its line wraps were tidied. One card is shown in the Chinese interface, for the
// README in Chinese.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../test/host/chromium.mjs';
import { hoverOver, openPage, openPalette, patience, runCommand } from '../test/host/page-window.mjs';
import { must, outputOf, root } from './lib/process.mjs';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' };

const size = { width: 1360, height: 820 };
/** Milliseconds until the window has settled after a step. */
const settling = 1500;

const { values: options } = parseArgs({
  options: { page: { type: 'string' }, out: { type: 'string' }, vsix: { type: 'string' } },
});
const startDirectory = process.env.INIT_CWD ?? process.cwd();
const source = options.page
  ? path.resolve(startDirectory, options.page)
  : path.join(root, 'test/fixtures/sample-page.txt');
const out = options.out ? path.resolve(startDirectory, options.out) : path.join(root, 'media/screenshots');
process.chdir(root);

const vsix = options.vsix ? path.resolve(startDirectory, options.vsix) : path.join(root, 'out/zh-news.vsix');
if (!options.vsix) await must(process.execPath, ['scripts/package.mjs', '--out', vsix]);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const messages = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const translate = (text) => text.replace(/^%(.+)%$/, (_, key) => messages[key]);
const titleOf = (id) => {
  const command = manifest.contributes.commands.find(({ command }) => command === id);
  if (!command) throw new Error(`The manifest has no command ${id}`);
  return `${translate(command.category)}: ${translate(command.title)}`;
};

mkdirSync(out, { recursive: true });
await ensureChromium();
const mention = mentionToShow(source);
for (const theme of Object.keys(themes)) await photograph(theme, (page) => takePictures(page, theme));
await photograph('light', takeChinesePicture, 'zh-cn');

async function photograph(theme, take, language) {
  const settings = { 'workbench.colorTheme': themes[theme], 'window.commandCenter': false };
  const { page, close } = await openPage({ vsix, source, settings, size, language });
  try {
    await take(page);
  } catch (error) {
    await page.screenshot({ path: path.join(out, `${theme}-error.png`) }).catch(() => {});
    throw error;
  } finally {
    await close();
  }
}

async function shootAs(page, name) {
  const file = path.join(out, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(path.relative(startDirectory, file));
}

async function takeChinesePicture(page) {
  await openViews(page);
  await hoverOver(page, mention);
  await shootAs(page, 'light-hover.zh-cn');
}

async function takePictures(page, theme) {
  const shoot = (what) => shootAs(page, `${theme}-${what}`);
  await openViews(page);
  await hoverOver(page, mention);
  await shoot('hover');
  await page.mouse.move(size.width - 60, size.height - 200);
  await command(page, titleOf('zhNews.extractFigures'));
  await widenSidebar(page, size.width * 0.55);
  await page.waitForTimeout(settling);
  await shoot('figures');
  if (theme !== 'light') return;

  await openPalette(page, translate('%category%'));
  await page.waitForTimeout(settling);
  await shoot('palette');
  await page.keyboard.press('Escape');

  await command(page, 'View: Close Primary Side Bar');
  await shoot('tidy-before');
  await command(page, titleOf('zhNews.tidy'));
  await page.waitForTimeout(settling);
  await shoot('tidy-after');
}

/** Opens our views and waits until the page has been read and coloured. */
async function openViews(page) {
  // The first page that a machine sees shows them by itself.
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor({ timeout: patience });
  await widenSidebar(page, size.width * 0.33);
  await page.waitForTimeout(settling);
}

async function widenSidebar(page, width) {
  const box = await page.locator('.part.sidebar').boundingBox();
  const [x, y] = [box.x + box.width, box.y + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(width, y, { steps: 5 });
  await page.mouse.up();
}

/** Runs a command and waits until the window has settled. */
async function command(page, title) {
  await runCommand(page, title);
  await page.waitForTimeout(settling);
}

/** A person's name on the first screen that is mentioned most often, or another entity's where there is no person. */
function mentionToShow(file) {
  const found = outputOf(process.execPath, ['dist/cli.js', 'annotate', file]);
  if (!found) throw new Error(`${file} cannot be read`);
  const { entities } = JSON.parse(found);
  const text = readFileSync(file, 'utf8');
  const lineOf = ({ start }) => text.slice(0, start).split('\n').length;
  const mentions = ({ entity }) => entities.filter((other) => other.entity === entity).length;
  const worth = (entity) => (entity.type === 'person' ? 100 : 0) + mentions(entity);
  const candidates = entities.filter(
    (entity) => text.slice(entity.start, entity.end) === entity.name && lineOf(entity) <= 30,
  );
  const [best] = candidates.sort((a, b) => worth(b) - worth(a));
  if (!best) throw new Error(`${file} names nobody and nothing on its first screen`);
  return best.name;
}
