// How scripts run other programs: what must end, ends, and counts as what it is.
import assert from 'node:assert/strict';
import { runWithin } from '../../scripts/lib/process.mjs';

const node = (source, options) => runWithin(60_000, process.execPath, ['-e', source], { stdio: 'ignore', ...options });
const endless = 'setInterval(() => {}, 1000)';

describe('a program that is run within a time', () => {
  it('counts as what it says', async () => {
    assert.equal(await node('process.exit(0)'), 0);
    assert.equal(await node('process.exit(7)'), 7);
  });

  it('is a failure when it has no end', async () => {
    assert.equal(await runWithin(1000, process.execPath, ['-e', endless], { stdio: 'ignore' }), 1);
  });

  it('is none when its work was done before, whatever keeps it', async () => {
    assert.equal(await node(endless, { isDone: () => true, patience: 1 }), 0);
  });

  it('has its own end when its work is done', async () => {
    assert.equal(await node('process.exit(7)', { isDone: () => true }), 7);
  });
});
