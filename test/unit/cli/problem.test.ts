/** What is told in one line. */
import assert from 'node:assert/strict';
import { limitProblem } from '../../../src/cli/problem.ts';

describe('a limit of the memory', () => {
  for (const error of [
    new Error('std::bad_alloc'),
    Object.assign(new Error('Worker terminated due to reaching memory limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }),
    new RangeError('Array buffer allocation failed'),
    new RangeError('Invalid array length'),
  ]) {
    it(`is told as such: ${error.message}`, () =>
      assert.match(limitProblem(error)?.message ?? '', /^out of memory: split the text, or give Node more with/));
  }

  it('is told as one of the answer where a string would be too long', () =>
    assert.match(limitProblem(new RangeError('Invalid string length'))?.message ?? '', /--format jsonl writes one/));

  it('is no error of the program', () => {
    assert.equal(limitProblem(new RangeError('Maximum call stack size exceeded')), null);
    assert.equal(limitProblem(new TypeError('undefined is not a function')), null);
  });
});
