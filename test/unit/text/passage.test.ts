/** Lines joined to passages, and what of them a span reads. */
import assert from 'node:assert/strict';
import { joinSpans, readText } from '../../../src/core/text/passage.ts';

describe('what is read in a span', () => {
  const text = '甲村\n乙村\n本报青\n岭3月1\n1日电  出口11\n2亿元，real\n time';
  const behind = text.indexOf('本报');
  const spans = [
    { start: 0, end: 2, kind: 'subhead', article: 0 },
    { start: 3, end: 5, kind: 'subhead', article: 0 },
    { start: behind, end: text.length, kind: 'paragraph', article: 0 },
  ] as const;
  const passages = joinSpans(text, spans, true);
  const read = (part: string) =>
    readText(passages, { start: text.indexOf(part), end: text.indexOf(part) + part.length });

  it('is joined as its passage is, numbers that a wrap cut too', () => {
    assert.equal(read('青\n岭3月1\n1日电'), '青岭3月11日电');
    assert.equal(read('出口11\n2亿元'), '出口112亿元');
    assert.equal(read('real\n time'), 'real time');
  });
  it('has a blank between what stands in lines of its own', () => assert.equal(read('甲村\n乙村'), '甲村 乙村'));
  it('begins and ends with no blank', () => assert.equal(read('日电  '), '日电'));
  it('is nothing between passages', () => assert.equal(read('\n'), ''));
});
