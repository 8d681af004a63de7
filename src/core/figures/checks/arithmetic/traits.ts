/** What the words around the amounts of a relation say, and the amounts themselves, as traits that a weight is learnt for. Each is a number. */
import type { Figure } from '../../../reading.ts';
import { scattered, textHash } from '../../../text/hash.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { countedAs } from '../rates.ts';
import { haveOneHead, isOfOneSeries } from '../relations/labels.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { sharedPieces } from '../shared-words.ts';
import type { Node } from './nodes.ts';
import { behindAll, claimsOf, type Operation, operations, type Relation } from './relations.ts';
import { subjectOf } from './subjects.ts';
import { classCount, goesOn } from './words.ts';

/** Takes a trait, from 0 to below `traitCount`. */
export type Take = (trait: number) => void;

const bits = 17;
/** Traits are told apart by so many numbers; the few that share one are learnt together. */
export const traitCount = 1 << bits;

/** A trait of an amount or a relation, whatever its role. */
const baseOf = (sort: number, value: number): number =>
  Math.imul(sort + 1, 0x85ebca6b) ^ Math.imul(value + 1, 0xc2b2ae35);
/** The trait in a role. */
export const traitIn = (base: number, role: number): number => scattered(Math.imul(role + 1, 0x9e3779b1) ^ base, bits);
const mix = (role: number, sort: number, value: number): number => traitIn(baseOf(sort, value), role);

/** The place of an amount in a relation. A sum has its first term, its last and those between. */
export const places = { result: 0, first: 1, second: 2, middle: 3 } as const;
type Place = (typeof places)[keyof typeof places];
const placeCount = 4;
/** The number of an operation and a place in it. */
export const roleOf = (operation: Operation, place: Place): number => firstRole[operation] + place;
const firstRole = Object.fromEntries(operations.map((operation, at) => [operation, at * placeCount])) as Readonly<
  Record<Operation, number>
>;
export const roleCount = operations.length * placeCount;

/** What kinds of traits there are. */
const sorts = {
  head: 1,
  class: 2,
  farther: 3,
  behind: 4,
  ending: 5,
  run: 6,
  opening: 7,
  kind: 8,
  per: 9,
  pairOfHeads: 10,
  pairOfClasses: 11,
  order: 12,
  orderOfHead: 13,
  gap: 14,
  between: 15,
  noun: 16,
  shared: 17,
  larger: 18,
  slip: 19,
  factor: 20,
  sure: 21,
  size: 22,
  list: 23,
  threeHeads: 24,
  bias: 25,
  unit: 26,
  rivals: 27,
  near: 28,
  headline: 29,
  goesOn: 30,
  operationOfBehind: 31,
  subject: 32,
  aside: 33,
  proportion: 34,
  each: 35,
  alone: 36,
  twoTimes: 37,
} as const;

/** What one amount and its own words say, for `traitIn`. */
export function basesOf(node: Node): readonly number[] {
  const bases: number[] = [];
  const { label, classes, fartherClasses, behind, behindClasses, figure } = node;
  const add = (sort: number, value: number) => bases.push(baseOf(sort, value));
  add(sorts.head, classes.last);
  for (const one of classes.all) add(sorts.class, one);
  for (const one of fartherClasses.all) add(sorts.farther, one);
  for (const one of behindClasses.all) add(sorts.behind, one);
  for (let n = 1; n <= 3 && n <= label.length; n++) add(sorts.ending, textHash(label.slice(-n)));
  if (label.length === 0) add(sorts.ending, 0);
  const inner = label.slice(-8);
  for (let i = 0; i + 2 <= inner.length; i++) add(sorts.run, textHash(inner.slice(i, i + 2)));
  add(sorts.opening, textHash(behind.slice(0, 1)));
  if (behind.length > 1) add(sorts.opening, textHash(behind.slice(0, 2)));
  add(sorts.kind, textHash(figure.kind));
  add(sorts.unit, textHash(figure.unit ?? ''));
  if (figure.per !== null) add(sorts.per, 0);
  if (node.isHeadline) add(sorts.headline, 0);
  add(sorts.size, Math.min(4, digitCount(node)));
  return bases;
}

const digitCount = ({ figure }: Node): number => figure.text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;

/** @param bounds from the least. */
function bucket(n: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && n >= (bounds[at] as number)) at++;
  return at;
}
const signed = (n: number): number => Math.max(-3, Math.min(3, n)) + 3;

