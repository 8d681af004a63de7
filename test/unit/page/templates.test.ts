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
  type Factor,
  featureCount,
  featuresOf,
  type PageClasses,
  placementBases,
  placementCount,
  placementFeatures,
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
  meeting: buckets,
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

const kinds = {
  features: { templates, bases },
  placementFeatures: { templates: placementFeatures, bases: placementBases },
} as const;
type Kind = keyof typeof kinds;

/** The number of a template, from 0, at the second of three lines. */
function numberOf(kind: Kind, t: number, lines: readonly Classes[], page: PageClasses): number {
  const { templates, bases } = kinds[kind];
  return (featuresOf(lines, page)[kind][templates.length + t] as number) - (bases[t] as number);
}

/** The same with one class set, and all others 0. */
function numberWith(kind: Kind, t: number, factor: Factor, value: number): number {
  const [of, name] = factor.split('.') as [string, string];
  const lines = ['before', 'own', 'after'].map((line) => (line === of ? { ...lowest, [name]: value } : lowest));
  return numberOf(kind, t, lines, of === 'page' ? { ...lowestPage, [name]: value } : lowestPage);
}

const countOf = (factor: Factor): number => {
  const [of, name] = factor.split('.') as [string, string];
  return of === 'page' ? pageCounts[name as keyof PageClasses] : counts[name as keyof Classes];
};

for (const kind of ['features', 'placementFeatures'] as const) {
  describe(`the templates of ${kind}`, () => {
    const { templates, bases } = kinds[kind];
    templates.forEach((template, t) => {
      it(`${template.join(' × ') || 'of every line'} has a number for each combination`, () => {
        const size = (bases[t + 1] as number) - (bases[t] as number);
        assert.equal(
          template.reduce((product, factor) => product * countOf(factor), 1),
          size,
        );
        assert.equal(numberOf(kind, t, [lowest, lowest, lowest], lowestPage), 0);
        assert.equal(numberOf(kind, t, [highest, highest, highest], highestPage), size - 1);
        // Each class counts in a place of its own, as digits of a number do.
        let place = 1;
        for (const factor of template.toReversed()) {
          assert.equal(numberWith(kind, t, factor, 1), place);
          place *= countOf(factor);
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
      templates.reduce((sum, template) => sum + template.reduce((size, factor) => size * countOf(factor), 1), 0),
    );
    assert.equal(placementCount, placementBases.at(-1));
    assert.equal(placementBases.length, placementFeatures.length + 1);
  });
  it('are of the page’s edge beside the first line and the last', () => {
    const { features } = featuresOf([lowest], lowestPage);
    const at = (factor: Factor) => {
      const t = templates.findIndex(([own, ...others]) => own === factor && others.length === 0);
      return (features[t] as number) - (bases[t] as number);
    };
    assert.deepEqual([at('before.ending'), at('before.slack'), at('after.slack')], [1, 3, 3]);
    assert.deepEqual([border.ending, border.slack], [1, 3]);
  });
});
