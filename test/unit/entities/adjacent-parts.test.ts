/** Two names side by side that are one, and two that stay two; `|` stands between them. */
import assert from 'node:assert/strict';
import { arePartsOfOne } from '../../../src/core/entities/adjacent-parts.ts';
import type { EntityType } from '../../../src/core/reading.ts';

const types: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organization', W: 'work' };

/** @param marked such as `O 望川大学|O 附属医院`. */
function isOne(marked: string): boolean {
  const [outer = '', inner = ''] = marked.split('|').map((part) => part.slice(2));
  const [first = '', second = ''] = marked.split('|').map((part) => part.charAt(0));
  const middle = outer.length;
  return arePartsOfOne(
    outer + inner,
    { start: 0, end: middle, type: types[first] as EntityType },
    { start: middle, end: middle + inner.length, type: types[second] as EntityType },
  );
}

describe('two names side by side', () => {
  for (const marked of [
    'O 望川大学|O 附属医院',
    'O 望川医学院|O 第二医院',
    'O 石鼓协会|L 历史陈列室',
    'L 望川|O 中央地方法院',
    'L 望川|O 最高检察院',
    'L 石|L 鼓岭乡',
    'L 石鼓岭|L 前村',
    'L 望川省|L 青石市',
    'L 望川地区|L 石鼓县',
    'L 望川省|O 水利厅',
    'L 石鼓镇|L 柳家庄',
    'P 米丽尼|P 撒·艾力',
  ])
    it(`are one: ${marked}`, () => assert.equal(isOne(marked), true));
  for (const marked of [
    'O 望川集团|O 附属医院',
    'O 望川大学|O 日昌科技',
    'O 石鼓协会|L 望川陈列室',
    'O 望川大学|P 石大有',
    'P 张大有|P 米娜·艾力',
    'P 米娜·艾力|P 撒·艾力',
    'L 望川|O 日昌法院',
    'L 望川|P 石大有',
    'L 石鼓岭前|L 村前村',
    'L 望川|L 青石市',
    'L 望川省|L 石鼓岭',
    'L 石鼓山|L 柳家庄',
    'L 石鼓镇|L 柳家园',
    'L 望川省|W 《青石市》',
    'P 石大有|L 青石市',
  ])
    it(`are two: ${marked}`, () => assert.equal(isOne(marked), false));
});
