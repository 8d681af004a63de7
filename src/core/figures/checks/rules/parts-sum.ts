/** Parts against their whole: 23个乡镇，其中山区11个，平原9个，湖区4个 are 24. */
import type { Figure } from '../../../reading.ts';
import { wrongFarParts } from '../article/far-parts.ts';
import type { CheckRule, Contradiction, Sentence } from '../page.ts';
import { wrongFates } from '../relations/fates.ts';
import { wrongListSentence } from '../relations/list-sentences.ts';
import { type Members, wrongMembers } from '../relations/members.ts';
import { wrongMixedList } from '../relations/mixed-lists.ts';
import { type WrongPartition, wrongPartition } from '../relations/part-sums.ts';
import { partitionsOf } from '../relations/partitions.ts';
import { wrongScale } from '../relations/scales.ts';
import { wrongToldSum } from '../relations/told-sums.ts';
import { wrongTotalBehind } from '../relations/totals-behind.ts';
import { wrongWholeAtEnd } from '../relations/whole-at-end.ts';
import { contradiction, makeOtherwise } from '../sums.ts';
import { wrongRecords } from './records.ts';
import { wrongRemainders } from './remainders.ts';

const ofPartition = (sentence: Sentence, wrong: WrongPartition | null): readonly Contradiction[] =>
  wrong && !makeOtherwise(sentence, wrong.whole, wrong.parts)
    ? [contradiction(sentence, wrong.whole, wrong.parts, wrong.at)]
    : [];

/** A total is told last, and marked itself. */
const ofTotal = (sentence: Sentence, wrong: Members | null): readonly Contradiction[] =>
  wrong && !makeOtherwise(sentence, wrong.whole, wrong.members)
    ? [contradiction(sentence, wrong.whole, wrong.members, wrong.whole)]
    : [];

/** What single words lead to. */
const inWords = (sentence: Sentence): readonly Contradiction[] => [
  ...partitionsOf(sentence).flatMap((partition) => ofPartition(sentence, wrongPartition(sentence, partition))),
  ...sentence.figures.flatMap((_, i) =>
    ofTotal(sentence, wrongTotalBehind(sentence, i) ?? wrongMixedList(sentence, i)),
  ),
  ...wrongMembers(sentence).map(({ whole, members }) =>
    contradiction(sentence, whole, members, members.at(-1) as Figure),
  ),
  ...ofTotal(sentence, wrongWholeAtEnd(sentence)),
  ...ofTotal(sentence, wrongListSentence(sentence)),
  ...ofTotal(sentence, wrongFates(sentence)),
  ...wrongScale(sentence).map(({ whole, part }) => contradiction(sentence, whole, [part], part)),
  ...wrongRemainders(sentence),
  ...wrongRecords(sentence),
];

