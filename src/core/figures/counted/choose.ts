/** Chooses what a figure counts: of the noun phrases around it, or none, the one whose signs weigh most. A log-linear model. */
import type { Figure, Span } from '../../reading.ts';
import { units } from '../units.ts';
import { type Candidate, candidates } from './candidates.ts';
import { wordsBefore, wordsBehind } from './nearby.ts';
import { gapSigns, isOfPeople, phraseSigns, type Surroundings, sideSigns, signsOf, surroundings } from './signs.ts';
import { countedWeights } from './weights.ts';
import type { NearWord, WordIndex } from './word-index.ts';

/** A candidate with where it stands; `people` are those that the figure's unit names. */
export type Choice =
  | { readonly side: 'none' | 'unit'; readonly span: null }
  | { readonly side: 'before' | 'behind'; readonly span: Span };

export interface Scored {
  readonly choice: Choice;
  /** The signs of the candidate, indices into `CountedWeights.signs`. */
  readonly signs: readonly number[];
  /** The last character of the phrase, and the words before its last, which weigh by themselves. */
  readonly head: string;
  readonly within: readonly string[];
}

/** All that the figure may count, with their signs, for training. */
export function choicesOf(figure: Figure, index: WordIndex): readonly Scored[] {
  const around = surroundingsOf(figure, index);
  return candidates(around.before, around.behind, isOfPeople(figure)).map((candidate) => {
    const signs: number[] = [];
    signsOf(candidate, around, (sign) => signs.push(sign));
    const words = wordsOf(candidate, around);
    return {
      choice: choiceOf(candidate.side, words),
      signs,
      head: words.at(-1)?.word.at(-1) ?? '',
      within: words.slice(0, -1).map(({ word }) => word),
    };
  });
}

/** What the figure counts. */
export function choose(figure: Figure, index: WordIndex): Choice {
  const around = surroundingsOf(figure, index);
  const weights = countedWeights().signs;
  let score = 0;
  const add = (sign: number) => {
    score += weights[sign] as number;
  };
  // What many candidates share is added up once.
  const ofSides = new Map<Candidate['side'], number>();
  const ofGaps: Record<'before' | 'behind', number[]> = { before: [], behind: [] };
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates(around.before, around.behind, isOfPeople(figure))) {
    const { side, first, last } = candidate;
    score = ofSides.get(side) ?? 0;
    if (!ofSides.has(side)) {
      sideSigns(side, around, add);
      ofSides.set(side, score);
    }
    if (side === 'before' || side === 'behind') {
      const ofSide = score;
      const near = Math.min(first, last);
      const gap = ofGaps[side][near];
      score = gap ?? 0;
      if (gap === undefined) {
        gapSigns(side, near, around, add);
        ofGaps[side][near] = score;
      }
      score += ofSide;
      phraseSigns(side, candidate, around, add);
      const words = around[side];
      score += (words[last] as NearWord).asHead;
      for (let i = near; i <= Math.max(first, last); i++) if (i !== last) score += (words[i] as NearWord).asOther;
    }
    if (score <= most) continue;
    most = score;
    best = candidate;
  }
  return best ? choiceOf(best.side, wordsOf(best, around)) : { side: 'none', span: null };
}

function surroundingsOf(figure: Figure, index: WordIndex): Surroundings {
  const before = wordsBefore(figure.start, index);
  return surroundings(figure, figure.kind === 'money' ? withoutPer(before) : before, wordsBehind(figure.end, index));
}

/** 电价每千瓦时0.52元: what a price is for one of stands between it and its name. */
function withoutPer(before: readonly NearWord[]): readonly NearWord[] {
  const [nearest, next] = before;
  if (nearest && nearest.word.length > 1 && nearest.word.startsWith('每')) return before.slice(1);
  return nearest && next?.word === '每' && units.has(nearest.word) ? before.slice(2) : before;
}

/** The candidate's words as they stand in the text. */
function wordsOf({ side, first, last }: Candidate, { before, behind }: Surroundings): readonly NearWord[] {
  if (side === 'behind') return behind.slice(first, last + 1);
  return side === 'before' ? before.slice(last, first + 1).reverse() : [];
}

function choiceOf(side: Candidate['side'], words: readonly NearWord[]): Choice {
  if (side === 'none' || side === 'unit') return { side, span: null };
  return { side, span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 } };
}
