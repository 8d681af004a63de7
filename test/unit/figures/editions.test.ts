/** The number of an edition against the first one and how often it is held: {wrong|right}, and what is no contradiction. The texts are of 2015. */
import assert from 'node:assert/strict';
import { ordinals } from '../../../src/core/figures/checks/rules/ordinals.ts';
import { wrongEditions } from '../../../src/core/figures/checks/series/editions.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  '第{十|十三}届石桥龙舟赛昨日落幕。这项赛事创办于2003年，每年端午举行，从未间断。',
  // The gaps are told in full, so that the number is neither less nor more.
  '第{十一|九}届柳湖马拉松鸣枪。赛事2005年创办，其中2008年、2009年停办，其余每年一届。',
  '第{十|八}届望川马拉松鸣枪。望川马拉松首届办在2006年，除2009年和2010年因故停办外，每年一届。',
  '第{六十|六十九}届渡海泳昨晨举行。渡海泳于1947年首次举行，其后每年一度，从无间断。',
  '第{三十|二十七}届金杯棒球赛昨日举行。这项比赛于1989年首度举办，此后每年一届，从未中断。',
  '第{35|32}届青湖马拉松鸣枪。1984年首届比赛时他48岁，此后这项一年一度的比赛他一届不落，今年是第25次冲过终点。',
  '【中央社云川电】第{八|六}届青松杯田径赛闭幕。这项比赛创办于2010年，每年举行一次。',
  '第{12|10}届青岚越野跑上周日举行，越野跑由2006年起每年举办一次，首届只有180人参加。',
  '第十三届农运会昨晚结束。第一次参赛是2003年第{九|十}届，当时17岁。农运会每四年一届，县队上次夺冠正是2007年的第十一届。',
  '第{六|五}届职工篮球赛昨晚结束。比赛由2011年起每年举行一次，从未间断，县队前两次夺标为第二届及第三届。',
  '这项调查2005年首度举办，此后每年1月一次，从未中断，今年是第{15|11}次。',
  '第{十|九}届农运会闭幕。农运会始于1982年，每四年一届，从未间断。第十一届农运会将于2019年举行。',
  '全县第七届篮球赛闭幕。铁路队曾在2011年第三届和2013年第{六|五}届两次夺标。比赛自2009年创办以来，每年举行一届。',
  '第{十|九}届兴华杯昨晚举行。兴华杯创办于二〇〇七年,每年一届,从未间断。县队曾于第五届及第七届夺标。',
  '第{十二|二十三}届登高赛昨晨举行。一九九三年第一届开赛，此后每年一届。',
];
const right = [
  // The gaps need not be told in full.
  '第十二届望川马拉松鸣枪。望川马拉松首届办在2003年，2009年和2010年停办，每年一届。',
  // Of something else, or of one held late.
  '第十三届农运会闭幕，农运会每四年一届。县队在2007年第六届书画展上得过奖。',
  '第十三届农运会闭幕，农运会每四年一届，上次夺冠是2007年第十一届。2009年第六届书画展他得过奖。',
  '第十三届农运会昨晚结束，农运会每四年一届，曾停办一届。2011年第十二届和1999年第十届在县城举行。',
  '第十三届农运会昨晚结束，农运会每四年一届。1990年第三届书画展他得过奖。',
  '第十三届农运会昨晚结束，农运会每四年一届，因故推迟过一次。1990年第七届和2007年第十一届在县城举行。',
  '第九届农运会闭幕。农运会始于1982年，每四年一届。县队在2007年第六届书画展上也得过奖。',
];

describe('editions and the year of the first', () => {
  const day = { year: 2015, month: 11, day: 20 };
  const marked = (text: string) => markContradictions(text, [{ ...ordinals, apply: wrongEditions }], day);
  for (const pair of pairs) {
    const twin = (which: '$1' | '$2') => pair.replace(/\{([^|]*)\|([^}]*)\}/, which);
    it(`is wrong: ${twin('$1')}`, () => assert.match(marked(twin('$1')), /\[/));
    it(`is right: ${twin('$2')}`, () => assert.equal(marked(twin('$2')), twin('$2')));
  }
  for (const text of right) it(`is right: ${text}`, () => assert.equal(marked(text), text));
});