export const partsSum: CheckRule = {
  name: 'parts-sum',
  needs: { figures: 2 },
  purpose: 'Parts that a sentence lists as one whole may not be more than it, and where nothing is left out not less.',
  examples: [
    [
      '转移收入5580元。人均支出18742元。其中，食品支出5641元，教育支出2249元。',
      '转移收入5580元。人均支出18742元。其中，食品支出5641元，教育支出2249元。',
    ],
    ['捐款5元、10元、20元不等，共筹得3645元。', '捐款5元、10元、20元不等，共筹得3645元。'],
    ['共有23个乡镇，其中山区11个，平原9个，湖区4个。', '共有23个乡镇，其中山区11个，平原9个，湖区[4个]。'],
    ['有8个村，其中30个党员、12个干部受到表彰。', '有8个村，其中30个党员、12个干部受到表彰。'],
    ['新增小学2所、初中1所、幼儿园4所，共新增学校9所。', '新增小学2所、初中1所、幼儿园4所，共新增学校[9所]。'],
    ['应到代表320人，出席298人，缺席12人。', '应到代表[320人]，出席298人，缺席12人。'],
    ['应到代表486人，实到487人。', '应到代表486人，实到[487人]。'],
    ['以9金5银4铜共16枚奖牌收官。', '以9金5银4铜共[16枚]奖牌收官。'],
    ['以9金5银4铜共18枚奖牌收官。', '以9金5银4铜共18枚奖牌收官。'],
    ['取得4胜1平1负，积15分。', '取得4胜1平1负，积[15分]。'],
    ['取得4胜1平1负，积13分。', '取得4胜1平1负，积13分。'],
    ['小组赛3战2胜1平，积8分。', '小组赛3战2胜1平，积[8分]。'],
    ['小组赛3战2胜1平，积7分。', '小组赛3战2胜1平，积7分。'],
    ['联赛前10战6胜2平，积20分。', '联赛前10战6胜2平，积20分。'],
    ['女子象棋赛上她4胜3平，积5.5分。', '女子象棋赛上她4胜3平，积5.5分。'],
    ['应到代表25人，实到23人，1人请假，1人出差。', '应到代表25人，实到23人，1人请假，1人出差。'],
    ['应到代表25人，实到23人，4人请假。', '应到代表[25人]，实到23人，4人请假。'],
    ['共设项目46个，其中田赛18个，径赛24个，全能8个。', '共设项目46个，其中田赛18个，径赛24个，全能[8个]。'],
    ['投入460万元，其中省级资金300万元，县级配套260万元。', '投入460万元，其中省级资金300万元，县级配套[260万元]。'],
    [
      '3批共416吨，其中第一批128吨，第二批96吨，第三批92吨。',
      '3批共416吨，其中第一批128吨，第二批96吨，第三批[92吨]。',
    ],
    ['3批共416吨，其中第一批128吨，第二批96吨。', '3批共416吨，其中第一批128吨，第二批96吨。'],
    [
      '计划改造公厕240座，目前已完成192座，剩余58座年底前完成。',
      '计划改造公厕240座，目前已完成192座，剩余[58座]年底前完成。',
    ],
    [
      '计划改造公厕240座，目前已完成192座，剩余48座年底前完成。',
      '计划改造公厕240座，目前已完成192座，剩余48座年底前完成。',
    ],
    ['应到代表320人，实到298人，缺席22人。', '应到代表320人，实到298人，缺席22人。'],
    ['馆藏120件，其中2023年征集56件，2024年征集74件。', '馆藏120件，其中2023年征集56件，2024年征集[74件]。'],
    ['奖牌50枚，其中金牌10枚、银牌20枚、铜牌30枚。', '奖牌50枚，其中金牌10枚、银牌20枚、铜牌[30枚]。'],
    ['商铺230家，其中餐饮20家，文创60家，其余50家。', '商铺230家，其中餐饮20家，文创60家，其余[50家]。'],
    ['一行25人，包括专家9人、队员7人、医生2人、后勤9人。', '一行25人，包括专家9人、队员7人、医生2人、后勤[9人]。'],
    ['电梯486部，其中住宅312部，商场98部，医院67部。', '电梯486部，其中住宅312部，商场98部，医院[67部]。'],
    [
      '确诊417例，其中输入43例，本土374例；新增无症状1473例，其中输入87例。',
      '确诊417例，其中输入43例，本土374例；新增无症状1473例，其中输入87例。',
    ],
    ['处分1647人，移送73人，其中厅局级54人、县处级285人。', '处分1647人，移送73人，其中厅局级54人、县处级285人。'],
    ['泊位42个，其中万吨级以上18个，其余34个。', '泊位42个，其中万吨级以上18个，其余[34个]。'],
    [
      '财政收入286亿元，其中税收收入221亿元，非税收入75亿元。',
      '财政收入286亿元，其中税收收入221亿元，非税收入[75亿元]。',
    ],
    ['养老机构186家，公办64家，民办132家。', '养老机构186家，公办64家，民办[132家]。'],
    ['养老机构186家，公办64家，民办122家。', '养老机构186家，公办64家，民办122家。'],
    ['比赛现场有观众460人，其中村民120人，游客440人。', '比赛现场有观众460人，其中村民120人，游客[440人]。'],
    ['签约居民1860人，其中老人2640人。', '签约居民1860人，其中老人[2640人]。'],
    ['培训教师60人，其中乡村教师18人，带动3000人就业。', '培训教师60人，其中乡村教师18人，带动3000人就业。'],
    [
      '进出口3860亿元，其中出口2316亿元，进口1544亿元，顺差772亿元。',
      '进出口3860亿元，其中出口2316亿元，进口1544亿元，顺差772亿元。',
    ],
    ['进岛2600人次，出岛1900人次，进出岛合计5500人次。', '进岛2600人次，出岛1900人次，进出岛合计[5500人次]。'],
    ['隧道全长5.8公里，其中盾构段长6.96公里。', '隧道全长5.8公里，其中盾构段长[6.96公里]。'],
    ['共有代表50人，其中妇女28人，党员40人。', '共有代表50人，其中妇女28人，党员40人。'],
    [
      '种了36.8万亩小麦。其中一类苗21.5万亩，二类苗21.1万亩。',
      '种了36.8万亩小麦。其中一类苗21.5万亩，二类苗[21.1万亩]。',
    ],
    ['1486个行政村中已有1412个通车，尚有94个待建。', '1486个行政村中已有1412个通车，尚有[94个]待建。'],
    ['1486个行政村中已有1412个通车，尚有74个待建。', '1486个行政村中已有1412个通车，尚有74个待建。'],
    ['640架无人机中，植保机486架，运输机178架。', '640架无人机中，植保机486架，运输机[178架]。'],
    ['640架无人机中，植保机486架，运输机138架。', '640架无人机中，植保机486架，运输机138架。'],
    ['茶企36家，其中省级3家、市级12家、县级31家。', '茶企36家，其中省级3家、市级12家、县级[31家]。'],
    ['船上共有19人，其中船员6人，乘客11人。', '船上共有19人，其中船员6人，乘客[11人]。'],
    ['首饰9件：戒指2枚，银镯3只，玉坠2块。', '首饰[9件]：戒指2枚，银镯3只，玉坠2块。'],
    ['首饰7件：戒指2枚，银镯3只，玉坠2块。', '首饰7件：戒指2枚，银镯3只，玉坠2块。'],
    ['一班48人，二班52人。全年级共110人。', '一班48人，二班52人。全年级共[110人]。'],
    ['一班48人，二班52人。全年级共100人。', '一班48人，二班52人。全年级共100人。'],
    ['共有23个乡镇，其中山区11个，平原9个。', '共有23个乡镇，其中山区11个，平原9个。'],
    [
      '全县14个乡镇28.6万人受灾，1.24万间房屋倒塌。需要重建住房的有4600户，已经动工的4370户，占95%；搬进新居的2990户，占65%。上级下拨2180万元，另外收到捐款780万元，其中现金426万元，物资折款345万元。37所学校中，31所开学，其余6所借用民房。',
      '全县14个乡镇28.6万人受灾，1.24万间房屋倒塌。需要重建住房的有4600户，已经动工的4370户，占95%；搬进新居的2990户，占65%。上级下拨2180万元，另外收到捐款780万元，其中现金426万元，物资折款[345万元]。37所学校中，31所开学，其余6所借用民房。',
    ],
    [
      '拨款771万元，捐款780万元，其中现金426万元，物资折款345万元。',
      '拨款771万元，捐款780万元，其中现金426万元，物资折款345万元。',
    ],
    [
      '12个村收入486万元。其中，50万元以上的3个村，30万元至50万元的5个村，其余5个村不到30万元。',
      '12个村收入486万元。其中，50万元以上的3个村，30万元至50万元的5个村，其余[5个]村不到30万元。',
    ],
    [
      '12个村收入486万元。其中，50万元以上的3个村，30万元至50万元的5个村，其余4个村不到30万元。',
      '12个村收入486万元。其中，50万元以上的3个村，30万元至50万元的5个村，其余4个村不到30万元。',
    ],
    [
      '去年获授权162件。授权专利中，发明专利121件，实用新型63件，外观设计5件。',
      '去年获授权[162件]。授权专利中，发明专利121件，实用新型63件，外观设计5件。',
    ],
    [
      '遇难人数由2人升至5人，仍有3人失踪，6人受伤。当班下井64人，自行升井47人，获救9人，其余18人被困。现场有4支队伍92人搜救，出动车辆18辆，罚款60万元。',
      '遇难人数由2人升至5人，仍有3人失踪，6人受伤。当班下井64人，自行升井47人，获救9人，其余[18人]被困。现场有4支队伍92人搜救，出动车辆18辆，罚款60万元。',
    ],
  ],
  apply: (page) => {
    const near = page.sentences.flatMap((sentence) => {
      const found = inWords(sentence);
      return found.length > 0 ? found : ofTotal(sentence, wrongToldSum(sentence));
    });
    // 三战两胜一负，积7分: the points alone are a figure.
    const bare = page.articles
      .flatMap((places) => places.map(({ sentence }) => sentence))
      .filter(({ figures }) => figures.length === 1);
    return [...near, ...bare.flatMap(wrongRecords), ...page.articles.flatMap(wrongFarParts)];
  },
};
