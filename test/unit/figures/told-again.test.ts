/**
 * Contradictions of ordinary articles, kind by kind: {wrong|right} on the day before them, ／ between paragraphs, the first of which is a headline where # begins it; and texts that
 * are right though they look otherwise.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

type Pairs = readonly (readonly [day: string, text: string])[];

const found = (told: string, text: string) => {
  const [year, month, day] = told.split('-').map(Number) as [number, number, number];
  return checkFigures(checkedPassages(text.split('／'), { year, month, day })).map(({ rule }) => rule);
};

/** The rule that speaks, with texts that it speaks of. */
const pairs: Readonly<Record<string, Pairs>> = {
  product: [
    ['2012-02-14', '公司拟每10股派发现金红利3元（含税），以总股本5亿股计算，共派发{15亿元|1.5亿元}。'],
    ['2016-07-02', '項目提供{720個|540個}單位。／嵐悅苑共有3座樓宇，每座樓高30層，每層6伙，預計2018年落成。'],
    ['2011-08-20', '小区共有{640户|480户}。小区建有5幢住宅楼，每幢16层，每层6户。'],
    ['2010-09-01', '新校区迎来{2260名|2160名}新生。／全校设6个年级，每个年级8个班，每班45人。'],
    ['1986-05-20', '参加比赛的共有{八十六人|九十六人}。这次共有16个代表队，每队3组，每组2人，比赛进行两天。'],
    ['2019-03-03', '图书馆有书架{420个|480个}。馆内分4层，每层8个书库，每库15个书架。'],
    ['2022-04-25', '按回购金额上限8亿元和最高价40元测算，可回购股份约{2亿股|2000万股}。'],
    ['2020-03-03', '以募集资金6亿元、每股发行价12元计算，共发行{5亿股|5000万股}。'],
    ['2023-03-03', '按增持金额下限1亿元和当日收盘价8元计算，可增持约{1.5亿股|1250万股}。'],
  ],
  multiple: [
    [
      '1984-11-21',
      '# 凤桥自行车厂提前四十一天完成全年计划／本报讯 截至十一月二十日，凤桥自行车厂今年已生产自行车二十四万辆，提前四十一天完成全年计划。／这个厂一九八〇年的产量为{十六万辆|十二万辆}，四年翻了一番。／厂里把指标分解到车间，科室干部由三百二十名精简为二百四十名。／厂长周维国说，库存还有五千辆，明年计划生产三十万辆，并试制一种轻便女车。',
    ],
    [
      '1984-11-21',
      '这个厂一九八〇年的产量为{十六万辆|十二万辆}。今年已生产自行车二十四万辆，提前四十一天完成全年计划，四年翻了一番。库存还有五千辆。',
    ],
    ['2001-03-21', '冰芯总长102米，而第7航次取得的冰芯长51米，长度增长了{两倍|一倍}。'],
    ['1995-08-08', '今年展厅有展柜120个，而老馆只有40个，增加了{一倍|两倍}。'],
    ['1995-08-08', '比赛有86所学校参加，而首届只有43所学校，数量翻了{两番|一番}。'],
  ],
  sets: [
    [
      '1988-09-15',
      '江城队先失两局，后连扳三局，以三比二力克滨海队。五局比分依次是：九比十五、十一比十五、{七比十五|十五比七}、十五比十二、十五比十三。',
    ],
    ['1984-03-03', '白山队以三比一战胜青河队，四局的比分是十五比九、{十二比十五|十五比十二}、七比十五、十五比十。'],
    ['1990-08-01', '北江女排以三比零轻取南湖女排，三局比分是十五比八、{十一比十五|十五比十一}、十五比六。'],
  ],
};

/** Right, each for a reason of its own. */
const right: Pairs = [
  // Some floors have other dwellings, or another building some; or the total is of another thing, time or place.
  ['2017-04-04', '新楼有540户。新楼有5幢，每幢30层，每层4户，首层为商铺。'],
  ['2017-04-04', '去年交付540户。新楼有5幢，每幢30层，每层4户。'],
  ['2017-04-04', '东区有户540户，西区有户500户。新楼有5幢，每幢30层，每层4户。'],
  ['2017-04-04', '东区有住户340户。新楼有5幢，每幢30层，每层4户。'],
  ['2017-04-04', '全镇有540户。新楼建成5幢。老楼每幢30层，每层4户。'],
  ['2017-04-04', '小区分为两片，每片5幢，每幢30层，每层4户。新城有住户900户。'],
  // What is reckoned with something else.
  ['2022-04-25', '按回购金额上限8亿元和最高市值40亿元测算，可回购股份约2亿股。'],
  ['2022-04-25', '公司以8亿元和每股收购价40元，向持有2亿股的股东要约。'],
  // Another thing has grown, or the other way.
  ['2001-03-21', '冰芯总长102米，而第7航次取得的冰芯长51米，产值增长了两倍。'],
  ['2001-03-21', '展厅有展柜120个，其中新展柜40个，增加了一倍。'],
  ['2001-03-21', '老区有4万人，而新区有12万人，增长了一倍。'],
];

const articles = readFileSync(new URL('../../fixtures/contradictions/rich-articles.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, 10), line.slice(11)] as const);

const filled = (text: string, side: '$1' | '$2') => text.replace(/\{([^|]*)\|([^}]*)\}/, side);

describe('what an article tells again', () => {
  for (const [rule, all] of Object.entries(pairs))
    for (const [day, text] of all)
      it(`${rule}: ${text}`, () => {
        assert.deepEqual(found(day, filled(text, '$2')), []);
        const wrong = found(day, filled(text, '$1'));
        assert.ok(wrong.includes(rule as never), `only ${wrong.join()}`);
      });
  for (const [day, text] of right) it(`is right: ${text}`, () => assert.deepEqual(found(day, text), []));
  for (const [day, text] of articles)
    it(`has nothing to say of ${text.slice(0, 24)}`, () => assert.deepEqual(found(day, `# ${text}`), []));
});
