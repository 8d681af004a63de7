import { runSuite } from '../suite.ts';

export const run = () =>
  runSuite(() => {
    it('never ends', function () {
      this.timeout(0);
      return new Promise(() => {});
    });
  });
