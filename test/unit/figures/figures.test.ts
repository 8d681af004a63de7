/** Value, bounds, unit and kind of figures, and numerals that are no figures. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

type Expected = readonly [
  text: string,
  value: number | null,
  low: number | null,
  high: number | null,
  unit: string | null,
];

/** The first figure of a sentence. */
const read = (sentence: string) => readFigures(sentence)[0];

const amounts: readonly (readonly [sentence: string, expected: Expected])[] = [
  ['投资1.2亿元', ['1.2亿元', 120_000_000, 120_000_000, 120_000_000, '元']],
  ['吸纳就业700多人', ['700多人', 700, 700, 800, '人']],
  ['产值30多亿元', ['30多亿元', 3e9, 3e9, 4e9, '元']],
  ['覆盖20万人口以上城市', ['20万人口以上', 200_000, 200_000, null, '人']],
  ['仅有两人生还', ['两人', 2, 2, 2, '人']],
  ['人口不足千，', ['千', 1000, null, 1000, null]],
  ['带动近万农户增收', ['万', 10_000, null, 10_000, null]],
  ['逾千学生到场', ['千', 1000, 1000, null, null]],
  ['逾万球迷到场', ['万', 10_000, 10_000, null, null]],
  ['游客超过了5000人次', ['5000人次', 5000, 5000, null, '人次']],
  ['累计百余人次', ['百余人次', 100, 100, 200, '人次']],
  ['数百公里外', ['数百公里', null, 200, 1000, '公里']],
  ['有上万人参加', ['上万人', null, 10_000, null, '人']],
  ['一百一十六点六万亩', ['一百一十六点六万亩', 1_166_000, 1_166_000, 1_166_000, '亩']],
  ['五十点○七亿元', ['五十点○七亿元', 5_007_000_000, 5_007_000_000, 5_007_000_000, '元']],
  ['增长2·5％', ['2·5％', 2.5, 2.5, 2.5, '%']],
  ['占百分之八点零七', ['百分之八点零七', 8.07, 8.07, 8.07, '%']],
  ['占百分之五到十', ['百分之五到十', null, 5, 10, '%']],
  // What falls is no range.
  ['占百分之十到五', ['百分之十', 10, 10, 10, '%']],
  ['约占三成五', ['三成五', 3.5, null, null, '成']],
  ['近23万人', ['23万人', 230_000, null, 230_000, '人']],
  ['注册用户超23万', ['23万', 230_000, 230_000, null, null]],
  ['5万元以上', ['5万元以上', 50_000, 50_000, null, '元']],
  ['每亩3500元左右', ['3500元左右', 3500, null, null, '元']],
  ['1万至3万名', ['1万至3万名', null, 10_000, 30_000, '名']],
  ['3至5万名', ['3至5万名', null, 30_000, 50_000, '名']],
  ['两到三百元', ['两到三百元', null, 200, 300, '元']],
  ['一两年', ['一两年', null, 1, 2, '年']],
  ['十三四岁', ['十三四岁', null, 13, 14, '岁']],
  ['找零五角钱', ['五角钱', 5, 5, 5, '角钱']],
  ['零下七八摄氏度', ['零下七八摄氏度', null, -8, -7, '摄氏度']],
  ['四个半小时', ['四个半小时', 4.5, 4.5, 4.5, '小时']],
  ['3斤5两', ['3斤5两', 35, 35, 35, '两']],
  ['三元五角八分', ['三元五角八分', 3.58, 3.58, 3.58, '元']],
  ['三又五分之一', ['三又五分之一', 3.2, 3.2, 3.2, null]],
  ['负百分之九十八', ['负百分之九十八', -98, -98, -98, '%']],
  ['25秒15夺冠', ['25秒15', 25.15, 25.15, 25.15, '秒']],
  ['9007199254740992吨', ['9007199254740992吨', 2 ** 53, 2 ** 53, 2 ** 53, '吨']],
  ['0.1元', ['0.1元', 0.1, 0.1, 0.1, '元']],
  ['195起案件', ['195起', 195, 195, 195, '起']],
  ['有数百家企业', ['数百家', null, 200, 1000, '家']],
  ['9000元日币', ['9000元日币', 9000, 9000, 9000, '元日币']],
  ['3~5百人', ['3~5百人', null, 300, 500, '人']],
  ['1万(含)-5万元', ['1万(含)-5万元', null, 10_000, 50_000, '元']],
  ['延迟10ms', ['10ms', 10, 10, 10, 'ms']],
  ['9千零下七度', ['9千', 9000, 9000, 9000, null]],
  ['七日内答复', ['七日', 7, 7, 7, '日']],
];

describe('figures: value, bounds and unit', () => {
  for (const [sentence, [text, value, low, high, unit]] of amounts) {
    it(sentence, () => {
      const figure = read(sentence);
      assert.ok(figure, 'no figure');
      assert.deepEqual(
        { text: figure.text, value: figure.value, low: figure.low, high: figure.high, unit: figure.unit },
        { text: text.replace('％', '%'), value, low, high, unit },
      );
    });
  }
});

