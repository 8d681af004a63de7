/** How a run ends that cannot go on, and what it says of a call that is not meant so. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const fullDisk = fileURLToPath(new URL('./full-disk.cjs', import.meta.url));
const page = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n';
const row = (id: number) => `${JSON.stringify({ id, text: '全市共有23万人参加测绘。' })}\n`;
const posix = process.platform === 'win32' ? it.skip : it;

describe('the end of a run', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-ends-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const run = (args: readonly string[], input = '', nodeArguments: readonly string[] = []) =>
    spawnSync(process.execPath, [...nodeArguments, cli, ...args], { cwd: folder, input, encoding: 'utf8' });

  it('is no row that is too long, which has its keys in its error', () => {
    const long = `{"id":2,"text":"${'共'.repeat(3_000_000)}","source":"x"}\n`;
    const { status, stdout, stderr } = run(['annotate', '--jsonl', '--keep-going'], row(1) + long + row(3));
    assert.equal(status, 0, stderr);
    const lines = stdout.trim().split('\n');
    assert.equal(lines[1], '{"id":2,"error":"line 2: a row has at most 8 MB"}');
    assert.deepEqual([lines.length, JSON.parse(lines[0] as string).id, JSON.parse(lines[2] as string).id], [3, 1, 3]);
    const stopped = run(['annotate', '--jsonl'], row(1) + long + row(3));
    assert.equal(stopped.status, 2);
    assert.equal(stopped.stderr, 'zh-news: standard input:2: a row has at most 8 MB\n');
    assert.equal(stopped.stdout, `${lines[0]}\n`);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    posix(`says on ${signal} how many rows are done`, async () => {
      const child = spawn(process.execPath, [cli, 'annotate', '--jsonl']);
      let [output, errors] = ['', ''];
      child.stderr.setEncoding('utf8').on('data', (data) => {
        errors += data;
      });
      child.stdout.setEncoding('utf8').on('data', (data) => {
        output += data;
        if (output.split('\n').length > 3) child.kill(signal);
      });
      child.stdin.on('error', () => {}).write(row(1) + row(2) + row(3));
      const status = await new Promise((resolve) => child.on('close', resolve));
      assert.equal(status, code, errors);
      assert.equal(errors, 'zh-news: stopped after 3 rows\n');
    });
  }

  it('comes with the first page that a full disk has no room for', () => {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(pages, name));
    for (const file of files) writeFileSync(file, page);
    for (const args of [
      ['tidy', '--write', ...files],
      ['export', '--format', 'csv', pages, '--out', join(folder, 'exported')],
    ]) {
      const { status, stderr } = run(args, '', ['--require', fullDisk]);
      assert.equal(status, 2, stderr);
      assert.match(stderr, /^zh-news: .*a\.(?:txt|csv): no space left on the disk\n$/);
    }
    for (const file of files) assert.equal(readFileSync(file, 'utf8'), page);
    assert.deepEqual(readdirSync(pages), ['a.txt', 'b.txt', 'c.txt']);
  });

  it('is one line where a file has more than a text can be long', () => {
    // It takes no room on the disk.
    const file = join(folder, 'huge.txt');
    writeFileSync(file, '');
    truncateSync(file, 600 * 2 ** 20);
    for (const command of ['annotate', 'tidy']) {
      const { status, stderr } = run([command, file]);
      assert.equal(status, 2, stderr);
      assert.equal(stderr, `zh-news: ${file}: too large: a page has at most 512 MB\n`);
    }
    rmSync(file);
  }).timeout(240_000);

  const hasNative = existsSync(fileURLToPath(new URL('../../dist/segmenter/nodejieba.node', import.meta.url)));
  (hasNative ? it : it.skip)('is one line where nodejieba finds no memory', () => {
    const { status, stderr } = run(['annotate', '--segmenter', 'nodejieba', '-'], page, [
      '--require',
      fileURLToPath(new URL('./greedy-segmenter.cjs', import.meta.url)),
    ]);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^zh-news: out of memory: [^\n]*\n$/);
  });

  it('shows the way out where the name of a file begins with a dash', () => {
    writeFileSync(join(folder, '-dash.txt'), page);
    for (const args of [
      ['tidy', '-dash.txt'],
      ['annotate', '-dash.txt'],
    ]) {
      const { status, stderr } = run(args);
      assert.equal(status, 2);
      assert.match(stderr, /^zh-news: there is no option -dash\.txt; a file of that name is \.\/-dash\.txt, or stands/);
    }
    assert.equal(run(['tidy', './-dash.txt']).status, 0);
    assert.equal(run(['tidy', '--', '-dash.txt']).status, 0);
    assert.match(run(['tidy', '--fast', 'a.txt']).stderr, /^zh-news: there is no option --fast \(/);
  });

  it('says of a number below zero what the number may be', () => {
    for (const value of ['-1', '0', '1.5', '999'])
      assert.equal(
        run(['annotate', '--jsonl', '--jobs', value]).stderr,
        `zh-news: --jobs is a whole number from 1 to 256, not ${value} (zh-news --help)\n`,
      );
    assert.match(run(['annotate', '--year', '-5', 'a.txt']).stderr, /--year is a whole number from 1000 to 9999/);
  });
});
