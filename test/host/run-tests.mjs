// Runs a test suite inside the extension host of VS Code's server: what runTests() of @vscode/test-electron does on the desktop.
//
//   node test/host/run-tests.mjs [--extension FOLDER | --vsix FILE] --tests INDEX [--folder WORKSPACE] [--timeout SECONDS]
//                                [--artifacts FOLDER] [--verbose] [--in-browser]
//
// Exit code 0 all passed · 1 a test failed, or the suite could not be loaded · 2 the harness itself failed · 3 the extension host
// died, or run() never ended · 4 no test ran · 124 no end in time. VS Code answers 0 in the cases 3 and 4; so a 0 is believed only
// beside the statistics that the suite writes as its last act.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { remoteUri, windowAddress } from './address.mjs';
import { browserKind, installVsix, serverFolder, startServer } from './server.mjs';
import { ensureVSCode } from './vscode.mjs';
import { openBrowser, untilServerWorker } from './window.mjs';

/**
 * @typedef {object} Job
 * @property {string} [extension] folder of the extension, run from there
 * @property {string} [vsix] package, installed first
 * @property {string} tests module that exports run(): Promise<void>
 * @property {string} [folder] workspace, of which the window gets a copy; an empty one when not given
 * @property {number} [timeout] seconds
 * @property {string} [artifacts] folder for a picture of the window and the logs of a failed run
 * @property {boolean} [verbose] shows everything the window logs
 * @property {Record<string, string>} [env]
 * @property {boolean} [inBrowser] the extension and the tests, which lie in its folder, run in a worker of the browser
 *
 * @param {Job} job
 * @returns {Promise<{ code: number, passes: number, failures: number }>}
 */
export async function runTests(job) {
  const vscode = await ensureVSCode();
  const folders = serverFolder();
  const reportFile = path.join(folders.base, 'report.json');
  const output = followFile(path.join(folders.base, 'mocha.txt'));
  const log = [];
  const note = (line) => {
    log.push(line);
    if (job.verbose) console.error(line);
  };
  let server;
  let browser;
  try {
    if (job.vsix) installVsix(vscode, folders, job.vsix);
    server = await startServer(vscode, folders, {
      driver: true,
      env: { ...job.env, ZH_NEWS_TEST_OUTPUT: output.file, ZH_NEWS_TEST_REPORT: reportFile },
      ...(job.inBrowser && { settings: browserKind }),
    });
    browser = await openBrowser();
    const ended = await watch(browser, job.timeout ?? 120, note);
    await browser.page.goto(windowAddress(server, workspace(folders, job.folder), payload(server, folders, job)), {
      waitUntil: 'commit',
      timeout: 120_000,
    });
    // Where the extension has fallen back to Node, there is no such worker, whatever the tests say.
    let ranInWorker = !job.inBrowser;
    const sawWorker = () => {
      ranInWorker = true;
    };
    if (job.inBrowser) untilServerWorker(browser.page).then(sawWorker, (error) => note(error.message));
    const answer = await ended();
    output.stop();
    const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
    const verdict = ranInWorker
      ? judge(answer, report, job.timeout ?? 120)
      : { code: 3, problem: 'the extension ran in no worker of the browser' };
    if (verdict.problem) console.error(`[host] ${verdict.problem}`);
    if (verdict.code !== 0) {
      await keepArtifacts(job.artifacts, { page: browser.page, log, server });
      if (!report && !job.verbose) console.error(log.filter(tellsOfError).map(firstLine).slice(-10).join('\n'));
    }
    return { code: verdict.code, passes: report?.passes ?? 0, failures: report?.failures ?? 0 };
  } catch (error) {
    console.error('[host]', error);
    return { code: 2, passes: 0, failures: 0 };
  } finally {
    output.stop();
    await browser?.close();
    await server?.stop();
    folders.remove();
  }
}

