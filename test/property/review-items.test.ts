/** What a review goes through, patched after a decision and made anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision } from '../../src/core/annotations/decision.ts';
import { newAnnotation } from '../../src/core/annotations/record.ts';
import { itemsNear, listItems, patchedList } from '../../src/extension/review/item-list.ts';
import { countDone, reviewItems, type Suggestion } from '../../src/extension/review/items.ts';

const layer = fc.constantFrom('entity', 'figure');
const suggestions: fc.Arbitrary<readonly Suggestion[]> = fc
  .array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), layer, fc.nat(3)), { maxLength: 20 })
  .map((pieces) => {
    let end = 0;
    return pieces.map(([gap, length, own, article]): Suggestion => {
      const start = end + gap;
      end = start + length;
      return { start, end, layer: own, type: 'x', article };
    });
  });

const decision = fc
  .record({
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 8 }),
    layer,
    state: fc.constantFrom('accepted', 'rejected', 'added'),
    isMoved: fc.boolean(),
  })
  .map(({ start, length, layer: own, state, isMoved }): Decision => {
    const anchor = { at: start, quote: 'x'.repeat(length), before: '', after: '' };
    const was = isMoved ? { quote: 'y' } : null;
    return {
      span: { start, end: start + length },
      annotation: newAnnotation(anchor, { id: `${start} ${length} ${own}`, layer: own, type: 'x', state, was }),
    };
  });

const decisions = fc.uniqueArray(decision, { maxLength: 12, selector: ({ annotation }) => annotation.id });

describe('the items of a review', () => {
  it('are after a decision what they would be made anew', () => {
    fc.assert(
      fc.property(suggestions, decisions, fc.nat(2), fc.nat(2), (suggested, all, added, removed) => {
        const before = all.slice(added);
        const after = all.slice(0, all.length - Math.min(removed, all.length));
        const gone = before.filter((own) => !after.includes(own));
        const come = after.filter((own) => !before.includes(own));
        const patched = patchedList(listItems(suggested, before), [
          ...gone.map((own) => ({ before: own, after: null })),
          ...come.map((own) => ({ before: null, after: own })),
        ]);
        const anew = reviewItems(suggested, after);
        assert.deepEqual(sorted(patched.items), sorted(anew));
        assert.deepEqual(
          patched.items.map(({ start }) => start),
          anew.map(({ start }) => start),
        );
        assert.equal(patched.done, countDone(anew).done);
      }),
      { numRuns: 2000 },
    );
  });
  it('are found by what they overlap or touch, however many were patched', () => {
    fc.assert(
      fc.property(suggestions, decisions, fc.nat(60), fc.nat(5), (suggested, all, start, length) => {
        const list = patchedList(
          listItems(suggested, []),
          all.slice(0, 4).map((own) => ({ before: null, after: own })),
        );
        const end = start + length;
        assert.deepEqual(
          itemsNear(list, { start, end }),
          list.items.filter((item) => item.start <= end && item.end >= start),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** Items with the same span may stand in any order. */
const sorted = (items: ReturnType<typeof reviewItems>) => items.map((item) => JSON.stringify(item)).sort();
