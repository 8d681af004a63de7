/** What a slip of the pen makes of an amount, and of how many digits. */
import assert from 'node:assert/strict';
import { digitsOf, slipBetween } from '../../../src/core/figures/checks/slips.ts';
import { readFigures } from '../../../src/core/figures/read.ts';

const digitsIn = (text: string) => {
  const [figure] = readFigures(text);
  assert.ok(figure);
  return digitsOf(figure);
};

describe('slips of the pen', () => {
  for (const [one, other, slip] of [
    ['142栋', '124栋', 'swapped'],
    ['3600件', '6300件', 'swapped'],
    ['186.5米', '168.5米', 'swapped'],
    ['18.4亿元', '14.8亿元', 'swapped'],
    ['142栋', '241栋', 'swapped'],
    ['953毫米', '539毫米', 'swapped'],
    ['1234栋', '4321栋', null],
    ['58分钟', '48分钟', 'digit'],
    ['106人', '186人', 'digit'],
    ['58分钟', '49分钟', null],
    ['720元', '723元', null],
    ['99人', '100人', null],
    ['3.2万人', '32万人', 'tenfold'],
    ['3200人', '32万人', null],
    ['三十二人', '32人', null],
    ['2.6公里', '2060米', 'swapped'],
  ] as const)
    it(`${one} and ${other}: ${slip}`, () => assert.equal(slipBetween(digitsIn(one), digitsIn(other)), slip));
  it('count the digits without the zeros at their ends', () => {
    assert.deepEqual(digitsIn('3600件'), { digits: '36', power: 3 });
    assert.deepEqual(digitsIn('0.36公里'), { digits: '36', power: 2 });
  });
});
