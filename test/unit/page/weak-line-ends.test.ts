/** Line ends within running text of which the page reader is not sure, with weights that tell nothing but what a test says. */
import assert from 'node:assert/strict';
import { type Label, labels, type PageWeights } from '../../../src/core/page/label.ts';
import { weakLineEnds } from '../../../src/core/page/weak-line-ends.ts';
import { cautiousWeights } from '../../../src/core/page/weights.ts';

/** Every line has these weights, whatever it shows. */
function weightsOf(own: Partial<Record<Label, number>>): PageWeights {
  const weights = cautiousWeights();
  weights.features.fill(0);
  labels.forEach((label, i) => {
    weights.features[i] = own[label] ?? -50;
  });
  return weights;
}
const text = '近几年来云川市南岗县把茶叶当成好\n致富生意来做各乡建成茶园五十万亩\n吸引农户三万多户茶农每年收入节节';
const weak = (own: Partial<Record<Label, number>>) =>
  weakLineEnds(text, weightsOf({ first: -30, ...own })).map(({ start, end }) => text.slice(start - 1, end + 1));
const all = ['好\n致', '亩\n吸'];

describe('line ends that may be wraps or not', () => {
  it('are weak where a wrap and a paragraph are told apart by less than 4.5', () => {
    assert.deepEqual(weak({ wrap: 0, next: -4.4 }), all);
    assert.deepEqual(weak({ wrap: 0, next: -4.5 }), []);
    assert.deepEqual(weak({ wrap: 0, next: -4.6 }), []);
    assert.deepEqual(weak({ wrap: -4.4, next: 0 }), all);
    assert.deepEqual(weak({ wrap: -4.6, next: 0 }), []);
  });
  it('stand within running text alone', () => assert.deepEqual(weak({ subhead: 1, subheadWrap: 0.5 }), []));
});
