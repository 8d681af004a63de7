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
  // What two parts leave of a whole of three is told in another sentence.
  [
    '三座大型水库蓄水16.7亿立方米，占兴利库容的七成。／中型和小型水库蓄水分别为3.2亿立方米和1.9亿立方米，各类水库合计21.8亿立方米。',
    '三座大型水库蓄水16.7亿立方米，占兴利库容的七成。／中型和小型水库蓄水分别为3.2亿立方米和1.9亿立方米，各类水库合计28.1亿立方米。',
  ],
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
  // 35.3 % is made by two of the other amounts, of which so many stand near that some had to make it.
  [
    '全镇有茶园382亩、桑园407亩、果园243亩、菜园301亩。今年评选匠人，参评993人，入围529人，入围率53.3%。镇上有木匠191人、瓦匠234人、铁匠330人。',
    '全镇有茶园382亩、桑园407亩、果园243亩、菜园301亩。今年评选匠人，参评993人，入围529人，入围率35.3%。镇上有木匠191人、瓦匠234人、铁匠330人。',
  ],
];

/** Of so many amounts, and so many years, some look like slips of each other. */
const dense: readonly string[] = [
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
