/** What tells a headline from a subhead where neither a dateline nor a byline does. */
import assert from 'node:assert/strict';
import { type Heads, isOtherStory, storyCues } from '../../../src/core/page/story-cues.ts';

/** A line in the middle of a long story that nothing tells anything of. */
const plain: Heads = {
  lines: ['电工夜里爬上水塔'],
  textBehind: ['十月的一个傍晚，塔下站满了人。', '灯亮了。'],
  shared: 0.08,
  returning: 0,
  isAlike: false,
  own: 0,
  others: 0,
  isApart: false,
  isText: false,
  isOfShort: false,
};
const onShort: Heads = { ...plain, lines: ['电工夜里爬上老水塔'], isOfShort: true };
const onTwo: Heads = { ...onShort, lines: ['电工刘海峰', '夜里爬上老旧的水塔'] };

/** For each cue what it decides alone, and whether that is a headline. */
const deciding: Readonly<Record<string, readonly [heads: Heads, expected: boolean]>> = {
  'none-of-the-words': [{ ...plain, shared: 0.019 }, true],
  'few-of-the-words': [{ ...plain, lines: onShort.lines, shared: 0.059, isApart: true }, true],
  'many-of-the-words': [{ ...onShort, shared: 0.1 }, false],
  returns: [{ ...onShort, returning: 0.06 }, false],
  alike: [{ ...onShort, isAlike: true }, false],
  'own-words': [{ ...onShort, lines: plain.lines, own: 2 }, true],
  'words-of-the-other': [{ ...onShort, own: 1, others: 2 }, false],
  'many-words-of-the-other': [{ ...onTwo, own: 1, others: 6 }, false],
  'two-lines': [{ ...plain, lines: ['电工刘海峰', '夜里爬上老旧的水塔'] }, true],
  'short-line': [{ ...onShort, lines: plain.lines }, false],
  'set-off': [{ ...onShort, lines: ['【现场】十二个柜口坏了五个'] }, false],
  quotation: [{ ...onShort, lines: ['“灯亮了我就下来喝茶”'] }, false],
  'text-goes-on': [{ ...onShort, textBehind: ['他说，塔上风大。', '灯亮了。'] }, false],
  'one-paragraph': [{ ...onShort, textBehind: plain.textBehind.slice(0, 1) }, false],
  apart: [{ ...plain, lines: onShort.lines, shared: 0.02, isApart: true }, true],
  'as-text': [{ ...onShort, isText: true }, false],
  'short-stories': [onShort, true],
};

describe('the cues of another story', () => {
  it('are none by themselves', () => assert.equal(isOtherStory(plain), false));
  for (const cue of storyCues) {
    it(`${cue.name} decides, and is noticed when it is switched off`, () => {
      const [heads, expected] = deciding[cue.name] as readonly [Heads, boolean];
      assert.equal(isOtherStory(heads), expected);
      const others = storyCues.filter((other) => other !== cue);
      assert.equal(isOtherStory(heads, others), !expected);
    });
  }
  for (const [what, heads, expected] of [
    ['2 in 100 words of the text are few', { ...plain, shared: 0.02 }, false],
    ['6 in 100 are not', { ...plain, lines: onShort.lines, shared: 0.06, isApart: true }, false],
    ['9 in 100 are not many', { ...onShort, shared: 0.099 }, true],
    ['5 in 100 words that come again are few', { ...onShort, returning: 0.059 }, true],
    ['one of its own words is none', { ...onShort, lines: plain.lines, own: 1 }, false],
    ['four more of the other are not many', { ...onTwo, own: 1, others: 5 }, true],
    ['as many of either are nothing', { ...onShort, own: 2, others: 2 }, true],
    [
      'a reporter who hears of something opens a story',
      { ...onShort, textBehind: ['记者从镇上获悉，塔修好了。', '灯亮了。'] },
      true,
    ],
    ['a reporter who sees something goes on', { ...onShort, textBehind: ['记者看到，塔上有人。', '灯亮了。'] }, false],
    ['three lines are not two', { ...plain, lines: ['刘海峰', '夜里', '爬上老旧的水塔'] }, false],
    ['a line and its rest are one', { ...plain, lines: ['电工夜里爬上老旧的', '水塔上'] }, false],
    ['a long line below a short one is not short', { ...onShort, lines: ['水塔', ...onShort.lines] }, true],
    ['a line of what somebody said of a quotation is none', { ...onShort, lines: ['“灯亮了”，他下来喝茶'] }, true],
  ] as const)
    it(`${what}: ${expected}`, () => assert.equal(isOtherStory(heads), expected));
});
