/** Chooses what a figure counts: of the noun phrases around it, or none, the one whose signs weigh most. A log-linear model. */
import type { Figure, Span } from '../../reading.ts';
import { units } from '../units.ts';
import { eachCandidate, type Side } from './candidates.ts';
import { lexicalSign } from './lexical.ts';
import { wordsBefore, wordsBehind } from './nearby.ts';
import { gapSigns, isOfPeople, phraseSigns, type Surroundings, sideSigns, surroundings, toldSigns } from './signs.ts';
import { weightOfSign, weightOfWord } from './weights.ts';
import { classFlags, classNamed } from './word-class.ts';
import type { NearWord, WordIndex } from './word-index.ts';

/** A candidate with where it stands: `unit` are the people whom the figure's unit names, `told` is what a figure before it counts. */
export type Choice =
  | { readonly side: 'none' | 'unit' | 'told'; readonly span: null }
  | { readonly side: 'before' | 'behind'; readonly span: Span };

export interface Scored {
  readonly choice: Choice;
  /** The signs of the candidate, and those of its words, see `lexicalSign`. */
  readonly signs: readonly number[];
  readonly lexical: readonly number[];
}

/** The word that a phrase has outside, or undefined where it ends at the figure or with the words. */
const outside = (words: readonly NearWord[], i: number): NearWord | undefined =>
  i >= 0 && i < words.length ? words[i] : undefined;

/** All that the figure may count, with their signs, for training. @param told the figure before, of those whose kind can count something, if it does. */
export function choicesOf(figure: Figure, index: WordIndex, told: Figure | null): readonly Scored[] {
  const around = surroundingsOf(figure, index, told);
  const choices: Scored[] = [];
  eachCandidate(...askedOf(figure, around), (side, first, last) => {
    const signs: number[] = [];
    const lexical: number[] = [];
    const seer = { see: (sign: number) => signs.push(sign), seeWord: (sign: number) => lexical.push(sign) };
    sideSigns(side, around, seer);
    if (side === 'told') toldSigns(around, seer);
    if (side === 'before' || side === 'behind') {
      gapSigns(side, 0, Math.min(first, last), around, seer);
      phraseSigns(side, first, last, around, seer);
    }
    const words = wordsOf(side, first, last, around);
    const head = words.at(-1);
    if (head) lexical.push(lexicalSign('headCharacter', head.lastHash), lexicalSign('head', head.hash));
    for (const { hash } of words.slice(0, -1)) lexical.push(lexicalSign('within', hash));
    if (side === 'before' || side === 'behind') {
      const own = side === 'before' ? around.before : around.behind;
      const away = side === 'before' ? 1 : -1;
      lexical.push(lexicalSign('left', outside(own, first + away)?.hash ?? 0));
      lexical.push(lexicalSign('right', outside(own, last - away)?.hash ?? 0));
    }
    choices.push({ choice: choiceOf(side, words), signs, lexical });
  });
  return choices;
}

const noun = classNamed('noun');
const activities = classFlags('noun, verbal noun, unknown, short noun');
const owners = /(?:公司|企业|集团|政府|财政|单位|部门|[省市县区乡镇村厂校院所局店户人方家里]|(?<!社)会|群众|农民)$/;

/** 志愿服务|组织1.2万个, 教育|投入12亿元: right before the figure and behind an activity, what is a verb elsewhere is the head of a compound. */
function withCompound(before: readonly NearWord[], { kind, unit }: Figure): readonly NearWord[] {
  const [own, activity] = before;
  if (!own || !activity || !activities[activity.kind] || activity.isFigure) return before;
  const isHead =
    (own.word === '组织' && /^[万千百多余]*[个家]$/.test(unit ?? '')) ||
    (/^(?:投入|补助|补贴|储备)$/.test(own.word) && /^(?:money|percent|mass|volume)$/.test(kind));
  if (!isHead || owners.test(activity.word)) return before;
  return [{ ...own, word: activity.word + own.word, start: activity.start, kind: noun }, ...before.slice(2)];
}

const isCount = ({ kind, unit }: Figure): boolean => kind === 'count' && unit !== null;

const askedOf = (figure: Figure, { before, behind, told }: Surroundings) =>
  [before, behind, isOfPeople(figure), isCount(figure), told !== null] as const;

/** What the figure counts. @param told the figure before, of those whose kind can count something, if it does. */
export function choose(figure: Figure, index: WordIndex, told: Figure | null): Choice {
  const around = surroundingsOf(figure, index, told);
  const best = new Best(around);
  eachCandidate(...askedOf(figure, around), (side, first, last) => best.weigh(side, first, last));
  const { side, first, last } = best;
  return choiceOf(side, wordsOf(side, first, last, around));
}

/** Sums that differ by less are alike but for the rounding of their order; of such candidates the first is taken, which is the nearest and shortest. */
const tie = 1e-9;

/** The candidate that weighs most of those weighed. What several share that follow each other is added up once. */
class Best {
  side: Side = 'none';
  first = 0;
  last = 0;
  private most = Number.NEGATIVE_INFINITY;
  private readonly around: Surroundings;
  /** The side weighed last, and the word of it nearest to the figure, with what they weigh. */
  private ownSide: Side | null = null;
  private ownNear = 0;
  private ofSide = 0;
  private ofGap = 0;
  private sum = 0;
  /** What it weighs that no word is outside. */
  private readonly noLeft = weightOfWord(lexicalSign('left', 0));
  private readonly noRight = weightOfWord(lexicalSign('right', 0));

