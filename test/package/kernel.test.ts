/** The net's kernel in the repository is what its source gives. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import kernel from '../../src/core/entities/net/kernel.wasm.json' with { type: 'json' };

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the kernel of the net', () => {
  it('has the bytes of its hash, and was built from this source', () => {
    assert.equal(sha256(Buffer.from(kernel.base64, 'base64')), kernel.sha256);
    assert.equal(sha256(readFileSync('src/core/entities/net/kernel.c')), kernel.source);
  });

  it('is what clang makes of the source', function () {
    const version = spawnSync('clang', ['--version'], { encoding: 'utf8' }).stdout?.split('\n', 1)[0];
    if (version !== kernel.compiler) {
      console.log(`      skipped: it was built by ${kernel.compiler}, and here is ${version ?? 'no clang'}`);
      this.skip();
    }
    // Clang names its linker without a path where there is none.
    const linker = spawnSync('clang', ['--target=wasm32', '-print-prog-name=wasm-ld'], {
      encoding: 'utf8',
    }).stdout.trim();
    if (!linker.includes('/')) {
      console.log('      skipped: clang has no linker for WebAssembly here; lld has one');
      this.skip();
    }
    const { status, stderr } = spawnSync('node', ['scripts/kernel.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
