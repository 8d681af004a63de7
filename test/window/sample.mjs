// The sample page in windows of the packed extension.
import { openPage, patience } from '../host/page-window.mjs';

/** @param {{ trusted?: boolean, inBrowser?: boolean }} [options] */
export const openSample = (options = {}) =>
  openPage({ vsix: 'out/zh-news.vsix', source: 'test/fixtures/sample-page.txt', ...options });

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
