/**
 * Runs mocha inside the extension host and reports outside of it. The contract is that of @vscode/test-electron: an index module
 * exports `run(): Promise<void>`, which rejects when a test failed. One compiled suite thus runs on the desktop and in the server.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';

/** Defines the tests: mocha's globals are there when it is called. */
export type Definition = () => void | Promise<void>;

/** Where what the suite prints is read outside; the extension host's own console, which cannot be replaced, leads to the window's log. */
const output = process.env.ZH_NEWS_TEST_OUTPUT;

/** Prints a line outside of the extension host, as soon as it is given. */
export const tell = (...args: readonly unknown[]): void => {
  if (output) appendFileSync(output, `${format(...args)}\n`);
};

/** @throws when a test failed */
export async function runSuite(define: Definition): Promise<void> {
  const { default: Mocha } = await import('mocha');
  if (output) Mocha.reporters.Base.consoleLog = tell;
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, color: false, reporter: 'spec', slow: 2000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await define();
  const {
    passes = 0,
    failures = 0,
    pending = 0,
  } = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
  });
  // The last act: whoever started VS Code believes its exit code only beside this file.
  const report = process.env.ZH_NEWS_TEST_REPORT;
  if (report) writeFileSync(report, JSON.stringify({ passes, failures, pending }));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
