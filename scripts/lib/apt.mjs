// Installs Debian packages if possible. Uses only Node's built-in modules.
import { outputOf, run, which } from './process.mjs';

/** Needs root, or sudo without a password; otherwise prints what is missing. Does nothing without apt. */
export async function aptInstall(packages) {
  if (packages.length === 0 || !which('apt-get')) return;
  const prefix = process.getuid?.() === 0 ? [] : outputOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
  if (!prefix) {
    console.log(`Missing: ${packages.join(', ')}. Install with: sudo apt-get install ${packages.join(' ')}`);
    return;
  }
  console.log(`Installing ${packages.join(' and ')} …`);
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  const command = (...args) => run(apt[0], [...apt.slice(1), ...args], quiet);
  await command('update');
  for (const name of packages) await command('install', '-y', '--no-install-recommends', name);
}
