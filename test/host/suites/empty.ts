import { runSuite } from '../suite.ts';

export const run = () => runSuite(() => {});
