/**
 * Reads the arithmetic of an article: which amounts were meant to follow from others, by the words around them, and where they do not. A relation
 * is told wrong where the words and a slip of the pen make it likely, and no relation that holds explains its amounts.
 */

import type { CheckName, Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { differ } from '../amounts.ts';
import type { CheckedPage, CheckedPassage, Contradiction } from '../page.ts';
import { isLeftOf } from '../relations/ledgers.ts';
import { bareCount } from '../relations/window.ts';
import { exactnessOf, fewest, isSureWithin, keyOf, outcomeOf, type Scene, scenesOf, surely } from './candidates.ts';
import { asDifference, detailOf, isOfLevels } from './details.ts';
import type { Node } from './nodes.ts';
import type { Admits, Operation, Relation } from './relations.ts';
import {
  basesOf,
  eachPlace,
  mayBeSlip,
  places,
  roleCount,
  roleOf,
  sharedTraits,
  slipTraits,
  traitIn,
} from './traits.ts';
import { weightOf } from './weights.ts';

export interface WrongRelation extends Contradiction {
  readonly rule: CheckName;
}

export type Weigh = (trait: number) => number;
export interface Bounds {
  /** What a relation is told from, in natural logarithms of odds. */
  readonly needed: Readonly<Record<Operation, number>>;
  /** What holds silences what is likelier by no more than this. */
  readonly margin: number;
}

/** The same bound for all operations. */
export const neededOf = (least: number): Bounds['needed'] => ({
  share: least,
  rest: least,
  up: least,
  times: least,
  points: least,
  difference: least,
  sum: least,
  product: least,
});

/** The check that each belongs to. */
const nameOf: Readonly<Record<Operation, CheckName>> = {
  share: 'shares',
  rest: 'growth',
  up: 'growth',
  times: 'multiple',
  points: 'growth',
  difference: 'growth',
  sum: 'parts-sum',
  product: 'product',
};

/** Whether any of the checks is one that arithmetic belongs to. */
export const isAsked = (names: ReadonlySet<CheckName>): boolean =>
  Object.values(nameOf).some((name) => names.has(name));

interface Candidate {
  readonly relation: Relation;
  readonly near: readonly Node[];
}

interface Held extends Candidate {
  /** By more than chance. */
  readonly isSure: boolean;
}

/** The likeliest reading of amounts that do not go with each other. */
export interface Read extends Candidate {
  readonly score: number;
  /** Of the likeliest reading alone. */
  readonly best: number;
}

/** The odds of one or the other. */
const either = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

const nodesIn = ({ result, terms }: Relation): readonly Node[] => [result, ...terms];
const figuresIn = (relation: Relation): readonly Figure[] => nodesIn(relation).map(({ figure }) => figure);

/** Weighs traits; what an amount's own say in a place is reckoned once for all scenes that it stands in. */
function weigher(weigh: Weigh) {
  const known = new Map<Figure, { readonly bases: readonly number[]; readonly sums: (number | undefined)[] }>();
  const sumOf = (collect: (take: (trait: number) => void) => void) => {
    let sum = 0;
    collect((trait) => {
      sum += weigh(trait);
    });
    return sum;
  };
  const own = (node: Node, role: number): number => {
    let entry = known.get(node.figure);
    if (!entry) {
      entry = { bases: basesOf(node), sums: new Array<number | undefined>(roleCount) };
      known.set(node.figure, entry);
    }
    let sum = entry.sums[role];
    if (sum === undefined) {
      sum = 0;
      for (const base of entry.bases) sum += weigh(traitIn(base, role));
      entry.sums[role] = sum;
    }
    return sum;
  };
  const words = (relation: Pick<Relation, 'operation' | 'result' | 'terms'>): number => {
    let sum = 0;
    eachPlace(relation, (node, role, share) => {
      sum += share * own(node, role);
    });
    return sum;
  };
  return { sumOf, own, words };
}

type Weigher = ReturnType<typeof weigher>;

/** What holds in a scene, and the figures that it explains by more than chance. */
function heldIn(scene: Scene): { readonly held: readonly Held[]; readonly sure: ReadonlySet<Figure> } {
  const held: Held[] = [];
  const sure = new Set<Figure>();
  for (const node of scene.nodes) {
    const outcome = outcomeOf(scene, node, ({ holds }) => holds);
    if (!outcome) continue;
    const { near, relations } = outcome;
    // Most hold nothing, and only what holds is asked how likely it is by chance.
    const all = outcomeOf(scene, node)?.relations ?? [];
    for (const relation of relations) {
      held.push({ relation, near, isSure: isSureWithin(relation, all) });
      if (exactnessOf(relation, all) > surely) for (const one of figuresIn(relation)) sure.add(one);
    }
  }
  return { held, sure };
}

/**
 * A few clauses tell so many amounts beside those of the relation. Among more, chance makes relations of three with the cube of their number, but for
 * those that are explained.
 */
const fewOthers = 3;
const ofOthers = 3;
function ofDensity(relation: Relation, nodes: readonly Node[], sure: ReadonlySet<Figure>): number {
  const own = nodesIn(relation);
  const places = own.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const others = nodes.filter(
    (one) => one.at >= first && one.at <= last && !own.includes(one) && !sure.has(one.figure),
  ).length;
  return ofOthers * Math.log(Math.max(1, (others + fewest) / (fewOthers + fewest)));
}

/** What does not hold in a scene and is likelier than `needed`, where nothing that holds explains it. */
function wrongIn(scene: Scene, { sumOf, own, words }: Weigher, { needed, margin }: Bounds): readonly Read[] {
  const admits: Admits = (relation) => {
    if (relation.holds || !mayBeSlip(relation)) return false;
    const { operation, result, terms } = relation;
    const least = needed[operation] - mostOfOthers;
    const ofEnds =
      own(result, roleOf(operation, places.result)) +
      own(terms[0] as Node, roleOf(operation, places.first)) +
      own(terms.at(-1) as Node, roleOf(operation, places.second));
    return operation === 'sum' ? ofEnds > least - mostOfMiddle && words(relation) >= least : ofEnds > least;
  };
  const open: Candidate[] = [];
  for (const node of scene.nodes) {
    const outcome = outcomeOf(scene, node, admits);
    for (const relation of outcome?.relations ?? []) {
      const near = outcome?.near ?? [];
      const score = words(relation) + sumOf((take) => sharedTraits(relation, near, noFigures, take));
      if (score > needed[relation.operation] - mostOfFigures) open.push({ relation, near });
    }
  }
  if (open.length === 0) return [];
  const { held, sure } = heldIn(scene);
  const shared = ({ relation, near }: Candidate) => sumOf((take) => sharedTraits(relation, near, sure, take));
  const explained = new Set(held.map(({ relation }) => keyOf(relation)));
  const readings = new Map<string, Read>();
  for (const { relation, near } of open) {
    const key = keyOf(relation);
    if (explained.has(key) || figuresIn(relation).every((one) => sure.has(one))) continue;
    let isSlip = false;
    const slip = sumOf((take) => {
      isSlip = slipTraits(relation, sure, take);
    });
    if (!isSlip) continue;
    const score = words(relation) + slip + shared({ relation, near });
    const other = readings.get(key);
    if (!other) readings.set(key, { relation, near, score, best: score });
    else
      readings.set(key, {
        ...(score > other.best ? { relation, near, best: score } : other),
        score: either(score, other.score),
      });
  }
  const wrong = [...readings.values()].filter(
    ({ score, relation }) => score > needed[relation.operation] + ofDensity(relation, scene.nodes, sure),
  );
  if (wrong.length === 0) return [];
  const others = held.map((one) => ({ ...one, score: words(one.relation) + shared(one) }));
  return wrong.filter(
    ({ relation, score }) =>
      !isShareOfTwo(relation, scene.nodes) &&
      !areAllParts(relation, scene.nodes) &&
      !others.some(
        (one) =>
          ((one.score > score - margin || isWhole(one.relation) || isOfOtherWhole(one.relation, relation)) &&
            isInstead(one.relation, relation)) ||
          (one.isSure && isOfTwoAlike(one.relation, relation)),
      ),
  );
}

/** 最高38.6℃，平均36.7℃，比常年的30.9℃高5.8℃: what goes with another amount is no difference from the first one. */
const isOfTwoAlike = (held: Relation, wrong: Relation): boolean =>
  isRatio(held) === isRatio(wrong) && commonOf(held, wrong).length > 1;

/** 8人分成两班，一班5人，另一班3人: counts that add up to the last one are parts and whole, whatever else they might be. */
const isWhole = ({ operation, result, terms, tolerance }: Relation): boolean =>
  operation === 'sum' && tolerance < 0.5 && [result, ...terms].every(({ figure }) => figure.kind === 'count');

/**
 * 发出6000份，收回5462份，有效5398份，有效回收率90%: the part makes the share with another whole. 每盒由28.6元降为2.9元，四盒过去114.4元: the number
 * makes the total with another price.
 */
const isOfOtherWhole = (held: Relation, wrong: Relation): boolean =>
  held.operation === wrong.operation &&
  ((held.operation === 'share' && held.result === wrong.result && held.terms[0] === wrong.terms[0]) ||
    (held.operation === 'product' && held.terms.every((term, i) => term === wrong.terms[i])));

/**
 * Whether a relation that holds silences one that does not: where both have the same outcome, or share two amounts. But two amounts may well have
 * both a difference and a ratio: that the one holds says nothing of the other.
 */
function isInstead(held: Relation, wrong: Relation): boolean {
  if (held.result.figure === wrong.result.figure) return true;
  const common = commonOf(held, wrong);
  if (common.length < 2) return false;
  return common.includes(wrong.result.figure) || !(isPair(held) && isPair(wrong)) || isRatio(held) === isRatio(wrong);
}
function commonOf(held: Relation, wrong: Relation): readonly Figure[] {
  const own = figuresIn(wrong);
  return figuresIn(held).filter((figure) => own.includes(figure));
}
const ratios: readonly Operation[] = ['share', 'rest', 'up', 'times'];
const isRatio = ({ operation }: Relation): boolean => ratios.includes(operation);
const isPair = (relation: Relation): boolean => isRatio(relation) || relation.operation === 'difference';

/** 录取本科4.2万人、专科3.9万人，录取率82.7% is of the two together, and 胜9局负3局，胜率75% of what was won in both. */
function isShareOfTwo({ result }: Relation, nodes: readonly Node[]): boolean {
  if (result.role !== 'ratio') return false;
  const terms = nodes.filter(({ role }) => role === 'amount');
  const isShare = (part: number, whole: number) => Math.abs(part / whole - result.amount) <= result.slack;
  return terms.some((one, i) => {
    const next = terms[i + 1];
    if (next?.group !== one.group) return false;
    const sum = one.amount + next.amount;
    if (lost.test(next.lead) && isShare(one.amount, sum)) return true;
    return terms.some((whole) => whole.group === one.group && isShare(sum, whole.amount));
  });
}
const lost = /[负输败]了?$/;

/** 支出36.2万元。支出里，米19.5万元，房租13.5万元，其他3.2万元: no part is the sum of the others, where all of them make one amount. */
function areAllParts({ operation, result, terms, tolerance }: Relation, nodes: readonly Node[]): boolean {
  if (operation !== 'sum') return false;
  const sum = [result, ...terms].reduce((all, { amount }) => all + amount, 0);
  return nodes.some(
    (node) => node.group === result.group && !terms.includes(node) && !differ(node.amount, sum, tolerance),
  );
}

/** What the words of each amount alone leave to the rest. */
const mostOfOthers = 2.7;
const mostOfMiddle = 1;
/** What the figures themselves add at most to what the words say. */
const mostOfFigures = 3.5;
const noFigures: ReadonlySet<Figure> = new Set();

/** The likeliest of what does not hold over the scenes of an article; each figure is told in one. */
export function readScenes(scenes: readonly Scene[], weigh: Weigh, bounds: Bounds): readonly Read[] {
  const told = new Set<Figure>();
  const words = weigher(weigh);
  return scenes
    .flatMap((scene) => wrongIn(scene, words, bounds))
    .toSorted((a, b) => b.score - a.score)
    .filter(({ relation }) => {
      const figures = figuresIn(relation);
      if (figures.some((one) => told.has(one))) return false;
      for (const one of figures) told.add(one);
      return true;
    });
}

/** 6家商场每家集资20万元 is no part of what all have given, and nobody adds up how long each runner took. */
const isOfOne = ({ label, figure: { kind } }: Node): boolean =>
  /每[\u4e00-\u9fff]/.test(label) || (kind === 'duration' && /(?<!总)成绩/.test(label));

/** 五人出发，两人下撤，余下三人. */
const hasOthers = (relation: Relation): boolean => {
  const [before, last] = nodesIn(relation)
    .toSorted((a, b) => a.at - b.at)
    .slice(-2) as [Node, Node];
  return (
    last.passage === before.passage && bareCount.test(last.passage.text.slice(before.figure.end, last.figure.start))
  );
};

/**
 * Set on 640 articles, with weights learnt from 720 others: of what was told of each operation about one in ten was wrong. Sums and shares need more than
 * growth, since amounts that are told for themselves make them by chance more often.
 */
const needed: Bounds['needed'] = {
  share: 1.5,
  sum: 1.6,
  product: 1.2,
  difference: 1.2,
  points: 0.9,
  rest: 0.9,
  times: 0.9,
  up: 0.9,
};
const bounds: Bounds = { needed, margin: 2 };

/** The relations of a page that do not hold. */
export function wrongRelations(
  { passages }: CheckedPage,
  weigh: Weigh = weightOf,
  limits = bounds,
): readonly WrongRelation[] {
  const articles = groupBy([...passages.entries()], ([, { article }]: readonly [number, CheckedPassage]) => article);
  return [...articles.values()].flatMap((own) =>
    readScenes(scenesOf(own), weigh, limits)
      // 300箱，又送来150箱，用掉310箱，余下140箱: no two of them are meant alone.
      .filter(({ relation }) => !nodesIn(relation).some(({ passage, figure }) => isLeftOf(passage, figure)))
      .filter(({ relation }) => !(relation.operation === 'sum' && nodesIn(relation).some(isOfOne)))
      .filter(({ relation }) => !hasOthers(relation) && !isOfLevels(relation))
      .map(({ relation: read }): WrongRelation => {
        const relation = asDifference(read);
        const all = nodesIn(relation);
        const { operation, result } = relation;
        const own = all.filter(({ index }) => index === result.index);
        const last = own.reduce((one, other) => (other.at > one.at ? other : one));
        const at = operation === 'sum' || operation === 'product' ? last : result;
        const [other] = all.filter((one) => one !== at);
        const others = all
          .filter((one) => one !== at && one.index === (other as Node).index)
          .map(({ figure }) => figure);
        return {
          rule: nameOf[operation],
          at: { index: at.index, figure: at.figure },
          other: {
            index: (other as Node).index,
            start: Math.min(...others.map(({ start }) => start)),
            end: Math.max(...others.map(({ end }) => end)),
          },
          detail: detailOf(relation),
        };
      }),
  );
}
