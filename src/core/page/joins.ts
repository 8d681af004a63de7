/**
 * A second look at the joins where one is worth most: at the end of a passage's first line, which may be a headline alone, and before a
 * passage's last line, which may be the next headline. Most line ends of a page are wraps, and the labels are learnt from all of them; these
 * are weighed by logistic regression on such line ends alone, over the features of the lines around. What is doubted is not joined: a wrong
 * join is harder to notice than a missing one.
 */
import { bestPath, type PageScores, scoresOf, sweep } from './decode.ts';
import { type ArticleKind, type Evidence, type LabelWeights, type LineState, labelSet, states } from './label.ts';
import { type Margins, marginsOf } from './margins.ts';
import { featureCount, templates } from './templates.ts';

/** Lines whose features are looked at, from the one behind the line end. */
const offsets = [-2, -1, 0, 1];
/** Number of weights: one for each feature of each of those lines, and the bias. */
export const joinLength = offsets.length * featureCount + 1;

/** Log odds of both looks together below which a join is doubted: the lines stay apart. */
const leastSure = 2.5;
/** The same below which it is ruled out: the lines are read as what else they may be. */
const leastLikely = 0.5;
/** Lines that are read anew without a join show others in another light; so many rounds are more than most pages need. */
const mostRounds = 3;

const wrap = labelSet('wrap');
export const isWrap = (state: number | undefined) => state !== undefined && states[state]?.label === 'wrap';

/** Whether the end of the line before `i` is at the edge of a passage if the lines are joined there. */
export const isAtEdge = (path: Uint8Array, i: number): boolean =>
  i > 0 && (!isWrap(path[i - 1]) || !isWrap(path[i + 1]));

/** The weights that count for the line end before line `i`, as indices. */
export function joinFeatures({ features, contexts }: Evidence, i: number): number[] {
  const found: number[] = [];
  offsets.forEach((offset, k) => {
    const line = i + offset;
    if (line < 0 || line >= contexts.length) return;
    for (let t = line * templates.length; t < (line + 1) * templates.length; t++)
      found.push(k * featureCount + (features[t] as number));
  });
  return found;
}

/** The sum of the weights of `joinFeatures`, which a list would take longer for: log odds that the lines are one passage. */
export function joinScore({ features, contexts }: Evidence, i: number, weights: Float32Array): number {
  let score = weights[joinLength - 1] as number;
  for (let k = 0; k < offsets.length; k++) {
    const line = i + (offsets[k] as number);
    if (line < 0 || line >= contexts.length) continue;
    for (let t = line * templates.length; t < (line + 1) * templates.length; t++)
      score += weights[k * featureCount + (features[t] as number)] as number;
  }
  return score;
}

/** Most pages have all headlines on one side of their texts: where so many times as many stand there, the others are asked again. */
const mostlyOneSide = 4;
/** What a headline on the other side costs, in log odds. */
const costOfOther = 4;

/** The kind of the few articles that have their headline on the other side than most of the page, or null. */
export function rareKind(path: Uint8Array): ArticleKind | null {
  const count = { before: 0, after: 0, none: 0 };
  path.forEach((state, i) => {
    const { kind, label } = states[state] as LineState;
    const above = states[path[i - 1] as number];
    const isFirst = above?.kind !== kind || !above.label.startsWith('headline');
    if (label === 'headline' && isFirst) count[kind]++;
  });
  const [few, many] = count.before < count.after ? (['before', 'after'] as const) : (['after', 'before'] as const);
  return count[few] > 0 && count[many] >= mostlyOneSide * count[few] ? few : null;
}

/** @param scores changed in place. */
function makeRarer({ lines }: PageScores, rare: ArticleKind): void {
  const own = [...states.keys()].filter((y) => states[y]?.kind === rare && states[y]?.label === 'headline');
  for (let at = 0; at < lines.length; at += states.length)
    for (const y of own) lines[at + y] = (lines[at + y] as number) - costOfOther;
}

export interface Reading extends Margins {
  /** The state of every line. */
  readonly path: Uint8Array;
  /** For each line 1 where it would be joined to the line before it, were that not doubted. */
  readonly doubted: Uint8Array;
}

/** The best states of the lines with what a second look says. */
export function labelWithCare(evidence: Evidence, weights: LabelWeights & { readonly joins: Float32Array }): Reading {
  const doubted = new Uint8Array(evidence.contexts.length);
  const allowed = evidence.allowed.slice();
  const likely = evidence.likely.slice();
  const scores = scoresOf(evidence, weights);
  let found = sweep(scores, evidence.contexts, evidence);
  let path = bestPath(found, scores);
  const rare = rareKind(path);
  if (rare) {
    makeRarer(scores, rare);
    found = sweep(scores, evidence.contexts, evidence);
    path = bestPath(found, scores);
  }
  let sure = marginsOf(found, scores, evidence.contexts);
  /** The second look at each line end, which no round changes; NaN where no round has asked for it. */
  const looks = new Float64Array(path.length).fill(Number.NaN);
  for (let round = 0; round < mostRounds; round++) {
    let isChanged = false;
    path.forEach((state, i) => {
      if (!isWrap(state) || !isAtEdge(path, i) || evidence.continues[i]) return;
      const others = (allowed[i] as number) & ~wrap;
      if (Number.isNaN(looks[i])) looks[i] = joinScore(evidence, i, weights.joins);
      const score = (looks[i] as number) + (sure.margins[i] as number);
      if (score < leastSure) doubted[i] = 1;
      if (score >= leastLikely || !others) return;
      allowed[i] = others;
      likely[i] = (likely[i] as number) & ~wrap || others;
      isChanged = true;
    });
    if (!isChanged) break;
    found = sweep(scores, evidence.contexts, { allowed, likely });
    path = bestPath(found, scores);
    sure = marginsOf(found, scores, evidence.contexts);
  }
  return { path, doubted, ...sure };
}
