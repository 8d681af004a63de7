/** What attacks on the command line have found: each ends in the right result or in one clear line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const temporaryFileWatcher = fileURLToPath(new URL('./watch-temporary-files.cjs', import.meta.url));
const run = (args: readonly string[], input: string | Uint8Array = '', nodeArguments: readonly string[] = []) =>
  spawnSync(process.execPath, [...nodeArguments, cli, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
const page = '本报讯（记者林知远）6日从省测绘局获悉，全省共有\n23万人参加测绘，比去年多了4万人。\n';
const tidied = page.replace('共有\n', '共有');

function assertOneLine({ status, stderr }: { status: number | null; stderr: string }, message: RegExp): void {
  assert.equal(status, 2, stderr);
  assert.match(stderr, message);
  assert.equal(stderr.trim().split('\n').length, 1, stderr);
}

const posix = process.platform === 'win32' ? it.skip : it;

describe('starting quickly', () => {
  it('loads the core for the commands that read, and for no others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zh-news-coreless-'));
    try {
      const coreless = join(folder, 'cli.js');
      copyFileSync(cli, coreless);
      const without = (...args: readonly string[]) =>
        spawnSync(process.execPath, [coreless, ...args], { encoding: 'utf8' });
      assert.match(without('--version').stdout, /^\d+\.\d+\.\d+\n$/);
      assert.match(without('annotate', '--date', '2026-02-30', '-').stderr, /a day of the calendar/);
      assert.match(without('annotate', '-').stderr, /Cannot find module '\.\/core\.js'/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('rewriting a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-rewrite-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  /** Runs a command line in the folder with every temporary file watched; standard output has their modes. */
  const runWatched = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['--require', temporaryFileWatcher, cli, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });

  posix('never shows to others what is hidden from them', () => {
    const file = join(folder, 'secret.txt');
    writeFileSync(file, page, { mode: 0o600 });
    const { status, stdout, stderr } = runWatched(['tidy', '--write', file]);
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(file, 'utf8'), tidied);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(JSON.parse(stdout), [0o600]);
  });

  posix('keeps the mode of the file', () => {
    const file = join(folder, 'shared.txt');
    writeFileSync(file, page);
    chmodSync(file, 0o664);
    assert.equal(run(['tidy', '--write', file]).status, 0);
    assert.equal(statSync(file).mode & 0o777, 0o664);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    posix(`leaves whole files and nothing else behind on ${signal}`, () => {
      const files = Array.from({ length: 40 }, (_, i) => join(folder, `${i}.txt`));
      for (const file of files) writeFileSync(file, page);
      const { status, stderr } = runWatched(['tidy', '--write', ...files], { SIGNAL_AT_TEMPORARY_FILE: signal });
      assert.equal(status, code, stderr);
      const done = /^zh-news: stopped after (\d+) of 40 files; no file is half-written\n$/.exec(stderr)?.[1];
      assert.ok(done, stderr);
      assert.deepEqual(leftovers(), []);
      assert.deepEqual(
        files.map((file) => readFileSync(file, 'utf8')),
        files.map((_, i) => (i < Number(done) ? tidied : page)),
      );
    });
  }

  posix('is not kept from it by what a killed run of the same number left', () => {
    writeFileSync(join(folder, 'a.txt'), page);
    const command = `touch ".zh-news-$$.tmp"; exec "${process.execPath}" "${cli}" tidy --write a.txt`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), tidied);
  });

  posix('keeps the other names of the file', () => {
    const [first, second] = [join(folder, 'first.txt'), join(folder, 'second.txt')];
    writeFileSync(first, page);
    linkSync(first, second);
    assert.equal(run(['tidy', '--write', first]).status, 0);
    assert.equal(readFileSync(second, 'utf8'), tidied);
    assert.equal(statSync(first).ino, statSync(second).ino);
  });

  posix('writes back what was in a file of several names when the disk is full in the middle', () => {
    const [first, second] = [join(folder, 'first.txt'), join(folder, 'second.txt')];
    const text = `${'青岚县新建水库3座。\n'.repeat(150)}${page}`;
    writeFileSync(first, text);
    linkSync(first, second);
    // The tidied text would fit; a limit below both stops the first write in the middle, and the second too.
    const command = `trap '' XFSZ; ulimit -f 64; "${process.execPath}" "${cli}" tidy --write first.txt`;
    spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    assert.equal(readFileSync(second, 'utf8').replace(/\s/g, ''), text.replace(/\s/g, ''));
  });
});

