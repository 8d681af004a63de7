// Gets one package of the npm registry as a checked archive, without installing it.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { must, npm } from '../../scripts/lib/process.mjs';

/**
 * Unpacks `part` of a package into `folder`.
 * @param {{ name: string, integrity: string }} wanted name with version, and the archive's sha512 in base64
 * @param {string} part folder inside the archive, such as package/lib/vscode
 * @param {string} folder is made
 * @param {readonly string[]} [leftOut] patterns of files that are not needed
 * @throws when the archive is not the one that was meant
 */
export async function unpack(wanted, part, folder, leftOut = []) {
  const archives = `${folder}.archive`;
  mkdirSync(archives, { recursive: true });
  mkdirSync(folder, { recursive: true });
  // The project's own .npmrc and lock file have no say here, hence the other working folder.
  await npm(['pack', wanted.name, '--silent', '--ignore-scripts', `--pack-destination=${archives}`], {
    cwd: archives,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [file] = readdirSync(archives);
  if (!file) throw new Error(`npm pack ${wanted.name} left no archive`);
  const archive = path.join(archives, file);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== wanted.integrity) throw new Error(`${wanted.name} is not the archive it should be: sha512 ${found}`);
  const excluded = leftOut.map((pattern) => `--exclude=${pattern}`);
  await must('tar', ['xzf', archive, '-C', folder, ...excluded, `--strip-components=${part.split('/').length}`, part]);
  rmSync(archives, { recursive: true });
}