/** What two amounts count: the same, another thing, or one of them does not say. */
function nounsOf(a: Node, b: Node): number {
  const [one, other] = [a, b].map(({ figure, behind }) => (figure.counted ?? behind.slice(0, 3)).replace(/^的/, ''));
  if (!one || !other) return 0;
  return [...one].some((character) => other.includes(character)) ? 1 : 2;
}

/** Words between the amounts, or beside them, that bring in something else. */
const asides =
  '另 加上 连同 算上 免 扣 除去 刨去 又 再 一半 半价 预计 去年 其余 平均 各 分别 其中 不含 超 约 以上 以内 以下 重叠 交叉 重复 还有 先 最 有的 才'.split(
    ' ',
  );

/** What the amounts say to each other. @param near the amounts that the relation was chosen from. @param sure amounts that a relation that holds explains. */
export function sharedTraits(relation: Relation, near: readonly Node[], sure: ReadonlySet<Figure>, take: Take): void {
  const { operation, result, terms } = relation;
  const role = roleOf(operation, places.result);
  const add = (sort: number, value: number) => take(mix(role, sort, value));
  const [a, b] = [terms[0] as Node, terms.at(-1) as Node];
  const all = [result, ...terms];
  add(sorts.bias, 0);
  const sureTerms = terms.filter((one) => sure.has(one.figure)).length;
  add(sorts.sure, (sure.has(result.figure) ? 4 : 0) + Math.min(3, sureTerms));
  const order = (result.at > a.at ? 1 : 0) + (result.at > b.at ? 2 : 0) + (a.at > b.at ? 4 : 0);
  const [own, ofA, ofB] = [result.classes.last, a.classes.last, b.classes.last];
  const operand = order * classCount;
  add(sorts.order, order);
  const gap = (one: Node, other: Node) =>
    one.isHeadline || other.isHeadline
      ? 60
      : signed(one.clause - other.clause) * 7 + signed(one.sentence - other.sentence);
  add(sorts.orderOfHead, operand + own);
  add(sorts.operationOfBehind, operand + result.behindClasses.last);
  add(sorts.pairOfHeads, (own * classCount + ofA) * 3);
  add(sorts.pairOfHeads, (own * classCount + ofB) * 3 + 1);
  add(sorts.pairOfHeads, (ofA * classCount + ofB) * 3 + 2);
  add(sorts.threeHeads, (own * classCount + ofA) * classCount + ofB);
  add(sorts.threeHeads, 1e6 + ((operand + own) * classCount + ofA) * classCount + ofB);
  add(sorts.gap, 5000 + (operand + own) * 500 + gap(result, a));
  for (const [at, { classes, behindClasses }] of [a, b].entries())
    for (const other of result.classes.all) {
      for (const one of classes.all) add(sorts.pairOfClasses, (one * classCount + other) * 3 + at);
      for (const one of behindClasses.all) add(sorts.pairOfClasses, ((one + classCount) * classCount + other) * 3 + at);
    }
  const [fromA, fromB, between] = [gap(result, a), gap(result, b), gap(a, b)];
  add(sorts.gap, fromA);
  add(sorts.gap, 100 + fromB);
  add(sorts.gap, 200 + between);
  add(sorts.gap, 1000 + fromA * 64 + fromB);
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [leastSentence, lastSentence] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of all) {
    if (one.isHeadline) continue;
    least = Math.min(least, one.at);
    largest = Math.max(largest, one.at);
    leastSentence = Math.min(leastSentence, one.sentence);
    lastSentence = Math.max(lastSentence, one.sentence);
  }
  add(sorts.between, Math.min(3, lastSentence - leastSentence));
  add(sorts.between, 10 + bucket(largest - least, [20, 35, 50, 70, 100, 140]));
  const [toA, toB] = [Math.abs(a.at - result.at), Math.abs(b.at - result.at)];
  let [inside, insideOfA, insideOfResult, nearerThanA, nearerThanB] = [0, 0, 0, 0, 0];
  for (const one of near) {
    if (all.includes(one)) continue;
    if (one.at > least && one.at < largest) {
      inside++;
      if (one.group === a.group) insideOfA++;
      if (one.group === result.group) insideOfResult++;
    }
    const distance = Math.abs(one.at - result.at);
    if (one.group === a.group && distance < toA) nearerThanA++;
    if (one.group === b.group && distance < toB) nearerThanB++;
  }
  add(sorts.between, 20 + Math.min(4, inside));
  add(sorts.between, 30 + Math.min(3, insideOfA));
  add(sorts.between, 40 + Math.min(3, insideOfResult));
  // Whether another amount of their group stands nearer to the result.
  add(sorts.near, Math.min(3, nearerThanA));
  add(sorts.near, 10 + Math.min(3, nearerThanB));
  add(sorts.noun, nounsOf(result, a));
  add(sorts.noun, 10 + nounsOf(result, b));
  add(sorts.noun, 20 + nounsOf(a, b));
  const words = (one: Node) => one.label + one.behind;
  const [wordsOfA, wordsOfB] = [words(a), words(b)];
  add(sorts.shared, Math.min(2, sharedPieces(result.label, wordsOfA)));
  add(sorts.shared, 10 + Math.min(2, sharedPieces(result.label, wordsOfB)));
  add(sorts.shared, 20 + Math.min(2, sharedPieces(a.label, wordsOfB)));
  add(sorts.kind, 1000 + textHash(a.figure.kind));
  add(sorts.unit, 2000 + (a.figure.unit === b.figure.unit ? 1 : 0) + (a.figure.unit === result.figure.unit ? 2 : 0));
  add(sorts.unit, 3000 + (a.group === b.group ? 1 : 0) + (a.group === result.group ? 2 : 0));
  if (all.some(({ figure }) => figure.approx !== null)) add(sorts.factor, 50);
  if (a.amount > b.amount) add(sorts.larger, order);
  const last = all.reduce((one, other) => (other.at > one.at ? other : one));
  if (goesOn.test(behindAll(all))) add(sorts.goesOn, 0);
  const told = `${wordsOfA} ${wordsOfB}`;
  const subject = subjectOf(result.label, told);
  add(sorts.subject, subject);
  add(sorts.subject, 10 + subject * 2 + (result.clause === a.clause || result.clause === b.clause ? 1 : 0));
  const first = all.reduce((one, other) => (other.at < one.at ? other : one));
  if (first.passage === last.passage) {
    const stretch = first.passage.text.slice(Math.max(0, first.figure.start - 6), last.figure.end + 12);
    for (let at = 0; at < asides.length; at++) if (stretch.includes(asides[at] as string)) add(sorts.aside, at);
  }
  add(sorts.proportion, proportionOf(relation));
  add(sorts.alone, Math.min(4, near.length - all.length));
  if (operation === 'product') add(sorts.each, eachOf(result, a));
  else if (a.group === b.group) add(sorts.twoTimes, twoTimesOf(a, b));
  if (operation === 'sum') sumTraits(terms, near, add);
}