describe('names of files that are unlike most', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zh-news-names-'));
  after(() => rmSync(folder, { recursive: true }));
  // 望 in GB 18030, as an archive that was packed on Windows unpacks it; a disk of a Mac takes no such name.
  const linux = process.platform === 'linux' ? it : it.skip;
  linux('in another encoding are told as such, and keep nothing from the other pages', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xcd, 0xfb]), Buffer.from('.txt')]), page);
    writeFileSync(join(folder, 'other.txt'), page);
    const out = join(folder, 'out');
    assertOneLine(run(['export', '--format', 'csv', folder, '--out', out]), /\ufffd\.txt: .*not in UTF-8: convmv/);
    assert.deepEqual(readdirSync(out), ['other.csv']);
    const status = run(['status', folder]);
    assertOneLine(status, /not in UTF-8/);
    assert.match(status.stdout, /\n1 page: /);
    assertOneLine(run(['annotate', join(folder, '\ufffd\ufffd.txt')]), /not in UTF-8/);
    rmSync(out, { recursive: true });
  });
  posix('with line ends keep to their line', () => {
    writeFileSync(join(folder, 'two\nlines.txt'), page);
    const { stdout } = run(['status', join(folder, 'two\nlines.txt')]);
    assert.match(stdout, / two lines\.txt\n/);
    rmSync(join(folder, 'two\nlines.txt'));
  });
});

describe('a text in another encoding', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const utf32 = (text: string) =>
    Buffer.concat([...text].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0) ?? 0).buffer)));
  // 記者昨日在台北採訪，他說這是一個很大的工程。 in Big5.
  const big5 = Buffer.from(
    'b04faaccac51a4e9a662a578a55fb1c4b358a141a54cbba1b36fac4fa440add3abdca46aaabaa475b57ba1430a',
    'hex',
  );

  const cases: readonly (readonly [string, Buffer, RegExp])[] = [
    ['UTF-16 with a mark', Buffer.concat([Buffer.from('fffe', 'hex'), utf16(page)]), /UTF-16.*--encoding utf-16le/],
    ['UTF-16 without a mark', utf16(page), /UTF-16.*--encoding utf-16le/],
    ['UTF-16, the other way round', swapped(page), /UTF-16.*--encoding utf-16be/],
    ['UTF-16 of letters alone', utf16('Figures of the page: 23 and 4, and no more.\n'), /UTF-16.*--encoding utf-16le/],
    ['UTF-32', utf32(page), /UTF-32.*iconv -f UTF-32LE/],
    ['UTF-32 with a mark', Buffer.concat([Buffer.from('fffe0000', 'hex'), utf32(page)]), /UTF-32.*iconv -f UTF-32/],
    ['Big5', big5, /Big5.*--encoding big5/],
  ];
  for (const [name, bytes, message] of cases)
    it(`is called by its name: ${name}`, () => assertOneLine(run(['annotate', '-'], bytes), message));

  it('is read by its name', () => {
    const expected = run(['tidy', '-'], page).stdout;
    assert.equal(run(['tidy', '--encoding', 'utf-16le', '-'], utf16(page)).stdout, expected);
    assert.match(run(['tidy', '--encoding', 'big5', '-'], big5).stdout, /記者昨日在台北採訪/);
  });

  it('is refused in one line where it is not what it is said to be', () => {
    assertOneLine(run(['tidy', '--encoding', 'gb18030', '-'], Buffer.from([0x41, 0xff, 0xff])), /not gb18030/);
    assertOneLine(run(['tidy', '--encoding', 'klingon', '-'], page), /--encoding is one such as/);
    assertOneLine(run(['tidy', '--write', '--encoding', 'big5', 'a.txt'], page), /--write and --encoding/);
  });
});

