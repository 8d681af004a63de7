// VS Code reports success when its extension host dies and when no test ran. These tests show that our harness does not.
import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { judge, runTests } from './run-tests.mjs';

/** Seconds until a suite that never ends is given up. */
const hangLimit = 12;
/** Seconds for a suite that ends, on a machine that has much else to do. */
const patience = 180;

const runSuite = (name, timeout = patience, options = {}) =>
  runTests({ tests: path.join(root, 'out/host', `${name}.js`), timeout, ...options });

describe('test harness', function () {
  this.timeout(2 * patience * 1000);

  it('fails when no test ran', async () => {
    assert.deepEqual(await runSuite('empty'), { code: 4, passes: 0, failures: 0 });
  });

  it('fails when the extension host dies, whatever passed before', async () => {
    assert.deepEqual(await runSuite('crashing'), { code: 3, passes: 0, failures: 0 });
  });

  it('fails when what should run in the browser runs beside the server', async () => {
    const { code } = await runSuite('passing', patience, { inBrowser: true });
    assert.equal(code, 3);
  });

  it('fails when a test hangs', async () => {
    assert.deepEqual(await runSuite('hanging', hangLimit), { code: 124, passes: 0, failures: 0 });
  });
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
