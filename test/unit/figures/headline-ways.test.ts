/** Changes that a headline tells, and its text the other way: {wrong|right}, # before a headline. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  '# 首四月胡椒出口{增|减}两成／今年首四个月出口胡椒八千四百吨，比去年同期的一万零五百吨减少两成；出口值减少三分之一。',
  '# 恒越前11月营收增两成 利润再{增|减}一成／1至11月营业收入48.6亿元，去年同期40.5亿元，增长20%；净利润3.24亿元，去年同期3.6亿元，下降10%。',
];
const right = ['# 出口下降5%／全县出口下降4.96%，进口增长5%。'];

describe('headlines that tell of a change', () => {
  const marked = (text: string) => markContradictions(text, checkRules);
  for (const pair of pairs) {
    const twin = (which: '$1' | '$2') => pair.replace(/\{([^|]*)\|([^}]*)\}/, which);
    it(`is wrong: ${twin('$1')}`, () => assert.match(marked(twin('$1')), /\[/));
    it(`is right: ${twin('$2')}`, () => assert.equal(marked(twin('$2')), twin('$2')));
  }
  for (const text of right) it(`is right: ${text}`, () => assert.equal(marked(text), text));
});
