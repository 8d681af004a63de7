/** The inputs of property tests. */
import assert from 'node:assert/strict';
import fc from 'fast-check';

const { FC_SEED: fcSeed = '1' } = process.env;

describe('property tests', () => {
  (fcSeed === 'random' ? it.skip : it)('try the same inputs in every run', () => {
    assert.equal(fc.readConfigureGlobal().seed, Number(fcSeed));
  });
});
