/** Two lists of spans, each in text order. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupBy } from '../../../src/core/text/group.ts';
import { apart, firstOverlaps, overlapsOf, withoutOverlapping } from '../../../src/core/text/spans.ts';

const span = (start: number, end: number) => ({ start, end });

describe('spans that overlap none of another list', () => {
  const others = [span(4, 6), span(10, 12)];
  const kept = (...spans: { start: number; end: number }[]) => withoutOverlapping(spans, others);

  it('stay, also where they touch', () => {
    const apart = [span(0, 2), span(2, 4), span(6, 10), span(12, 13)];
    assert.deepEqual(kept(...apart), apart);
  });
  it('go when they begin, end or lie within one, or hold it', () => {
    for (const overlapping of [span(5, 8), span(3, 5), span(4, 5), span(4, 6), span(3, 7), span(11, 20)])
      assert.deepEqual(kept(overlapping), [], JSON.stringify(overlapping));
  });
  it('are judged each by itself', () =>
    assert.deepEqual(kept(span(0, 1), span(5, 7), span(8, 9), span(9, 11), span(12, 14)), [
      span(0, 1),
      span(8, 9),
      span(12, 14),
    ]));
  it('stay all when there is nothing to overlap', () =>
    assert.deepEqual(withoutOverlapping([span(1, 2)], []), [span(1, 2)]));
});

describe('the first span that overlaps each', () => {
  const others = [span(4, 6), span(6, 8), span(10, 12)];
  it('is found for each, or null', () =>
    assert.deepEqual(
      firstOverlaps([span(0, 4), span(3, 5), span(5, 11), span(8, 10), span(11, 12), span(12, 20)], others),
      [null, span(4, 6), span(4, 6), null, span(10, 12), null],
    ));
  it('is null without others', () => assert.deepEqual(firstOverlaps([span(0, 1)], []), [null]));
});

describe('those that overlap a span', () => {
  it('are those that a look at each of them gives', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }))),
        fc.nat(20),
        fc.nat(6),
        (sizes, at, length) => {
          let end = 0;
          const others = sizes.map(([gap, own]) => {
            end += gap + own;
            return span(end - own, end);
          });
          const own = span(at, at + length + 1);
          const expected = others.filter((other) => other.start < own.end && other.end > own.start);
          assert.deepEqual(overlapsOf(own, others), expected);
        },
      ),
    ));
});

describe('spans that are set apart', () => {
  it('are the same list where none overlap', () => {
    const spans = [span(0, 2), span(2, 4), span(5, 6)];
    assert.equal(apart(spans), spans);
  });
  it('are put in order', () => assert.deepEqual(apart([span(4, 6), span(0, 2)]), [span(0, 2), span(4, 6)]));
  it('are the longer ones, and the first of equal ones', () => {
    assert.deepEqual(apart([span(0, 2), span(1, 5)]), [span(1, 5)]);
    assert.deepEqual(apart([span(0, 5), span(1, 3)]), [span(0, 5)]);
    assert.deepEqual(apart([span(0, 3), span(2, 5)]), [span(0, 3)]);
    assert.deepEqual(apart([span(0, 3), span(2, 7), span(6, 9), span(7, 8)]), [span(2, 7), span(7, 8)]);
  });
});

describe('items by key', () => {
  it('stand in groups in order of first appearance', () => {
    const groups = groupBy(['甲1', '乙1', '甲2'], (item) => item.charAt(0));
    assert.deepEqual(
      [...groups],
      [
        ['甲', ['甲1', '甲2']],
        ['乙', ['乙1']],
      ],
    );
  });
});
