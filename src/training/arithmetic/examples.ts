/** Relations between the amounts of texts: those that were meant, with a slip of the pen put into one of their figures, and those that were not. */
import {
  exactnessOf,
  keyOf,
  type Outcome,
  outcomeOf,
  type Scene,
  scenesOf,
  surely,
} from '../../core/figures/checks/arithmetic/candidates.ts';
import type { Node } from '../../core/figures/checks/arithmetic/nodes.ts';
import { claimsOf, type Relation } from '../../core/figures/checks/arithmetic/relations.ts';
import { basesOf, eachPlace, sharedTraits, slipTraits, traitIn } from '../../core/figures/checks/arithmetic/traits.ts';
import type { CheckedPassage } from '../../core/figures/checks/page.ts';
import { digitsOf } from '../../core/figures/checks/slips.ts';
import { fold } from '../../core/figures/fold.ts';
import { readFigures } from '../../core/figures/read.ts';
import type { Figure } from '../../core/reading.ts';
import { pick, type Random } from '../random.ts';
import type { Article, ProvedPlant } from './articles.ts';

/** How amounts could follow from each other: its traits, and how much each counts. */
export interface ReadingTraits {
  readonly traits: Int32Array;
  readonly shares: Float32Array;
}

/** Amounts of which one was meant to follow from the others, or not; in which way is not told. */
export interface Example {
  readonly readings: readonly ReadingTraits[];
  readonly isMeant: boolean;
  readonly weight: number;
}

export function passagesOf(texts: readonly string[]): readonly CheckedPassage[] {
  return texts.map(fold).map((text) => ({
    text,
    figures: readFigures(text),
    kind: /^##? /.test(text) ? 'headline' : 'paragraph',
    article: 0,
    day: { year: null, month: null, day: null },
  }));
}

export interface Reading {
  readonly outcomes: readonly Outcome[];
  readonly sure: ReadonlySet<Figure>;
}

export const figuresIn = ({ result, terms }: Relation): readonly Figure[] =>
  [result, ...terms].map(({ figure }) => figure);

export function readingOf(scenes: readonly Scene[]): Reading {
  const outcomes = scenes.flatMap((scene) => scene.nodes.flatMap((node) => outcomeOf(scene, node) ?? []));
  const sure = new Set<Figure>();
  for (const { relations } of outcomes)
    for (const one of relations)
      if (one.holds && exactnessOf(one, relations) > surely) for (const figure of figuresIn(one)) sure.add(figure);
  return { outcomes, sure };
}

interface Triple {
  readonly key: string;
  readonly readings: readonly (readonly [Relation, readonly Node[]])[];
}

/** The amounts of which no reading holds and not all are explained. */
export function triplesOf({ outcomes, sure }: Reading): readonly Triple[] {
  const found = new Map<string, [Relation, readonly Node[]][]>();
  const held = new Set<string>();
  for (const { relations, near } of outcomes)
    for (const one of relations) {
      const key = keyOf(one);
      if (one.holds) held.add(key);
      if (one.holds || figuresIn(one).every((figure) => sure.has(figure))) continue;
      const own = found.get(key);
      if (own) own.push([one, near]);
      else found.set(key, [[one, near]]);
    }
  return [...found].filter(([key]) => !held.has(key)).map(([key, readings]) => ({ key, readings }));
}

/** @returns null where the figures are too far off for a slip. */
export function exampleOf(
  { readings }: Triple,
  sure: ReadonlySet<Figure>,
  isMeant: boolean,
  weight: number,
): Example | null {
  const own = readings.flatMap(([relation, near]): ReadingTraits[] => {
    const traits: number[] = [];
    const shares: number[] = [];
    const take = (share: number) => (trait: number) => {
      traits.push(trait);
      shares.push(share);
    };
    if (!slipTraits(relation, sure, take(1))) return [];
    eachPlace(relation, (node, role, share) => {
      for (const base of basesOf(node)) take(share)(traitIn(base, role));
    });
    sharedTraits(relation, near, sure, take(1));
    return [{ traits: Int32Array.from(traits), shares: Float32Array.from(shares) }];
  });
  return own.length > 0 ? { readings: own, isMeant, weight } : null;
}

/** Digits that change places, another digit, the point moved, or another amount of that size. @returns null where it would be the same. */
function withSlip(figure: Figure, random: Random): Figure | null {
  const { digits } = digitsOf(figure);
  const kind = random();
  const at = Math.floor(random() * digits.length);
  let turned = digits;
  if (kind < 0.35 && digits.length > 1 && /\d/.test(figure.text)) {
    const i = Math.min(at, digits.length - 2);
    turned = digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2);
  } else if (kind < 0.85) turned = digits.slice(0, at) + Math.floor(random() * 10) + digits.slice(at + 1);
  else if (kind > 0.92) turned = String(Math.round(Number(digits) * (0.5 + 1.2 * random())));
  const factor =
    kind >= 0.85 && kind <= 0.92 ? pick(random, [10, 10, 0.1, 0.1, 1e4, 1e-4]) : Number(turned) / Number(digits);
  if (!(factor > 0) || factor === 1 || turned.startsWith('0')) return null;
  const times = (value: number | null) => (value === null ? null : value * factor);
  const text = figure.text.replace(/\d[\d,]*(?:\.\d+)?/, (written) => {
    const value = Number(written.replaceAll(',', '')) * factor;
    return kind >= 0.85 ? String(Number(value.toPrecision(8))) : value.toFixed(written.split('.')[1]?.length ?? 0);
  });
  const { value, low, high, canonicalValue } = figure;
  return {
    ...figure,
    text,
    value: times(value),
    low: times(low),
    high: times(high),
    canonicalValue: times(canonicalValue),
  };
}

