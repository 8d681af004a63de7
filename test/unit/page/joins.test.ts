/** The second look at joins where a passage may begin or end with one line. */

import assert from 'node:assert/strict';
import { labelLines } from '../../../src/core/page/decode.ts';
import { isAtEdge, joinFeatures, joinLength, labelWithCare, rareKind } from '../../../src/core/page/joins.ts';
import { type ArticleKind, type Label, stateAt, states } from '../../../src/core/page/label.ts';
import { labelMargins } from '../../../src/core/page/margins.ts';
import { prepare, readPage } from '../../../src/core/page/read.ts';
import { featureCount, templates } from '../../../src/core/page/templates.ts';
import { learnJoins } from '../../../src/training/page/joins.ts';
import { pageWeights } from '../../page-weights.ts';

const page = `近几年来，云川市南岗县把茶叶当
成致富生意来做，各乡建成茶园五
十万亩，吸引农户三万多户，茶农
每年收入节节升高。`;
const labelsOf = (path: Uint8Array) => [...path].map((state) => states[state]?.label);
const { evidence } = prepare(page, pageWeights.continuity);
/** A second look that says the same of every line end. @param score log odds that it is a wrap. */
const joinsOf = (score: number) => {
  const joins = new Float32Array(joinLength);
  joins[joinLength - 1] = score;
  return joins;
};
/** How sure the first look is of each join. */
const margins = labelMargins(evidence, pageWeights);
/** What the first look is never so sure of as this second one is of the opposite. */
const never = -1 - Math.max(...margins);

describe('a second look at the joins', () => {
  const path = (...labels: Label[]) => Uint8Array.from(labels, (label) => stateAt('before', label));
  it('is taken behind the first line and before the last of a passage', () => {
    const all = path('headline', 'first', 'wrap', 'wrap', 'wrap', 'next', 'wrap');
    assert.deepEqual(
      [...all.keys()].filter((i) => states[all[i] as number]?.label === 'wrap' && isAtEdge(all, i)),
      [2, 4, 6],
    );
  });
  it('sees the features of two lines before the line end and two behind it', () => {
    const features = joinFeatures(evidence, 2);
    assert.equal(features.length, 4 * templates.length);
    assert.ok(features.every((feature, k) => Math.floor(feature / featureCount) === Math.floor(k / templates.length)));
    assert.equal(joinFeatures(evidence, 0).length, 2 * templates.length);
    assert.ok(features.every((feature) => feature < joinLength - 1));
  });
  it('leaves joins that it is sure of', () => {
    const { path, doubted } = labelWithCare(evidence, pageWeights);
    assert.deepEqual(labelsOf(path).slice(1), ['wrap', 'wrap', 'wrap']);
    assert.deepEqual([...doubted], [0, 0, 0, 0]);
  });
  it('leaves lines whose beginning shows that they go on, though it doubts them', () => {
    const joins = joinsOf(never);
    const continues = Uint8Array.of(0, 1, 0, 0);
    const { path, doubted } = labelWithCare({ ...evidence, continues }, { ...pageWeights, joins });
    assert.equal(labelsOf(path)[1], 'wrap');
    assert.equal(doubted[1], 0);
  });
  it('keeps lines apart without reading them as anything else where both looks together are in doubt', () => {
    const [, first = 0, , last = 0] = margins;
    assert.ok(last > first + 1);
    const joins = joinsOf(1.5 - first);
    const { path, doubted } = labelWithCare(evidence, { ...pageWeights, joins });
    assert.deepEqual(labelsOf(path).slice(1), ['wrap', 'wrap', 'wrap']);
    assert.deepEqual([...doubted], [0, 1, 0, 0]);
    const read = readPage(page, { ...pageWeights, joins });
    assert.equal(read.articles.length, 1);
    assert.ok(read.uncertainWraps.some(({ start }) => page.slice(start - 2, start) === '叶当'));
  });
  it('parts the lines that it doubts, at the edges and then at those that these make', () => {
    const joins = joinsOf(never);
    const { path, doubted } = labelWithCare(evidence, { ...pageWeights, joins });
    assert.ok(!labelsOf(path).includes('wrap'));
    assert.deepEqual([...doubted], [0, 1, 1, 1]);
    // Before that all were joined.
    assert.deepEqual(labelsOf(labelLines(evidence, pageWeights)).slice(1), ['wrap', 'wrap', 'wrap']);
  });
});

describe('learning which joins are sure', () => {
  it('tells the lines of a headline from those of a text by what they show', () => {
    const heads = prepare('茶农喜获丰收\n湖湾乡修通公路\n鹿鸣湖昨日开湖', pageWeights.continuity).evidence;
    const examples = Array.from({ length: 40 }, () => [
      {
        name: 'text',
        evidence: { ...evidence, allowed: evidence.allowed.map(() => 127) },
        gold: Uint8Array.from(labelsOf(labelLines(evidence, pageWeights)), (label) =>
          stateAt('before', label as Label),
        ),
      },
      {
        name: 'headlines',
        evidence: { ...heads, allowed: heads.allowed.map(() => 127) },
        gold: Uint8Array.of(...[0, 0, 0].map(() => stateAt('before', 'headline'))),
      },
    ]).flat();
    const weights = learnJoins(examples);
    const score = (own: typeof evidence, i: number) =>
      joinFeatures(own, i).reduce(
        (sum, feature) => sum + (weights[feature] as number),
        weights[joinLength - 1] as number,
      );
    assert.ok(score(evidence, 1) > 2, `${score(evidence, 1)}`);
    assert.ok(score(heads, 1) < -2, `${score(heads, 1)}`);
  });
});

describe('the side of their texts on which a page has its headlines', () => {
  /** Articles with a headline of two lines above their text, or of one behind it. */
  const path = (...kinds: ArticleKind[]) =>
    Uint8Array.from(
      kinds.flatMap((kind) => {
        const labels: Label[] = kind === 'before' ? ['headline', 'headline', 'first', 'wrap'] : ['first', 'headline'];
        return labels.map((label) => stateAt(kind, label));
      }),
    );
  it('is told where four times as many stand there as on the other', () => {
    assert.equal(rareKind(path('before', 'before', 'after', 'before', 'before')), 'after');
    assert.equal(rareKind(path('after', 'after', 'before', 'after', 'after')), 'before');
  });
  it('is not told of fewer, nor asked where all stand on one', () => {
    assert.equal(rareKind(path('before', 'before', 'after', 'before')), null);
    assert.equal(rareKind(path('before', 'before', 'before', 'before')), null);
    assert.equal(rareKind(path()), null);
  });
});