describe('figures: canonical units', () => {
  const cases = [
    ['3.8万平方公里', 'km2', 38_000],
    ['3吨', 't', 3],
    ['35毫克', 'mg', 35],
    ['86.5亿千瓦时', 'kW.h', 8_650_000_000],
    ['500美元', 'USD', 500],
    ['华氏70度', '[degF]', 70],
    ['15摄氏度', 'Cel', 15],
  ] as const;
  for (const [text, unit, value] of cases) {
    it(`${text} → ${value} ${unit}`, () => {
      const figure = read(text);
      assert.deepEqual([figure?.canonicalUnit, figure?.canonicalValue], [unit, value]);
    });
  }
});

describe('figures: kinds', () => {
  const cases = [
    ['提高33.5个百分点', 'percentage-point'],
    ['产量翻了一番', 'multiple'],
    ['以3∶2战胜对手', 'score'],
    ['比例为7∶3', 'ratio'],
    ['三分之二的村民', 'fraction'],
    ['尺寸30×50毫米', 'dimensions'],
    ['气温上升2摄氏度', 'temperature-change'],
    ['68岁的鼓手', 'age'],
    ['第十一批干部', 'ordinal'],
    ['2024年底', 'date'],
  ] as const;
  for (const [sentence, kind] of cases) it(`${sentence} → ${kind}`, () => assert.equal(read(sentence)?.kind, kind));
});

describe('figures: lists and neighbours', () => {
  it('shares the unit of a list', () => {
    assert.deepEqual(
      readFigures('分别提高6.9、8.7和5.3个百分点').map(({ value, unit }) => [value, unit]),
      [
        [6.9, '个百分点'],
        [8.7, '个百分点'],
        [5.3, '个百分点'],
      ],
    );
  });
  it('keeps two figures side by side apart', () => {
    assert.deepEqual(
      readFigures('实施“5年 5万亩”计划').map(({ text }) => text),
      ['5年', '5万亩'],
    );
  });
  it('does not read a range that runs the wrong way', () => {
    assert.deepEqual(
      readFigures('占80%至50%').map(({ text }) => text),
      ['80%', '50%'],
    );
  });
});

describe('figures: numerals that are none', () => {
  const silent =
    '3D成像 95后青年 第九人民医院 第十七中学 深耕一线 进一步提高 产销两旺 二十大精神 两个确立 “两院”院士 5G网络 统一部署 同一天空 万一失败 一些地方 12345热线 一起努力 C919飞机';
  for (const words of silent.split(' ')) {
    it(words, () =>
      assert.deepEqual(
        readFigures(words).filter(({ tier }) => tier === 'core'),
        [],
      ),
    );
  }
  it('keeps rhetorical counts as minor', () => {
    for (const words of ['一个目标', '两国关系', '一批项目']) {
      assert.deepEqual(
        readFigures(words).map(({ tier }) => tier),
        ['minor'],
        words,
      );
    }
  });
});

describe('figures: what is counted', () => {
  const words = (text: string) => text.split(' ').map((item) => item.split('/') as [string, string]);
  const counted = (tagged: string) => {
    const list = words(tagged).map(([word, tag]) => ({ word, tag }));
    return readFigures(list.map(({ word }) => word).join(''), list).map((figure) => [
      figure.text,
      figure.counted,
      figure.per,
    ]);
  };
  it('is the nouns after the figure', () =>
    assert.deepEqual(counted('19/m 个/q 援疆/v 省市/n 坚持/v 投入/v'), [['19个', '援疆省市', null]]));
  it('is the noun before the figure', () =>
    assert.deepEqual(counted('注册/v 用户/n 超/v 23/m 万/m'), [['23万', '注册用户', null]]));
  it('is behind the clause that leads to it', () =>
    assert.deepEqual(counted('数以万计/l 的/uj 求学/v 地/uv 各校/n 青年/n 到/v'), [['数以万计', '青年', null]]));
  it('is people where a verb follows them', () =>
    assert.deepEqual(counted('带动/v 当地/s 3/m 万人/m 就业/v'), [['3万人', '人', null]]));
  it('has what a rate is per', () =>
    assert.deepEqual(counted('每年/r 带动/v 产值/n 30/m 亿元/m'), [['30亿元', '产值', '年']]));
});

describe('figures: numerals longer than any text means', () => {
  for (const run of ['万'.repeat(1000), '一'.repeat(1000), '9'.repeat(1000), '一万'.repeat(500)])
    it(`${run.slice(0, 4)}… of ${run.length} characters is none`, () => assert.deepEqual(readFigures(run), []));
  it('one that a text may mean is read', () =>
    assert.equal(read('一千二百三十四万五千六百七十八元')?.value, 12_345_678));
});
