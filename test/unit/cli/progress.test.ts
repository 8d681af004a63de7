/** What somebody at a terminal sees of long work. */
import assert from 'node:assert/strict';
import { createProgress, progressLine } from '../../../src/cli/progress.ts';

describe('a line of progress', () => {
  it('tells what is done, how fast, and how long it will take', () => {
    assert.equal(progressLine('rows', 12_345, 0.25, 10), '12,345 rows · 1,235 rows/s · 25 % · 0:30 left');
    assert.equal(progressLine('files', 3, 0.001, 10), '3 files · 0.3 files/s · 0 % · 2:46:30 left');
  });
  it('tells no time where the end is not known', () => {
    assert.equal(progressLine('rows', 500, null, 2), '500 rows · 250 rows/s');
  });
  it('comes after a second, five times a second at most, and is taken away at the end', () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress(
      'rows',
      (text) => written.push(text),
      () => time,
    );
    for (; time < 999; time += 10) progress.show(time, null);
    assert.deepEqual(written, []);
    for (; time < 2000; time += 10) progress.show(time, null);
    assert.equal(written.length, 5);
    progress.end();
    assert.equal(written.at(-1), '\r\u001b[K');
  });
  it('leaves nothing behind work that was short', () => {
    const progress = createProgress('rows', assert.fail, () => 0);
    progress.show(1, null);
    progress.end();
  });
});
