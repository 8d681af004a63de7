/** Compares the best path of labels with all possible paths. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScratch } from '../../../src/core/entities/recogniser/buffers.ts';
import {
  decode,
  marginOf,
  pairsOf,
  predecessors,
  topScore,
  topScoreWithout,
} from '../../../src/core/entities/recogniser/decode.ts';
import { closesName, labelCount, startsName } from '../../../src/core/entities/recogniser/labels.ts';
import { laneCount } from '../../../src/core/entities/recogniser/packed-scores.ts';

const scratch = createScratch();

function scoreOf(path: readonly number[], scores: readonly number[], transitions: Int32Array, bonus: number): number {
  return path.reduce((sum, label, i) => {
    const pair = i === 0 ? 0 : (transitions[(path[i - 1] as number) * labelCount + label] as number);
    return sum + (scores[i * labelCount + label] as number) + pair + (startsName(label) ? bonus : 0);
  }, 0);
}

/** All paths that the grammar of labels allows. */
function pathsOf(length: number): number[][] {
  const begun = [...predecessors.keys()].filter((label) => label === 0 || startsName(label)).map((label) => [label]);
  const grown = Array.from({ length: length - 1 }).reduce<number[][]>(
    (paths) =>
      paths.flatMap((path) =>
        predecessors.flatMap((before, to) => (before.includes(path.at(-1) as number) ? [[...path, to]] : [])),
      ),
    begun,
  );
  return grown.filter((path) => closesName(path.at(-1) as number));
}
const paths = new Map([1, 2, 3, 4].map((length) => [length, pathsOf(length)]));

const weight = fc.integer({ min: -60, max: 60 });
const page = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: fc.array(weight, { minLength: length * labelCount, maxLength: length * labelCount }),
    // How far O is ahead at each character: far enough at times that no other path can be the best.
    ahead: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: length, maxLength: length }),
    transitions: fc.array(weight, { minLength: labelCount ** 2, maxLength: labelCount ** 2 }),
    bonus: fc.integer({ min: 0, max: 40 }),
    type: fc.integer({ min: 0, max: 2 }),
    span: fc.tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 0, max: length - 1 })),
  }),
);
const isOfType = (label: number, type: number) => label > 4 * type && label <= 4 * type + 4;

/** Writes the scores where `decode` reads them. */
function place(scores: readonly number[]): void {
  scores.forEach((score, k) => {
    scratch.scores[2 * laneCount * Math.floor(k / labelCount) + (k % labelCount)] = score;
  });
}

describe('the best path of labels', () => {
  it('has the highest score of all paths, and its margin is its lead over the next', () =>
    fc.assert(
      fc.property(page, ({ length, scores: near, ahead, transitions: matrix, bonus }) => {
        const scores = near.map((score, k) =>
          k % labelCount === 0 ? score + (ahead[k / labelCount] as number) : score,
        );
        const transitions = Int32Array.from(matrix);
        place(scores);
        decode(scratch, length, pairsOf(transitions), bonus);
        const found = [...scratch.path.slice(0, length)];
        const all = paths.get(length) as number[][];
        const sums = all.map((path) => scoreOf(path, scores, transitions, bonus)).sort((a, b) => b - a);
        const [best, next] = sums as [number, number];
        assert.equal(scoreOf(found, scores, transitions, bonus), best);
        assert.ok(all.some((path) => path.join() === found.join()));
        const margin = (enough: number) => marginOf(scratch, length, pairsOf(transitions), enough);
        assert.equal(margin(best - next), best - next);
        assert.ok(margin(best - next + 1) < best - next + 1);
      }),
      { numRuns: 100 },
    ));

  it('has a rival without a type in a span that is the best of all paths without it', () =>
    fc.assert(
      fc.property(page, ({ length, scores, transitions: matrix, bonus, type, span }) => {
        const transitions = Int32Array.from(matrix);
        const [start, last] = [Math.min(...span), Math.max(...span)];
        place(scores);
        const pairs = pairsOf(transitions);
        decode(scratch, length, pairs, bonus);
        const all = paths.get(length) as number[][];
        const bestOf = (some: readonly number[][]) =>
          Math.max(...some.map((path) => scoreOf(path, scores, transitions, bonus)));
        const without = all.filter((path) => path.slice(start, last + 1).every((label) => !isOfType(label, type)));
        assert.equal(topScore(scratch, length), bestOf(all));
        assert.equal(topScoreWithout(scratch, length, pairs, bonus, { start, end: last + 1 }, type), bestOf(without));
      }),
      { numRuns: 100 },
    ));
});