/** Where the amounts of a relation stand, so that they are found again in a text with a slip. */
const placesOf = ({ result, terms }: Relation): string =>
  [result, ...terms]
    .map(({ index, figure, passage }) => `${index}/${passage.figures.indexOf(figure)}`)
    .sort()
    .join(' ');

const scenes = (passages: readonly CheckedPassage[]) => scenesOf([...passages.entries()]);

/** Whether a proof tells of all amounts of a relation. */
const isProved = (relation: Relation, numbers: readonly number[]): boolean =>
  [relation.result, ...relation.terms].every(
    ({ figure, role }) =>
      role === 'ratio' ||
      numbers.some((number) =>
        [figure.value, figure.canonicalValue].some(
          (value) =>
            value !== null &&
            [1, 1e4, 1e8, 1e3, 100].some(
              (scale) =>
                Math.abs(value - number * scale) < 1e-6 * value || Math.abs(value * scale - number) < 1e-6 * number,
            ),
        ),
      ),
  );

interface Options {
  readonly random: Random;
  readonly slips: number;
}

/** A relation that holds, with slips put into one figure at a time. */
function slipped(
  passages: readonly CheckedPassage[],
  relation: Relation,
  weight: number,
  { random, slips }: Options,
): readonly Example[] {
  const found: Example[] = [];
  const place = placesOf(relation);
  const claims = claimsOf(relation).filter(({ figure }) => passages.some(({ figures }) => figures.includes(figure)));
  for (let tries = 0; tries < 3 * slips && found.length < slips; tries++) {
    const { figure } = pick(random, claims);
    const other = withSlip(figure, random);
    if (!other) continue;
    const turned = passages.map((passage) => ({
      ...passage,
      figures: passage.figures.map((one) => (one === figure ? other : one)),
    }));
    const example = exampleAt(readingOf(scenes(turned)), place, weight / slips);
    if (example) found.push(example);
  }
  return found;
}

function exampleAt(reading: Reading, place: string, weight: number): Example | null {
  const triple = triplesOf(reading).find(({ readings: [first] }) => first && placesOf(first[0]) === place);
  return triple ? exampleOf(triple, reading.sure, true, weight) : null;
}

export function ofPlant(clean: readonly CheckedPassage[], plant: ProvedPlant): readonly Relation[] {
  const at = clean[plant.part] as CheckedPassage;
  const planted = passagesOf(plant.parts);
  const wrong = planted[plant.part] as CheckedPassage;
  const touched = at.figures.filter((_, i) => {
    const other = wrong.figures[i];
    return other && other.start <= plant.end && other.end >= plant.start;
  });
  if (touched.length === 0) return [];
  const { outcomes } = readingOf(scenes(clean));
  const held = outcomes.flatMap(({ relations }) => relations.filter(({ holds }) => holds));
  const own = held.filter((one) => figuresIn(one).some((figure) => touched.includes(figure)));
  const proved = own.filter((one) => isProved(one, plant.numbers));
  return proved;
}

/** What was meant and what was not in an invented article. */
export function ofArticle(article: Article, options: Options): readonly Example[] {
  const clean = passagesOf(article.texts);
  const reading = readingOf(scenes(clean));
  const meant: Example[] = [];
  const done = new Set<string>();
  for (const plant of article.plants) {
    const own = ofPlant(clean, plant).filter((one) => !done.has(placesOf(one)));
    if (own.length === 0) continue;
    const planted = readingOf(scenes(passagesOf(plant.parts)));
    const count = new Set(own.map(placesOf)).size;
    for (const relation of own) {
      const place = placesOf(relation);
      if (done.has(place)) continue;
      done.add(place);
      const example = exampleAt(planted, place, 2 / count);
      if (example) meant.push(example);
      meant.push(...slipped(clean, relation, 1.5 / count, options));
    }
  }
  // Others that hold, by more than chance.
  for (const { relations } of reading.outcomes)
    for (const one of relations) {
      const place = placesOf(one);
      const least = article.plants.length === 0 && article.isPlain ? -9 : exactInOwn;
      if (!one.holds || done.has(place) || exactnessOf(one, relations) < least) continue;
      done.add(place);
      meant.push(...slipped(clean, one, article.isPlain ? 1.5 : 0.5, { ...options, slips: article.isPlain ? 3 : 1 }));
    }
  return [
    ...meant,
    ...unmeant(reading, mostOfOwn, article.plants.length === 0 && !article.isPlain ? ofTempting : 1.5, options),
  ];
}
const exactInOwn = 1.2;
const exactInCorpus = 2.2;
const mostOfOwn = 60;
/** What looks as if it were meant weighs more. */
const ofTempting = 3;

function unmeant(reading: Reading, most: number, weight: number, { random }: Options): readonly Example[] {
  const others = triplesOf(reading);
  const chosen = others
    .map((one) => ({ one, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, most);
  const own = weight * Math.min(4, Math.sqrt(others.length / Math.max(1, chosen.length)));
  return chosen.flatMap(({ one }) => exampleOf(one, reading.sure, false, own) ?? []);
}

/** What holds in a text of a corpus by more than chance was meant. */
export function ofText(passages: readonly CheckedPassage[], options: Options): readonly Example[] {
  const reading = readingOf(scenes(passages));
  const done = new Set<string>();
  const meant = reading.outcomes.flatMap(({ relations }) =>
    relations.flatMap((one) => {
      if (!one.holds || done.has(placesOf(one)) || exactnessOf(one, relations) < exactInCorpus) return [];
      done.add(placesOf(one));
      return slipped(passages, one, 1, options);
    }),
  );
  return [...meant, ...unmeant(reading, mostOfCorpus, 1, options)];
}
const mostOfCorpus = 10;
