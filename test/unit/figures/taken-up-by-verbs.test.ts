/** A number that is taken up with the verb that it was told with: {wrong|right}, and others that only look so. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  '慈善行昨日举行，共有2450人参加，筹得善款386万元。／主席致辞时，感谢{2540|2450}名参加者冒雨支持。',
  '她先后资助了31名贫困学生。／被她资助的{29|31}名学生，有的已经大学毕业。',
  '共有37家企业报名参展。／来自省外的不少。参展的{43|37}家企业中，外地企业占一半。',
  '当日到场观众一万二千人，有八成看到终场。／{一万四千|一万二千}名到场者起立鼓掌。',
  '全校有86名教师下乡支教。／下乡支教的{93|86}名教师分到了12个村。',
  '这次共有312名志愿者报名，年龄最大的七十岁。／{321|312}名报名者按特长编成了八个小组。',
  '剧团招收了32名学员。／当年招收的{35|32}名学员，如今都成了台柱子。',
];
const right = [
  // A part, and the rest of it.
  '她先后资助了23名贫困学生。／被她资助的20名学生考上大学，还有3名在读高中。',
  // By somebody else, or of another kind.
  '她资助了23名学生。／丈夫资助的25名学生也常来看她。',
  '共有37家企业报名参展。／参展的43家媒体来自省外。',
  // Of each, of a plan, of another time, or not so.
  ...[
    '每期',
    '平均',
    '其中',
    '计划',
    '预计',
    '拟',
    '应',
    '限定',
    '另',
    '又',
    '再',
    '首批',
    '不足',
    '未',
    '没有',
    '最少',
  ].map((word) => `全校${word}有86名教师支教。／支教的93名教师分到了12个村。`),
  '剧团1988年招收了32名学员。／1992年招收的35名学员，如今都成了台柱子。',
];

describe('numbers taken up by their verbs', () => {
  const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
  for (const line of pairs) {
    const [planted, clean] = [line.replace(alternatives, '$1'), line.replace(alternatives, '$2')];
    it(`is found: ${planted}`, () => assert.match(markContradictions(planted, checkRules), /\[/));
    it(`is right: ${clean}`, () => assert.equal(markContradictions(clean, checkRules), clean));
  }
  for (const line of right) it(`is right: ${line}`, () => assert.equal(markContradictions(line, checkRules), line));
});
