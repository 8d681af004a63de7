/** The templates of the features: every feature is one of a few classes of a line and its neighbours, or a pair or a triple of them. */
import { boundaryStrengths, cohesionSides } from './cohesion.ts';
import { continuities } from './continuity.ts';
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
} from './line-classes.ts';
import { markClasses } from './marks.ts';
import { authors } from './signatures.ts';

/** What holds for the whole page: whether blank lines stand between paragraphs, whether first lines are indented by typed blanks. */
export interface PageClasses {
  /** Blank lines: 0 hardly any, 1 some, 2 many, none of them within a sentence; 3 some, 4 many, columns break within sentences. */
  readonly gaps: number;
  /** 0 no indents, 1 some, 2 many. */
  readonly indents: number;
  /** What a dropped indent leaves: 0 unknown, 1 first lines are two characters short, 2 they are full, 3 both occur. */
  readonly trace: number;
}

/** How many values each class has, of a line and of the page. */
const lineSizes: Readonly<Record<keyof Classes, number>> = {
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
const pageSizes: Readonly<Record<keyof PageClasses, number>> = { gaps: gapStyles, indents: 3, trace: traces };

/** A class of the line before, of the line, of the line after, or of the page. */
export type Factor = `${'before' | 'own' | 'after'}.${keyof Classes}` | `page.${keyof PageClasses}`;

/** A template has a feature for every combination of its classes. They are the digits of its number, the first one counts most. */
export type Template = readonly Factor[];

export const templates: readonly Template[] = [
  [],
  ['own.opening'],
  ['own.ending'],
  ['before.ending'],
  ['after.opening'],
  ['before.slack'],
  ['own.slack'],
  ['after.slack'],
  ['before.ending', 'before.slack'],
  ['own.ending', 'own.slack'],
  ['before.ending', 'own.slack'],
  ['before.slack', 'own.slack'],
  ['before.ending', 'own.opening'],
  ['before.ending', 'own.gap', 'page.gaps'],
  ['own.gap', 'page.gaps'],
  ['after.gap', 'page.gaps'],
  ['own.gap', 'after.gap', 'own.shape'],
  ['own.gap', 'after.gap', 'page.gaps'],
  ['own.indent', 'page.indents'],
  ['before.indent', 'page.indents'],
  ['own.indent', 'page.indents', 'before.ending'],
  ['own.size'],
  ['own.shape'],
  ['own.shape', 'own.slack'],
  ['own.shape', 'own.size'],
  ['own.shape', 'after.opening'],
  ['own.shape', 'before.ending'],
  ['before.shape', 'own.shape'],
  ['own.shape', 'after.shape'],
  ['before.ending', 'own.ending'],
  ['before.ending', 'before.slack', 'own.slack'],
  ['own.regularity', 'before.slack'],
  ['own.regularity', 'before.ending'],
  ['own.opening', 'after.gap'],
  ['own.first'],
  ['own.firstTwo'],
  ['own.last'],
  ['own.lastTwo'],
  ['before.last'],
  ['before.lastTwo'],
  ['after.firstTwo'],
  ['own.meeting'],
  ['own.particles', 'own.shape'],
  ['own.particles', 'own.slack'],
  ['before.particles', 'before.shape'],
  ['own.quoted', 'own.gap', 'before.ending'],
  ['own.quoted', 'own.opening'],
  // A quotation open at the line's start, and at its end: no headline and no subhead stops within one.
  ['own.quoted', 'after.quoted', 'own.shape'],
  ['own.quoted', 'after.quoted', 'after.gap'],
  ['page.trace', 'own.slack', 'before.ending'],
  ['page.trace', 'own.slack', 'before.slack'],
  ['own.ahead', 'own.shape'],
  ['own.ahead', 'own.gap'],
  ['own.ahead', 'before.ending'],
  ['own.dateline', 'before.ending', 'after.dateline'],
  ['own.cohesionSide', 'own.shape'],
  ['own.boundaryStrength', 'after.boundaryStrength', 'own.gap'],
  ['own.boundaryStrength', 'before.ending'],
  ['own.size', 'after.size'],
  ['before.size', 'own.size', 'before.ending'],
  ['own.stopRate', 'before.ending', 'before.slack'],
  ['own.stopRate', 'before.ending', 'own.slack'],
  ['own.fit', 'before.ending', 'own.stopRate'],
  ['own.fit', 'before.ending', 'page.trace'],
  ['own.fit', 'before.shape'],
  ['own.mark', 'own.gap'],
  ['own.mark', 'own.shape'],
  ['after.mark', 'own.shape'],
  ['own.mark', 'before.ending'],
  ['own.continuity', 'before.ending'],
  ['after.continuity', 'own.shape'],
  ['own.continuity', 'before.place', 'before.slack'],
  ['own.continuity', 'before.place', 'before.shape'],
  ['own.continuity', 'before.place', 'own.fit'],
  ['own.continuity', 'before.place', 'before.size'],
  ['before.place', 'page.trace', 'before.slack'],
  ['before.place', 'before.shape', 'own.opening'],
  ['own.place', 'after.continuity', 'own.shape'],
  ['own.left', 'before.place', 'page.trace', 'own.flow'],
  ['own.left', 'before.place', 'page.trace', 'before.shape'],
  ['own.growth', 'before.place', 'page.trace', 'after.inSentence'],
  ['own.author', 'before.shape'],
  ['own.author', 'after.size'],
  ['after.author', 'own.shape'],
  ['after.author', 'before.ending'],
  ['before.author', 'own.size'],
];

/** Templates of what tells on which side of its article a headline stands; weighed for every state, not for every label. */
export const placementFeatures: readonly Template[] = [
  ['own.cohesionSide', 'own.gap'],
  ['own.cohesionSide', 'own.boundaryStrength', 'after.boundaryStrength'],
  ['own.cohesionSide', 'after.gap'],
  ['own.boundaryStrength', 'after.boundaryStrength', 'page.gaps'],
  ['own.gap', 'after.gap', 'page.gaps'],
  ['own.mark', 'after.mark'],
  ['before.author', 'own.author', 'after.author'],
  ['own.author', 'own.gap'],
];

const lineNames = Object.keys(lineSizes) as (keyof Classes)[];
const pageNames = Object.keys(pageSizes) as (keyof PageClasses)[];

/** A class in the rows of `rowsOf`: how many places behind the beginning of the row of the line before it stands, and how many values it has. */
interface Digit {
  readonly at: number;
  readonly size: number;
}
const rowLength = lineNames.length + pageNames.length;
const rowsBehind = ['before', 'own', 'after'];

function digitOf(factor: Factor): Digit {
  const [of, name] = factor.split('.') as [string, string];
  if (of !== 'page')
    return {
      at: rowsBehind.indexOf(of) * rowLength + lineNames.indexOf(name as keyof Classes),
      size: lineSizes[name as keyof Classes],
    };
  const page = pageNames.indexOf(name as keyof PageClasses);
  return { at: rowLength + lineNames.length + page, size: pageSizes[name as keyof PageClasses] };
}

/** Templates laid out for a loop: what each adds to its number, and its digits, with where those of each begin. */
export interface TemplateTable {
  /** Where each template's values begin, and at last the number of all. */
  readonly bases: readonly number[];
  readonly places: Uint16Array;
  readonly sizes: Uint16Array;
  readonly from: Uint16Array;
}

function tableOf(all: readonly Template[]): TemplateTable {
  const digits = all.map((template) => template.map(digitOf));
  const flat = digits.flat();
  return {
    bases: digits.reduce<number[]>(
      (bases, own) => bases.concat((bases.at(-1) as number) + own.reduce((product, { size }) => product * size, 1)),
      [0],
    ),
    places: Uint16Array.from(flat, ({ at }) => at),
    sizes: Uint16Array.from(flat, ({ size }) => size),
    from: Uint16Array.from([...digits.keys(), digits.length], (t) => digits.slice(0, t).flat().length),
  };
}
const lineTable = tableOf(templates);
const placementTable = tableOf(placementFeatures);
export const { bases } = lineTable;
export const placementBases = placementTable.bases;
export const featureCount = bases.at(-1) as number;
export const placementCount = placementBases.at(-1) as number;

/** The classes of each line, with those of the page, in a row of numbers; a row of `border` before and behind them. */
function rowsOf(lines: readonly Classes[], page: PageClasses): Uint16Array {
  const rows = new Uint16Array((lines.length + 2) * rowLength);
  let at = 0;
  for (let i = -1; i <= lines.length; i++) {
    const own = lines[i] ?? border;
    for (const name of lineNames) rows[at++] = own[name];
    for (const name of pageNames) rows[at++] = page[name];
  }
  return rows;
}

function valuesOf({ bases, places, sizes, from }: TemplateTable, rows: Uint16Array): Int32Array {
  const lines = rows.length / rowLength - 2;
  const count = from.length - 1;
  const values = new Int32Array(lines * count);
  for (let i = 0; i < lines; i++) {
    const before = i * rowLength;
    for (let t = 0; t < count; t++) {
      let number = 0;
      for (let k = from[t] as number; k < (from[t + 1] as number); k++)
        number = number * (sizes[k] as number) + (rows[before + (places[k] as number)] as number);
      values[i * count + t] = (bases[t] as number) + number;
    }
  }
  return values;
}

/** The features of each line, as indices into the tables of weights; as many for each, line after line. */
export function featuresOf(
  lines: readonly Classes[],
  page: PageClasses,
): { readonly features: Int32Array; readonly placementFeatures: Int32Array } {
  const rows = rowsOf(lines, page);
  return { features: valuesOf(lineTable, rows), placementFeatures: valuesOf(placementTable, rows) };
}
