// Installs the project's dependencies when they are missing. Node built-ins alone.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root, run } from './process.mjs';

/** Runs `npm ci` unless what is installed is what the lock file names. */
export async function ensureDependencies() {
  if (installedFits()) return;
  console.log('Installing dependencies …');
  const env = installEnvironment();
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env });
  await buildNodejieba(env);
}

/** Where npm runs no install scripts, as its configuration may say, nodejieba is there without its native module. */
async function buildNodejieba(env) {
  const folder = path.join(root, 'node_modules/nodejieba');
  if (!existsSync(folder) || existsSync(path.join(folder, 'build/Release/nodejieba.node'))) return;
  const nodePreGyp = path.join(root, 'node_modules/@mapbox/node-pre-gyp/bin/node-pre-gyp');
  const code = await run(process.execPath, [nodePreGyp, 'install', '--fallback-to-build'], { cwd: folder, env });
  if (code !== 0) console.log('nodejieba could not be built here: jieba-wasm does its work.');
}

/**
 * nodejieba's install script asks npx for node-pre-gyp, which npm may only answer when it need not ask back; the copy among our
 * own dependencies is the one it finds. Where nodejieba cannot be built it is left out: it is an optional dependency.
 */
function installEnvironment() {
  const env = { ...process.env, npm_config_yes: 'true' };
  // Header files that came with Node save a download, and work where there is no network but the registry.
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  if (!env.npm_config_nodedir && existsSync(path.join(prefix, 'include/node/node_api.h')))
    env.npm_config_nodedir = prefix;
  return env;
}

function installedFits() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.peer || installed[name]?.version === entry.version,
  );
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}
