/** The recipe for Dask distributed: a scheduler and two workers in processes of their own, one of which is killed in the middle. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');
const recipe = resolve('docs/archives/annotate_on_dask.py');
/** Debian's own Python, for which its packages are. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const rows = 3000;
/** Bytes: some thirty blocks. */
const blockSize = 12_000;

const row = (i: number) =>
  JSON.stringify({ id: i, text: `全市共有${i}万人参加测绘，\u2028比去年多了${i + 1}万人。`, note: '甲'.repeat(i % 7) });

describe('an archive on Dask distributed', function () {
  this.timeout(300_000);
  let folder: string;
  const children: ChildProcess[] = [];

  before(function () {
    const { status } = spawnSync(python, ['-c', 'import distributed']);
    if (status !== 0) {
      console.log("      skipped: Python's package distributed is not here (Debian: python3-distributed)");
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'zh-news-dask-'));
    mkdirSync(join(folder, 'annotated'));
  });
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  function start(module: string, ...options: readonly string[]): { child: ChildProcess; log: () => string } {
    const scheduler = ['--scheduler-file', join(folder, 'scheduler.json')];
    const child = spawn(python, ['-m', module, ...scheduler, '--no-dashboard', ...options], { cwd: folder });
    children.push(child);
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        log += data;
      });
    }
    return { child, log: () => log };
  }

  it('gives what one process gives, though a worker dies in the middle', async () => {
    const file = join(folder, 'rows.jsonl');
    // The last row has no line feed, and one row is bad.
    const lines = Array.from({ length: rows }, (_, i) => (i === 1234 ? '{"id":1234}' : row(i)));
    writeFileSync(file, lines.join('\n'));

    const scheduler = start('distributed.cli.dask_scheduler', '--host', '127.0.0.1', '--port', '0');
    const workerOptions = ['--nthreads', '1', '--no-nanny', '--memory-limit', '0'];
    const [doomed] = [1, 2].map(() => start('distributed.cli.dask_worker', ...workerOptions));
    await until(
      () => (scheduler.log().match(/Register worker|Starting worker compute/g)?.length ?? 0) >= 2,
      'two workers',
    );

    const parts = () => readdirSync(join(folder, 'annotated')).filter((name) => name.endsWith('.jsonl'));
    const driver = spawn(python, [recipe, join(folder, 'scheduler.json'), join(folder, 'annotated'), cli, file], {
      env: { ...process.env, BLOCK_SIZE: String(blockSize) },
    });
    children.push(driver);
    let errors = '';
    driver.stderr.on('data', (data) => {
      errors += data;
    });
    const ended = new Promise((resolve) => driver.on('close', resolve));

    await until(() => parts().length >= 4 || driver.exitCode !== null, 'the first blocks');
    const before = parts().length;
    doomed?.child.kill('SIGKILL');
    assert.equal(await ended, 0, errors);
    const all = parts().sort();
    assert.ok(before < all.length - 2, `${before} of ${all.length} blocks were there when the worker was killed`);
    assert.match(scheduler.log(), /Remove worker/);

    const alone = spawnSync(process.execPath, [cli, 'annotate', '--jsonl', '--keep-going', file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    }).stdout;
    const together = all.map((name) => readFileSync(join(folder, 'annotated', name), 'utf8')).join('');
    // The number of a bad row's line is that of its block: Dask does not tell how many lines went before.
    const comparable = (text: string) => text.replace(/"error":"line \d+: /g, '"error":"line N: ');
    assert.equal(comparable(together), comparable(alone));
    assert.equal(together.split('\n').length - 1, rows);
  });
});

async function until(condition: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 120_000; !condition(); ) {
    if (Date.now() > end) throw new Error(`no sign of ${what} within two minutes`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
