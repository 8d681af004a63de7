/** Compares the best path of labels with all possible paths. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScratch } from '../../../src/core/entities/recogniser/buffers.ts';
import { decode, marginOf, pairsOf, predecessors } from '../../../src/core/entities/recogniser/decode.ts';
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
  }),
);

describe('the best path of labels', () => {
  it('has the highest score of all paths, and its margin is its lead over the next', () =>
    fc.assert(
      fc.property(page, ({ length, scores: near, ahead, transitions: matrix, bonus }) => {
        const scores = near.map((score, k) =>
          k % labelCount === 0 ? score + (ahead[k / labelCount] as number) : score,
        );
        const transitions = Int32Array.from(matrix);
        scores.forEach((score, k) => {
          scratch.scores[2 * laneCount * Math.floor(k / labelCount) + (k % labelCount)] = score;
        });
        decode(scratch, length, pairsOf(transitions), bonus);
        const found = [...scratch.path.slice(0, length)];
        const all = paths.get(length) as number[][];
        const sums = all.map((path) => scoreOf(path, scores, transitions, bonus)).sort((a, b) => b - a);
        const [best, next] = sums as [number, number];
        assert.equal(scoreOf(found, scores, transitions, bonus), best);
        assert.ok(all.some((path) => path.join() === found.join()));
        assert.equal(marginOf(scratch, length, pairsOf(transitions)), best - next);
      }),
      { numRuns: 100 },
    ));
});