/** 每户, 一份, 亩均: what an amount is told for each of. */
const oneOf = /(?:[每一各]个?|单)(公里|公斤|平方米|千克|[\u4e00-\u9fff])|([\u4e00-\u9fff])均/g;
const ofTime = /^[年月日天周季]/;
/** Whether the number counts what the amount is told for each of: 每户8万元 and 五户. 0 where the words do not tell what that is. */
function eachOf({ lead, figure: { per } }: Node, { figure: { unit, counted } }: Node): number {
  const told = [...lead.matchAll(oneOf)].map(([, one, other]) => countedAs((one ?? other) as string));
  const of = per === null ? told : [...told, countedAs(per)];
  if (of.length === 0) return 0;
  if (of.some((one) => one === countedAs(unit ?? '') || counted?.includes(one.charAt(0)))) return 1;
  return of.every((one) => ofTime.test(one)) ? 3 : 2;
}

const ofNoNoun =
  /[去今上前当]年|[上前本这]一?个?[月周季届]|同期|\d+年?|[一二三四五六七八九十]+[年月]|[年月季][初末底]|如今|现在|目前|眼下|原来|原先|起初|最初|当初|过去|以前|此前|数据|数字|指标|比例|这一|只|仅|就|却|才|约|近|已经?|[为是有达到至由从自的了中]/g;
/** Whether two amounts are told of one thing at two times: 占比为27.6%，上年同期为24.1%. 0 where neither is named, or only the later one. */
function twoTimesOf(a: Node, b: Node): number {
  const [first, second] = a.at < b.at ? [a, b] : [b, a];
  const [one, other] = [first.label.replace(ofNoNoun, ''), second.label.replace(ofNoNoun, '')];
  if (other === '') return first.label === second.label ? 1 : 2;
  return one === '' ? 0 : sharedPieces(one, other) > 0 ? 3 : 4;
}

