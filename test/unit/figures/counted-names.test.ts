/** Names beside the number that the text tells of them: {wrong|right}, and what is no list of all. */
import assert from 'node:assert/strict';
import { listed } from '../../../src/core/figures/checks/rules/listed.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  '该社1997年6月由陈立、周海、吴晓{四|三}位大学同学创办。',
  '剧团五十天里走遍城关、石桥、大王庄、河口、双庙、青山{七|六}个公社。',
  '被告人王炳坤、李春和、张世荣{四|三}人分别被判刑。',
  '市区金福楼、瑞祥、老同庆、万宝和玉堂春{六|五}家金店联手促销。',
  '该片获最佳影片、导演、男主角、女配角及摄影{六|五}项提名。',
  '带去的剧目有《闹龙舟》、《桃花扇》、《三请贤》、《借粮》{五|四}出，其中传统戏三出。',
  '户主梁福（67岁）、其妻冯莲（64岁）及孙儿梁轩（9岁）{两|三}人死亡，另有14人受伤。',
  '今天推出{三|四}个组屋项目，分别是东河的晴苑、林里的翠阁、金湾的海坊和杜林的绿庭，依次有760个、540个、480个和470个单位。',
  '石桥、柳林和河口{四|三}个乡镇通了公路。',
  '白沙、青岚、望川、临泽{五|四}座水库动工，云顶、江桥、砚山{三|三}座待建。',
];
const right = [
  '一行人先后到东京、海州、云城四次，行程三千公里。',
  '小李、小王和他父母四人住在一起。',
  '张建国、李春和夫妇三人昨日返乡。',
  '学校有语文、数学、英语三个教研组，艺术、体育两个小组。',
  '他写过《渡口》、《河边》、《石头》四首诗。',
  '2名教师、学生、家长四人乘车。',
  '石桥、柳林、2名河口来的工人四人。',
  '教练员和运动员刘洋、陈静、王磊四人出席。',
  '今天推出三个项目，分别是云川、海陵，以及平江、东河。',
];

describe('names and their number', () => {
  for (const pair of pairs) {
    const twin = (which: '$1' | '$2') => pair.replace(/\{([^|]*)\|([^}]*)\}/g, which);
    it(`is wrong: ${twin('$1')}`, () => assert.match(markContradictions(twin('$1'), [listed]), /\[/));
    it(`is right: ${twin('$2')}`, () => assert.equal(markContradictions(twin('$2'), [listed]), twin('$2')));
  }
  for (const text of right)
    it(`is no list of all: ${text}`, () => assert.equal(markContradictions(text, [listed]), text));
});
