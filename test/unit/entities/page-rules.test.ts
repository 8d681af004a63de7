/** The rules that know the whole page, by their own examples. */
import type { NamedPassage } from '../../../src/core/entities/named-passage.ts';
import { type PageRule, pageRules, withPageRules } from '../../../src/core/entities/rules/page.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

testRules('rules on names that the page has several times', pageRules, (before: string, rules: readonly PageRule[]) => {
  const passages = before.split(' / ').map((source): NamedPassage => {
    const { text, names } = marksIn(source);
    return { text, names, article: 0, likely: [] };
  });
  return withPageRules(passages, rules)
    .map(({ text, names }) => written(text, names))
    .join(' / ');
});
