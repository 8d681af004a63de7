/** What excuses a contradiction, with its examples. */
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { excuses } from '../../../src/core/figures/checks/excuses.ts';
import { testRules } from '../rules.ts';
import { markContradictions } from './support/checked.ts';

testRules('excuses', excuses, (text, known) => markContradictions(text, checkRules, undefined, known));
