/**
 * The signs by which a candidate is judged, each with a place among the weights. They tell of the parts of speech in and around the phrase,
 * between it and the figure, and next to the figure.
 */
import type { Figure } from '../../reading.ts';
import { textHash } from '../../text/hash.ts';
import type { Side } from './candidates.ts';
import { lexicalSign } from './lexical.ts';
import { classFlags, classNames, groupNames, groupOf, nothing } from './word-class.ts';
import type { NearWord } from './word-index.ts';

const sides: readonly Side[] = ['none', 'unit', 'before', 'behind', 'told'];
/** Figures that choose alike. */
const sorts = ['people', 'event', 'thing', 'mass', 'extent', 'money', 'percent', 'multiple', 'number'] as const;
type Sort = (typeof sorts)[number];

const numbers = (most: number): readonly string[] => Array.from({ length: most + 1 }, (_, i) => String(i));
const mostLetters = 5;
const mostCharacters = 15;
const mostWords = 7;
const mostBetween = 11;
const mostPauses = 3;
const mostNouns = 3;

/** The families of signs and what each sign of one is made of. */
const families = {
  /** The candidate's side for a sort of figure. */
  side: [sides, sorts],
  /** The same with the words right behind and right before the figure. */
  next: [sides, sorts, classNames],
  previous: [sides, sorts, classNames],
  nextTwo: [sides, sorts, groupNames, groupNames],
  /** Whether the phrase touches the figure, and the words between them. */
  adjacent: [sides, sorts],
  between: [sides, ['amount', 'count'], classNames],
  betweenGroup: [sides, sorts, groupNames],
  /** The words of the phrase. */
  head: [sides, ['amount', 'count'], classNames],
  first: [sides, classNames],
  ends: [sides, classNames, classNames],
  within: [sides, classNames],
  headLength: [sides, numbers(mostLetters)],
  characters: [sides, numbers(mostCharacters)],
  words: [sides, numbers(mostWords)],
  /** The edges of the phrase: the word outside and the one inside. */
  left: [sides, classNames, classNames],
  right: [sides, classNames, classNames],
  leftGroup: [sides, groupNames, groupNames],
  rightGroup: [sides, groupNames, groupNames],
  /** The figure before that counts something: its sort, whether its unit is the same, and how far away it stands. */
  told: [sorts, sorts],
  toldUnit: [sorts, ['unit', 'kind', 'other']],
  toldWords: [numbers(mostBetween)],
  toldPauses: [sorts, numbers(mostPauses)],
  /** How many nouns its own clause has before it, and what that begins with. */
  toldNouns: [sorts, numbers(mostNouns)],
  toldOpening: [sorts, classNames],
} as const satisfies Record<string, readonly (readonly string[])[]>;
type Family = keyof typeof families;

const offsets = {} as Record<Family, number>;
let count = 0;
for (const family of Object.keys(families) as Family[]) {
  offsets[family] = count;
  count += families[family].reduce((size, names) => size * names.length, 1);
}
/** How many signs there are. */
export const signCount = count;

const c = classNames.length;
const g = groupNames.length;

const people = /^[万亿千百多余]*(?:人|人次)$/;
const event = /^[万亿千百多余]*(?:次|届|轮|场|起|回|趟)$/;

/** Whether the unit names people, who may be what is counted. */
export const isOfPeople = ({ unit }: Figure): boolean => people.test(unit ?? '');

const sortOfKind: Partial<Record<Figure['kind'], Sort>> = {
  money: 'money',
  percent: 'percent',
  'percentage-point': 'percent',
  fraction: 'percent',
  multiple: 'multiple',
  ratio: 'multiple',
  mass: 'mass',
  volume: 'mass',
  energy: 'mass',
  number: 'number',
};
function sortOf({ kind, unit }: Figure): Sort {
  if (people.test(unit ?? '')) return 'people';
  const sort = sortOfKind[kind] ?? (unit === null ? 'number' : kind === 'count' ? 'thing' : 'extent');
  return sort === 'thing' && event.test(unit ?? '') ? 'event' : sort;
}

const relative = /^(?:percent|fraction|multiple)/;
const anything = /^[万亿千百多余]*个$/;
const magnitude = /^[万亿千百多余]+/;
const classifierOf = ({ unit }: Figure): string | null =>
  unit === null || people.test(unit) || anything.test(unit) ? null : unit.replace(magnitude, '');

