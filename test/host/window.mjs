// One window of VS Code's server in a headless browser.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** Milliseconds until the language server must have come. */
const workerLimit = 120_000;

/** Quiet, and at home in a container. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A browser with a fresh profile. Webviews need service workers, which a persistent context allows.
 * @param {{ width?: number, height?: number, scale?: number, cookies?: boolean, locale?: string }} [options] `cookies`: those of other
 *   origins are let in, which the workers of webviews need where there is no server
 */
export async function openBrowser({ width = 1280, height = 800, scale = 1, cookies = false, locale = 'en-US' } = {}) {
  const profile = mkdtempSync(path.join(tmpdir(), 'zh-news-browser-'));
  if (cookies) allowCookies(profile);
  const executablePath = findChromium() ?? undefined;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: true,
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale,
    serviceWorkers: 'allow',
    args: browserArguments,
  });
  const close = async () => {
    await context.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { context, page: context.pages()[0] ?? (await context.newPage()), close };
}

function allowCookies(profile) {
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

/**
 * Waits until the language server runs in a worker of the browser. Where the extension has fallen back to Node, there is none.
 * @param {import('playwright-core').Page} page
 * @throws with the workers that there are
 */
export async function untilServerWorker(page) {
  const end = Date.now() + workerLimit;
  for (;;) {
    const names = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name).catch(() => '')));
    if (names.some((name) => name.endsWith('zh-news language server'))) return;
    if (Date.now() > end) throw new Error(`The language server runs in no worker of the browser: ${names.join(', ')}`);
    await page.waitForTimeout(200);
  }
}
