/** The labels of lines, against the best of all sequences of states that a page may have. */

import assert from 'node:assert/strict';
import { labelLines } from '../../../src/core/page/decode.ts';
import {
  type ArticleKind,
  anyLabel,
  contextCount,
  type Evidence,
  type Label,
  type LabelWeights,
  labelCount,
  labelOf,
  labelSet,
  labels,
  predecessors,
  stateAt,
  states,
  transitionAt,
  transitionCount,
} from '../../../src/core/page/label.ts';
import { labelMargins } from '../../../src/core/page/margins.ts';
import { randomFrom } from '../../../src/training/random.ts';

/** A letter for each state: those of articles with their headline before the text, behind it, without one. */
const letters: Readonly<Record<ArticleKind, Readonly<Partial<Record<Label, string>>>>> = {
  before: { headline: 'H', headlineWrap: 'h', first: 'F', next: 'N', wrap: 'W', subhead: 'S', subheadWrap: 's' },
  after: { first: '1', next: '2', wrap: '3', subhead: '4', subheadWrap: '5', headline: '6', headlineWrap: '7' },
  none: { first: 'a', next: 'b', wrap: 'c', subhead: 'd', subheadWrap: 'e' },
};
const letterOf = states.map(({ kind, label }) => letters[kind][label] as string);

/** Paragraphs and subheads: the first paragraph of an article, or below a subhead, may be told as such. */
const text = (first: string, next: string, wrap: string, subhead: string, subheadWrap: string) => ({
  first: `${first}${wrap}*`,
  subhead: `${subhead}${subheadWrap}*`,
  more: `(?:${next}${wrap}*|${subhead}${subheadWrap}*|(?<=[${subhead}${subheadWrap}])${first}${wrap}*)*`,
});
const [inBefore, inAfter, inNone] = [
  text('F', 'N', 'W', 'S', 's'),
  text('1', '2', '3', '4', '5'),
  text('a', 'b', 'c', 'd', 'e'),
];
const head = '(?:Hh*)+';
const beforeBody = `(?:${inBefore.first}|${inBefore.subhead})${inBefore.more}`;
const afterBody = inAfter.first + inAfter.more;
const none = inNone.first + inNone.more;
/** Articles one after the other; the page may end within the last one. */
const page = new RegExp(
  `^(?:${head}${beforeBody}|${afterBody}(?:67*)+|${none})*(?:${head}(?:${beforeBody})?|${afterBody}(?:67*)*)?$`,
);

const count = states.length;
/** All sequences of so many states that make a page. */
function pagesOf(lines: number): number[][] {
  let sequences: number[][] = [[]];
  for (let i = 0; i < lines; i++)
    sequences = sequences.flatMap((own) => [...states.keys()].map((state) => [...own, state]));
  return sequences.filter((own) => page.test(own.map((state) => letterOf[state]).join('')));
}
const pages = pagesOf(3);

describe('the states of a page', () => {
  it('follow one another as the lines of articles do', () => {
    const isPage = (own: readonly number[]) => page.test(own.map((state) => letterOf[state]).join(''));
    /** For each state a page that ends with it. */
    const endingWith = new Map<number, readonly number[]>();
    const queue = [...states.keys()].filter((state) => isPage([state])).map((state) => [state]);
    for (const own of queue) {
      const last = own.at(-1) as number;
      if (endingWith.has(last)) continue;
      endingWith.set(last, own);
      queue.push(...[...states.keys()].map((state) => [...own, state]).filter(isPage));
    }
    assert.equal(endingWith.size, count);
    for (const [from, own] of endingWith) {
      for (const to of states.keys())
        assert.equal(predecessors[to]?.includes(from), isPage([...own, to]), `${letterOf[from]}${letterOf[to]}`);
    }
  });
  it('are found by their kind and label', () => {
    for (const [i, { kind, label }] of states.entries()) {
      assert.equal(stateAt(kind, label), i);
      assert.equal(labels[labelOf[i] as number], label);
    }
    assert.equal(stateAt('none', 'headline'), -1);
  });
  it('have a weight of their own for each pair and context, and for the edge of the page', () => {
    const places = new Set<number>();
    for (let context = 0; context < contextCount; context++)
      for (let from = -1; from < count; from++)
        for (let to = -1; to < count; to++) places.add(transitionAt(context, from, to));
    assert.equal(places.size, transitionCount);
    assert.ok([...places].every((place) => place >= 0 && place < transitionCount));
  });
  it('may be a set of labels, one bit for each', () => {
    assert.equal(labelSet(), 0);
    assert.equal(labelSet('first'), 1);
    assert.equal(labelSet('next', 'headline'), 2 + 8);
    assert.equal(anyLabel, 127);
  });
});

