/** Lists against the amount that they are of, by place and unit alone: the figure that shows the contradiction in brackets, ／ between paragraphs. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  'more than the whole before it': [
    '十四名获奖者中，教师九名，学生五名，村民[两名]。',
    '十六名获奖者中，教师九名，学生五名，村民两名。',
    '两名渔民失踪，另有十二人获救，计船工五人，旅客六人，厨师[两人]。',
    '两名渔民失踪，另有十三人获救，计船工五人，旅客六人，厨师两人。',
    '12名学员中，学满十年以上的2名，三年以上不满十年的6名，不满三年的[5名]。',
    '13名学员中，学满十年以上的2名，三年以上不满十年的6名，不满三年的5名。',
  ],
  'nothing where no word says that the first is a whole': [
    '6月县里推出林地8宗，成交6宗，流拍3宗，收金2.8亿元。',
    '今年罚款52起，警告33起，拘留28起。',
    '小麦收了52万斤，玉米33万斤，大豆28万斤。',
    '仓库里有大米52吨、面粉33吨、食油28吨。',
    '他挑了52担，妻子33担，儿子28担。',
    '村里买了农药100箱，化肥50箱，种子40箱，工具30箱。',
    '石坪乡收粮100万斤，柳桥乡50万斤，白沙乡40万斤，青山乡30万斤。',
    '一厂生产1000台，二厂500台，三厂400台，四厂300台。',
    '3月接待100万人次，4月50万人次，5月40万人次，6月30万人次。',
    '捐款最多的是王家，100元；李家50元，赵家40元，孙家30元。',
    '报名的有100人，来自城关镇；石坪乡50人，柳桥乡40人，白沙乡30人。',
    '石坪县3个乡收粮110万斤，石坪乡50万斤，柳桥乡40万斤，白沙乡[30万斤]。',
    '全乡收粮110万斤，东坪村50万斤，柳桥村40万斤，白沙村[30万斤]。',
  ],
  'a whole of another sentence or paragraph': [
    '渡口共运货41.6万件，去年同期40.2万件，日均4622件。其中4月12.9万件，5月14.2万件，6月[15.5万件]，逐月走高。',
    '渡口共运货42.6万件，去年同期40.2万件，日均4622件。其中4月12.9万件，5月14.2万件，6月15.5万件，逐月走高。',
    '全公社14个大队，96个生产队。／今年粮食比上年增产的有9个大队，持平的5个，减产的[2个]。',
    '全公社16个大队，96个生产队。／今年粮食比上年增产的有9个大队，持平的5个，减产的2个。',
    '他在五年里借书17次。／借书的次数是这样的：2011年2次，2012年3次，2013年3次，2014年4次，2015年[7次]。',
    '他在五年里借书19次。／借书的次数是这样的：2011年2次，2012年3次，2013年3次，2014年4次，2015年7次。',
    '工程总投资一百九十二万元，平均每公里四万元。其中，县里投入一百二十万元，乡里拿出三十二万元，群众集资[六十万元]。',
    '工程总投资二百一十二万元，平均每公里四万元。其中，县里投入一百二十万元，乡里拿出三十二万元，群众集资六十万元。',
  ],
  'less than the whole where the list is told in full': [
    '全县种茶2,450公顷，以石头乡980公顷最多，占四成，其次为高桥乡635公顷、万家乡490公顷，其余乡镇合计[245公顷]。',
    '全县种茶2,350公顷，以石头乡980公顷最多，占四成，其次为高桥乡635公顷、万家乡490公顷，其余乡镇合计245公顷。',
    '损失共计[7250万元]。／损失中，以茶园3980万元最重，其次为鱼塘1250万元，再次为道路980万元，民房770万元。',
    '损失共计6980万元。／损失中，以茶园3980万元最重，其次为鱼塘1250万元，再次为道路980万元，民房770万元。',
    '新校舍总工程费六十万元。工程费由省府补助三十六万元，乡公所自筹十五万元，家长会捐助[六万元]。',
    '新校舍总工程费五十七万元。工程费由省府补助三十六万元，乡公所自筹十五万元，家长会捐助六万元。',
    // Of what no word says to be all, some may be left out; and more may be told behind.
    '县里有渔船84艘。／城北31艘，城南22艘，下湾19艘。',
    '新校舍总工程费六十万元。工程费由省府补助三十六万元，乡公所自筹十五万元，家长会捐助六万元，另向农会借款。',
  ],
  'what two lists of an article are of': [
    '学校如今剩下32人。一至四年级的学生分别为9人、7人、10人、6人，男生18人，女生[16人]；教师8名。',
    '学校如今剩下32人。一至四年级的学生分别为9人、7人、10人、6人，男生18人，女生14人；教师8名。',
  ],
  'no parts of the amount before them': [
    // Of a list of siblings the first is one of them, and so is what is called as they are.
    '增开平安至合水列车9趟，平安至福山列车3趟，平安至成川列车3趟，平安至包河列车4趟。',
    '工地上有民工20,400人，来自三个县：河东县9,600人，丰水县6,800人，北岭县4,000人。',
    // Two amounts that no division parts are not of what another list makes.
    '存款余额达2160万元。存款中，农户储蓄1512万元，商户存款432万元，集体提留216万元。到期贷款1200万元，已收回1140万元。',
    // What is compared is no whole.
    '渡口运货42.6万件，完成了任务，去年同期是40.2万件。其中4月12.9万件，5月14.2万件，6月15.5万件。',
    // Another list within a list makes the whole.
    '全国选出49个候选公园，包括已正式设立的5个公园，陆地44个、陆海2个、海上3个。',
    // One of two with a verb behind them may be told twice, and so may groups that the text says to overlap.
    '41个行业中23个行业保持增长，20个行业比上季好转。',
    '全站有作者150人。／按体裁看，写诗的80人，写小说的60人，写戏的30人，其中有交叉。',
    '全站有作者150人。／按体裁看，写诗的80人，写小说的60人，写戏的[30人]。',
    '七次下潜中，有五次超过3000米，最深的一次是3759米。',
    // Amounts of another unit between them, and the one of 一个队, are none.
    '他们一个队一个队地看，全公社16个大队。／增产的有9个大队，持平的5个，减产的2个。',
  ],
};

describe('lists and the amounts they are of', () => {
  for (const [name, all] of Object.entries(texts))
    for (const expected of all)
      it(`${name}: ${expected}`, () => {
        assert.equal(markContradictions(expected.replace(/[[\]]/g, ''), checkRules), expected);
      });
});
