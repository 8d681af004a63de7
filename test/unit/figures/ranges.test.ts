/** Ranges, pairs and lists of amounts, which share what they write once; signs; what is an amount at all. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

const shown = (text: string) =>
  readFigures(text)
    .map(({ text: own, value, low, high, unit }) => `${own} ${value ?? `${low}..${high}`}${unit ? ` ${unit}` : ''}`)
    .join(', ');
const table = (rows: readonly (readonly [text: string, expected: string])[]) => {
  for (const [text, expected] of rows) it(`${text}: ${expected || 'none'}`, () => assert.equal(shown(text), expected));
};

describe('ranges and amounts as people speak', () => {
  table([
    ['十几二十个', '十几二十个 11..20 个'],
    ['三百五百块', '三百五百块 300..500 块'],
    ['百八十里', '百八十里 80..100 里'],
    ['千儿八百人', '千儿八百人 800..1000 人'],
    ['一千八百人', '一千八百人 1800 人'],
    ['百十来人', '百十来人 100..null 人'],
    ['蜿蜒数公里', '数公里 2..9 公里'],
    ['次数小时计', ''],
    ['2½杯，¾杯', '2½杯 2.5 杯, ¾杯 0.75 杯'],
    ['两个钟，一个钟表', '两个钟 2 个钟, 一个 1 个'],
    ['半成，半成品', '半成 0.5 成'],
    ['产粮三·六亿斤', '三·六亿斤 360000000 斤'],
    ['较上月增四.七%', '上月 null..null, 四.七% 4.7 %'],
    ['百分之三·五', '百分之三·五 3.5 %'],
    ['“三·一五”晚会', ''],
    ['造成3死7伤', '3死 3 死, 7伤 7 伤'],
    ['九死一生', ''],
  ]);
});

describe('ranges', () => {
  table([
    ['3至5万名', '3至5万名 30000..50000 名'],
    ['3万至5万名', '3万至5万名 30000..50000 名'],
    ['9千至2万名', '9千至2万名 9000..20000 名'],
    ['8到2万名', '8到2万名 8..20000 名'],
    ['两到三百名', '两到三百名 200..300 名'],
    ['3~5千名', '3~5千名 3000..5000 名'],
    ['12到15百名', '12到15百名 12..1500 名'],
    ['10%—20%', '10%—20% 10..20 %'],
    ['10—20%', '10—20% 10..20 %'],
    ['3—5个百分点', '3—5个百分点 3..5 个百分点'],
    ['-5～6℃', '-5～6℃ -5..6 ℃'],
    ['-5--3℃', '-5--3℃ -5..-3 ℃'],
    ['零下5至3度', '零下5至3度 -5..-3 度'],
    ['零下5至零下8度', '零下5至零下8度 -8..-5 度'],
    ['零下5度至3度', '零下5度至3度 -5..3 度'],
    ['2.5亿年至6500万年', '2.5亿年至6500万年 65000000..250000000 年'],
    ['18至12个月', '18 18 个月, 12个月 12 个月'],
    ['5公里到3000米', '5公里 5 公里, 3000米 3000 米'],
    ['3公里到5000米', '3公里 3 公里, 5000米 5000 米'],
    ['3米至5吨', '3米 3 米, 5吨 5 吨'],
    ['1万(含)-5万元', '1万(含)-5万元 10000..50000 元'],
    ['上千至两千名', '上千至两千名 1000..2000 名'],
    ['30多至50名', '30多至50名 30..50 名'],
  ]);
});

describe('pairs', () => {
  table([
    ['5、6万元', '5、6万元 50000..60000 元'],
    ['2、3百人', '2、3百人 200..300 人'],
    ['三、五个', '三、五个 3..5 个'],
    ['两、三个', '两、三个 2..3 个'],
    ['5、7个', '5 5 个, 7个 7 个'],
    ['6、5个', '6 6 个, 5个 5 个'],
    ['分别为5、6个', '5 5 个, 6个 6 个'],
    ['5、6、7个', '5 5 个, 6 6 个, 7个 7 个'],
    ['15、6个', '15 15 个, 6个 6 个'],
  ]);
});

describe('lists', () => {
  table([
    ['6.9、8.7和5.3个百分点', '6.9 6.9 个百分点, 8.7 8.7 个百分点, 5.3个百分点 5.3 个百分点'],
    ['45.2、38.6、12.1万亩', '45.2 452000 亩, 38.6 386000 亩, 12.1万亩 121000 亩'],
    ['45.2、38600、12.1万亩', '45.2 45.2 亩, 38600 38600 亩, 12.1万亩 121000 亩'],
    ['3万、5万元', '3万 30000 元, 5万元 50000 元'],
    ['12个、15个', '12个 12 个, 15个 15 个'],
    ['分别达二十、三十万亩', '二十 200000 亩, 三十万亩 300000 亩'],
    ['12与15个', '12 12 个, 15个 15 个'],
    ['12及15个', '12 12, 15个 15 个'],
    ['12以及15个', '12 12, 15个 15 个'],
  ]);
});

describe('signs', () => {
  table([
    ['零下5℃', '零下5℃ -5 ℃'],
    ['-5℃', '-5℃ -5 ℃'],
    ['负5%', '负5% -5 %'],
    ['零下5度', '零下5度 -5 度'],
  ]);
});

describe('kinds of amounts', () => {
  const kinds = (text: string) =>
    readFigures(text)
      .map(({ kind, tier }) => `${kind} ${tier}`)
      .join(', ');
  for (const [text, expected] of [
    ['时速120公里', 'speed core'],
    ['每小时10公里', 'speed core'],
    ['风速10米', 'speed core'],
    ['全长10米', 'length core'],
    ['气温12℃', 'temperature core'],
    ['上升2℃', 'temperature-change core'],
    ['温差2℃', 'temperature-change core'],
    ['升温2℃', 'temperature-change core'],
    ['骤降2℃', 'temperature-change core'],
    ['下降了2℃', 'temperature-change core'],
    ['偏高2℃', 'temperature-change core'],
    ['最高35℃', 'temperature core'],
    ['最低26℃', 'temperature core'],
    ['气温最高35℃', 'temperature core'],
    ['翻两番', 'multiple core'],
    ['以3分取胜', 'count core'],
    ['得3分', 'count core'],
    ['风速10米', 'speed core'],
    ['秒速10米', 'speed core'],
    ['千里', 'length minor'],
    ['3人', 'count core'],
    ['三人', 'count minor'],
    ['十人', 'count core'],
    ['九人', 'count minor'],
    ['两年', 'duration core'],
    ['一年', 'duration minor'],
    ['百亩', 'area minor'],
    ['百余亩', 'area core'],
    ['三元', 'money core'],
    ['999', 'number minor'],
    ['1000', 'number core'],
    ['12.5', 'number core'],
    ['30多', 'number core'],
    ['12万', 'number core'],
    ['一百', 'number minor'],
    ['一千', 'number core'],
    ['三万', 'number core'],
  ] as const)
    it(`${text}: ${expected}`, () => assert.equal(kinds(text), expected));
});
