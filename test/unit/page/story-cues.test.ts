/** What tells a headline from a subhead where neither a dateline nor a byline does. */
import assert from 'node:assert/strict';
import { type Heads, isOtherStory, storyCues } from '../../../src/core/page/story-cues.ts';

/** A line in the middle of a long story, of a section that is like others by chance: 0.5 above the odds of a headline. */
const plain: Heads = {
  lines: ['电工夜里爬上水塔来'],
  textBehind: ['十月的一个傍晚，塔下站满了人。', '灯亮了。'],
  textBefore: '厂里的水塔坏了五天。',
  likeBefore: 0.0356,
  likeReturning: 0.03,
  likeNext: 0.03,
  isRowBefore: false,
  isRowBehind: false,
  isOfForm: false,
  own: 0,
  others: 0,
  isApart: false,
  isText: false,
  isSetOut: false,
  isHardly: false,
  isOfShort: false,
  isDated: false,
  isOfAbove: false,
};
/** A section a little more like them: 0.25 below. */
const subhead: Heads = { ...plain, likeBefore: 0.0555 };

/** For each cue lines that it decides about, and whether they are a headline with it; without it they are none, or one. */
const deciding: Readonly<Record<string, readonly [heads: Heads, expected: boolean]>> = {
  'like-before': [{ ...plain, likeBefore: 0.09 }, false],
  'like-returning': [{ ...plain, likeReturning: 0.08 }, false],
  'like-next': [{ ...subhead, likeNext: 0.1 }, true],
  'row-before': [{ ...plain, isRowBefore: true }, false],
  'row-behind': [{ ...plain, isRowBehind: true }, false],
  form: [{ ...plain, isOfForm: true, own: 2 }, false],
  'own-words': [{ ...subhead, own: 2 }, true],
  'words-of-the-other': [{ ...plain, others: 1 }, false],
  'two-lines': [{ ...subhead, lines: ['电工刘师傅', '夜里上塔'] }, true],
  'short-line': [{ ...plain, lines: ['夜里爬上水塔'] }, false],
  rest: [{ ...plain, lines: ['电工夜里爬上水', '塔来'] }, false],
  'set-off': [{ ...plain, lines: ['【现场】坏了五个'], own: 2 }, false],
  'part-name': [{ ...plain, lines: ['法官提醒'], own: 2 }, false],
  dash: [{ ...plain, lines: ['——电工夜里爬上水塔'] }, false],
  quotation: [{ ...plain, lines: ['“灯亮了我就下来”'], own: 2 }, false],
  'of-him': [{ ...plain, textBehind: ['十月的一个傍晚，他爬了上去。', '灯亮了。'] }, false],
  'one-paragraph': [{ ...plain, textBehind: plain.textBehind.slice(0, 1) }, false],
  'no-sentence': [{ ...plain, textBehind: ['1号塔 十月', '2号塔 五月'] }, false],
  list: [{ ...plain, textBehind: ['1.先断电，再上塔。', '2.两人一组。'], own: 2 }, false],
  items: [{ ...subhead, textBehind: ['■市民赵先生来电：水塔坏了。', '■市民田女士来电：灯不亮。'] }, true],
  apart: [{ ...subhead, isApart: true }, true],
  hardly: [{ ...plain, isHardly: true }, false],
  'as-text': [{ ...plain, isText: true }, false],
  'set-out': [{ ...plain, isText: true, isSetOut: true }, true],
  'of-above': [{ ...subhead, isOfAbove: true }, true],
  'none-undated': [{ ...plain, isDated: true }, false],
  'short-stories': [{ ...subhead, isOfShort: true }, true],
};

describe('the cues of another story', () => {
  it('are few in a section like others by chance', () => {
    assert.equal(isOtherStory(plain), true);
    assert.equal(isOtherStory(subhead), false);
  });
  for (const cue of storyCues) {
    it(`${cue.name} decides, and is noticed when it is switched off`, () => {
      const [heads, expected] = deciding[cue.name] as readonly [Heads, boolean];
      assert.equal(isOtherStory(heads), expected);
      const others = storyCues.filter((other) => other !== cue);
      assert.equal(isOtherStory(heads, others), !expected);
    });
  }
  for (const [what, heads, expected] of [
    ['what they have in common with no other section tells nothing', { ...subhead, own: 1, others: 1 }, false],
    ['they are of nobody', { ...plain, textBehind: ['他们爬上了塔。', '灯亮了。'] }, true],
    ['a list may stand below a sentence', { ...plain, textBehind: ['塔下站满了人。', '1号塔 十月'] }, true],
    [
      'two lines in a row of such are no sign',
      { ...plain, lines: ['放下矿灯', '拿起剪刀'], isRowBehind: true, likeNext: 0.05 },
      false,
    ],
    ['three lines are not two', { ...subhead, lines: ['刘师傅', '夜里', '上了塔'] }, false],
    ['what somebody said of a quotation is none', { ...plain, lines: ['“灯亮了”，他说着下来'] }, true],
  ] as const)
    it(`${what}: ${expected}`, () => assert.equal(isOtherStory(heads), expected));
});
