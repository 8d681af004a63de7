// VS Code reports success when its extension host dies and when no test ran. These tests show that our harness does not.
import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { judge, runTests } from './run-tests.mjs';

/** Seconds; long enough for the window to open and the suite to start, short enough to wait for. */
const hangLimit = 15;

const runSuite = (name, timeout = 60) => runTests({ tests: path.join(root, 'out/host', `${name}.js`), timeout });

describe('test harness', function () {
  this.timeout(120_000);
  const results = {};

  // Most of a run is waiting, so three windows at a time.
  before(async () => {
    const hanging = runSuite('hanging', hangLimit);
    for (const pair of [
      ['passing', 'failing'],
      ['empty', 'crashing'],
    ]) {
      await Promise.all(
        pair.map(async (name) => {
          results[name] = await runSuite(name);
        }),
      );
    }
    results.missing = await runSuite('missing');
    results.hanging = await hanging;
  });

  it('believes a suite that passes', () => assert.deepEqual(results.passing, { code: 0, passes: 1, failures: 0 }));
  it('fails when a test fails', () => assert.deepEqual(results.failing, { code: 1, passes: 1, failures: 1 }));
  it('fails when no test ran', () => assert.deepEqual(results.empty, { code: 4, passes: 0, failures: 0 }));
  it('fails when the extension host dies', () =>
    assert.deepEqual(results.crashing, { code: 3, passes: 0, failures: 0 }));
  it('fails when a test hangs', () => assert.equal(results.hanging.code, 124));
  it('fails when the suite cannot be loaded', () => assert.equal(results.missing.code, 1));
});

describe('verdict on a run', () => {
  const passed = { passes: 2, failures: 0 };

  it('does not believe a 0 without statistics', () => assert.equal(judge(0, null, 1).code, 3));
  it('does not believe a 0 beside failures', () => assert.equal(judge(0, { passes: 1, failures: 1 }, 1).code, 1));
  it('does not believe a 0 without a single pass', () => assert.equal(judge(0, { passes: 0, failures: 0 }, 1).code, 4));
  it('believes failure beside good statistics', () => assert.equal(judge(1, passed, 1).code, 1));
  it('calls a run without an end a failure', () => assert.equal(judge('timeout', passed, 1).code, 124));
  it('calls a crashed window a failure', () =>
    assert.equal(judge('the page of the window crashed', passed, 1).code, 2));
  it('believes a 0 beside good statistics', () => assert.equal(judge(0, passed, 1).code, 0));
});
