/** The inputs of property tests. */
import assert from 'node:assert/strict';
import fc from 'fast-check';

const { FC_SEED = '1' } = process.env;

describe('property tests', () => {
  (FC_SEED === 'random' ? it.skip : it)('try the same inputs in every run', () => {
    assert.equal(fc.readConfigureGlobal().seed, Number(FC_SEED));
  });
});