/** Whether a figure may count what another does: one of its kind and with no other classifier, or one that a share or a change is told of, as no temperature is. */
function mayShare(figure: Figure, told: Figure): boolean {
  if (relative.test(figure.kind)) return !told.kind.startsWith('temperature');
  if (figure.kind.split('-')[0] !== told.kind.split('-')[0]) return false;
  const [own, other] = [classifierOf(figure), classifierOf(told)];
  return figure.kind !== 'count' || own === null || other === null || own === other;
}

/** What is the same for all candidates of a figure. */
export interface Surroundings {
  readonly before: readonly NearWord[];
  readonly behind: readonly NearWord[];
  readonly sort: number;
  readonly isAmount: boolean;
  /** The figure's unit, hashed. */
  readonly unit: number;
  readonly told: Told | null;
}

/** A figure before that counts something. */
interface Told {
  readonly sort: number;
  /** 0 for one of the same unit, 1 for one of the same kind, 2 for another. */
  readonly unit: number;
  /** The words from the figure back to it. */
  readonly between: readonly NearWord[];
}

/** @param told the figure before, of those whose kind can count something, if it does. */
export function surroundings(
  figure: Figure,
  before: readonly NearWord[],
  behind: readonly NearWord[],
  told: Figure | null,
): Surroundings {
  const sort = sortOf(figure);
  const isAmount = !/^(?:people|event|thing|number)$/.test(sort);
  return {
    before,
    behind,
    sort: sorts.indexOf(sort),
    isAmount,
    unit: textHash(figure.unit ?? ''),
    told: told && toldOf(figure, told, before),
  };
}

const ownNoun = classFlags('noun, measured, short noun');
const subject = classFlags('noun, measured, short noun, verbal noun');
const whenAndWhere = classFlags('time, place, frame, adverb, short adverb, preposition, pronoun, side, degree');
const pauses = classFlags('comma, pause');

/** Null where it does not stand among the words, or cannot be of the same. */
function toldOf(figure: Figure, told: Figure, before: readonly NearWord[]): Told | null {
  const at = before.findIndex(({ start }) => start < told.end);
  if (at < 0 || !mayShare(figure, told)) return null;
  const between = before.slice(0, at);
  if (hasOwnNoun(between)) return null;
  const unit = figure.unit === told.unit ? 0 : figure.kind === told.kind ? 1 : 2;
  return { sort: sorts.indexOf(sortOf(told)), unit, between };
}

/** Whether a noun right before the figure, or the subject of its clause, tells another: 货车40辆，轿车25辆; 收盘报18元，市值缩水23亿元. */
function hasOwnNoun(between: readonly NearWord[]): boolean {
  if (ownNoun[kindAt(between, 0)] === 1) return true;
  const clause = clauseOf(between);
  if (clause.length === between.length) return false;
  const first = clause.findLast(({ kind }) => whenAndWhere[kind] !== 1);
  return first !== undefined && subject[first.kind] === 1;
}

/** The words between the figure and the pause before it, or all. */
function clauseOf(between: readonly NearWord[]): readonly NearWord[] {
  const pause = between.findIndex(({ kind }) => pauses[kind] === 1);
  return pause < 0 ? between : between.slice(0, pause);
}

const kindAt = (words: readonly NearWord[], i: number): number =>
  i >= 0 && i < words.length ? (words[i] as NearWord).kind : nothing;
const groupAt = (words: readonly NearWord[], i: number): number => groupOf[kindAt(words, i)] as number;

interface Seer {
  see(sign: number): void;
  /** @param sign of `lexicalSign`. */
  seeWord(sign: number): void;
}

/** The signs that all candidates of a side share. */
export function sideSigns(side: Side, { before, behind, sort, unit }: Surroundings, seer: Seer): void {
  const own = sides.indexOf(side);
  const sorted = own * sorts.length + sort;
  seer.seeWord(lexicalSign('previous', before[0]?.hash ?? 0, own));
  seer.seeWord(lexicalSign('next', behind[0]?.hash ?? 0, own));
  seer.seeWord(lexicalSign('unit', unit, own));
  seer.see(offsets.side + sorted);
  seer.see(offsets.next + sorted * c + kindAt(behind, 0));
  seer.see(offsets.previous + sorted * c + kindAt(before, 0));
  seer.see(offsets.nextTwo + (sorted * g + groupAt(behind, 0)) * g + groupAt(behind, 1));
}

