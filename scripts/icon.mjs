// Makes media/icon.png, which packages need, from media/icon.svg.
import { readFileSync } from 'node:fs';
import { ensureChromium } from '../test/host/chromium.mjs';
import { openBrowser } from '../test/host/window.mjs';
import { root } from './lib/process.mjs';

process.chdir(root);
await ensureChromium();
const { page, close } = await openBrowser({ width: 128, height: 128 });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block }</style>${readFileSync('media/icon.svg', 'utf8')}`,
);
await page.screenshot({ path: 'media/icon.png', omitBackground: true });
await close();
