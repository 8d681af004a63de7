import assert from 'node:assert/strict';
import {
  addPairShares,
  chainOf,
  createLattice,
  type Factors,
  setEmission,
  stateShares,
  sweep,
} from '../../../src/training/crf/chain.ts';

/** Three states; 2 may not follow 0, and a sequence may not begin with 2. */
const chain = chainOf([
  [0, 1, 2],
  [0, 1, 2],
  [1, 2],
]);
const scores = [
  [0.5, -1, 3],
  [2, 0, 1],
  [-1, 0.5, 0],
  [0, 0, 1.5],
];
const factors: Factors = {
  begin: [1, 0.5, 0],
  end: [1, 2, 0.5],
  pairs: [
    [1, 2, 9, 0.5, 1, 3, 1, 1, 2],
    [2, 1, 9, 1, 0.1, 1, 4, 1, 1],
  ],
  contexts: [0, 0, 1, 0],
};

/** Every sequence of states that the chain allows, with its factor. */
function sequences(): { path: number[]; weight: number }[] {
  let open = [{ path: [] as number[], weight: 1 }];
  for (const [i, own] of scores.entries()) {
    open = open.flatMap(({ path, weight }) =>
      own.map((score, to) => {
        const from = path.at(-1);
        const pair =
          from === undefined
            ? factors.begin[to]
            : chain.predecessors[to]?.includes(from)
              ? factors.pairs[factors.contexts?.[i] ?? 0]?.[from * 3 + to]
              : 0;
        return { path: [...path, to], weight: weight * (pair ?? 0) * Math.exp(score) };
      }),
    );
  }
  return open.map(({ path, weight }) => ({ path, weight: weight * (factors.end[path.at(-1) ?? 0] ?? 0) }));
}

describe('conditional random field', () => {
  const lattice = createLattice(chain, scores.length);
  for (const [i, own] of scores.entries()) setEmission(lattice, i, Float64Array.from(own), 1);
  sweep(chain, lattice, scores.length, factors);
  const all = sequences();
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (wanted: (path: readonly number[]) => boolean) =>
    all.reduce((sum, { path, weight }) => (wanted(path) ? sum + weight : sum), 0) / total;
  const near = (actual: number | undefined, expected: number) =>
    assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-12, `${actual} is not ${expected}`);

  it('knows which states may come after each', () => {
    assert.deepEqual(chain.successors, [
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('gives each state the share of the sequences through it', () => {
    const shares = new Float64Array(3);
    for (const i of scores.keys()) {
      stateShares(lattice, i, shares);
      for (const [y, share] of shares.entries())
        near(
          share,
          shareOf((path) => path[i] === y),
        );
    }
  });

  it('gives each pair of states the share of the sequences through it', () => {
    for (let i = 1; i < scores.length; i++) {
      const shares = new Float64Array(9).fill(1);
      addPairShares(chain, lattice, i, factors, shares, -1);
      for (const [k, left] of shares.entries()) {
        const [from, to] = [Math.floor(k / 3), k % 3];
        near(
          1 - left,
          shareOf((path) => path[i - 1] === from && path[i] === to),
        );
      }
    }
  });
});
