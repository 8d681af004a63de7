/** An amount for each, a number and a total that stand anywhere in an article: {wrong|right}, and what is no such product. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  // The three beside each other, in whichever order.
  '石桥乡的林大有种了310亩高粱，今年亩产420公斤，共打下高粱{130.2万|13.02万}公斤。',
  '其余一千八百亩平均亩产三百斤，收了{六十四万|五十四万}斤。',
  '青岚股份以总股本8亿股为基数，每10股派发现金1元，合计派现{8亿|8000万}元。',
  '小麦每斤卖1.20元，王婶卖了40斤，收了{58|48}元。',
  '县里收储旧书74笔，共12,580元，平均每笔{190|170}元。',
  '全乡种梨850公顷，平均每公顷收{19|12}公吨，总产一万零二百公吨。',
  '云台小区一套两房实用460方呎，成交价552万元，呎价{21,000|12,000}元。',
  '全县42万人，去年有84人因溺水身亡，相当于每十万人口{30|20}人。',
  '全队去年做了四千二百个劳动日，分红部分12.6万元，每个劳动日合{五十|三十}元。',
  // Two prices, and what both bring.
  '观众五千人，其中楼上三千人，每位一元二角；楼下二千人，每位二元，全场收入{六千七百|七千六百}元。',
  '5名主犯各处罚金20万元，8名从犯各处罚金5万元，罚金合计{104|140}万元。',
  '厂里接下五艘船，两艘油轮，每艘三千二百万元，三艘货船，每艘一千二百万元，总值{一千万|一亿}元。',
  // The number is told farther before.
  '青山馆全年开放310天，接待观众157万人次。／馆里有讲解员40名。书店收入3140万元，按观众人次算，人均{200|20}元。',
  '海边立起风机40台，总装机60万千瓦。一期24台，36万千瓦；二期16台，24万千瓦。／项目总投资{7.2亿|72亿}元，折合每千瓦1.2万元。',
  '十年间共资助学生8.4万名，盖起小学62所。／这笔钱中，3360万元用于资助学生，平均每名{600|400}元；930万元用于盖小学，平均每所15万元。',
  // The total is told farther before.
  '公司前三季度营业收入{16.56亿|165.6亿}元，净利润2.4亿元，同比增长12%。／前三季度卖出化肥7200万吨，平均每吨230元。',
  '全县户籍人口{637.5|367.5}万人，其中男性188万人。全县面积1.5万平方公里，人口密度为每平方公里245人。',
];
const right = [
  '全年载客86.4万人次，平均每月7.2万人次，明年是通车一百周年。',
  // The amount for each, or the total, is made by what stands elsewhere.
  '今日仍有灾民8640人留在72所疏散中心，平均每所收容120人。／按州分，河东州5290人，分散在37所中心。',
  '全乡共有互助组三十六个，其中常年组十六个，临时组二十个；入组农户四百三十二户，平均每组十二户。',
  // Another total or number that stands as near makes the product.
  '老林种了40亩，亩产500公斤，卖出1.6万公斤，共打2万公斤。',
  // By how much, the rest, or what others give.
  '全社增产小麦后，120亩平均每亩收三百斤，比单干户多收五千斤。',
  '村里210户人家，县里每户奖励3000元，其中扶贫款6万元。',
  '这家厂去年有职工410人，人均产量26辆，今年增加到9600辆。',
  // Farther off, and no slip of the pen makes it.
  '全乡有农户1200户。／乡里办了三个厂。农家乐收入400万元，平均每户2万元。',
  // Room, bands and a year's mean.
  '学校租了12辆车，每辆可坐45人，一共去了500人。',
  '水费超过180吨的部分每吨5元，今年各户用水共360吨，收到水费1.2万元。',
  '累计150万人受益，累计支出基金450亿元，年人均支出1万元。',
  // What stands behind, and another total between.
  '书店收入3000万元，人均20元。／馆里开讲座时来了1500万人次。',
  '每亩补贴150元，农机合作社又买了两台收割机，花了24万元，全乡水稻共9600亩。',
];

describe('amounts for each, numbers and totals of an article', () => {
  for (const pair of pairs) {
    const twin = (which: '$1' | '$2') => pair.replace(/\{(.*)\|(.*)\}/, which);
    it(`is wrong: ${twin('$1')}`, () => assert.match(markContradictions(twin('$1'), checkRules), /\[/));
    it(`is right: ${twin('$2')}`, () => assert.equal(markContradictions(twin('$2'), checkRules), twin('$2')));
  }
  for (const line of right) it(`is right: ${line}`, () => assert.equal(markContradictions(line, checkRules), line));
});