const nominal = classFlags('measured, noun, name, unknown, verbal noun');

/** The signs of counting what a figure before does. */
export function toldSigns({ sort, isAmount, told }: Surroundings, seer: Seer): void {
  if (!told) return;
  const { between } = told;
  seer.see(offsets.told + sort * sorts.length + told.sort);
  seer.see(offsets.toldUnit + sort * 3 + told.unit);
  seer.see(offsets.toldWords + Math.min(mostBetween, between.length));
  const paused = between.filter(({ kind }) => pauses[kind] === 1).length;
  seer.see(offsets.toldPauses + sort * (mostPauses + 1) + Math.min(mostPauses, paused));
  const own = sides.indexOf('told');
  const inClause = clauseOf(between);
  const nouns = inClause.filter(({ kind }) => nominal[kind] === 1).length;
  seer.see(offsets.toldNouns + sort * (mostNouns + 1) + Math.min(mostNouns, nouns));
  seer.see(offsets.toldOpening + sort * c + kindAt(inClause, inClause.length - 1));
  for (const { kind, hash } of between) {
    seer.seeWord(lexicalSign('between', hash));
    seer.see(offsets.between + (own * 2 + (isAmount ? 0 : 1)) * c + kind);
    seer.see(offsets.betweenGroup + (own * sorts.length + sort) * g + (groupOf[kind] as number));
  }
}

/** The signs of the words between the figure and the one at `to` that stand at `from` or farther. */
export function gapSigns(side: 'before' | 'behind', from: number, to: number, around: Surroundings, seer: Seer): void {
  const own = sides.indexOf(side);
  const words = side === 'before' ? around.before : around.behind;
  const sorted = own * sorts.length + around.sort;
  for (let i = from; i < to; i++) {
    seer.see(offsets.between + (own * 2 + (around.isAmount ? 0 : 1)) * c + kindAt(words, i));
    seer.see(offsets.betweenGroup + sorted * g + groupAt(words, i));
  }
}

/** The signs of a phrase and its edges. */
export function phraseSigns(
  side: 'before' | 'behind',
  first: number,
  last: number,
  around: Surroundings,
  seer: Seer,
): void {
  const own = sides.indexOf(side);
  const isBefore = side === 'before';
  const words = isBefore ? around.before : around.behind;
  const begin = words[first] as NearWord;
  const head = words[last] as NearWord;
  if (first === 0 || last === 0) seer.see(offsets.adjacent + own * sorts.length + around.sort);
  seer.see(offsets.head + (own * 2 + (around.isAmount ? 0 : 1)) * c + head.kind);
  seer.see(offsets.headLength + own * (mostLetters + 1) + Math.min(mostLetters, head.word.length));
  seer.see(offsets.characters + own * (mostCharacters + 1) + Math.min(mostCharacters, head.end - begin.start));
  seer.see(offsets.words + own * (mostWords + 1) + Math.abs(last - first));
  if (first !== last) {
    seer.see(offsets.first + own * c + begin.kind);
    seer.see(offsets.ends + (own * c + begin.kind) * c + head.kind);
  }
  for (let i = Math.min(first, last) + 1; i < Math.max(first, last); i++)
    seer.see(offsets.within + own * c + kindAt(words, i));
  // The figure itself is nothing.
  const left = isBefore ? kindAt(words, first + 1) : kindAt(words, first - 1);
  const right = isBefore ? kindAt(words, last - 1) : kindAt(words, last + 1);
  seer.seeWord(lexicalSign('unitHead', head.lastHash, around.unit));
  seer.see(offsets.left + (own * c + left) * c + begin.kind);
  seer.see(offsets.right + (own * c + right) * c + head.kind);
  seer.see(offsets.leftGroup + (own * g + (groupOf[left] as number)) * g + (groupOf[begin.kind] as number));
  seer.see(offsets.rightGroup + (own * g + (groupOf[right] as number)) * g + (groupOf[head.kind] as number));
}