/**
 * How many times the smallest amount the largest one is, in steps; of a ratio the amounts that it compares, of a product, whose units differ, 0.
 * Nobody tells the difference of 137元 and 0.5元.
 */
function proportionOf({ operation, result, terms }: Relation): number {
  if (operation === 'product') return 0;
  const isOfOneUnit = operation === 'sum' || operation === 'difference' || operation === 'points';
  const amounts = (isOfOneUnit ? [result, ...terms] : terms).map(({ amount }) => amount);
  return 1 + bucket(Math.max(...amounts) / Math.min(...amounts), [1.1, 1.5, 3, 10, 30, 100, 1000]);
}

function sumTraits(terms: readonly Node[], near: readonly Node[], add: (sort: number, value: number) => void): void {
  const labels = terms.map(({ label }) => label);
  const words = terms.map(({ label, behind }) => `${label} ${behind}`);
  const [first, last] = [terms[0] as Node, terms.at(-1) as Node];
  add(sorts.list, Math.min(5, terms.length));
  if (areDivision(words)) add(sorts.list, 10);
  if (haveOneHead(labels)) add(sorts.list, 11);
  if (isOfOneSeries(labels)) add(sorts.list, 12);
  if (words.some((one) => overlapping.test(one))) add(sorts.list, 13);
  // 男6人、女5人: the same distance apart, one clause each.
  const steps = terms.slice(1).map((one, i) => one.clause - (terms[i] as Node).clause);
  if (steps.every((step) => step === steps[0])) add(sorts.list, 20 + Math.min(4, steps[0] as number));
  const own = near.filter(({ group }) => group === first.group);
  const [from, to] = [own.indexOf(first), own.indexOf(last)];
  const isNext = (one: Node | undefined, other: Node) =>
    one !== undefined && Math.abs(one.sentence - other.sentence) < 1;
  if (isNext(own[from - 1], first)) add(sorts.list, 30);
  if (isNext(own[to + 1], last)) add(sorts.list, 31);
}

const factorOf = ({ expected, result }: Relation): number => Math.abs(Math.log(expected / result.amount));

/** Whether the figures leave a slip possible, whichever of them are sure. */
export function mayBeSlip(relation: Relation): boolean {
  if (!(factorOf(relation) > farthest)) return true;
  const claims = claimsOf(relation);
  // The fewer of them are left, the less a slip is there by chance.
  return evidenceOfSlip(claims) + Math.log10(claims.length) >= leastEvidence;
}

/** What the figures themselves say of a relation that does not hold; null where they are too far off. @param sure no slip is looked for in these. */
export function slipTraits(relation: Relation, sure: ReadonlySet<Figure>, take: Take): boolean {
  const open = claimsOf(relation).filter(({ figure }) => !sure.has(figure));
  const evidence = open.length > 0 ? evidenceOfSlip(open) : -1.5;
  const factor = factorOf(relation);
  if (evidence < leastEvidence && factor > farthest) return false;
  const role = roleOf(relation.operation, places.result);
  const level = evidence < 0 ? 0 : 1 + bucket(evidence, [0.25, 0.5, 0.8, 1.2, 1.6, 2, 2.5, 3]);
  take(mix(roleCount, sorts.slip, level));
  take(mix(role, sorts.slip, 100 + Math.min(5, level >> 1)));
  take(mix(role, sorts.factor, bucket(factor, [0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.2, 2.4])));
  return true;
}
/** What is off by more than this factor, in natural logarithms, is another thing; or by a slip that is not there by chance. */
const farthest = 0.83;
const leastEvidence = 0.6;

/** The places of a relation's amounts, with how much each of them counts: those in the middle of a sum together as much as one. */
export function eachPlace(
  { operation, result, terms }: Pick<Relation, 'operation' | 'result' | 'terms'>,
  visit: (node: Node, role: number, share: number) => void,
): void {
  visit(result, roleOf(operation, places.result), 1);
  visit(terms[0] as Node, roleOf(operation, places.first), 1);
  visit(terms.at(-1) as Node, roleOf(operation, places.second), 1);
  for (const one of terms.slice(1, -1)) visit(one, roleOf(operation, places.middle), 1 / (terms.length - 2));
}
