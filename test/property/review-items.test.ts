/** What a review goes through, patched after a decision and made anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision } from '../../src/core/annotations/decision.ts';
import { newAnnotation } from '../../src/core/annotations/record.ts';
import { patchedItems, reviewItems, type Suggestion } from '../../src/extension/review/items.ts';

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
        const touched = [...before, ...after].filter((own) => !before.includes(own) || !after.includes(own));
        const spans = touched.map(({ span }) => span);
        const patched = patchedItems(reviewItems(suggested, before), suggested, after, spans);
        assert.deepEqual(sorted(patched), sorted(reviewItems(suggested, after)));
        assert.deepEqual(
          patched.map(({ start }) => start),
          reviewItems(suggested, after).map(({ start }) => start),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

/** Items with the same span may stand in any order. */
const sorted = (items: ReturnType<typeof reviewItems>) => items.map((item) => JSON.stringify(item)).sort();
