// Finds the browser that the window of VS Code's server opens in, and installs it where the system lets us. Node built-ins alone.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from '../../scripts/lib/apt.mjs';
import { must, outputOf, root } from '../../scripts/lib/process.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * Installs Chromium and a Chinese font where they are missing. Needs root, sudo without a password, or playwright's own download.
 * @returns {Promise<string | null>} the browser, or null for the one that playwright keeps
 */
export async function ensureChromium() {
  const wanted = [];
  if (!findChromium()) wanted.push('chromium');
  // Without it Chinese text is drawn as boxes; tests do not look at glyphs, people and screenshots do.
  if (process.platform === 'linux' && !hasChineseFont()) wanted.push('fonts-noto-cjk');
  await aptInstall(wanted);
  const found = findChromium();
  if (found) return found;
  console.log('Downloading a browser …');
  await must(process.execPath, [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  return null;
}

/** The browser of the variable CHROMIUM, or one in a usual place; null when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there`);
    return named;
  }
  return places.find((place) => existsSync(place)) ?? null;
}

function hasChineseFont() {
  const listed = outputOf('fc-list', [':lang=zh', 'family']);
  return listed !== null && listed.trim() !== '';
}
