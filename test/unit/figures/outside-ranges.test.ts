/** Members of what a range holds: {outside|inside}, and what stands beside a range and is none of them. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  '每户补助1000元到3000元不等，其中最高的{3500|2500}元。',
  '报考者年龄在18岁至25岁之间。其中年龄最大的李明{32|24}岁。',
  '参赛选手年龄从7岁到60岁不等，年纪最长的是{66|59}岁的退休教师周老伯。',
  '户型面积从78到142平方米不等，最大的一套{150|140}平方米，已被人订走。',
  '各校班额在38人至46人之间，人数最多的三年级二班有{56|46}人。',
  '各县降雨量在40毫米至96毫米之间，以山阳县的{126|96}毫米为最大。',
  '呎價由5,200元至6,200元不等，其中頂層單位呎價{6,800|6,200}元。',
  '天文台说，昨日气温介乎摄氏十一度至十六度，上午七时半在长岬岛录得{十八|十二}度。',
  '三天里气温在零下6℃到5℃之间，其中27日早晨预计零下{9|5}℃，路面仍可能结冰。',
  '当晚气温在零下12℃至零下4℃之间，凌晨3时测得零下{17|11}℃。',
  '气温在零下3℃到4℃之间波动。市区最低气温出现在清晨，为零下{8|3}℃。',
  '受访老人年龄在65岁至82岁之间，其中王福生{86|80}岁。',
  '各村到会人数在40人至90人之间，其中石门村{96|86}人。',
  '每亩产量在300公斤至450公斤之间，最低的三队只有{260|310}公斤。',
  '各厂出勤率介于82%至91%之间，最高的棉纺厂为{97|91}%。',
  '票价从80元到380元不等，最便宜的{60|80}元。',
];
const right = [
  '学员年龄大多在18岁至25岁之间，年龄最大的32岁。',
  '每户补助1000元到3000元不等，其中财政承担800元。',
  '每人罚款50元至300元不等，其中一人两次被罚，共500元。',
  '选手年龄在28岁至45岁之间，年龄最大的选手的孩子已经18岁。',
  '展品重20公斤到60公斤不等，其中最轻的6公斤是模型。',
  '每月房租在800元至1200元之间，其中每天最高的60元。',
  '各县降雨量在40毫米至96毫米之间，最大的河面宽116米。',
  '岛上气温在18℃至22℃之间，风力最大的一天在风口测得约25℃。',
  '水温在18度至22度之间，泵房最高用电25度。',
  '票价80元至280元不等，其中门票收入9600元。',
  `水温在18℃至22℃之间，${'鱼苗一尾一尾放下去，'.repeat(7)}最高测得25℃。`,
];
/** Of most, of what should be, or of another time. */
const usual =
  '一般 通常 平时 平均 正常 多数 多在 大多 大致 普遍 基本 标准 规定 要求 适宜 去年 往年 以往 过去 曾 原 当年 月均'.split(
    ' ',
  );
/** Before the most of another day, place or measure. */
const others =
  '平均最高 日均最高 最高曾 另一池最高 池外最高 此前最高 以往最高 前天最高 明天最高 昨天最高 次日最高 同期最高 历史最高 极端最高 个别池最高 局部最高 阵风中最高 瞬间最高 两小时里最高 甚至最高 也有最高 超过最高 增加后最高 最高比 相差最高 共最高 总的最高 原来最高 过去最高 今后最高 最高可达 全省最高 其他池最高 但最高 却最高 而最高 不久最高 累计最高 分别最高 体感最高'.split(
    ' ',
  );

describe('members outside a range', () => {
  const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
  for (const line of pairs) {
    const [planted, clean] = [line.replace(alternatives, '$1'), line.replace(alternatives, '$2')];
    it(`is found: ${planted}`, () => assert.match(markContradictions(planted, checkRules), /\[/));
    it(`is right: ${clean}`, () => assert.doesNotMatch(markContradictions(clean, checkRules), /\[/));
  }
  for (const line of [
    ...right,
    ...usual.map((word) => `水温${word}在18℃至22℃之间，最高测得25℃。`),
    ...others.map((words) => `水温在18℃至22℃之间，${words}25℃。`),
  ])
    it(`is right: ${line}`, () => assert.equal(markContradictions(line, checkRules), line));
});
