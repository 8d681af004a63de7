import { runSuite } from '../suite.ts';

/** One test that passes. */
export const run = () =>
  runSuite(() => {
    it('passes', () => {});
  });
