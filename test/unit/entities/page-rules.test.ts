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
    [
      'makes a person what it is oftener, an organization',
      '{P|卡罗维} / {O|卡罗维} / {O|卡罗维}',
      '{O|卡罗维} / {O|卡罗维} / {O|卡罗维}',
    ],
    [
      'or a place, where it is that as often',
      '{P|卡罗维} / {O|卡罗维} / {L|卡罗维}',
      '{L|卡罗维} / {O|卡罗维} / {L|卡罗维}',
    ],
    ['knows the last part of a person', '{P|石·爱德华多} / 看{L|爱德华多}', '{P|石·爱德华多} / 看{P|爱德华多}'],
    ['and no middle part', '{P|石·爱德华多·乔} / 看{L|爱德华多}', '{P|石·爱德华多·乔} / 看{L|爱德华多}'],
    ['nor a part of two characters', '{P|爱德·石} / 看{L|爱德}', '{P|爱德·石} / 看{L|爱德}'],
    ['nor an organization', '{P|石·爱德华多} / 看{O|爱德华多}', '{P|石·爱德华多} / 看{O|爱德华多}'],
    ['leaves longer persons', '{P|舟山东极}渔民 / {L|舟山}', '{P|舟山东极}渔民 / {L|舟山}'],
    [
      'leaves an organization that is a person elsewhere',
      '{P|石大有} / {P|石大有} / {P|石大有} / {O|石大有}',
      '{P|石大有} / {P|石大有} / {P|石大有} / {O|石大有}',
    ],
    ['cuts no place behind a person', '{L|贝鲁未}通过 / {P|贝鲁}说', '{L|贝鲁未}通过 / {P|贝鲁}说'],
    ['cuts no place before a person', '总统{L|和普列}会谈 / {P|普列}说', '总统{L|和普列}会谈 / {P|普列}说'],
    ['leaves one character of no person', '{P|石未}通过 / {P|石}说', '{P|石未}通过 / {P|石}说'],
    ['nor at its end', '{P|和石}会谈 / {P|石}说', '{P|和石}会谈 / {P|石}说'],
    [
      'cuts the first character of an organization',
      '{O|盖春华社}说 / {O|春华社} / {O|春华社}',
      '盖{O|春华社}说 / {O|春华社} / {O|春华社}',
    ],
    [
      'but of none that it has twice',
      '{L|盖春华镇} / {L|盖春华镇} / {L|春华镇} / {L|春华镇}',
      '{L|盖春华镇} / {L|盖春华镇} / {L|春华镇} / {L|春华镇}',
    ],
    ['and of none of three', '{L|盖春镇} / {L|春镇} / {L|春镇}', '{L|盖春镇} / {L|春镇} / {L|春镇}'],
    ['and of no person', '{P|盖春华镇} / {L|春华镇} / {L|春华镇}', '{P|盖春华镇} / {L|春华镇} / {L|春华镇}'],
    [
      'gives a person of two a third character from three mentions on',
      '{P|怀进}觅说 / {P|怀进}觅去',
      '{P|怀进}觅说 / {P|怀进}觅去',
    ],
    ['and no mark', '{P|怀进}，去 / {P|怀进}，来 / {P|怀进}，说', '{P|怀进}，去 / {P|怀进}，来 / {P|怀进}，说'],
    [
      'and none to a person of three',
      '{P|怀进觅}荣说 / {P|怀进觅}荣去 / {P|怀进觅}荣带',
      '{P|怀进觅}荣说 / {P|怀进觅}荣去 / {P|怀进觅}荣带',
    ],
    ['and none to a place', '{L|怀进}觅说 / {L|怀进}觅去 / {L|怀进}觅带', '{L|怀进}觅说 / {L|怀进}觅去 / {L|怀进}觅带'],
    [
      'begins a name in a known one of three characters at least',
      '望{O|川统计局} / {L|望川} / {L|望川}',
      '望{O|川统计局} / {L|望川} / {L|望川}',
    ],
    ['and no person', '望川{P|市统计} / {L|望川市} / {L|望川市}', '望川{P|市统计} / {L|望川市} / {L|望川市}'],
    [
      'where no other name is there',
      '{P|望川}{O|市统计局} / {L|望川市} / {L|望川市}',
      '{P|望川}{O|市统计局} / {L|望川市} / {L|望川市}',
    ],
    [
      'and not where the known one ends before it',
      '望川市{O|统计局} / {L|望川市} / {L|望川市}',
      '望川市{O|统计局} / {L|望川市} / {L|望川市}',
    ],
    [
      'or goes on behind it',
      '望川{O|市政}府 / {O|望川市政府} / {O|望川市政府}',
      '望川{O|市政}府 / {O|望川市政府} / {O|望川市政府}',
    ],
    [
      'up to its end',
      '望川{O|市政府} / {O|望川市政府} / {O|望川市政府}',
      '{O|望川市政府} / {O|望川市政府} / {O|望川市政府}',
    ],
    [
      'eight characters before it',
      '望川市石鼓区青山{L|镇边} / {L|望川市石鼓区青山镇} / {L|望川市石鼓区青山镇}',
      '{L|望川市石鼓区青山镇边} / {L|望川市石鼓区青山镇} / {L|望川市石鼓区青山镇}',
    ],
    [
      'and no more',
      '望川市石鼓区大青山{L|镇边} / {L|望川市石鼓区大青山镇} / {L|望川市石鼓区大青山镇}',
      '望川市石鼓区大青山{L|镇边} / {L|望川市石鼓区大青山镇} / {L|望川市石鼓区大青山镇}',
    ],
    ['leaves works', '{W|《望川》} / {L|《望川》} / {L|《望川》}', '{W|《望川》} / {L|《望川》} / {L|《望川》}'],
  ] as const)
    it(why, () => assert.equal(run(before, pageRules), after));
});
