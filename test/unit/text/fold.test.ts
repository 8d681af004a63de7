/** Characters in the form that the reader compares by. */
import assert from 'node:assert/strict';
import {
  foldForComparison,
  foldForReading,
  foldMarks,
  foldRadical,
  foldRadicals,
  foldWidth,
  isSimplified,
} from '../../../src/core/text/fold.ts';

describe('radicals', () => {
  it('of the supplement become the characters they stand for', () =>
    assert.equal(foldRadicals('⻓⻋⻅⺟'), '长车见母'));
  it('of Kangxi become characters too', () => assert.equal(foldRadicals('⽇⽉⼭'), '日月山'));
  it('take the shape that the script of the text has', () => {
    assert.equal(foldRadicals('⼾⻩', true), '户黄');
    assert.equal(foldRadicals('⼾', false), '戶');
    assert.equal(foldRadical('⼾', true), '户');
  });
  it('follow the text when the script is not given', () => {
    assert.equal(foldRadicals('這個⼾'), '這個戶');
    assert.equal(foldRadicals('这个⼾'), '这个户');
  });
  it('of compatibility become their unified form, one unit to one', () => {
    assert.equal(foldRadicals('\uf900', true), '豈');
    assert.equal(foldRadicals('\ufa6a', true).length, 1);
  });
  it('are all there is to fold', () => {
    assert.equal(foldRadicals('日A１。'), '日A１。');
    assert.equal(foldRadical('一', true), '一');
  });
});

describe('the script of a text', () => {
  it('is simplified or traditional by the characters that only one has', () => {
    assert.equal(isSimplified('这个国家'), true);
    assert.equal(isSimplified('這個國家'), false);
    assert.equal(isSimplified('港鐵公布列車服務'), false);
  });
  it('is simplified when nothing tells, or both as much', () => {
    assert.equal(isSimplified('山水'), true);
    assert.equal(isSimplified(''), true);
    assert.equal(isSimplified('国國'), true);
    assert.equal(isSimplified('国國這'), false);
  });
  it('is told by the first 20,000 characters', () => {
    assert.equal(isSimplified(`這${'山'.repeat(20_000)}${'这'.repeat(9)}`), false);
    assert.equal(isSimplified(`${'山'.repeat(19_999)}這`), false);
    assert.equal(isSimplified(`${'山'.repeat(20_000)}這`), true);
  });
});

describe('full-width forms', () => {
  it('of letters, digits and signs of numbers become half-width', () =>
    assert.equal(foldWidth('Ａｚ１０．５％－＋／'), 'Az10.5%-+/'));
  it('of other punctuation stay', () => assert.equal(foldWidth('（），。；：！？～'), '（），。；：！？～'));
  it('leave other text alone', () => assert.equal(foldWidth('共有5万'), '共有5万'));
});

describe('the form for comparing two texts', () => {
  it('is one for radicals, shapes and widths', () =>
    assert.equal(foldForComparison('⼾戶户１'), foldForComparison('户户户1')));
});

describe('half-width marks', () => {
  it('become full-width ones where most of a text are', () => {
    assert.equal(foldMarks('桥修好了,村民说:“路近了.”\n他笑了.'), '桥修好了，村民说：“路近了。”\n他笑了。');
    assert.equal(foldMarks('谁来修桥?快来!雨停了;天晴了.'), '谁来修桥？快来！雨停了；天晴了。');
    assert.equal(foldMarks('增长30%,达到5万元.'), '增长30%，达到5万元。');
  });
  it('stay where most are full-width, or as many', () => {
    assert.equal(foldMarks('桥修好了，村民笑了,路近了。'), '桥修好了，村民笑了,路近了。');
    assert.equal(foldMarks('桥修好了，村民笑了,路近'), '桥修好了，村民笑了,路近');
  });
  for (const text of ['1,200元', '比分3:2', '增长3.5倍', 'A.B.说', '一.修桥', '见www.example.com', 'Hello, world.'])
    it(`are none in ${text}`, () => assert.equal(foldMarks(text), text));
  it('are folded for reading with the radicals, one unit to one', () =>
    assert.equal(foldForReading('⻋来了,⻓桥通了.', true), '车来了，长桥通了。'));
});