describe('a row that cannot be read', () => {
  it('keeps its keys, as they are written', () => {
    const { stdout } = run(
      ['annotate', '--jsonl', '--keep-going'],
      '{"id": 12345678901234567890, "text": 5, "source": {"a": [1.0, "é"]}, "error": "old", "figures": []}\n' +
        '{"id": 2}\n[1]\n{"id": 4, "page": "yes", "text": "好"}\n',
    );
    assert.deepEqual(stdout.trim().split('\n'), [
      '{"id":12345678901234567890,"source":{"a": [1.0, "é"]},"error":"line 1: \\"text\\" is not a string"}',
      '{"id":2,"error":"line 2: no \\"text\\""}',
      '{"error":"line 3: not an object"}',
      '{"id":4,"page":"yes","error":"line 4: \\"page\\" is neither true nor false"}',
    ]);
  });

  it('takes no key for its own that the answer has', () => {
    const { stdout } = run(['annotate', '--jsonl'], '{"text": "好", "checks": 1, "furniture": 2, "error": 3}\n');
    assert.equal(stdout.match(/"checks"/g)?.length, 1);
    assert.doesNotMatch(stdout, /"furniture":2/);
    assert.match(stdout, /"error":3/);
  });
});

describe('a document that is long', () => {
  const pages = `${page}\f`.repeat(30);

  it('is answered page by page, which together are the document', () => {
    const whole = JSON.parse(run(['annotate', '-'], pages).stdout);
    const lines = run(['annotate', '--format', 'jsonl', '-'], pages).stdout.trim().split('\n');
    const parts = lines.map((line) => JSON.parse(line));
    assert.ok(parts.length > 1);
    assert.deepEqual(
      parts.map(({ page }) => page),
      parts.map((_, i) => i + 1),
    );
    for (const key of ['articles', 'entities', 'figures', 'furniture', 'checks'])
      assert.deepEqual(
        parts.flatMap((part) => part[key]),
        whole[key],
      );
    assert.equal(parts.at(-1).end, pages.length);
  });

  it('is answered page by page where --jsonl is given a text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zh-news-document-'));
    try {
      const file = join(folder, 'paper.txt');
      writeFileSync(file, pages);
      const expected = run(['annotate', '--format', 'jsonl', file]).stdout;
      assert.ok(expected.length > 0);
      assert.equal(run(['annotate', '--jsonl', file]).stdout, expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends in one line when the memory does not suffice', () => {
    assertOneLine(run(['annotate', '-'], pages.repeat(400), ['--max-old-space-size=60']), /out of memory/);
  }).timeout(120_000);

  it('shows no progress where there is no terminal', () => {
    assert.equal(run(['annotate', '-'], pages.repeat(60)).stderr, '');
  }).timeout(120_000);
});

describe('progress', () => {
  posix('is shown on a terminal, and not when nobody wants it', function () {
    // util-linux's `script` gives a program a terminal.
    if (spawnSync('script', ['--version']).status !== 0) this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'zh-news-progress-'));
    try {
      writeFileSync(
        join(folder, 'rows.jsonl'),
        `{"text":"全市共有23万人参加测绘，比去年多了4万人。"}\n`.repeat(100_000),
      );
      const shown = (options: string) => {
        const command = `"${process.execPath}" "${cli}" annotate --jsonl ${options} rows.jsonl > out.jsonl`;
        return spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8' }).stdout;
      };
      assert.match(shown(''), /[\d,]+ rows · [\d,]+ rows\/s · \d+ % · \d+:\d\d left/);
      assert.equal(shown('--no-progress'), '');
      assert.equal(readFileSync(join(folder, 'out.jsonl'), 'utf8').trim().split('\n').length, 100_000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(120_000);
});
