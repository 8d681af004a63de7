/** Lists that tell who has the most, who comes next and who has the least: {wrong|right}, and what is no such list. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  '按鸟种计，绿头鸭八千四百只居首，白鹭{四千二百|六千二百}只次之，灰鹤五千一百只居第三。',
  '各区满意率，河东区以95.8%居首，城南区94.1%、桥西区{97.5|93.5}%分列二、三位；山北区90.2%。',
  '全年火警，第一季度73起，第二季度36起，第三季度21起，第四季度{78|68}起，第一季度最多，第三季度最少。',
  '三天中，1日来了2.6万人次，2日{1.3|3.1}万人次，3日2.4万人次。2日是最高峰，车场停满。',
  '四日入园8200人，五日14600人，六日{13500|15500}人，七日9300人，以六日的人数最多。',
  '四个乡报名，石桥乡310人，柳林乡420人，河口乡{300|330}人，石桥乡最少。',
  '借得最多的三种书，第一名是《河边》，借出2316次；第二名《山里的信》，{2974|2174}次，比第一名少142次；第三名《石头》，1590次。',
  '订单中，北美2.1亿元最多，欧洲{0.6|1.6}亿元居次，南亚1.2亿元排第三，其他地区0.5亿元。',
  '各矿产煤，一矿42万吨，二矿{47|37}万吨，三矿28万吨，一矿居首。',
  '他一年送件5.6万件，平均每月4600件，排名第二，仅次于老田的{5.3|5.9}万件。',
  '石桥镇报名{290|190}人，仅次于柳林镇的240人。',
  '各街道捐款，东门街道12万元，西门街道9万元，南门街道{8|15}万元，垫底的是西门街道；西门街道最少。',
];
const right = [
  '票房9.6亿元，首日1.8亿元，单日最高2.1亿元，次周3亿元。',
  '我校有4人获得第一名，7人获得第二名，9人获得第三名。',
  // The whole stands before the list, and what is left out of the order behind it.
  '订单共3.5亿元，北美1.1亿元最多，欧洲0.9亿元居次，南亚0.7亿元排第三，其他0.8亿元。',
  '北美1.1亿元最多，欧洲0.9亿元居次，南亚0.7亿元排第三，其他地区合计1.6亿元。',
  // What is compared, or told of one day alone or of something else.
  '十四轮过后，临泽队8胜3平3负，按胜一场得2分计算，积19分，落后榜首的山口队2分，比江桥队多1分。',
  '各景区中，古城接待52.4万人次，沙滩33万人次，云顶山28.6万人次。云顶山每日最大承载量为6万人次，客流最多的2日接待5.8万人次。',
  '第一季度73起，比去年多42起，第二季度96起，第一季度最多的一天18起。',
  '一厂产布12万米，居首；产纱15吨。',
  '1日来了2.6万人次，2日3.1万人次，3日2.4万人次，2日最多。',
  '石大有42分居首，林知远38分次之，何思远31分居第三，最少的一场得12分。',
  '全程最快的是石大有，用时2小时8分，林知远2小时10分居第二，何思远2小时11分居第三。',
  '石桥镇报名190人。全县报名最多的是柳林镇，仅次于去年的150人。',
];

describe('lists told in the order of their amounts', () => {
  for (const pair of pairs) {
    const twin = (which: '$1' | '$2') => pair.replace(/\{(.*)\|(.*)\}/, which);
    it(`is wrong: ${twin('$1')}`, () => assert.match(markContradictions(twin('$1'), checkRules), /\[/));
    it(`is right: ${twin('$2')}`, () => assert.equal(markContradictions(twin('$2'), checkRules), twin('$2')));
  }
  it('leaves tables alone', () => {
    const table = `石桥乡310人居首，${'柳林乡420人，'.repeat(50)}`;
    assert.equal(markContradictions(table, checkRules), table);
  });
  for (const line of right) it(`is right: ${line}`, () => assert.equal(markContradictions(line, checkRules), line));
});
