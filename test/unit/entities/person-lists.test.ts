/** Lists of persons: which members are found that look like places or like words. Only those that are found anew are marked in what comes out. */
import assert from 'node:assert/strict';
import { listedPersons } from '../../../src/core/entities/person-lists.ts';
import { marksIn, written } from '../../name-marks.ts';

function found(source: string): string {
  const { text, names, words } = marksIn(source);
  return written(text, listedPersons(text, names, words));
}

describe('the members of a list of persons', () => {
  for (const [why, before, after] of [
    ['are behind their roles', '教师黎明、农民朝阳和厨师<南方:s>。', '教师{P|黎明}、农民{P|朝阳}和厨师{P|南方}。'],
    ['of trades, too', '教师黎明、会计白杨和保安<江涛:nr>。', '教师{P|黎明}、会计{P|白杨}和保安{P|江涛}。'],
    [
      'whatever words they are beside two with surnames',
      '乡长<长远:a>、会计<时节:n>、教师<温暖:a>都在',
      '乡长{P|长远}、会计{P|时节}、教师{P|温暖}都在',
    ],
    [
      'are behind those who came along',
      '陪同的有<文中:n>、{P|冯在田}、{P|和志刚}。',
      '陪同的有{P|文中}、冯在田、和志刚。',
    ],
    ['but no words', '教师黎明、农民朝阳和厨师<蘑菇:n>。', '教师{P|黎明}、农民{P|朝阳}和厨师蘑菇。'],
    ['nor the people of a role alone', '教师黎明、农民朝阳和厨师<同学:n>。', '教师{P|黎明}、农民{P|朝阳}和厨师同学。'],
    [
      'nor numbers',
      '六班依序为十八、十九、二十、二十一、二十三、二十五人，',
      '六班依序为十八、十九、二十、二十一、二十三、二十五人，',
    ],
    ['need more than one role', '教师黎明、朝阳，', '教师黎明、朝阳，'],
    ['are beside two persons', '{P|梁秋石}、{L|尹立}、{P|高山}，', '梁秋石、{P|尹立}、高山，'],
    ['and not beside one', '{P|梁秋石}、{L|尹立}，', '梁秋石、尹立，'],
    [
      'also where a word is a place, with a surname',
      '{P|梁秋石}、{L|<尹立:ns>}、{P|高山}，',
      '梁秋石、{P|尹立}、高山，',
    ],
    ['but not without one', '{P|梁秋石}、{L|<立尹:ns>}、{P|高山}，', '梁秋石、立尹、高山，'],
    ['also without one where it is no word', '{P|梁秋石}、{L|立尹}、{P|高山}，', '梁秋石、{P|立尹}、高山，'],
    [
      'and not where two are places',
      '{P|梁秋石}、{P|高山}、{P|丁一}、{L|<尹立:ns>}、{L|<尹山:ns>}，',
      '梁秋石、高山、丁一、尹立、尹山，',
    ],
    [
      'unless roles are said',
      '{P|梁秋石}、教师{P|高山}、教师{P|丁一}、{L|<尹立:ns>}、{L|<尹山:ns>}，',
      '梁秋石、教师高山、教师丁一、{P|尹立}、{P|尹山}，',
    ],
    ['are behind a label', '获奖者：{P|黎明}、朝阳、{L|尹立}。', '获奖者：黎明、{P|朝阳}、{P|尹立}。'],
    ['and not behind another', '特产：{P|黎明}、朝阳、{L|尹立}。', '特产：黎明、朝阳、尹立。'],
    ['are before their number', '{L|乔叶}、朝阳、东西四位作家', '{P|乔叶}、{P|朝阳}、{P|东西}四位作家'],
    ['and before 等人', '{P|梁秋石}、朝阳、{P|高山}等人', '梁秋石、{P|朝阳}、高山等人'],
    ['but not before a number of things', '{L|乔叶}、朝阳、东西四家作坊', '乔叶、朝阳、东西四家作坊'],
    ['are no words of the language', '{L|乔叶}、<朝霞:n>、东西四位作家', '{P|乔叶}、朝霞、{P|东西}四位作家'],
    ['unless with a surname', '{L|乔叶}、<高峰:n>、东西四位作家', '{P|乔叶}、{P|高峰}、{P|东西}四位作家'],
    ['are none where an organization is', '{P|梁秋石}、{O|日昌}、{L|尹立}、{P|高山}，', '梁秋石、日昌、尹立、高山，'],
    ['or a work', '{P|梁秋石}、{W|日昌}、{L|尹立}、{P|高山}，', '梁秋石、日昌、尹立、高山，'],
    ['or where the noun behind says places', '{P|梁秋石}、{L|尹立}、{P|高山}等地', '梁秋石、尹立、高山等地'],
    ['are no divisions', '{P|梁秋石}、{L|望川市}、{P|高山}等人', '梁秋石、望川市、高山等人'],
    ['are no one character', '{P|梁秋石}、朝、{P|高山}等人', '梁秋石、朝、高山等人'],
    ['and no five', '{P|梁秋石}、朝阳朝阳朝、{P|高山}等人', '梁秋石、朝阳朝阳朝、高山等人'],
    ['and four are', '{P|梁秋石}、朝阳朝阳、{P|高山}等人', '梁秋石、{P|朝阳朝阳}、高山等人'],
    ['are in Chinese', '{P|梁秋石}、ABC、{P|高山}等人', '梁秋石、ABC、高山等人'],
    ['are no people in general', '{P|梁秋石}、老友们、{P|高山}等人', '梁秋石、老友们、高山等人'],
    ['are no known places', '{P|梁秋石}、{L|哈尔科夫}、{P|高山}等人', '梁秋石、哈尔科夫、高山等人'],
    ['unless with a role', '{P|梁秋石}、教师{L|哈尔科夫}、{P|高山}等人', '梁秋石、教师{P|哈尔科夫}、高山等人'],
    [
      'are of other peoples where the first has a role',
      '棋手芝野虎丸、一力辽、{P|高山}，',
      '棋手{P|芝野虎丸}、{P|一力辽}、高山，',
    ],
    ['but hold no word', '棋手芝野虎丸、<一力:n>辽、{P|高山}，', '棋手{P|芝野虎丸}、一力辽、高山，'],
    ['and have three characters then', '棋手芝野虎丸、力辽、{P|高山}，', '棋手{P|芝野虎丸}、力辽、高山，'],
    ['follow a role and two persons', '教师{P|乔叶}、{P|高山}、{L|立尹}，', '教师乔叶、高山、{P|立尹}，'],
    ['also where a word is a place', '教师{P|乔叶}、{P|高山}、{L|<立尹:ns>}，', '教师乔叶、高山、{P|立尹}，'],
    ['but follow no one person', '教师{P|乔叶}、{L|<立尹:ns>}、高山，', '教师乔叶、立尹、{P|高山}，'],
    ['and are no known places', '教师{P|乔叶}、{P|高山}、{L|<日本:ns>}，', '教师乔叶、高山、日本，'],
    ['nor words without a surname', '教师{P|乔叶}、{P|高山}、<朝霞:n>、<高峰:n>，', '教师乔叶、高山、朝霞、{P|高峰}，'],
    [
      'end before another word',
      '教师{P|乔叶}、{P|高山}、<毛:n><不易:a><轮番:d>登台',
      '教师乔叶、高山、{P|毛不易}轮番登台',
    ],
    ['and a role', '{P|芝野}、一力辽、{P|高山}，', '芝野、一力辽、高山，'],
  ] as const)
    it(`${why}: ${before}`, () => assert.equal(found(before), after));
});
