/** The built command line in processes of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' });
const row = (i: number) => JSON.stringify({ id: i, text: `全市共有${i}万人参加测绘，比去年多了${i + 1}万人。` });
const rows = (from: number, to: number) => `${Array.from({ length: to - from }, (_, i) => row(from + i)).join('\n')}\n`;

describe('the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-cli-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('prints a page with its wraps mended and leaves the file alone', () => {
    const file = join(folder, 'page.txt');
    const page = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n';
    writeFileSync(file, page);
    assert.equal(run(['tidy', file]).stdout, page.replace('共有\n', '共有'));
    assert.equal(readFileSync(file, 'utf8'), page);
  });

  it('answers every row in its order, with one job and with two', () => {
    const one = run(['annotate', '--jsonl'], rows(1, 300));
    assert.equal(one.stdout.trim().split('\n').length, 299);
    assert.match(one.stdout.split('\n')[4] as string, /5万/);
    assert.equal(run(['annotate', '--jsonl', '--jobs', '2'], rows(1, 300)).stdout, one.stdout);
  });

  it('goes on after a killed run where its last whole line ends', () => {
    const whole = run(['annotate', '--jsonl'], rows(1, 50)).stdout;
    const done = whole.split('\n').slice(0, 20);
    const rest = run(['annotate', '--jsonl'], rows(1 + done.length, 50)).stdout;
    assert.equal(`${done.join('\n')}\n${rest}`, whole);
  });

  it('says in which line a bad row stands, and can go on', () => {
    const bad = `${row(1)}\nno JSON\n${row(2)}\n`;
    const stopped = run(['annotate', '--jsonl'], bad);
    assert.equal(stopped.status, 2);
    assert.match(stopped.stderr, /2/);
    assert.equal(stopped.stderr.trim().split('\n').length, 1);
    const kept = run(['annotate', '--jsonl', '--keep-going'], bad);
    assert.equal(kept.stdout.trim().split('\n').length, 3);
    assert.match(kept.stdout.split('\n')[1] as string, /error/);
  });

  it('names a file that is not there, in one line', () => {
    const { status, stderr } = run(['annotate', join(folder, 'missing.txt')]);
    assert.equal(status, 2);
    assert.match(stderr, /missing\.txt/);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
});
