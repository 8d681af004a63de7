/** The built command line, each call in a process of its own. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
/** The output of a run that is killed after its first answers. */
function runAndKill(args: readonly string[], input: string): Promise<string> {
  const child = spawn(process.execPath, [cli, ...args]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    output += data;
    child.kill('SIGKILL');
  });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', () => resolve(output)));
}
const row = (i: number) => JSON.stringify({ id: i, text: `全市共有${i}万人参加测绘，比去年多了${i + 1}万人。` });
const rows = (from: number, to: number) => `${Array.from({ length: to - from }, (_, i) => row(from + i)).join('\n')}\n`;

describe('the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-cli-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('sets paragraphs apart as it is told', () => {
    const page =
      '　　全省共有二十三万人参加测绘，\n比去年多了四万人。\n　　测绘成果将收入一部图志，预计\n明年春天出版。\n';
    const apart =
      '　　全省共有二十三万人参加测绘，比去年多了四万人。\n\n　　测绘成果将收入一部图志，预计明年春天出版。\n';
    assert.equal(run(['tidy', '--paragraphs', 'blankLine', '-'], page).stdout, apart);
    assert.equal(run(['tidy', '--paragraphs', 'none', '-'], apart).stdout, apart.replace('\n\n', '\n'));
    assert.match(run(['tidy', '--paragraphs', 'some', '-'], page).stderr, /--paragraphs is one of/);
  });

  it('prints the tidied page and does not change the file', () => {
    const file = join(folder, 'page.txt');
    const page = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n';
    writeFileSync(file, page);
    assert.equal(run(['tidy', file]).stdout, page.replace('共有\n', '共有'));
    assert.equal(readFileSync(file, 'utf8'), page);
  });

  it('tidies without loading the whole core, which takes as long as a page', () => {
    for (const part of ['dist/cli.js', 'dist/tidier.js', 'resources/page-reader.bin'])
      cpSync(fileURLToPath(new URL(`../../${part}`, import.meta.url)), join(folder, 'part', part));
    const input = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n';
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'part/dist/cli.js'), 'tidy', '-'], {
      input,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(stdout, input.replace('共有\n', '共有'));
  });

  it('marks what a word list names with its type, whatever sentence or byline it stands in, in both scripts', () => {
    const list = join(folder, 'names.txt');
    writeFileSync(list, '白沙坪\tplace\n林知遠\torganization\n鹿鳴灣\tplace\n葉晶\tignore\n');
    const page = '本報訊（記者林知遠）鹿鳴灣昨日舉行踏歌節。葉晶針對此事說，鹿鳴灣說了算，白沙坪說不上話。\n';
    const { stdout } = run(['annotate', '--word-list', list, '-'], page);
    const names: { name: string; type: string }[] = JSON.parse(stdout).entities;
    const typesOf = (wanted: string) => names.filter(({ name }) => name === wanted).map(({ type }) => type);
    assert.deepEqual(typesOf('林知遠'), ['organization']);
    assert.deepEqual(typesOf('鹿鳴灣'), ['place', 'place']);
    assert.deepEqual(typesOf('白沙坪'), ['place']);
    assert.deepEqual(typesOf('葉晶'), []);
  });

  it('answers every row in order, with one job and with two', () => {
    const one = run(['annotate', '--jsonl'], rows(1, 300));
    assert.equal(one.stdout.trim().split('\n').length, 299);
    assert.match(one.stdout.split('\n')[4] as string, /5万/);
    assert.equal(run(['annotate', '--jsonl', '--jobs', '2'], rows(1, 300)).stdout, one.stdout);
  });

  for (const jobs of ['1', '2']) {
    it(`goes on where the last whole line of a killed run ends, with --jobs ${jobs}`, async () => {
      const whole = run(['annotate', '--jsonl'], rows(1, 5000)).stdout;
      const half = await runAndKill(['annotate', '--jsonl', '--jobs', jobs], rows(1, 5000));
      const done = half.slice(0, half.lastIndexOf('\n') + 1);
      assert.ok(done.length > 0 && done.length < whole.length, `${done.length} of ${whole.length}`);
      const rest = run(['annotate', '--jsonl'], rows(1 + done.split('\n').length - 1, 5000)).stdout;
      assert.equal(done + rest, whole);
    });
  }

  it('can be run on all cores as the README describes', function () {
    // GNU parallel is a program of Unix.
    if (process.platform === 'win32') this.skip();
    const recipe = /^parallel (.*) < rows\.jsonl > annotated\.jsonl$/m.exec(readFileSync('README.md', 'utf8'))?.[1];
    assert.ok(recipe);
    const arguments_ = recipe.replace('10M', '10k').split(' ');
    const { stdout, stderr, error } = spawnSync('parallel', arguments_, { input: rows(1, 1000), encoding: 'utf8' });
    assert.equal(error, undefined, 'GNU parallel is not installed');
    assert.equal(stdout, run(['annotate', '--jsonl'], rows(1, 1000)).stdout, stderr);
  }).timeout(120_000);

  it('streams with less memory than the stream has bytes', () => {
    // 14 MB of rows and 157 MB of answers, in a heap of 100 MB.
    const long = JSON.stringify({ text: '全市共有23万人参加测绘，比去年多了4万人。'.repeat(40) });
    const file = join(folder, 'long.jsonl');
    writeFileSync(file, `${long}\n`.repeat(6000));
    const command = `"${process.execPath}" --max-old-space-size=100 "${cli}" annotate --jsonl < long.jsonl | wc -l`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout.trim(), '6000', stderr);
  }).timeout(240_000);

  it('does not change a file when nothing can be written, and reports it in one line', () => {
    const file = join(folder, 'kept.txt');
    const page = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n';
    writeFileSync(file, page);
    const reading = ['--experimental-permission', '--allow-fs-read=*', cli, 'tidy', '--write', file];
    const { status, stderr } = spawnSync(process.execPath, reading, { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /kept\.txt/);
    assert.equal(readFileSync(file, 'utf8'), page);
  });

  it('makes no file of a pipe', function () {
    if (process.platform === 'win32') this.skip();
    const pipe = join(folder, 'pipe');
    const command = `mkfifo "${pipe}" && printf '本报讯\\n　　全省共有\\n23万人。\\n' > "${pipe}" & sleep 0.5; "${process.execPath}" "${cli}" tidy --write "${pipe}"`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', timeout: 60_000 });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /pipe: is no file that can be rewritten/);
    assert.ok(statSync(pipe).isFIFO());
  });

  it('does not change a file when the disk is full half way', () => {
    const file = join(folder, 'long.txt');
    const page = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n'.repeat(200);
    writeFileSync(file, page);
    // No file may be longer than a few kilobytes here.
    const command = `trap '' XFSZ; ulimit -f 4; "${process.execPath}" "${cli}" tidy --write "${file}"`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /long\.txt/);
    assert.equal(readFileSync(file, 'utf8'), page);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('names the line of a bad row, and can go on', () => {
    const bad = `${row(1)}\nno JSON\n${row(2)}\n`;
    const stopped = run(['annotate', '--jsonl'], bad);
    assert.equal(stopped.status, 2);
    assert.match(stopped.stderr, /2/);
    assert.equal(stopped.stderr.trim().split('\n').length, 1);
    const kept = run(['annotate', '--jsonl', '--keep-going'], bad);
    assert.equal(kept.stdout.trim().split('\n').length, 3);
    assert.match(kept.stdout.split('\n')[1] as string, /error/);
  });

  it('reports a file that does not exist in one line', () => {
    const { status, stderr } = run(['annotate', join(folder, 'missing.txt')]);
    assert.equal(status, 2);
    assert.match(stderr, /missing\.txt/);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
});
