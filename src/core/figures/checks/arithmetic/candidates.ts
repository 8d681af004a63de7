/** The relations of an article, passage by passage, and which of its amounts they explain. */
import { amountOf } from '../amounts.ts';
import type { CheckedPassage } from '../page.ts';
import { digitsOf } from '../slips.ts';
import { amountsIn, type Node, nodesOf } from './nodes.ts';
import { type Admits, amountsNear, type Relation, relationsOf } from './relations.ts';
import { forEach } from './words.ts';

/** The amounts that a relation is looked for among, and those that may be an outcome. */
export interface Scene {
  readonly nodes: readonly Node[];
  /** Index of the passage that a relation must have an amount of. */
  readonly index: number;
}

/** What of the paragraph before is read with a paragraph, in characters. */
const reach = 110;
const headlineAt = -1000;
/** A list of thousands of amounts is read in pieces, each with the end of the one before, so that the time stays linear. */
const [mostAmounts, shared] = [60, 20];
const mostOfHeadlines = 20;
/** So many amounts make a relation; where one is told for each of something, a time that is no figure may be the third: 全年…，月均…. */
export const fewest = 3;
const fewestOfTime = 2;

const isHeadline = ({ kind }: CheckedPassage): boolean => kind === 'headline';
const isEnough = (count: number, { text }: CheckedPassage): boolean =>
  count >= fewest || (count >= fewestOfTime && forEach.test(text));

/** @param passages of one article, with their indices on the page. */
export function scenesOf(passages: readonly (readonly [index: number, passage: CheckedPassage])[]): readonly Scene[] {
  const scenes: Scene[] = [];
  let headline: readonly Node[] = [];
  let previous: readonly Node[] = [];
  const isAlone = passages.length === 1;
  for (const [index, passage] of passages) {
    const amounts = amountsIn(passage);
    if (isAlone && !isEnough(amounts.length, passage)) return [];
    const before = isHeadline(passage) ? headlineAt : 0;
    const own = nodesOf(passage, index, amounts, { at: before, clause: before, sentence: before });
    const around = isHeadline(passage) ? [] : [...headline, ...previous];
    if (own.length > 0 && isEnough(own.length + around.length, passage))
      for (let from = 0; from === 0 || from + shared < own.length; from += mostAmounts - shared) {
        const piece = own.slice(from, from + mostAmounts);
        scenes.push({ nodes: from === 0 ? [...around, ...piece] : piece, index });
      }
    if (isHeadline(passage)) {
      headline = [...headline, ...own].slice(-mostOfHeadlines);
      previous = [];
    } else previous = endOf(passage, own);
  }
  return scenes;
}

/** The amounts at the end of a paragraph as the next one sees them. */
function endOf({ text: { length } }: CheckedPassage, nodes: readonly Node[]): readonly Node[] {
  const last = nodes.at(-1);
  if (!last) return [];
  return nodes
    .filter(({ at }) => at > length - reach)
    .map((one) => ({
      ...one,
      at: one.at - length,
      clause: one.clause - last.clause - 1,
      sentence: one.sentence - last.sentence - 1,
    }));
}

/** What one amount could be the outcome of. */
export interface Outcome {
  readonly result: Node;
  readonly near: readonly Node[];
  readonly relations: readonly Relation[];
}

/** Of a headline one amount at most is told together with those of a paragraph, and an amount of the paragraph is among them. */
export function outcomeOf({ nodes, index }: Scene, result: Node, admits: Admits = () => true): Outcome | null {
  const near = amountsNear(nodes, result);
  const relations = relationsOf(near, result, admits).filter(({ terms }) => {
    const own = [result, ...terms];
    const headlines = own.filter(({ isHeadline }) => isHeadline).length;
    return own.some((one) => one.index === index) && (headlines < 2 || headlines === own.length);
  });
  return relations.length > 0 ? { result, near, relations } : null;
}

/** In powers of ten: how unlikely it is that one of as many relations holds by chance; below 0 where it is likely. */
export function exactnessOf(
  { result, expected, tolerance, operation }: Relation,
  relations: readonly Relation[],
): number {
  const { digits, power } = digitsOf(result.figure);
  const told = Math.abs(amountOf(result.figure));
  const place = (10 ** (power - digits.length + 1) / told) * result.amount;
  const rivals = relations.filter((one) => one.operation === operation).length;
  return -Math.log10((Math.max(2 * tolerance, place) / expected) * rivals);
}

/** Whether a relation holds by more than chance among those of the amounts that it goes over, whatever stands farther off. */
export function isSureWithin(relation: Relation, relations: readonly Relation[]): boolean {
  const [first, last] = stretchOf(relation);
  const rivals = relations.filter((one) => {
    const [from, to] = stretchOf(one);
    return from >= first && to <= last;
  });
  return exactnessOf(relation, rivals) > surelyWithin;
}
const surelyWithin = 1.2;

function stretchOf({ result, terms }: Relation): readonly [first: number, last: number] {
  const places = [result, ...terms].map(({ at }) => at);
  return [Math.min(...places), Math.max(...places)];
}

/** Relations that hold by more than chance explain their amounts. */
export const surely = 1.5;

/** What the readings of the same amounts share. */
export const keyOf = ({ result, terms }: Relation): string =>
  [result, ...terms]
    .map(({ index, figure }) => index * 1e6 + figure.start)
    .sort((a, b) => a - b)
    .join(' ');
