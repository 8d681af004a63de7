/** The checks' rules with their examples: the figure that shows the contradiction in brackets, ／ between paragraphs, # for a headline. */
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import type { CheckRule } from '../../../src/core/figures/checks/page.ts';
import { testRules } from '../rules.ts';
import { markContradictions } from './support/checked.ts';

testRules('checks', checkRules, (text, rules) => markContradictions(text, rules as readonly CheckRule[]));
