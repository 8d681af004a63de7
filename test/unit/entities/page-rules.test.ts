/** The rules that know the whole page, by their own examples, and their bounds. ` / ` parts the passages of a page. */
import assert from 'node:assert/strict';
import type { NamedPassage } from '../../../src/core/entities/named-passage.ts';
import { type PageRule, pageRules, withPageRules } from '../../../src/core/entities/rules/page.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

function run(before: string, rules: readonly PageRule[]): string {
  const passages = before.split(' / ').map((source): NamedPassage => {
    const { text, names } = marksIn(source);
    return { text, names, article: 0, likely: [] };
  });
  return withPageRules(passages, rules)
    .map(({ text, names }) => written(text, names))
    .join(' / ');
}

testRules('rules on names that the page has several times', pageRules, run);

describe('a page with a name several times', () => {
  for (const [why, before, after] of [
    ['knows the last part of a person', '{P|石·爱德华多} / 看{L|爱德华多}', '{P|石·爱德华多} / 看{P|爱德华多}'],
    ['and no middle part', '{P|石·爱德华多·乔} / 看{L|爱德华多}', '{P|石·爱德华多·乔} / 看{L|爱德华多}'],
    ['nor a part of two characters', '{P|爱德·石} / 看{L|爱德}', '{P|爱德·石} / 看{L|爱德}'],
    ['nor an organization', '{P|石·爱德华多} / 看{O|爱德华多}', '{P|石·爱德华多} / 看{O|爱德华多}'],
    ['nor a name without the dot', '{P|爱德华多} / 看{L|爱德华多}', '{P|爱德华多} / 看{L|爱德华多}'],
    [
      'gives a person of two a third character',
      '{P|怀进}觅说 / {P|怀进觅}去 / {P|怀进觅}带头',
      '{P|怀进觅}说 / {P|怀进觅}去 / {P|怀进觅}带头',
    ],
    [
      'and none to a person of three',
      '{P|怀进觅}荣说 / {P|怀进觅荣}去 / {P|怀进觅荣}带',
      '{P|怀进觅}荣说 / {P|怀进觅荣}去 / {P|怀进觅荣}带',
    ],
    ['and none to a place', '{L|怀进}觅说 / {P|怀进觅}去 / {P|怀进觅}带', '{L|怀进}觅说 / {P|怀进觅}去 / {P|怀进觅}带'],
    ['leaves works', '{W|《望川》} / {P|《望川》} / {P|《望川》}', '{W|《望川》} / {P|《望川》} / {P|《望川》}'],
  ] as const)
    it(why, () => assert.equal(run(before, pageRules), after));
});
