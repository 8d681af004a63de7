/** Each template numbers all combinations of its classes, from 0 to one less than its size. */
import assert from 'node:assert/strict';
import { boundaryStrengths, cohesionSides } from '../../../src/core/page/cohesion.ts';
import { continuities } from '../../../src/core/page/continuity.ts';
import {
  border,
  buckets,
  type Classes,
  distances,
  endings,
  fits,
  flows,
  gapStyles,
  gaps,
  growths,
  indents,
  lefts,
  openings,
  particleClasses,
  places,
  shapes,
  sizes,
  slacks,
  stopRates,
  traces,
} from '../../../src/core/page/line-classes.ts';
import { markClasses } from '../../../src/core/page/marks.ts';
import { authors } from '../../../src/core/page/signatures.ts';
import {
  bases,
  featureCount,
  type PageClasses,
  placementBases,
  placementCount,
  placementFeatures,
  type Template,
  templates,
} from '../../../src/core/page/templates.ts';

/** How many values each class of a line has. */
const counts: Readonly<Record<keyof Classes, number>> = {
  opening: openings,
  ending: endings,
  slack: slacks,
  gap: gaps,
  indent: indents,
  size: sizes,
  shape: shapes,
  regularity: 4,
  dateline: 2,
  first: buckets,
  firstTwo: buckets,
  last: buckets,
  lastTwo: buckets,
  particles: particleClasses,
  quoted: 2,
  ahead: distances,
  fit: fits,
  stopRate: stopRates,
  mark: markClasses,
  cohesionSide: cohesionSides,
  boundaryStrength: boundaryStrengths,
  place: places,
  inSentence: 2,
  left: lefts,
  growth: growths,
  continuity: continuities,
  flow: flows,
  author: authors,
};
const pageCounts: Readonly<Record<keyof PageClasses, number>> = { gaps: gapStyles, indents: 3, trace: traces };
const names = Object.keys(counts) as (keyof Classes)[];
const lineOf = (value: (name: keyof Classes) => number) =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as Classes;
const pageOf = (value: (name: keyof PageClasses) => number): PageClasses => ({
  gaps: value('gaps'),
  indents: value('indents'),
  trace: value('trace'),
});
const [lowest, highest] = [lineOf(() => 0), lineOf((name) => counts[name] - 1)];
const [lowestPage, highestPage] = [pageOf(() => 0), pageOf((name) => pageCounts[name] - 1)];

/** All classes that a template could look at: its place among the arguments, its name and its count. */
const slots = [0, 1, 2].flatMap((place) => names.map((name) => ({ place, name, count: counts[name] })));
const pageSlots = Object.entries(pageCounts).map(([name, count]) => ({ place: 3, name, count }));

/** The value with one class set and all others 0. */
function valueWith([, value]: Template, { place, name }: { place: number; name: string }, own: number): number {
  const lines = [0, 1, 2].map((at) => (at === place ? { ...lowest, [name]: own } : lowest)) as [
    Classes,
    Classes,
    Classes,
  ];
  return value(...lines, place === 3 ? { ...lowestPage, [name]: own } : lowestPage);
}

for (const [title, all] of [
  ['templates of lines', templates],
  ['templates of headlines', placementFeatures],
] as const) {
  describe(title, () => {
    all.forEach((template, t) => {
      const [size, value] = template;
      const used = [...slots, ...pageSlots].filter((slot) => valueWith(template, slot, 1) !== 0);
      // The bucket of two characters that meet across a line end, which share buckets with others.
      const isHashed = used.length === 2 && used.every(({ count }) => count === buckets) && size === buckets;
      if (isHashed) {
        it(`${t} puts two characters that meet into a bucket`, () => {
          const [before, own] = [
            { ...border, last: 2000 },
            { ...border, first: 1999 },
          ];
          assert.equal(value(before, own, border, lowestPage), (2000 * 31 + 1999 * 7) % buckets);
        });
        return;
      }
      it(`${t} has a number for each combination`, () => {
        assert.equal(
          used.reduce((product, { count }) => product * count, 1),
          size,
        );
        assert.equal(value(lowest, lowest, lowest, lowestPage), 0);
        assert.equal(value(highest, highest, highest, highestPage), size - 1);
        // Each class counts in a place of its own, as digits of a number do.
        const weights = used.map((slot) => ({ weight: valueWith(template, slot, 1), count: slot.count }));
        let place = 1;
        for (const { weight, count } of weights.sort((a, b) => a.weight - b.weight)) {
          assert.equal(weight, place);
          place *= count;
        }
      });
    });
  });
}

describe('the features of a line', () => {
  it('follow one another without a gap', () => {
    assert.deepEqual(bases.slice(0, 3), [0, 1, 1 + openings]);
    assert.equal(
      featureCount,
      templates.reduce((sum, [size]) => sum + size, 0),
    );
    assert.equal(
      placementCount,
      placementFeatures.reduce((sum, [size]) => sum + size, 0),
    );
    assert.equal(placementBases.length, placementFeatures.length + 1);
  });
});
