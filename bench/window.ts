/** Inside VS Code: what activation takes, and what the extension host grows by. Run like a suite of tests; reports to a file. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { runSuite } from '../test/host/suite.ts';
import type { Measure } from './measure.ts';

/** One of VS Code's own that does nearly nothing: what its activation takes is VS Code's part of ours. */
const smallest = 'vscode.search-result';

const megabytes = () => process.memoryUsage().rss / 2 ** 20;

async function open(name: string): Promise<void> {
  const [file] = await vscode.workspace.findFiles(name);
  assert.ok(file, `${name} is in the workspace`);
  await vscode.window.showTextDocument(file);
  await new Promise((resolve) => setTimeout(resolve, 6000));
}

/** The extension; a window that has just opened may not know yet what is installed. */
async function installed(): Promise<vscode.Extension<unknown>> {
  for (let round = 0; round < 40; round++) {
    const extension = vscode.extensions.getExtension('zh-news.zh-news');
    if (extension) return extension;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the extension is not installed');
}

async function activationOf(extension: vscode.Extension<unknown> | undefined): Promise<number> {
  const begun = performance.now();
  await extension?.activate();
  return performance.now() - begun;
}

export const run = () =>
  runSuite(() => {
    it('activation and memory of the extension host', async () => {
      const report = process.env.ZH_NEWS_BENCH_WINDOW;
      assert.ok(report, 'ZH_NEWS_BENCH_WINDOW names no file');
      const extension = await installed();
      const documents = vscode.workspace.textDocuments
        .map(({ uri, languageId }) => `${uri} (${languageId})`)
        .join(', ');
      assert.ok(!extension.isActive, `the extension is active already; open are: ${documents}`);
      const least = await activationOf(vscode.extensions.getExtension(smallest));
      const asleep = megabytes();
      const activation = await activationOf(extension);
      const forActivation = megabytes() - asleep;
      // What VS Code itself takes for its first document is not ours.
      await open('english.txt');
      const withoutPage = megabytes();
      await open('sample-page.txt');
      const growth = forActivation + megabytes() - withoutPage;
      const measures: Measure[] = [
        { name: 'window: activation', value: activation, unit: 'ms', limit: 15 },
        { name: `window: activation of ${smallest}, to compare`, value: least, unit: 'ms' },
        { name: 'window: growth of the extension host with a page open', value: growth, unit: 'MB', limit: 15 },
      ];
      writeFileSync(report, JSON.stringify(measures));
    }).timeout(60_000);
  });
