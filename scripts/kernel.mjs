/**
 * Builds the net's kernel, src/core/entities/net/kernel.c, with clang and lld, and writes it as code, so that every bundle holds it:
 *   node scripts/kernel.mjs
 * `--check` writes nothing and fails when the kernel in the repository is not what the source gives.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = 'src/core/entities/net/kernel.c';
const target = 'src/core/entities/net/kernel.wasm.json';

/** @throws Error when there is no clang, or it cannot build for WebAssembly. */
export function buildKernel() {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const flags =
      '--target=wasm32 -msimd128 -O3 -nostdlib -fvisibility=hidden -Wl,--no-entry -Wl,--export=multiply -Wl,--export=convolve -Wl,--import-memory -Wl,--strip-all';
    const run = spawnSync('clang', [...flags.split(' '), source, '-o', out], { encoding: 'utf8' });
    if (run.error || run.status !== 0)
      throw new Error(`clang cannot build the kernel: ${run.error?.message ?? run.stderr}`);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first line of `clang --version`, or null where there is no clang: another version may give other bytes. */
export function compiler() {
  const run = spawnSync('clang', ['--version'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.split('\n', 1)[0] : null;
}

export const kernelFile = (bytes) =>
  `${JSON.stringify({ compiler: compiler(), source: sha256(readFileSync(source)), sha256: sha256(bytes), base64: bytes.toString('base64') }, null, 2)}\n`;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

if (process.argv[1]?.endsWith('kernel.mjs')) {
  const made = kernelFile(buildKernel());
  if (!process.argv.includes('--check')) writeFileSync(target, made);
  else if (made !== readFileSync(target, 'utf8'))
    throw new Error(`${target} is not what ${source} gives; run node scripts/kernel.mjs`);
}
