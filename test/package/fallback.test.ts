/** A package must work where its native segmenter does not: on another platform, or where it could not be built. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = path.join(root, 'test/fixtures/sample-page.txt');

describe('package without a usable native segmenter', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zh-news-package-'));
    for (const part of ['package.json', 'dist', 'resources'])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inSegmenter = (name: string) => path.join(folder, 'dist/segmenter', name);
  function annotate() {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(folder, 'dist/cli.js'), 'annotate', page],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  }

  it('reads a page when there is none', () => {
    rmSync(inSegmenter('nodejieba.node'), { force: true });
    rmSync(inSegmenter('dict'), { recursive: true, force: true });
    assert.ok(annotate().entities.length > 0);
  });

  it('reads a page when it is of another platform', () => {
    writeFileSync(inSegmenter('nodejieba.node'), 'MZ: a program of another system');
    assert.ok(annotate().entities.length > 0);
  });

  it('reads a page when a dictionary is missing, which would abort the native one', () => {
    if (existsSync(inSegmenter('dict'))) rmSync(inSegmenter('dict/hmm_model.utf8'));
    assert.ok(annotate().entities.length > 0);
  });
});
