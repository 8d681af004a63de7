import assert from 'node:assert/strict';
import { runSuite } from '../suite.ts';

export const run = () =>
  runSuite(() => {
    it('passes', () => {});
    it('fails', () => assert.fail('as it should'));
  });
