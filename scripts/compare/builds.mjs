// The two builds that are compared.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { outputOf, root } from '../lib/process.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} cli the file of its command line
 * @property {string} outputs where its outputs are written
 * @property {boolean} keep whether outputs of an earlier run are still right
 */

/**
 * A build of a revision, made in a folder of its own with the modules that are installed here.
 * @param {string} revision @returns {Build}
 */
export function buildOf(revision) {
  const commit = outputOf('git', ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])?.trim();
  if (!commit) throw new Error(`git knows no revision ${revision}`);
  const folder = path.join(root, 'out/compare/builds', commit.slice(0, 12));
  const cli = path.join(folder, 'dist/cli.js');
  if (!existsSync(path.join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const archive = execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: 'inherit' });
    mkdirSync(path.join(folder, 'complete'));
  }
  return { name: revision, cli, outputs: `out/compare/${commit.slice(0, 12)}`, keep: true };
}

/** @returns {Build} */
export function workingTree() {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  return {
    name: 'working tree',
    cli: path.join(root, 'dist/cli.js'),
    outputs: 'out/compare/working-tree',
    keep: false,
  };
}
