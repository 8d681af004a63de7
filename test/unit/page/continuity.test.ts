/** Whether words read on across a line end. */
import assert from 'node:assert/strict';
import {
  continuities,
  continuityClass,
  continuityFeatures,
  continuityLength,
  continuityScore,
  continuitySlots,
  tellsContinuity,
} from '../../../src/core/page/continuity.ts';
import { learnContinuity } from '../../../src/training/page/continuity.ts';
import { pageWeights } from '../../page-weights.ts';

const { continuity } = pageWeights;
const across = (line: string) => {
  const [before, after] = line.split('⏎') as [string, string];
  return continuityScore(before, after, continuity);
};

describe('the words around a line end', () => {
  for (const [within, between] of [
    ['参加这次会议的代⏎表一致认为', '茶园里来了新帮手⏎昨天上午'],
    ['全市经济社会发⏎展取得新成绩', '村口的老戏台修好了⏎今年春天'],
    ['进一步加强安⏎全生产工作', '这条路为何难走⏎近日，有居民反映'],
    ['国务院办公⏎厅印发通知', '老街的味道回来了⏎记者走进柳荫街'],
  ] as const)
    it(`read on in ${within} rather than in ${between}`, () => {
      assert.ok(across(within) > 1, `${across(within)}`);
      assert.ok(across(between) < 0, `${across(between)}`);
    });
  it('are the same whatever the digits and the letters are', () => {
    assert.equal(across('去年收入1⏎2万元'), across('去年收入７⏎6万元'));
    assert.equal(across('买了A⏎型农机'), across('买了b⏎型农机'));
  });
  it('tell nothing where a mark stands, or nothing at all', () => {
    for (const [before, after] of [
      ['了，', '他'],
      ['他说：', '“好'],
      ['茶园', '。他'],
      ['茶园', '”他'],
      ['', '茶'],
      ['茶', ''],
    ] as const) {
      assert.equal(tellsContinuity(before, after), false, `${before}⏎${after}`);
      assert.equal(continuityClass(before, after, continuity), 0);
    }
    for (const [before, after] of [
      ['茶园', '他'],
      ['“茶园”', '他'],
      ['茶园', '“他'],
      ['茶园', '《他'],
    ] as const)
      assert.ok(tellsContinuity(before, after), `${before}⏎${after}`);
  });
});

describe('the classes of continuity', () => {
  const classOf = (score: number) => {
    const weights = new Float32Array(continuityLength);
    weights[continuitySlots] = score;
    return continuityClass('茶', '园', weights);
  };
  it('rise with the log odds', () =>
    assert.deepEqual([-9, -4, -2.5, -1.25, 0, 1.25, 2.5, 4, 9].map(classOf), [1, 2, 3, 4, 5, 6, 7, 8, 8]));
  it('are as many as said', () => assert.equal(classOf(9), continuities - 1));
  it('have a slot for each n-gram, all of them in the table', () => {
    const slots = continuityFeatures('新茶园', '丰收了');
    assert.equal(new Set(slots).size, 10);
    assert.ok(slots.every((slot) => slot >= 0 && slot < continuitySlots));
  });
});

describe('learning continuity', () => {
  it('tells the inside of a sentence from its ends', () => {
    const texts = [
      '茶农上山采茶叶。县里修好了水渠。',
      '茶农下山卖茶叶。县里修好了道路。',
      '茶农进城买农具。县里修好了学校。',
    ];
    const weights = learnContinuity(texts, 3000);
    const score = (before: string, after: string) => continuityScore(before, after, weights);
    assert.ok(score('修好了', '水渠') > 1);
    assert.ok(score('采茶叶', '县里修') < -1);
  });
});
