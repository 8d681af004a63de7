// Starts VS Code's server on this machine, and installs a VSIX into it.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What keeps a fresh window quiet: no tips, no trust question, no look-ups on the network. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'npm.autoDetect': 'off',
};

/** No folder is trusted, and nobody asks. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

/** The extension runs in a worker of the browser, by its entry for that, though there is a server. */
export const browserKind = { 'remote.extensionKind': { 'zh-news.zh-news': ['web'] } };

/** Marks of an outer VS Code, Electron or test run that must not reach the inner one. */
const notInherited = [
  'VSCODE_IPC_HOOK_CLI',
  'ELECTRON_RUN_AS_NODE',
  'CODE_SERVER_PARENT_PID',
  'NODE_OPTIONS',
  'VSCODE_DEV',
];

/** No address at all: the extension gallery is never asked. */
const noGallery = { serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '', recommendationsUrl: '' };

const startLimit = 120_000;

/** A folder for one server's data; `remove` deletes it. */
export function serverFolder() {
  const base = mkdtempSync(path.join(tmpdir(), 'zh-news-host-'));
  const folders = { base, data: path.join(base, 'data'), extensions: path.join(base, 'extensions') };
  mkdirSync(folders.extensions);
  return { ...folders, remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * @param {{ folder: string, node: string }} vscode
 * @param {{ data: string, extensions: string, base: string }} folders
 * @param {{ settings?: object, env?: Record<string, string>, port?: number, trusted?: boolean, driver?: boolean, language?: string }} [options]
 *   folders are trusted unless `trusted` is false; `driver`: for tests inside the extension host, where the window then refuses to show dialogs;
 *   `language`: the interface's, `zh-cn`, in which extensions write; VS Code's own texts stay English without its language pack
 * @returns {Promise<{ port: number, authority: string, log: () => string, stop: () => Promise<void> }>}
 * @throws when it does not listen within two minutes
 */
export async function startServer(vscode, folders, options = {}) {
  // Settings of the machine lie on the server's disk, so they hold from the first window on.
  const machine = path.join(folders.data, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(
    path.join(machine, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...(options.trusted === false && restricted), ...options.settings }, null, 2),
  );

  if (options.language) registerLanguage(folders, options.language);

  const env = { ...process.env, EXTENSIONS_GALLERY: JSON.stringify(noGallery), ...options.env };
  for (const name of notInherited) delete env[name];
  // A process group of its own, so that the extension host goes with it.
  const child = spawn(vscode.node, serverArguments(vscode, folders, options), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const file = createWriteStream(path.join(folders.base, 'server.log'));
  let log = '';
  const stop = () => stopGroup(child, file);
  try {
    const port = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`VS Code's server did not start in time:\n${log}`)), startLimit);
      const onData = (data) => {
        log += data;
        file.write(data);
        const listening = /Extension host agent listening on (\d+)/.exec(log);
        if (!listening) return;
        clearTimeout(timer);
        resolve(Number(listening[1]));
      };
      child.stdout.on('data', onData);
      child.stderr.on('data', onData);
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log.slice(-2000)}`)));
    });
    return { port, authority: `127.0.0.1:${port}`, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A language pack without texts: VS Code then asks extensions for theirs. */
function registerLanguage({ data }, language) {
  const translations = path.join(data, 'data/main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `language-pack-${language}` }, version: '1.0.0' }];
  const pack = { hash: language, extensions, translations: { vscode: translations }, label: language };
  writeFileSync(path.join(data, 'data/languagepacks.json'), JSON.stringify({ [language]: pack }));
}

function serverArguments(vscode, folders, { port = 0, trusted = true, driver = false, language }) {
  return [
    path.join(vscode.folder, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(trusted ? ['--disable-workspace-trust'] : []),
    // New versions pass the place of the tests from the address to the extension host only with this; old ones do not mind it.
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...(language ? ['--locale', language] : []),
    ...['--server-data-dir', folders.data, '--extensions-dir', folders.extensions],
  ];
}

async function stopGroup(child, file) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // The group is gone already.
    }
  };
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal('SIGTERM');
    const timer = setTimeout(signal, 3000, 'SIGKILL');
    await gone;
    clearTimeout(timer);
  }
  if (child.pid !== undefined) signal('SIGKILL');
  file.end();
}

/**
 * Installs a package as a user would; no server need be running.
 * @param {{ folder: string, node: string }} vscode
 * @param {{ data: string, extensions: string }} folders
 * @param {string} vsix
 * @throws with what VS Code said when it does not take the package
 */
export function installVsix(vscode, folders, vsix) {
  const { status, stdout, stderr } = spawnSync(
    vscode.node,
    [
      path.join(vscode.folder, 'out/server-main.js'),
      '--accept-server-license-terms',
      ...['--install-extension', path.resolve(vsix), '--force'],
      ...['--server-data-dir', folders.data, '--extensions-dir', folders.extensions],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0 || !/successfully installed/.test(stdout))
    throw new Error(`The VSIX was not installed (${status}):\n${stdout}\n${stderr}`);
}
