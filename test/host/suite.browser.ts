/**
 * The same as `suite.ts` in a worker of the browser, where there is neither a process nor a disk: output and statistics go through the
 * editor into the folder above the workspace, where `run-tests.mjs` looks for them.
 */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import type { Definition } from './suite.ts';

/** @throws when a test failed */
export async function runSuite(define: Definition): Promise<void> {
  const { mocha, Mocha: Browser } = globalThis as unknown as { mocha: BrowserMocha; Mocha: typeof Mocha };
  const lines: string[] = [];
  Browser.reporters.Base.consoleLog = (...args: unknown[]) => lines.push(format(args));
  mocha.setup({ ui: 'bdd', timeout: 180_000, color: false, reporter: 'spec', slow: 2000 });
  await define();
  const {
    passes = 0,
    failures = 0,
    pending = 0,
  } = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
    runner.on('test end', () => void write('mocha.txt', lines.join('')));
  });
  await write('mocha.txt', lines.join(''));
  // The last act: whoever started VS Code believes its exit code only beside this file.
  await write('report.json', JSON.stringify({ passes, failures, pending }));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

type BrowserMocha = Pick<Mocha, 'run'> & { setup(options: Mocha.MochaOptions): void };

/** As `util.format` does for the four placeholders that reporters use. */
function format([pattern, ...values]: readonly unknown[]): string {
  const text = String(pattern ?? '').replace(/%[sdoj]/g, () => String(values.shift()));
  return `${[text, ...values.map(String)].join(' ')}\n`;
}

async function write(name: string, content: string): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in a folder.');
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, '..', name), new TextEncoder().encode(content));
}
