/** The templates of the features: every feature is one of a few classes of a line and its neighbours, or a pair or a triple of them. */
import { boundaryStrengths, cohesionSides } from './cohesion.ts';
import { continuities } from './continuity.ts';
import {
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
} from './line-classes.ts';
import { markClasses } from './marks.ts';
import { authors } from './signatures.ts';

/** The templates: how many values each has, and its value at a line from the classes of the line before, the line and the line after. */
export type Template = readonly [
  size: number,
  value: (before: Classes, own: Classes, after: Classes, page: PageClasses) => number,
];

/** What holds for the whole page: whether blank lines stand between paragraphs, whether first lines are indented by typed blanks. */
export interface PageClasses {
  /** Blank lines: 0 hardly any, 1 some, 2 many, none of them within a sentence; 3 some, 4 many, columns break within sentences. */
  readonly gaps: number;
  /** 0 no indents, 1 some, 2 many. */
  readonly indents: number;
  /** What a dropped indent leaves: 0 unknown, 1 first lines are two characters short, 2 they are full, 3 both occur. */
  readonly trace: number;
}

export const templates: readonly Template[] = [
  [1, () => 0],
  [openings, (_, own) => own.opening],
  [endings, (_, own) => own.ending],
  [endings, (before) => before.ending],
  [openings, (_b, _o, after) => after.opening],
  [slacks, (before) => before.slack],
  [slacks, (_, own) => own.slack],
  [slacks, (_b, _o, after) => after.slack],
  [endings * slacks, (before) => before.ending * slacks + before.slack],
  [endings * slacks, (_, own) => own.ending * slacks + own.slack],
  [endings * slacks, (before, own) => before.ending * slacks + own.slack],
  [slacks * slacks, (before, own) => before.slack * slacks + own.slack],
  [endings * openings, (before, own) => before.ending * openings + own.opening],
  [endings * gaps * gapStyles, (before, own, _, page) => (before.ending * gaps + own.gap) * gapStyles + page.gaps],
  [gaps * gapStyles, (_, own, _a, page) => own.gap * gapStyles + page.gaps],
  [gaps * gapStyles, (_b, _o, after, page) => after.gap * gapStyles + page.gaps],
  [gaps * gaps * shapes, (_, own, after) => (own.gap * gaps + after.gap) * shapes + own.shape],
  [gaps * gaps * gapStyles, (_, own, after, page) => (own.gap * gaps + after.gap) * gapStyles + page.gaps],
  [indents * 3, (_, own, _a, page) => own.indent * 3 + page.indents],
  [indents * 3, (before, _o, _a, page) => before.indent * 3 + page.indents],
  [indents * 3 * endings, (before, own, _a, page) => (own.indent * 3 + page.indents) * endings + before.ending],
  [sizes, (_, own) => own.size],
  [shapes, (_, own) => own.shape],
  [shapes * slacks, (_, own) => own.shape * slacks + own.slack],
  [shapes * sizes, (_, own) => own.shape * sizes + own.size],
  [shapes * openings, (_, own, after) => own.shape * openings + after.opening],
  [shapes * endings, (before, own) => own.shape * endings + before.ending],
  [shapes * shapes, (before, own) => before.shape * shapes + own.shape],
  [shapes * shapes, (_, own, after) => own.shape * shapes + after.shape],
  [endings * endings, (before, own) => before.ending * endings + own.ending],
  [endings * slacks * slacks, (before, own) => (before.ending * slacks + before.slack) * slacks + own.slack],
  [4 * slacks, (before, own) => own.regularity * slacks + before.slack],
  [4 * endings, (before, own) => own.regularity * endings + before.ending],
  [openings * 4, (_, own, after) => own.opening * 4 + after.gap],
  [buckets, (_, own) => own.first],
  [buckets, (_, own) => own.firstTwo],
  [buckets, (_, own) => own.last],
  [buckets, (_, own) => own.lastTwo],
  [buckets, (before) => before.last],
  [buckets, (before) => before.lastTwo],
  [buckets, (_b, _o, after) => after.firstTwo],
  [buckets, (before, own) => (before.last * 31 + own.first * 7) & (buckets - 1)],
  [particleClasses * shapes, (_, own) => own.particles * shapes + own.shape],
  [particleClasses * slacks, (_, own) => own.particles * slacks + own.slack],
  [particleClasses * shapes, (before) => before.particles * shapes + before.shape],
  [2 * gaps * endings, (before, own) => (own.quoted * gaps + own.gap) * endings + before.ending],
  [2 * openings, (_, own) => own.quoted * openings + own.opening],
  // A quotation open at the line's start, and at its end: no headline and no subhead stops within one.
  [4 * shapes, (_, own, after) => (own.quoted * 2 + after.quoted) * shapes + own.shape],
  [4 * gaps, (_, own, after) => (own.quoted * 2 + after.quoted) * gaps + after.gap],
  [traces * slacks * endings, (before, own, _a, page) => (page.trace * slacks + own.slack) * endings + before.ending],
  [traces * slacks * slacks, (before, own, _a, page) => (page.trace * slacks + own.slack) * slacks + before.slack],
  [distances * shapes, (_, own) => own.ahead * shapes + own.shape],
  [distances * gaps, (_, own) => own.ahead * gaps + own.gap],
  [distances * endings, (before, own) => own.ahead * endings + before.ending],
  [2 * endings * 2, (before, own, after) => (own.dateline * endings + before.ending) * 2 + after.dateline],
  [cohesionSides * shapes, (_, own) => own.cohesionSide * shapes + own.shape],
  [
    boundaryStrengths * boundaryStrengths * gaps,
    (_, own, after) => (own.boundaryStrength * boundaryStrengths + after.boundaryStrength) * gaps + own.gap,
  ],
  [boundaryStrengths * endings, (before, own) => own.boundaryStrength * endings + before.ending],
  [sizes * sizes, (_, own, after) => own.size * sizes + after.size],
  [sizes * sizes * endings, (before, own) => (before.size * sizes + own.size) * endings + before.ending],
  [stopRates * endings * slacks, (before, own) => (own.stopRate * endings + before.ending) * slacks + before.slack],
  [stopRates * endings * slacks, (before, own) => (own.stopRate * endings + before.ending) * slacks + own.slack],
  [fits * endings * stopRates, (before, own) => (own.fit * endings + before.ending) * stopRates + own.stopRate],
  [fits * endings * traces, (before, own, _, page) => (own.fit * endings + before.ending) * traces + page.trace],
  [fits * shapes, (before, own) => own.fit * shapes + before.shape],
  [markClasses * gaps, (_, own) => own.mark * gaps + own.gap],
  [markClasses * shapes, (_, own) => own.mark * shapes + own.shape],
  [markClasses * shapes, (_, own, after) => after.mark * shapes + own.shape],
  [markClasses * endings, (before, own) => own.mark * endings + before.ending],
  [continuities * endings, (before, own) => own.continuity * endings + before.ending],
  [continuities * shapes, (_, own, after) => after.continuity * shapes + own.shape],
  [continuities * places * slacks, (before, own) => (own.continuity * places + before.place) * slacks + before.slack],
  [continuities * places * shapes, (before, own) => (own.continuity * places + before.place) * shapes + before.shape],
  [continuities * places * fits, (before, own) => (own.continuity * places + before.place) * fits + own.fit],
  [continuities * places * sizes, (before, own) => (own.continuity * places + before.place) * sizes + before.size],
  [places * traces * slacks, (before, _o, _a, page) => (before.place * traces + page.trace) * slacks + before.slack],
  [places * shapes * openings, (before, own) => (before.place * shapes + before.shape) * openings + own.opening],
  [
    places * continuities * shapes,
    (_, own, after) => (own.place * continuities + after.continuity) * shapes + own.shape,
  ],
  [
    lefts * places * traces * flows,
    (before, own, _, page) => ((own.left * places + before.place) * traces + page.trace) * flows + own.flow,
  ],
  [
    lefts * places * traces * shapes,
    (before, own, _, page) => ((own.left * places + before.place) * traces + page.trace) * shapes + before.shape,
  ],
  [
    growths * places * traces * 2,
    (before, own, after, page) => ((own.growth * places + before.place) * traces + page.trace) * 2 + after.inSentence,
  ],
  [authors * shapes, (before, own) => own.author * shapes + before.shape],
  [authors * sizes, (_, own, after) => own.author * sizes + after.size],
  [authors * shapes, (_, own, after) => after.author * shapes + own.shape],
  [authors * endings, (before, _, after) => after.author * endings + before.ending],
  [authors * sizes, (before, own) => before.author * sizes + own.size],
];