  constructor(around: Surroundings) {
    this.around = around;
  }

  see(sign: number): void {
    this.sum += weightOfSign(sign);
  }

  seeWord(sign: number): void {
    this.sum += weightOfWord(sign);
  }

  weigh(side: Side, first: number, last: number): void {
    if (side !== this.ownSide) {
      this.sum = 0;
      sideSigns(side, this.around, this);
      if (side === 'told') toldSigns(this.around, this);
      this.ofSide = this.sum;
      this.ownSide = side;
      this.ownNear = 0;
      this.ofGap = 0;
    }
    const score = this.ofSide + (side === 'before' || side === 'behind' ? this.ofPhrase(side, first, last) : 0);
    if (score <= this.most + tie) return;
    this.most = score;
    this.side = side;
    this.first = first;
    this.last = last;
  }

  private ofPhrase(side: 'before' | 'behind', first: number, last: number): number {
    const words = side === 'before' ? this.around.before : this.around.behind;
    const [near, far] = first < last ? [first, last] : [last, first];
    if (near !== this.ownNear) {
      this.sum = this.ofGap;
      gapSigns(side, this.ownNear, near, this.around, this);
      this.ofGap = this.sum;
      this.ownNear = near;
    }
    this.sum = 0;
    phraseSigns(side, first, last, this.around, this);
    const away = side === 'before' ? 1 : -1;
    const left = outside(words, first + away)?.asLeft ?? this.noLeft;
    const right = outside(words, last - away)?.asRight ?? this.noRight;
    let score = this.sum + this.ofGap + left + right;
    for (let i = near; i <= far; i++) {
      const { asHead, asOther } = words[i] as NearWord;
      score += i === last ? asHead : asOther;
    }
    return score;
  }
}

function surroundingsOf(figure: Figure, index: WordIndex, told: Figure | null): Surroundings {
  const before = wordsBefore(figure.start, index);
  const own =
    figure.kind === 'duration' ? before : withCompound(withEach(withoutPer(withoutThan(withoutFrom(before)))), figure);
  return surroundings(figure, own, wordsBehind(figure.end, index), told);
}

const withinFrom = classFlags('time, numeral, digits, of, degree, side, classifier, stop, frame, short noun');
const from = classNamed('towards');
const longestFrom = 7;

/** 客单价由去年的86元降到70元, 企业从两年前的不到50家: what an amount was then stands behind its name and when that was. */
function withoutFrom(before: readonly NearWord[]): readonly NearWord[] {
  for (let i = 0; i < Math.min(longestFrom, before.length); i++) {
    const { word, kind, isFigure } = before[i] as NearWord;
    if (kind === from && (word === '从' || word === '由')) return i > 0 ? before.slice(i + 1) : before;
    // 从疫情前的1.5万人次: what was before stands between, too.
    const isEvent = i > 0 && /^[前初时末]$/.test(before[i - 1]?.word ?? '');
    if (isFigure || !(withinFrom[kind] === 1 || isEvent)) return before;
  }
  return before;
}

const predicates = classFlags('change, degree, being, dimension, adverb, short adverb, short verb');
const ends = classFlags('comma, pause, edge');

/** 增速比制造业投资高5.3个百分点: what it is held against stands between the amount's name and what has become of it. */
function withoutThan(before: readonly NearWord[]): readonly NearWord[] {
  const verbs = before.findIndex(({ kind }) => predicates[kind] !== 1);
  if (verbs <= 0) return before;
  for (let i = verbs; i < before.length; i++) {
    const { word, kind } = before[i] as NearWord;
    if (kind === from && (word === '比' || word === '较')) return [...before.slice(0, verbs), ...before.slice(i + 1)];
    if (ends[kind] === 1) return before;
  }
  return before;
}

/** 水位每小时下降7厘米: what something is for one of is not what is counted. */
const each = classNamed('each');
function withEach(before: readonly NearWord[]): readonly NearWord[] {
  if (!before.some(({ word }) => word === '每')) return before;
  return before.map((own, i) => (before[i + 1]?.word === '每' && units.has(own.word) ? { ...own, kind: each } : own));
}

/** 电价每千瓦时0.52元, 租金每平方米每月38元, 罚金人民币二万元: what a price is for one of, and its currency, stand between it and its name. */
function withoutPer(before: readonly NearWord[]): readonly NearWord[] {
  const [nearest, next] = before;
  if (!nearest) return before;
  if (nearest.word.length > 1 && (nearest.word.startsWith('每') || units.get(nearest.word)?.kind === 'money'))
    return withoutPer(before.slice(1));
  return next?.word === '每' && units.has(nearest.word) ? withoutPer(before.slice(2)) : before;
}

/** The candidate's words as they stand in the text. */
function wordsOf(side: Side, first: number, last: number, { before, behind }: Surroundings): readonly NearWord[] {
  if (side === 'behind') return behind.slice(first, last + 1);
  return side === 'before' ? before.slice(last, first + 1).reverse() : [];
}

function choiceOf(side: Side, words: readonly NearWord[]): Choice {
  if (side === 'none' || side === 'unit' || side === 'told') return { side, span: null };
  return { side, span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 } };
}
