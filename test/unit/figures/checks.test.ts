/** The checks' rules with their examples: the figure that shows the contradiction in brackets, ／ between paragraphs, # for a headline. */
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import type { CheckRule } from '../../../src/core/figures/checks/page.ts';
import { testRules } from '../rules.ts';
import { checkedPassages } from './support/checked.ts';

const day = { year: 2025, month: 7, day: 6 };

function marked(text: string, rules: readonly CheckRule[]): string {
  const parts = text.split('／');
  const found = checkFigures(checkedPassages(parts, day), rules);
  return parts
    .map((part, passage) =>
      found
        .filter((check) => check.passage === passage)
        .toReversed()
        .reduce(
          (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
          part,
        ),
    )
    .join('／');
}

testRules('checks', checkRules, (text, rules) => marked(text, rules as readonly CheckRule[]));
