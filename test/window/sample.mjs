// The sample page, or a text of a test's own, in windows of the packed extension.
import { readFileSync } from 'node:fs';
import { openPage, patience } from '../host/page-window.mjs';

const samplePath = 'test/fixtures/sample-page.txt';
export const sampleText = readFileSync(samplePath, 'utf8');

/** @param {{ trusted?: boolean, inBrowser?: boolean }} [options] */
export const openSample = (options = {}) => openPage({ vsix: 'out/zh-news.vsix', source: samplePath, ...options });

/** @param {string} name the file's name @param {string} text @param {{ settings?: object }} [options] */
export const openText = (name, text, options = {}) =>
  openPage({ vsix: 'out/zh-news.vsix', source: name, text, ...options });

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

/**
 * Opens the sample before the tests of a suite, and closes it behind them.
 * @param {(opened: Awaited<ReturnType<typeof openSample>>) => void} take gets the window before the page has been read, the tests when it has
 * @param {Parameters<typeof openSample>[0]} [options]
 */
export function withSample(take, options) {
  let opened;
  before(async () => {
    opened = await openSample(options);
    take(opened);
    await untilColoured(opened.page);
  });
  after(() => opened?.close());
}
