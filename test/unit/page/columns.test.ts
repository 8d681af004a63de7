/** The width of a column, from the lines around a line. */
import assert from 'node:assert/strict';
import { columnsOf } from '../../../src/core/page/columns.ts';

const columns = (widths: readonly number[]) =>
  columnsOf(widths.map((width) => ({ start: 0, end: 0, indent: 0, width, gap: 0 })));
const times = (count: number, value: number) => Array.from({ length: count }, () => value);
const near = (value: number | undefined, expected: number) =>
  assert.ok(value !== undefined && Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);

describe('the column of a line', () => {
  it('is as wide as most lines around it', () => {
    for (const { width, regularity } of columns(times(9, 14))) {
      assert.equal(width, 14);
      near(regularity, 1);
    }
  });
  it('rounds half an em up, as where a mark hangs out', () => assert.equal(columns(times(5, 13.5))[2]?.width, 14));
  it('is the wider one where lines lack one character', () =>
    assert.equal(columns([14, 13, 14, 13, 13])[2]?.width, 14));
  it('is the wider one of two that as many lines have', () => assert.equal(columns([10, 20, 20, 10])[2]?.width, 20));
  it('is as wide as a first line with its typed blanks, unless most lines have them', () => {
    const typed = (indents: readonly number[]) =>
      columnsOf(indents.map((indent) => ({ start: 0, end: 0, indent, width: indent ? 16 : 9, gap: 0 })))[0]?.width;
    assert.equal(typed([2, 0, 2, 0, 2]), 18);
    assert.equal(typed([2, 2, 2, 0, 2]), 16);
    // Who signs stands farther in.
    assert.equal(typed([4, 0, 4, 0, 4]), 16);
  });
  it('is no narrower than two, and no wider than 60', () => {
    assert.equal(columns([1, 1, 1])[1]?.width, 2);
    assert.equal(columns([80, 90, 70])[1]?.width, 60);
  });
  it('follows the nearer lines where the width changes', () => {
    const own = columns([...times(20, 14), ...times(20, 20)]).map(({ width }) => width);
    assert.deepEqual([own[0], own[16], own[23], own[39]], [14, 14, 20, 20]);
  });
  it('looks at 12 lines on either side', () => {
    const beside = (distance: number) => columns([...times(distance, 3), 30, ...times(distance, 3), 30]);
    // The last line is 12 lines away, or 13; a line weighs 1 / (2 + its distance).
    const shares = [11, 12].map((distance) => beside(distance)[distance]?.regularity ?? 0);
    assert.deepEqual(beside(11)[11]?.width, 3);
    let total = 1 / 2;
    for (let distance = 1; distance <= 11; distance++) total += 2 / (2 + distance);
    near(shares[0], (total - 1 / 2) / (total + 1 / 14));
    near(shares[1], (total - 1 / 2 + 2 / 14) / (total + 2 / 14));
  });
  it('has a regularity of the full lines, and of those one em more or less, by how near they are', () => {
    const [own] = columns([14, 13, 15, 5]);
    const weights = [1 / 2, 1 / 3, 1 / 4, 1 / 5];
    near(own?.regularity, (1 / 2 + 1 / 3 + 1 / 4) / weights.reduce((sum, weight) => sum + weight, 0));
  });
});