/**
 * What a run was worth.
 * @param {number | 'timeout' | string} answer VS Code's exit code, or why there is none
 * @param {{ passes: number, failures: number } | null} report what the suite wrote at its end
 * @param {number} timeout seconds
 * @returns {{ code: number, problem?: string }}
 */
export function judge(answer, report, timeout) {
  if (answer === 'timeout') return { code: 124, problem: `no end within ${timeout} s` };
  if (typeof answer !== 'number') return { code: 2, problem: answer };
  if (answer !== 0) return { code: 1 };
  if (!report) return { code: 3, problem: 'no statistics: the extension host died, or run() did not end' };
  if (report.failures > 0) return { code: 1 };
  if (report.passes === 0) return { code: 4, problem: 'no test ran' };
  return { code: 0 };
}

function payload(server, folders, job) {
  return [
    // A test run needs an extension under development; beside an installed package an empty one will do.
    ['extensionDevelopmentPath', remoteUri(server, job.extension ?? emptyExtension(folders))],
    ['extensionTestsPath', remoteUri(server, job.tests)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
}

/** A copy, so that no test can change the project's own files. */
function workspace({ base }, folder) {
  const copy = path.join(base, 'workspace');
  if (folder) cpSync(folder, copy, { recursive: true });
  else mkdirSync(copy);
  return copy;
}

function emptyFolder({ base }, name) {
  const folder = path.join(base, name);
  mkdirSync(folder);
  return folder;
}

function emptyExtension(folders) {
  const folder = emptyFolder(folders, 'empty-extension');
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** The window calls these two functions when run() has settled, and for its log. */
async function watch({ context, page }, timeout, note) {
  let settle;
  const answer = new Promise((resolve) => {
    settle = resolve;
  });
  await context.exposeFunction('codeAutomationExit', (code) => settle(code));
  await context.exposeFunction('codeAutomationLog', (type, args) => note(`[${type}] ${format(...args)}`));
  page.on('pageerror', (error) => note(`[pageerror] ${error.message}`));
  page.on('crash', () => settle('the page of the window crashed'));
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  return async () => {
    const timer = setTimeout(settle, timeout * 1000, 'timeout');
    const settled = await answer;
    clearTimeout(timer);
    return settled;
  };
}

/** Shows a growing file: the extension host's own output would reach us only through the window's log. */
function followFile(file) {
  writeFileSync(file, '');
  let shown = 0;
  const show = () => {
    if (!existsSync(file)) return;
    const content = readFileSync(file);
    if (content.length > shown) process.stdout.write(content.subarray(shown));
    shown = content.length;
  };
  const timer = setInterval(show, 200);
  const stop = () => {
    clearInterval(timer);
    show();
  };
  return { file, stop };
}

const firstLine = (text) => text.split('\n', 1)[0];
const tellsOfError = (line) => /Cannot find module|\[error\]/.test(line) && !/spdlog|watchdog|ServiceWorker/.test(line);

async function keepArtifacts(folder, { page, log, server }) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, 'window.png') }).catch(() => {});
  writeFileSync(path.join(folder, 'window.log'), log.join('\n'));
  writeFileSync(path.join(folder, 'server.log'), server.log());
}

async function main() {
  const { values } = parseArgs({
    options: {
      extension: { type: 'string' },
      vsix: { type: 'string' },
      tests: { type: 'string' },
      folder: { type: 'string' },
      timeout: { type: 'string', default: '120' },
      artifacts: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      'in-browser': { type: 'boolean', default: false },
    },
  });
  const { timeout, 'in-browser': inBrowser, ...job } = values;
  if (!job.tests) throw new Error('Which --tests?');
  const { code, ...stats } = await runTests({ ...job, inBrowser, tests: job.tests, timeout: Number(timeout) });
  if (process.env.MOCHA_STATS) writeFileSync(process.env.MOCHA_STATS, JSON.stringify(stats));
  process.exitCode = code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
