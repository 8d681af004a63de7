// Installs the project's dependencies when they are missing. Uses only Node's built-in modules.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root, run } from './process.mjs';

const nodejieba = path.join(root, 'node_modules/nodejieba');

/**
 * Runs `npm ci` unless what is installed is what the lock file names. No install script runs: npm would take nodejieba away where its
 * native module cannot be built, and every build needs its dictionaries.
 */
export async function ensureDependencies() {
  if (installedFits()) return;
  console.log('Installing dependencies …');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  await buildNodejieba();
}

/** nodejieba's native module, which the tests compare with and packages for one platform carry. */
async function buildNodejieba() {
  const nodePreGyp = path.join(root, 'node_modules/@mapbox/node-pre-gyp/bin/node-pre-gyp');
  const command = [nodePreGyp, 'install', '--fallback-to-build'];
  const code = await run(process.execPath, command, { cwd: nodejieba, env: buildEnvironment() });
  if (code !== 0) console.log('nodejieba could not be built here; the light segmenter does its work.');
}

function buildEnvironment() {
  const env = { ...process.env };
  // Header files that came with Node save a download, and work where there is no network but the registry.
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  if (!env.npm_config_nodedir && existsSync(path.join(prefix, 'include/node/node_api.h')))
    env.npm_config_nodedir = prefix;
  return env;
}

function installedFits() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !installed || !existsSync(nodejieba)) return false;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.peer || installed[name]?.version === entry.version,
  );
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}
