/**
 * Mistakes that are known, for tests that hold a reading of `../shared` to what is right in it today: none may come. `known-mistakes.json` lists them
 * by file, without any of its text. Whoever changes how something is read may write the list anew, `KNOWN=write npm run test:unit`, and looks at
 * what has come and gone in it. The folder lies beside the project and is no part of it; without it, or with other content, a test is skipped.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Known {
  /** Of the file's content. */
  readonly hash: string;
  /** Separated by blanks. */
  readonly mistakes: string;
}

const listFile = resolve('test/spec/known-mistakes.json');
const known = JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, Known>;

/**
 * @param files in `../shared`, that of the gold last.
 * @param mistakesIn what is wrong in the contents of these files, each by a short name of its place that stays the same.
 */
export function assertNoNewMistakes(
  test: Mocha.Context,
  files: readonly string[],
  mistakesIn: (...contents: readonly string[]) => readonly string[],
): void {
  const name = files.at(-1) as string;
  const paths = files.map((file) => resolve('../shared', file));
  if (!paths.every((path) => existsSync(path))) {
    console.log(`      skipped: ../shared/${name} is missing`);
    test.skip();
  }
  const contents = paths.map((path) => readFileSync(path, 'utf8'));
  const hash = createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 12);
  if (process.env.KNOWN === 'write') {
    known[name] = { hash, mistakes: mistakesIn(...contents).join(' ') };
    writeFileSync(listFile, `${JSON.stringify(known, null, 2)}\n`);
  }
  if (known[name]?.hash !== hash) {
    console.log(`      skipped: the mistakes in this ../shared/${name} are not known`);
    test.skip();
  }
  const isKnown = new Set(known[name]?.mistakes.split(' '));
  const come = mistakesIn(...contents).filter((mistake) => !isKnown.has(mistake));
  assert.deepEqual(come, [], `new mistakes in ../shared/${name}`);
}