/** Templates of what tells on which side of its article a headline stands; weighed for every state, not for every label. */
export const placementFeatures: readonly Template[] = [
  [cohesionSides * gaps, (_, own) => own.cohesionSide * gaps + own.gap],
  [
    cohesionSides * boundaryStrengths * boundaryStrengths,
    (_, own, after) =>
      (own.cohesionSide * boundaryStrengths + own.boundaryStrength) * boundaryStrengths + after.boundaryStrength,
  ],
  [cohesionSides * gaps, (_, own, after) => own.cohesionSide * gaps + after.gap],
  [
    boundaryStrengths * boundaryStrengths * gapStyles,
    (_, own, after, page) =>
      (own.boundaryStrength * boundaryStrengths + after.boundaryStrength) * gapStyles + page.gaps,
  ],
  [gaps * gaps * gapStyles, (_, own, after, page) => (own.gap * gaps + after.gap) * gapStyles + page.gaps],
  [markClasses * markClasses, (_, own, after) => own.mark * markClasses + after.mark],
  [
    authors * authors * authors,
    (before, own, after) => (before.author * authors + own.author) * authors + after.author,
  ],
  [authors * gaps, (_, own) => own.author * gaps + own.gap],
];

/** Where each template's values begin, and at last the number of all. */
const basesOf = (all: readonly Template[]) =>
  all.reduce<number[]>((bases, [size]) => bases.concat((bases.at(-1) as number) + size), [0]);
export const bases = basesOf(templates);
export const placementBases = basesOf(placementFeatures);
export const featureCount = bases.at(-1) as number;
export const placementCount = placementBases.at(-1) as number;
