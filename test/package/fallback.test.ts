/** The package works where nodejieba does not: on another platform, or where it could not be built. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = path.join(root, 'test/fixtures/sample-page.txt');

describe('package without a usable nodejieba', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zh-news-package-'));
    for (const part of ['package.json', 'dist', 'resources'])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inSegmenter = (name: string) => path.join(folder, 'dist/segmenter', name);
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [path.join(folder, 'dist/cli.js'), 'annotate', ...options, page], { encoding: 'utf8' });
  function annotate() {
    const { status, stdout, stderr } = run();
    assert.equal(status, 0, stderr);
    return { page: JSON.parse(stdout), stderr };
  }

  it('reads a page without it', () => {
    rmSync(path.join(folder, 'dist/segmenter'), { recursive: true, force: true });
    const { page, stderr } = annotate();
    assert.ok(page.entities.length > 0);
    assert.equal(stderr, '');
  });

  it('reports in one line why nodejieba cannot be used when it is chosen', () => {
    rmSync(path.join(folder, 'dist/segmenter'), { recursive: true, force: true });
    const { status, stderr } = run('--segmenter', 'nodejieba');
    assert.equal(status, 2);
    assert.match(stderr, /^[^\n]*nodejieba cannot be loaded: [^\n]+\n$/);
  });

  it('reports a module of another platform', () => {
    writeFileSync(inSegmenter('nodejieba.node'), 'MZ: a program of another system');
    const { status, stderr } = run('--segmenter', 'nodejieba');
    assert.equal(status, 2);
    assert.match(stderr, /^[^\n]*nodejieba cannot be loaded: [^\n]+\n$/);
  });

  it('reports a missing dictionary, which would abort the native module', function () {
    if (!existsSync(inSegmenter('dict'))) this.skip();
    rmSync(inSegmenter('dict/hmm_model.utf8'));
    const { status, stderr } = run('--segmenter', 'nodejieba');
    assert.equal(status, 2);
    assert.match(stderr, /hmm_model\.utf8 cannot be read/);
  });

  for (const [how, damage] of [
    ['missing', rmSync],
    ['cut short', (file: string) => truncateSync(file, 100_000)],
  ] as const) {
    it(`reads the page with a warning when the light segmenter's dictionary is ${how}`, () => {
      damage(path.join(folder, 'dist/segmenter.bin'));
      const { page, stderr } = annotate();
      assert.ok(page.articles.length > 0);
      assert.match(stderr, /^[^\n]*The word segmenter cannot be loaded: [^\n]+\n$/);
    });
  }
});