/** Pages of three lines with random weights. */
function inventPage(seed: number): { evidence: Evidence; weights: LabelWeights } {
  const random = randomFrom(seed);
  const weight = () => Math.fround(4 * random() - 2);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const lines = 3;
  const some = () => (random() < 0.5 ? anyLabel : 1 + upTo(anyLabel));
  return {
    evidence: {
      features: Int32Array.from({ length: 2 * lines }, () => upTo(5)),
      placementFeatures: Int32Array.from({ length: 3 * lines }, () => upTo(4)),
      contexts: Uint8Array.from({ length: lines }, () => upTo(contextCount)),
      allowed: Uint8Array.from({ length: lines }, () => anyLabel & ~(seed % 3 ? 0 : 1 << upTo(labelCount))),
      likely: Uint8Array.from({ length: lines }, some),
      continues: new Uint8Array(lines),
    },
    weights: {
      features: Float32Array.from({ length: 5 * labelCount }, weight),
      placementFeatures: Float32Array.from({ length: 4 * count }, weight),
      transitions: Float32Array.from({ length: transitionCount }, weight),
    },
  };
}

/** The sum of the weights of a sequence of states, as the field defines it. */
function scoreOf(
  own: readonly number[],
  { features, placementFeatures, contexts, allowed, likely }: Evidence,
  weights: LabelWeights,
) {
  let sum = weights.transitions[transitionAt(0, -1, own[0] as number)] as number;
  own.forEach((state, i) => {
    const label = labelOf[state] as number;
    for (const row of features.subarray(2 * i, 2 * i + 2)) sum += weights.features[row * labelCount + label] as number;
    for (const row of placementFeatures.subarray(3 * i, 3 * i + 3))
      sum += weights.placementFeatures[row * count + state] as number;
    // A label that a line may not have costs more than all weights can give; an unlikely one costs 5.
    if (!((allowed[i] as number) & (1 << label))) sum -= 1e5;
    else if (!((likely[i] as number) & (1 << label))) sum -= 5;
    if (i > 0) sum += weights.transitions[transitionAt(contexts[i] as number, own[i - 1] as number, state)] as number;
  });
  return sum + (weights.transitions[transitionAt(0, own.at(-1) as number, -1)] as number);
}

describe('the best labels of three lines', () => {
  for (let seed = 1; seed <= 24; seed++) {
    it(`with the weights of seed ${seed} are those of the sequence with the highest sum, by a margin`, () => {
      const { evidence, weights } = inventPage(seed);
      const scored = pages.map((own) => ({ own, score: scoreOf(own, evidence, weights) }));
      const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
      assert.deepEqual([...labelLines(evidence, weights)], best.own);
      const margins = labelMargins(evidence, weights);
      best.own.forEach((state, i) => {
        const others = scored.filter(({ own }) => labelOf[own[i] as number] !== labelOf[state]);
        const second = others.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
        assert.ok(Math.abs((margins[i] as number) - (best.score - second)) < 1e-6);
      });
    });
  }
  it('are none for a page without lines', () => {
    const none: Evidence = {
      features: new Int32Array(),
      placementFeatures: new Int32Array(),
      contexts: new Uint8Array(),
      allowed: new Uint8Array(),
      likely: new Uint8Array(),
      continues: new Uint8Array(),
    };
    assert.equal(labelLines(none, inventPage(1).weights).length, 0);
    assert.equal(labelMargins(none, inventPage(1).weights).length, 0);
  });
});
