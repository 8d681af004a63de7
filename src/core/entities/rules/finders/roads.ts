/** Rules that find roads and railways by the form of their names. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { knownType } from '../../known-list.ts';
import { wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** Provinces and cities by the single characters that roads are called by. */
const ends =
  '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新港澳台杭广深成武沈哈大连兰郑西昆贵南福厦温合徐沿霍包茂柳济昌九张呼汉蓉绵宜万雅银太甬盐泉漳襄荆怀衡铜敦喀';
/** Roads and railways called by the places that they join, each by a single character; words and places of the same characters are left out. */
const byEnds = new RegExp(
  `(?!广大|广西|陕西|西南|西宁|济南|南昌|南宁|辽宁|大连|西昌|武昌|新泰|贵港|新西兰|合川|青川)[${ends}]{2,3}(?:[中南北]线)?(?:高速公路|高速铁路|高速|高铁|铁路|客专|城际)(?![路网建度发])`,
  'g',
);

/** A number of the country’s or of a province’s roads, with the name that the road has beside it: G50沪渝高速, 318国道. */
const byNumber =
  /(?<![A-Za-z\d.-])(?:[GS]\d{1,4}(?:(?:(?![上下从到在和与的]|高速)[\u4e00-\u9fff]){0,4}(?:高速公路|高速)(?![度发])|[国省]道)|[1-5]\d\d[国省]道)/g;
/** A name of two characters; behind the kind stand no works on roads and nobody who keeps or builds them. */
const byOwnName =
  /((?![低高临穿过沿通盘跨绕近进出入新旧老修建乡村绿生干支泥沙石])[\u4e00-\u9fff]{2})(?:公路|高速(?:公路)?|铁路)(?![\u4e00-\u9fff]?(?:[路网局段级货客运桥]|建设|部门|工作|职工|工人|大队|警察|公司|集团|中心|养护|交通|沿线|总里程|里程|发展|事业|度|发|增|公里))/g;
/** Tags of names, and of words that the dictionary does not know. */
const nameTag = /^(?:n[zrs]|x)$/;

const placesOf = (text: string, expression: RegExp): NameSpan[] =>
  [...text.matchAll(expression)].map(({ index, 0: own }) => ({ start: index, end: index + own.length, type: 'place' }));

/** The names with the roads that cut none of them. */
const withRoads = (names: readonly NameSpan[], roads: readonly NameSpan[]): readonly NameSpan[] =>
  placeOver(
    names,
    roads.filter((road) => overlapsOf(road, names).every(({ start, end }) => start >= road.start && end <= road.end)),
  );

/** Whether two characters at an offset are a word that may be a name, alone or with the kind of road behind them. */
function isOwnName(word: Word | undefined, own: string, road: string): boolean {
  if (!word || /^(?:高速|城际|高铁)/.test(own) || !nameTag.test(word.tag)) return false;
  if (word.word !== own && word.word !== road) return false;
  return word.word === road || (word.tag === 'x' && knownType(own) === null);
}

export const roadRules: readonly PassageRule[] = [
  {
    name: 'roads-by-ends',
    purpose: 'A railway or a motorway is called by single characters of the places that it joins.',
    examples: [
      ['沪宁高速封闭', '{L|沪宁高速}封闭'],
      ['{L|沪宁}高速封闭', '{L|沪宁高速}封闭'],
      ['广大铁路工作者', '广大铁路工作者'],
      ['青石高速封闭', '青石高速封闭'],
    ],
    needs: ['高速', '高铁', '铁路', '客专', '城际'],
    apply: (names, { text }) => withRoads(names, placesOf(text, byEnds)),
  },
  {
    name: 'roads-by-number',
    purpose: 'A road may be called by a letter and a number, with its name or without.',
    examples: [
      ['从G50{L|沪渝高速}下来', '从{L|G50沪渝高速}下来'],
      ['改走318国道', '改走{L|318国道}'],
      ['S12机场高速封闭', '{L|S12机场高速}封闭'],
      ['修了300国道路灯，G60上', '修了{L|300国道}路灯，G60上'],
      ['修了600国道标志，G60上', '修了600国道标志，G60上'],
    ],
    needs: ['高速', '国道', '省道'],
    apply: (names, { text }) => withRoads(names, placesOf(text, byNumber)),
  },
  {
    name: 'roads-by-own-name',
    purpose: 'A road or a railway is called by two characters that are no word, or that the dictionary has with it.',
    examples: [
      ['沿<独库:x>公路自驾', '沿{L|独库公路}自驾'],
      ['{L|<阿禾:x>}公路', '{L|阿禾公路}'],
      ['<宝成铁路:nz>通车', '{L|宝成铁路}通车'],
      ['沪<苏湖:x>铁路通车', '{L|沪苏湖铁路}通车'],
      ['{L|望川}至{L|石鼓}<高速铁路:nz>通车', '{L|望川}至{L|石鼓}高速铁路通车'],
      ['<沙漠:n>公路、<穿沙:x>公路', '沙漠公路、穿沙公路'],
      ['<独库:x>公路建设', '独库公路建设'],
    ],
    needs: ['公路', '高速', '铁路'],
    apply(names, { text, words }) {
      const { beginningAt } = wordPlaces(words);
      const found = placesOf(text, byOwnName).flatMap((road): NameSpan[] => {
        const { start, end } = road;
        if (!isOwnName(beginningAt(start), text.slice(start, start + 2), text.slice(start, end))) return [];
        // 沪苏湖铁路 joins three.
        const before = text.charAt(start - 1);
        const isThird =
          before !== '' && before !== '沿' && ends.includes(before) && beginningAt(start - 1)?.word.length === 1;
        return [isThird ? { ...road, start: start - 1 } : road];
      });
      return withRoads(names, found);
    },
  },
];
