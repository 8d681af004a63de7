/** What V8 has compiled of the core is kept between runs, and never changes what is read. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCompiled } from '../../src/runtime/node/compiled-code.ts';
import { eventually, startClient } from '../server/client.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const page = fileURLToPath(new URL('../fixtures/sample-page.txt', import.meta.url));

describe('compiled code', () => {
  let caches: string;
  const environment = () => ({ ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, HOME: caches });
  const files = () =>
    readdirSync(caches, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bin'));
  const kept = () => {
    const [file, ...others] = files();
    assert.ok(file && others.length === 0, files().join());
    return join(caches, file);
  };
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      env: { ...environment(), ...env },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    return stdout;
  };
  const annotate = (args: readonly string[] = [page], env: Readonly<Record<string, string>> = {}) =>
    run(['annotate', ...args], env);
  beforeEach(() => {
    caches = mkdtempSync(join(tmpdir(), 'zh-news-compiled-'));
  });
  afterEach(() => rmSync(caches, { recursive: true }));

  it('is kept by the first page, and used as it is by the next', () => {
    const first = annotate();
    const before = statSync(kept());
    assert.ok(before.size > 500_000);
    assert.equal(annotate(), first);
    assert.equal(statSync(kept()).mtimeMs, before.mtimeMs);
  });

  it('is kept of what tidies, too', () => {
    const first = run(['tidy', page]);
    const before = statSync(kept());
    assert.ok(before.size > 200_000);
    assert.equal(run(['tidy', page]), first);
    assert.equal(statSync(kept()).mtimeMs, before.mtimeMs);
  });

  it('is made anew where it is damaged, or of another core', () => {
    const first = annotate();
    const whole = readFileSync(kept());
    for (const damaged of [whole.subarray(0, 1000), Buffer.alloc(0), whole.fill(0, 100_000, 100_100)]) {
      writeFileSync(kept(), damaged);
      assert.equal(annotate(), first);
      assert.ok(statSync(kept()).size > 500_000);
      assert.notDeepEqual(readFileSync(kept()), damaged);
    }
  });

  it('is kept of three bundles by turns, and of no more', () => {
    const before = process.env;
    process.env = environment();
    const keep = (version: number) => {
      const file = join(caches, 'bundle.js');
      writeFileSync(file, `module.exports = ${version};`);
      loadCompiled(file, 'annotate')();
    };
    try {
      for (const version of [1, 2, 3]) keep(version);
      const three = files();
      assert.equal(three.length, 3);
      for (const version of [1, 2, 3]) keep(version);
      assert.deepEqual(files(), three);
      for (const [i, file] of three.entries()) utimesSync(join(caches, file), i, i);
      keep(4);
      assert.equal(files().length, 3);
      assert.ok(!files().includes(three[0] as string));
    } finally {
      process.env = before;
    }
  });

  it('is not kept of little, nor where Node is told to keep none', () => {
    annotate(['--quick', page]);
    const headline = join(caches, 'headline.txt');
    writeFileSync(headline, '山乡修通致富路\n');
    run(['tidy', headline]);
    annotate([page], { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(files(), []);
  });

  (process.platform === 'win32' ? it.skip : it)('is not run where others may write it', () => {
    annotate();
    const others = kept();
    chmodSync(dirname(others), 0o777);
    writeFileSync(others, 'of somebody else');
    annotate();
    assert.equal(readFileSync(others, 'utf8'), 'of somebody else');
  });

  it('is kept by the server, when it has read a page', async () => {
    const client = await startClient({ env: environment() });
    try {
      await client.open('file:///page.txt', readFileSync(page, 'utf8'));
      await eventually(() => files().length > 0);
      assert.ok(statSync(kept()).size > 500_000);
    } finally {
      await client.stop();
    }
    annotate();
    assert.equal(files().length, 2);
  }).timeout(60_000);
});
