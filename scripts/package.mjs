// Makes the VSIX.
//
//   node scripts/package.mjs [--target PLATFORM] [--out FILE] [--no-build]
//
// Every package holds the light segmenter, which runs anywhere, and without --target nothing but what runs anywhere. With --target it also
// holds nodejieba's module for that platform: the one built here if this is such a machine, or native/PLATFORM/nodejieba.node, or none.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/install.mjs';
import { ownTarget, targets } from './lib/platform.mjs';
import { must, root } from './lib/process.mjs';
import { mendReadme } from './lib/vsix-readme.mjs';

const { values: options } = parseArgs({
  options: { target: { type: 'string' }, out: { type: 'string' }, 'no-build': { type: 'boolean' } },
});
const { target } = options;
if (target && !targets.includes(target)) throw new Error(`No such target: ${target}. There are: ${targets.join(', ')}`);

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.resolve(root, options.out ?? `${name}-${target ? `${target}-` : ''}${version}.vsix`);
mkdirSync(path.dirname(file), { recursive: true });

await ensureDependencies();
const build = (...args) => must(process.execPath, [path.join(root, 'scripts/build.mjs'), '--clean', ...args]);
if (!options['no-build']) await build(...nativeArguments(target));
// Everything that ships is bundled, so the package has no dependencies of its own.
const { createVSIX } = await import('@vscode/vsce');
await createVSIX({
  cwd: root,
  packagePath: file,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  ...(target && { target }),
});
await mendReadme(file);
// What lies in dist/ is this machine's again.
if (!options['no-build'] && target !== ownTarget()) await build();
console.log(path.relative(process.cwd(), file));

function nativeArguments(target) {
  if (!target) return ['--no-native'];
  if (target === ownTarget()) return [];
  const native = path.join(root, 'native', target, 'nodejieba.node');
  return existsSync(native) ? ['--native', native] : ['--no-native'];
}
