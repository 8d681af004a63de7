/** The classes of words by which the choice of what a figure counts is made. */
import assert from 'node:assert/strict';
import { classNames, classOf } from '../../../src/core/figures/counted/word-class.ts';

const classFor = (word: string, tag: string) => classNames[classOf({ word, tag })];

describe('the class of a word beside a figure', () => {
  it('is a verb where the segmenter takes one for a name or a noun', () => {
    assert.equal(classFor('越冬', 'nr'), 'verb');
    assert.equal(classFor('印制', 'n'), 'verb');
  });
  it('is what its tag says otherwise', () => {
    assert.equal(classFor('候鸟', 'n'), 'noun');
    assert.equal(classFor('越冬地', 'n'), 'noun');
    assert.equal(classFor('杨越冬', 'nr'), 'name');
  });
  it('is that of a list before that of a tag', () => assert.equal(classFor('增至', 'v'), 'link'));
});
