/** Ratios and scores: which is which, and what is neither. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

const shown = (text: string) =>
  readFigures(text)
    .filter(({ kind }) => kind === 'score' || kind === 'ratio')
    .map(({ kind, text: own, low, high }) => `${kind} ${own} ${low}..${high}`)
    .join(', ');

describe('two numbers with a colon', () => {
  for (const [text, expected] of [
    ['以2∶1战胜青石队', 'score 2∶1 1..2'],
    ['以2:1战胜青石队', 'score 2:1 1..2'],
    ['以25∶20、25∶18取胜', 'score 25∶20 20..25, score 25∶18 18..25'],
    ['三比一击败青石队', 'score 三比一 1..3'],
    ['双方3比1，球迷高兴', 'score 3比1 1..3'],
    ['按3∶2的比例混合', 'ratio 3∶2 2..3'],
    ['按3∶2的比例，青石队战胜', 'ratio 3∶2 2..3'],
    ['长宽为3∶2', 'ratio 3∶2 2..3'],
    ['水泥按1∶2调配，主队2：0胜出', 'ratio 1∶2 1..2, score 2：0 0..2'],
    ['2∶2！加时再战', 'score 2∶2 2..2'],
    ['甲队1-0小胜', 'score 1-0 0..1'],
    ['点球4-5落败，总分3-0', 'score 4-5 4..5, score 3-0 0..3'],
    ['第三节21-15，末节憾负3-5', 'score 21-15 15..21, score 3-5 3..5'],
    ['主队41-38占优，射门12-7', 'score 41-38 38..41, score 12-7 7..12'],
    ['3-5负责人，3-5平方米，第三节3-5人', ''],
    ['最终88-84分出胜负', 'score 88-84 84..88'],
    ['最终3-5人入选，最终3-4产量不变', ''],
    [
      '李可2-1（21-17，18-21，21-19）王朔',
      'score 2-1 1..2, score 21-17 17..21, score 18-21 18..21, score 21-19 19..21',
    ],
    ['型号2-1（21-17）', ''],
    ['分2-1（3-5，6-8人）', ''],
    ['双方0-0互交白卷', 'score 0-0 0..0'],
    ['首盘她6-4先下一城', 'score 6-4 4..6'],
    ['决胜盘6-4，她笑了', 'score 6-4 4..6'],
    ['抢七以7-6（7-3）锁定胜局', 'score 7-6 6..7, score 7-3 3..7'],
    ['首局3-5分钟内结束，首局面3-4', ''],
    ['产量7-6（7-3）', ''],
    ['结构为7.5∶42.9∶49.6', 'ratio 7.5∶42.9∶49.6 7.5..42.9'],
    ['比例尺1∶50000', 'ratio 1∶50000 1..50000'],
    // Times of the day and of a race.
    ['会议12:30开始', ''],
    ['会议2:28:15结束', ''],
    ['比赛以12:30领先', 'score 12:30 12..30'],
    ['比赛12:05领先', ''],
    // The result of a match, alone on its line.
    ['望川 3:1 青石', 'score 3:1 1..3'],
    ['望川3:1青石', 'score 3:1 1..3'],
    ['\n望川 3:1 青石\n', 'score 3:1 1..3'],
    ['昨天望川市和青石县的两支代表 3:1 青石', 'ratio 3:1 1..3'],
    // A number or a mark before it.
    ['http://3:1战胜', ''],
    ['12.3:1战胜', 'score 12.3:1 1..12.3'],
    // A word of matches further than the end of its sentence tells nothing.
    ['战胜青石。3∶2', 'ratio 3∶2 2..3'],
    ['3∶2。战胜青石', 'ratio 3∶2 2..3'],
    [`战胜${'茶'.repeat(23)}3∶2`, 'score 3∶2 2..3'],
    [`战胜${'茶'.repeat(24)}3∶2`, 'ratio 3∶2 2..3'],
  ] as const)
    it(`${text.trim()}: ${expected || 'none'}`, () => assert.equal(shown(text), expected));
});

describe('two numbers with a dash', () => {
  for (const [text, expected] of [
    ['4-2逆转青石队', 'score 4-2 2..4'],
    ['4—2战胜青石队', 'score 4—2 2..4'],
    ['以4-2的成绩', 'score 4-2 2..4'],
    ['比分4-2', 'score 4-2 2..4'],
    ['比分为4-2', 'score 4-2 2..4'],
    ['第一局4-2', 'score 4-2 2..4'],
    ['以4-2、3-1取胜', 'score 4-2 2..4, score 3-1 1..3'],
    ['共4-2', ''],
    ['以4-2人', ''],
    ['以4-2分', 'score 4-2 2..4'],
    ['以4-2%', ''],
    ['A4-2战胜', ''],
    ['14-2-3战胜', ''],
    ['波音737-300', ''],
  ] as const)
    it(`${text}: ${expected || 'none'}`, () => assert.equal(shown(text), expected));
});
