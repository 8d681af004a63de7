/** Exports, imports, agreement and status of the built command line, read by programs of others where they are there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [path('dist/cli.js'), ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
/** It comes without types. */
const jsonld: { toRDF(document: unknown, options: object): Promise<unknown> } = createRequire(import.meta.url)(
  'jsonld',
);
const sharedSchemas = path('../shared/annotations/schemas');

/** Names that a wrap cuts, characters of two units, and one that XML cannot hold. */
const page = `${readFileSync(path('test/fixtures/sample-page.txt'), 'utf8')}
本报望川市7月9日电（记者石大有）😀望川市水务
局局长陆知秋说，𠮷田友\u0007去年来过青岚
县，今年又来了。
`;
const wrapped = (text: string) => text.replace(/\s/g, '');
const name = (id: string, quote: string, type: string, more = '') => {
  const bare = wrapped(page);
  const at = bare.lastIndexOf(quote);
  assert.ok(at >= 0, quote);
  const [before, after] = [bare.slice(at - 12, at), bare.slice(at + quote.length, at + quote.length + 12)];
  const record = { id, at, quote, before, after, layer: 'entity', type, state: 'accepted' };
  return JSON.stringify({ ...record, ...JSON.parse(more || '{}') });
};
const header = '{"zhNotes":1,"page":"page.txt","by":"li"}';
const notes = [
  header,
  name('n1', '望川市水务局', 'organization', '{"note":"局名已核对"}'),
  name('n2', '陆知秋', 'person', '{"entity":"陆知秋"}'),
  name('n3', '𠮷田友', 'person', '{"state":"added"}'),
  name('n4', '青岚县', 'place'),
];
const file = (lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('saved annotations on the command line', () => {
  let folder: string;
  const at = (own: string) => join(folder, own);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-exchange-'));
    writeFileSync(at('page.txt'), page);
    writeFileSync(at('page.txt.zhnotes.jsonl'), file(notes));
  });
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });
  const exported = (format: string, ...more: string[]): string => {
    const { stdout, stderr, status } = run(['export', '--format', format, ...more, at('page.txt')]);
    assert.equal(status, 0, stderr);
    return stdout;
  };

  it('lays decisions over suggestions, or leaves suggestions out', () => {
    const all = exported('brat').split('\n');
    const decided = exported('brat', '--decided').split('\n');
    assert.ok(all.some((line) => /\tLOC \d+ \d+\t鹿鸣湖$/.test(line)));
    assert.deepEqual(
      decided.filter((line) => line.startsWith('T')).map((line) => line.split('\t')[2]),
      ['望川市水务 局', '陆知秋', '𠮷田友', '青岚 县'],
    );
    assert.ok(decided.includes('#1\tAnnotatorNotes T1\t局名已核对'));
  });
  it('counts what has no place any more, one as one, and ends as not all of it', () => {
    for (const [gone, told] of [
      ['陆知秋说', '1 annotation left out'],
      ['望川市水务\n局局长陆知秋说', '2 annotations left out'],
    ] as const) {
      writeFileSync(at('page.txt'), page.replace(gone, ''));
      const { stdout, stderr, status } = run(['export', '--format', 'csv', at('page.txt')]);
      assert.equal(status, 2);
      assert.match(stdout, /𠮷田友/);
      assert.match(stderr, new RegExp(`: ${told}, without a certain place\n$`));
    }
  });

  it('leaves out what was rejected', () => {
    const count = (lines: readonly string[]) => {
      writeFileSync(at('page.txt.zhnotes.jsonl'), file(lines));
      return exported('bio')
        .split('\n')
        .filter((line) => line.endsWith(' B-PER')).length;
    };
    const rejected = name('n5', '石大有', 'person', '{"state":"rejected"}');
    assert.equal(count([header, rejected]), count([header]) - 1);
  });
  it('goes through every format that comes in again, and back', () => {
    for (const format of ['brat', 'bio', 'doccano', 'w3c']) {
      const out = exported(format, '--decided');
      writeFileSync(at('in'), out);
      writeFileSync(at('other.txt'), page);
      rmSync(at('other.txt.zhnotes.jsonl'), { force: true });
      const { status, stderr } = run(['import', '--format', format, at('in'), '--page', at('other.txt')]);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /4 annotations added to .*other\.txt\.zhnotes\.jsonl, which had none\n$/);
      const again = run(['export', '--format', format, '--decided', at('other.txt')]).stdout;
      const same = (text: string) => text.replaceAll('other.txt', 'page.txt').replace(/^A\d+\tState.*\n/gm, '');
      assert.equal(same(again), same(out), format);
    }
  }).timeout(180_000);
  it('adds what is new, keeps what was decided, and tells what differs', () => {
    const source = exported('brat', '--decided').replace('PER', 'ORG');
    writeFileSync(at('in.ann'), source);
    writeFileSync(at('page.txt.zhnotes.jsonl'), file(notes.slice(0, 3)));
    const { status, stderr } = run(['import', '--format', 'brat', at('in.ann'), '--page', at('page.txt')]);
    assert.equal(status, 2);
    assert.match(stderr, /陆知秋 is person in the file and organization here/);
    const lines = readFileSync(at('page.txt.zhnotes.jsonl'), 'utf8').split('\n');
    assert.deepEqual(lines.slice(0, 3), notes.slice(0, 3));
    assert.equal(lines.length, 6);
  });
  it('stays where it stands when the page is tidied', () => {
    const before = exported('csv', '--decided');
    assert.equal(run(['tidy', '--write', at('page.txt')]).status, 0);
    const columns = (text: string) => text.split('\r\n').map((line) => [line.split(',')[5], line.split(',').at(-1)]);
    assert.deepEqual(columns(exported('csv', '--decided')), columns(before));
  });

  it('is TEI that jing finds valid', function () {
    // Windows has no package of it.
    if (process.platform === 'win32') this.skip();
    const schema = join(sharedSchemas, 'tei_all.rng');
    const grammar = existsSync(schema) ? schema : path('test/fixtures/tei-subset.rng');
    writeFileSync(at('page.xml'), exported('tei'));
    for (const own of new Set([grammar, path('test/fixtures/tei-subset.rng')])) {
      const { stdout, error, status } = spawnSync('jing', [own, at('page.xml')], { encoding: 'utf8' });
      assert.equal(error, undefined, 'jing is not installed: apt-get install jing');
      assert.equal(status, 0, `${own}: ${stdout}`);
    }
    assert.ok(readFileSync(at('page.xml'), 'utf8').includes('<persName ref="#e'));
  });
  it('is a W3C collection that jsonld reads in its strict mode, without a network', async function () {
    const context = join(sharedSchemas, 'anno.jsonld');
    if (!existsSync(context)) {
      console.log('      skipped: ../shared with the context of the W3C is not there');
      return this.skip();
    }
    const document = JSON.parse(readFileSync(context, 'utf8'));
    const quads = String(
      await jsonld.toRDF(JSON.parse(exported('w3c')), {
        format: 'application/n-quads',
        safe: true,
        base: 'http://example.org/',
        documentLoader: async (url: string) => {
          assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
          return { contextUrl: undefined, document, documentUrl: url };
        },
      }),
    );
    const count = (term: string) => quads.split('\n').filter((line) => line.includes(term)).length;
    const marks = exported('csv').trim().split('\r\n').length - 1;
    assert.equal(count('oa#Annotation>'), marks);
    assert.equal(count('oa#exact>'), marks);
    assert.equal(count('oa#start>'), marks);
  });
  it('agrees as scikit-learn says', function () {
    const python = '/usr/bin/python3';
    if (spawnSync(python, ['-c', 'import sklearn']).status !== 0) {
      console.log('      skipped: scikit-learn is not there; Debian has it as python3-sklearn');
      return this.skip();
    }
    const other = [
      header,
      name('m1', '望川市', 'place'),
      name('m2', '陆知秋', 'person'),
      name('m3', '𠮷田友', 'organization'),
    ];
    writeFileSync(at('page.txt.wang.zhnotes.jsonl'), file(other));
    const { stdout, stderr } = run([
      'agree',
      '--json',
      at('page.txt.zhnotes.jsonl'),
      at('page.txt.wang.zhnotes.jsonl'),
    ]);
    assert.equal(stderr, '');
    const spans = (lines: readonly string[]) =>
      lines.slice(1).map((line) => {
        const { at: start, quote, type } = JSON.parse(line);
        return { start, end: start + quote.length, type };
      });
    const input = { first: spans(notes), second: spans(other), length: wrapped(page).length };
    const judged = spawnSync(python, [path('test/cli/agreement.py')], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
    assert.equal(judged.status, 0, judged.stderr);
    const { kappa, all, spans: alone, strict } = JSON.parse(stdout);
    const round = (value: unknown) =>
      JSON.parse(JSON.stringify(value), (_, own) => (typeof own === 'number' ? Number(own.toFixed(9)) : own));
    const scores = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => [
      precision,
      recall,
      f1,
    ];
    const own = {
      kappa,
      all: scores(all),
      spans: scores(alone),
      strict: Object.fromEntries(Object.entries(strict).map(([label, score]) => [label, scores(score as typeof all)])),
    };
    assert.deepEqual(round(own), round(JSON.parse(judged.stdout)));
  });
  it('tells in sentences where two disagree', () => {
    writeFileSync(at('page.txt.wang.zhnotes.jsonl'), file([header, name('m1', '陆知秋', 'place')]));
    const { stdout, status } = run(['agree', at('page.txt.zhnotes.jsonl'), at('page.txt.wang.zhnotes.jsonl')]);
    assert.equal(status, 0);
    assert.match(stdout, /line \d+: 陆知秋 person \/ 陆知秋 place\n {4}.*局长陆知秋说/);
    assert.match(stdout, /kappa by character: 0\.\d{3}\n.*higher/);
  });

  it('writes a folder of pages, and one that cannot be read does not keep the others from it', () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub/second.txt'), page);
    writeFileSync(at('sub/bad.txt'), Buffer.from([0xff, 0xfe, 0x00]));
    const { status, stderr } = run(['export', '--format', 'brat', folder, '--out', at('out')]);
    assert.equal(status, 2);
    assert.match(stderr, /bad\.txt/);
    assert.deepEqual(readdirSync(at('out'), { recursive: true }).map(String).toSorted(), [
      ...['page.ann', 'page.txt', 'sub', 'sub/second.ann', 'sub/second.txt'],
    ]);
    const rows = run(['export', '--format', 'doccano', at('page.txt'), at('sub/second.txt')])
      .stdout.trim()
      .split('\n');
    assert.deepEqual(
      rows.map((row) => JSON.parse(row).name),
      ['page.txt', 'second.txt'],
    );
    assert.match(run(['export', '--format', 'tei', folder]).stderr, /--out/);
  });
  it('exports no two pages into one file', () => {
    for (const name of ['a', 'b']) {
      mkdirSync(at(name));
      writeFileSync(at(`${name}/page.txt`), `${name}：${page}`);
    }
    const { status, stderr } = run([
      'export',
      '--format',
      'csv',
      at('a/page.txt'),
      at('b/page.txt'),
      '--out',
      at('out'),
    ]);
    assert.equal(status, 2);
    assert.match(stderr, /^zh-news: .*b\/page\.txt: not exported: .*a\/page\.txt\n$/);
    assert.match(readFileSync(at('out/page.csv'), 'utf8'), /a：/);
  });
  it('overwrites no page with the text that brat needs, and an export of its own at will', () => {
    const bytes = Buffer.from(page, 'utf16le');
    writeFileSync(at('wide.txt'), bytes);
    writeFileSync(at('other'), `${page}另一篇。\n`);
    writeFileSync(at('other.txt'), page);
    const brat = (...args: readonly string[]) => run(['export', '--format', 'brat', ...args]);
    const wide = brat('--encoding', 'utf-16le', at('wide.txt'), '--out', folder);
    assert.equal(wide.status, 2);
    assert.match(wide.stderr, /wide\.txt: would be overwritten/);
    assert.ok(readFileSync(at('wide.txt')).equals(bytes));
    assert.equal(brat(at('other'), '--out', folder).status, 2);
    assert.equal(readFileSync(at('other.txt'), 'utf8'), page);
    for (const text of [page, `${page}又一段。\n`]) {
      writeFileSync(at('page.txt'), text);
      assert.equal(brat(at('page.txt'), '--out', at('out')).status, 0);
      assert.equal(readFileSync(at('out/page.txt'), 'utf8'), text);
    }
    assert.equal(brat(at('page.txt'), '--out', folder).status, 0);
  });
  it('looks into the other folders where it may not look into one, and says so', function () {
    if (!process.getuid) this.skip();
    for (const name of ['closed', 'open']) {
      mkdirSync(at(name));
      writeFileSync(at(`${name}/page.txt`), page);
    }
    rmSync(at('page.txt.zhnotes.jsonl'));
    chmodSync(folder, 0o755);
    chmodSync(at('closed'), 0o000);
    // Root may look into everything.
    const somebody = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
    const args = [path('dist/cli.js'), 'status', folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...somebody });
    chmodSync(at('closed'), 0o755);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^zh-news: .*closed: permission denied\n$/);
    assert.match(stdout, /open\/page\.txt\n.*page\.txt\n/s);
  });
  it('says where nobody of the name that it is given has annotated', () => {
    const { status, stderr } = run(['export', '--format', 'csv', '--by', 'nobody', at('page.txt')]);
    assert.equal(status, 0);
    assert.match(stderr, /^zh-news: .*page\.txt: no annotations by nobody beside it\n$/);
  });
  it('takes links to pages for pages, and no file of its own export', () => {
    symlinkSync('page.txt', at('link.txt'));
    symlinkSync('.', at('loop'));
    for (let times = 0; times < 2; times++) {
      const { status, stderr } = run(['export', '--format', 'brat', folder, '--out', at('out')]);
      assert.equal(status, 0, stderr);
      const names = ['link.ann', 'link.txt', 'page.ann', 'page.txt'];
      assert.deepEqual(readdirSync(at('out'), { recursive: true }).map(String).toSorted(), names);
    }
  });
  it('keeps the annotations of a page whose name is as long as a name can be', () => {
    const long = `${'长'.repeat(76)}ab.txt`;
    writeFileSync(at(long), page);
    writeFileSync(at('x.ann'), 'T1\tLOC 1 5\t一湖清水\n');
    const { status, stderr } = run(['import', '--format', 'brat', at('x.ann'), '--page', at(long)]);
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(at(`${long}.zhnotes.jsonl`), 'utf8'), /一湖清水/);
  });
  it('says why a folder cannot be made, and ends', () => {
    const into = (out: string) => {
      const args = [path('dist/cli.js'), 'export', '--format', 'brat', at('page.txt'), '--out', out];
      return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
    };
    const file = into(at('page.txt'));
    assert.equal(file.status, 2);
    assert.match(file.stderr, /page\.txt: is a file and no folder\n$/);
    if (!existsSync('/proc')) return;
    const refused = into('/proc/none/deeper');
    assert.equal(refused.status, 2, String(refused.error));
    assert.match(refused.stderr, /^zh-news: \/proc\/none: /);
  });
  it('says how far a folder is reviewed', () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub/second.txt'), page);
    const { stdout, status } = run(['status', folder]);
    assert.equal(status, 0);
    const [, first, second] = stdout.split('\n');
    assert.match(first ?? '', /^\s+4\/\d+ +3 +0 +0 +1 +\d+ +1 +0 {2}page\.txt$/);
    assert.match(second ?? '', /not begun.* sub\/second\.txt$/);
    assert.match(stdout, /2 pages: 0 reviewed, 1 begun, 1 not begun/);
    assert.match(run(['status', at('sub')]).stdout, /\n1 page: 0 reviewed/);
  });
  it('reports lines that it cannot read, and keeps them', () => {
    const conflict = ['<<<<<<< ours', notes[3] as string, '=======', notes[4] as string, '>>>>>>> theirs'];
    const lines = [...notes.slice(0, 3), '{"id":', ...conflict];
    writeFileSync(at('page.txt.zhnotes.jsonl'), file(lines));
    writeFileSync(
      at('in.bio'),
      exported('bio', '--decided').replace(/^青 O\n岚 O\n县 O$/m, '青 B-LOC\n岚 I-LOC\n县 I-LOC'),
    );
    const { stderr } = run(['import', '--format', 'bio', at('in.bio'), '--page', at('page.txt')]);
    assert.match(stderr, /zhnotes\.jsonl:4: not JSON/);
    assert.match(stderr, /zhnotes\.jsonl:5: a merge conflict up to line 9/);
    const after = readFileSync(at('page.txt.zhnotes.jsonl'), 'utf8').split('\n');
    for (const line of lines) assert.ok(after.includes(line), line);
  });
  it('is the old file or the new one wherever saving is killed', function () {
    // Windows has no signals.
    if (process.platform === 'win32') this.skip();
    const target = at('page.txt.zhnotes.jsonl');
    writeFileSync(target, file(notes));
    chmodSync(target, 0o640);
    const old = readFileSync(target, 'utf8');
    writeFileSync(at('new.ann'), `T9\tLOC 9 12\t${page.slice(9, 12)}\n`);
    const args = [path('dist/cli.js'), 'import', '--format', 'brat', at('new.ann'), '--page', at('page.txt')];
    assert.equal(spawnSync(process.execPath, args).status, 0);
    const saved = readFileSync(target, 'utf8');
    assert.notEqual(saved, old);
    assert.equal(statSync(target).mode & 0o777, 0o640);

    /** Whether the process was killed after this call of the file system, counted from the one that makes the temporary file. */
    const isKilledAt = (call: number) => {
      writeFileSync(target, old);
      const env = { ...process.env, SIGNAL_AT_TEMPORARY_FILE: 'SIGKILL', SIGNAL_AT_CALL: String(call) };
      const watcher = ['--require', path('test/cli/watch-temporary-files.cjs')];
      const { signal } = spawnSync(process.execPath, [...watcher, ...args], { cwd: folder, env });
      assert.equal(readFileSync(target, 'utf8'), signal ? old : saved);
      return signal === 'SIGKILL';
    };
    let call = 1;
    while (isKilledAt(call)) call++;
    assert.ok(call > 3, `killed at ${call - 1} calls only`);
  }).timeout(120_000);
  it('refuses wrong calls in one line', () => {
    for (const args of [
      ['export', at('page.txt')],
      ['export', '--format', 'docx', at('page.txt')],
      ['import', '--format', 'bio', at('page.txt')],
      ['import', '--format', 'tei', at('page.txt'), '--page', at('page.txt')],
      ['agree', at('page.txt.zhnotes.jsonl')],
      ['agree', at('page.txt.zhnotes.jsonl'), at('nobody.zhnotes.jsonl')],
      ['status', at('nowhere')],
      ['export', '--format', 'brat', '--by', '../x', at('page.txt')],
      ['import', '--format', 'w3c', at('page.txt'), '--page', at('page.txt')],
      ['import', '--format', 'bio', at('page.txt'), '--page', '-'],
      ['annotate', '--word-list', '-', '-'],
      ['annotate', '--word-list', '-', '--jsonl'],
    ]) {
      const { status, stderr, stdout } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  });
});
