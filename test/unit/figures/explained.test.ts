/** What looks like a contradiction where other amounts, or how many there are, say that none was meant. Each warned before they were asked. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const found = (text: string) =>
  checkFigures(checkedPassages(text.split('／'), { year: 2025, month: 7, day: 6 })).map(({ rule }) => rule);

/** Each with a slip of the pen that is one. */
const told: readonly (readonly [right: string, wrong: string])[] = [
  // A whole that is a share of another one has no part in the next sentence.
  [
    '今年新增车位2160个，其中城区1620个，占75%。目前全县1250个小区中，车位紧张的只剩10个，占0.8%。',
    '今年新增车位2160个，其中城区1620个，占57%。目前全县1250个小区中，车位紧张的只剩10个，占0.8%。',
  ],
  // A mean of people has no fraction.
  ['员工486人，网点41个，每个网点平均12人。', '员工486人，网点41个，每个网点平均21人。'],
  // 占 tells a share, and no growth.
  [
    '水库蓄水1.12亿立方米，占可用库容的28.6%，比去年同期少9300万立方米。',
    '水库蓄水由9300万立方米增加到1.12亿立方米，增长28.6%。',
  ],
  // 占 and 由 tie an outcome to the amounts right before it, whatever others make.
  [
    '队里86人，女工12人。共出土随葬品212件，陶器34件，占总数的16.0%。',
    '队里86人，女工12人。共出土随葬品212件，陶器34件，占总数的14.0%。',
  ],
  [
    '月费由144元调为168元，调幅16.7%。全体委员56席，缺席8席。',
    '月费由144元调为168元，调幅14.3%。全体委员56席，缺席8席。',
  ],
];

/** Of so many amounts, and so many years, some look like slips of each other. */
const dense: readonly string[] = [
  // Two numbers that a swap of digits parts are each what others make.
  '棉纺厂去年下岗2150人，已有1860人重新上岗，其中920人进了新车间，410人外出务工，530人自谋职业。尚未上岗的290人里，一半在培训。',
  '截至10月7日21时，国庆档（10月1日至7日）全国电影票房23.62亿元，观影人次5836万，平均票价40.5元，放映场次316万场。去年国庆档为7天21.04亿元。单片来看，《潮生》以8.41亿元居首，占35.6%，《远火》5.26亿元，《灯下》3.87亿元，前三名合计17.54亿元。《潮生》首日1.62亿元，第三天升到1.78亿元，猫儿评分9.2分。',
  '县农商行披露年报，截至去年末，资产总额312.7亿元，较年初增长9.2%；各项存款268.4亿元，增加21.3亿元；各项贷款196.5亿元，增加17.8亿元，增幅9.96%。全年收入7.86亿元，下降1.3%，其中利息6.51亿元，占82.8%；不良贷款3.26亿元，不良率1.66%，下降0.12个百分点；拨备覆盖率214%。',
  '女画家柏如水1932年5月出生，16岁学画，1957年25岁时办第一次画展，1968年到1976年没有画画，直到1992年退休，执教35年。退休后她坚持写生，78岁那年还去了海拔4200米的湖边。2015年画册再版时，她已是83岁高龄。她的丈夫2012年去世，终年84岁，两人结婚53年。她的学生1950年出生，22岁拜师，2001年51岁时得奖。',
];

describe('what looks like a contradiction', () => {
  for (const [right, wrong] of told) {
    it(`is none in ${right}`, () => assert.deepEqual(found(right), []));
    it(`is one in ${wrong}`, () => assert.notDeepEqual(found(wrong), []));
  }
  for (const text of dense) it(`is none in ${text}`, () => assert.deepEqual(found(text), []));
});
