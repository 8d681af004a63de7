/** How sure the labels of lines are, against trying every sequence of states. */

import assert from 'node:assert/strict';
import { labelLines, scoreLine } from '../../../src/core/page/decode.ts';
import { begins, type Evidence, labelOf, predecessors, states, transitionAt } from '../../../src/core/page/label.ts';
import { labelMargins } from '../../../src/core/page/margins.ts';
import { prepare } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

/** All sequences of states that a page of so many lines may have. */
function sequences(lines: number): number[][] {
  let all = [...states.keys()]
    .filter((state) => begins(states[state] as (typeof states)[number]))
    .map((state) => [state]);
  for (let i = 1; i < lines; i++)
    all = all.flatMap((path) =>
      predecessors.flatMap((before, to) => (before.includes(path.at(-1) as number) ? [[...path, to]] : [])),
    );
  return all;
}

function scoreOf({ contexts }: Evidence, own: readonly Float64Array[], path: readonly number[]): number {
  const pair = (context: number, from: number, to: number) =>
    pageWeights.transitions[transitionAt(context, from, to)] as number;
  const lines = path.reduce(
    (sum, state, i) =>
      sum +
      (own[i]?.[state] as number) +
      pair(i ? (contexts[i] as number) : 0, i ? (path[i - 1] as number) : -1, state),
    0,
  );
  return lines + pair(0, path.at(-1) as number, -1);
}

function marginsByTrying(evidence: Evidence): number[] {
  const own = Array.from({ length: evidence.contexts.length }, (_, i) => {
    const scores = new Float64Array(states.length);
    scoreLine(evidence, pageWeights, i, scores);
    return scores;
  });
  const scored = sequences(own.length).map((path) => ({ path, score: scoreOf(evidence, own, path) }));
  const best = (holds: (path: readonly number[]) => boolean) =>
    scored.reduce((most, { path, score }) => (holds(path) ? Math.max(most, score) : most), Number.NEGATIVE_INFINITY);
  const path = labelLines(evidence, pageWeights);
  return own.map(
    (_, i) => best(() => true) - best((other) => labelOf[other[i] as number] !== labelOf[path[i] as number]),
  );
}

describe('how sure the label of a line is', () => {
  const pages = {
    'one line': '望川上半年经济增长5.8%',
    'a headline and its text': '鹿鸣湖开湖\n本报望川7月6日电（记者秦扶摇）\n昨日，鹿鸣湖开湖。',
    'a text whose second line may be a paragraph':
      '护湖员的收入也比去年多了三成。\n秦扶摇表示，明年将再增加护湖\n员三十名。',
  };
  for (const [name, text] of Object.entries(pages))
    it(`is what trying every sequence says: ${name}`, () => {
      const { evidence } = prepare(text, pageWeights.continuity);
      const margins = labelMargins(evidence, pageWeights);
      marginsByTrying(evidence).forEach((margin, i) => {
        assert.ok(Math.abs((margins[i] as number) - margin) < 1e-6, `line ${i}: ${margins[i]}, not ${margin}`);
      });
      assert.equal(margins.length, evidence.contexts.length);
    });

  it('is nothing for a text without lines', () =>
    assert.equal(labelMargins(prepare('', pageWeights.continuity).evidence, pageWeights).length, 0));
});
