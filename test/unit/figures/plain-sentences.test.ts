/** Plain news sentences, written before they were read. `text = kind value (low..high) unit / per` or `text = date`; those of the tier minor are left out. */
import assert from 'node:assert/strict';
import { withArticleCurrencies } from '../../../src/core/figures/article-currency.ts';
import { readFigures } from '../../../src/core/figures/read.ts';
import type { Figure } from '../../../src/core/reading.ts';

function shown({ text, value, low, high, canonicalUnit, unit, kind, iso, per }: Figure): string {
  if (kind === 'date') return `${text} = ${iso ?? 'open'}`;
  const bounds = low === value && high === value ? '' : `(${low ?? ''}..${high ?? ''})`;
  const parts = [text, '=', kind, value ?? '', bounds, canonicalUnit ?? unit ?? '', per ? `/ ${per}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

const tables: Readonly<Record<string, readonly (readonly [sentence: string, figures: string])[]>> = {
  'bounds that a verb or a denial stands before': [
    ['矿难至少造成12人受伤', '12人 = count 12 (12..) 人'],
    ['场馆最多可容纳八万名观众', '八万名 = count 80000 (..80000) 名'],
    ['最多的一天接待500人', '500人 = count 500 人'],
    ['单价不能高于50元', '50元 = money 50 (..50) CNY'],
    ['建筑间距不宜小于2米', '2米 = length 2 (2..) m'],
    ['得票没有超过50%', '50% = percent 50 (..50) %'],
    ['产量超过50吨', '50吨 = mass 50 (50..) t'],
    ['运输途中不得高于-15℃', '-15℃ = temperature -15 (..-15) Cel'],
    ['冷库控制在-18℃±2℃', '-18℃±2℃ = temperature -18 (-20..-16) Cel'],
  ],
  'signs behind words of change': [
    ['水位较前变化-0.35米', '-0.35米 = length -0.35 m'],
    ['裁判给了-2分', '-2分 = count -2 分'],
    ['尺寸偏差-3毫米', '-3毫米 = length -3 mm'],
    ['合格率为 98.5 %', '98.5% = percent 98.5 %'],
  ],
  'ages without 岁': [
    ['年近八十的老支书', '八十 = age 80 (..80) a'],
    ['六十开外的木匠', '六十开外 = age 60 (60..) a'],
  ],
  'days that last': [
    ['老人离家5日，家属7日报警', '5日 = duration 5 d; 7日 = open'],
    ['展会为期4日，9日闭幕', '4日 = duration 4 d; 9日 = open'],
    ['罢工持续14日，工厂停摆', '14日 = duration 14 d'],
    ['雨下了3日。', '3日 = duration 3 d'],
    ['军方公布了14日袭击的画面', '14日 = open'],
    ['北约9日起举行演习', '9日 = open'],
  ],
  'scores and ratios': [
    [
      '姑娘们以25∶19、23∶25、25∶17、25∶20击败对手',
      '25∶19 = score (19..25); 23∶25 = score (23..25); 25∶17 = score (17..25); 25∶20 = score (20..25)',
    ],
    ['客队打出8-0的攻势', '8-0 = score (0..8)'],
    ['将比分追至56-60', '56-60 = score (56..60)'],
    ['师生比为1:15', '1:15 = ratio (1..15)'],
    ['比赛19:30开始', '19:30 = T19:30'],
  ],
  'numbers that name': [
    ['省道305线抢通', ''],
    ['坐在5车厢12A座', ''],
    ['短信发送至10086', ''],
    ['开通12355青少年热线', ''],
    ['考上一本，过了二本线', ''],
    ['9·18事变纪念馆', ''],
    ['六五环境日', ''],
  ],
  'compound measures and units': [
    ['利率下调零点三个百分点', '零点三个百分点 = percentage-point 0.3 %'],
    ['育了15万盘秧苗', '15万盘 = count 150000 盘'],
    ['冲断公路数百米', '数百米 = length (200..1000) m'],
    ['三十余天才能修好', '三十余天 = duration 30 (30..40) d'],
    ['藏品12.6万件套', '12.6万件套 = count 126000 件套'],
    ['更新2000亩次生林', '2000亩 = area 2000 [mu]'],
    ['金条重一两二钱', '一两二钱 = mass 12 g'],
    ['药方里黄芪五钱', '五钱 = mass 5 g'],
    ['贷款月息四厘', '四厘 = percent 4 %'],
    ['八九月份多雨', '八九月份 = --08/--09'],
    ['旅居海外四十餘載', '四十餘載 = duration 40 (40..50) a'],
  ],
  'lists that share what they share': [
    ['各招八十、六十五和一百二十人', '八十 = count 80 人; 六十五 = count 65 人; 一百二十人 = count 120 人'],
    ['1993、1994年分别增长5.6％、3.4％', '1993 = 1993; 1994年 = 1994; 5.6% = percent 5.6 %; 3.4% = percent 3.4 %'],
    ['2021、2022、2023三年', '2021 = 2021; 2022 = 2022; 2023 = 2023; 三年 = duration 3 a'],
  ],
  'factors beside each other': [
    ['四万万五千万人', '四万万五千万人 = count 450000000 人'],
    ['三万亿五千亿元', '三万亿五千亿元 = money 3500000000000 CNY'],
    ['增至3至5万亿元', '3至5万亿元 = money (3000000000000..5000000000000) CNY'],
  ],
  'years of pupils, and before our era': [
    ['他是78级学生', ''],
    ['登上85级台阶', '85级 = count 85 级'],
    ['前770年至前221年', '前770年 = -0769; 前221年 = -0220'],
    ['前20年至前10年间', '20年 = duration 20 a; 10年 = duration 10 a'],
  ],
  'shares of ten': [
    ['十之八九的人满意', '十之八九 = fraction (0.8..0.9)'],
    ['他十有八九不来了', ''],
  ],
  'parts of what is measured finely': [
    ['慢了百分之七秒', '百分之七秒 = duration 0.07 s'],
    ['误差不到千分之三毫米', '千分之三毫米 = length 0.003 (..0.003) mm'],
    ['占百分之七', '百分之七 = percent 7 %'],
  ],
  'what an amount is for one of': [
    ['停车每半小时2元', '2元 = money 2 CNY / 半小时'],
    ['每半个月补贴300元', '300元 = money 300 CNY / 半个月'],
    ['每亩由120元提高到150元', '120元 = money 120 CNY / 亩; 150元 = money 150 CNY / 亩'],
    ['时薪涨到55元', '55元 = money 55 CNY / 小时'],
    ['时薪由18元涨至22元', '18元 = money 18 CNY / 小时; 22元 = money 22 CNY / 小时'],
    ['收购价每斤3.5、4.2元', '3.5 = money 3.5 CNY / 斤; 4.2元 = money 4.2 CNY / 斤'],
    ['每两年举办12场', '两年 = duration 2 a; 12场 = count 12 场 / 两年'],
  ],
};

for (const [name, sentences] of Object.entries(tables))
  describe(`plain sentences: ${name}`, () => {
    for (const [text, expected] of sentences)
      it(`${text}: ${expected}`, () => {
        const core = readFigures(text).filter(({ tier }) => tier === 'core');
        assert.equal(core.map(shown).join('; '), expected);
      });
  });

describe('ages in words, of the tier minor', () => {
  for (const [text, expected] of [
    ['年逾古稀的棋手', '古稀 = age 70 (70..) a'],
    ['年届不惑', '不惑 = age 40 a'],
    ['耄耋老人登台', '耄耋 = age (80..90) a'],
    ['古稀不稀，不惑不惑', ''],
  ] as const)
    it(`${text}: ${expected}`, () => {
      const figures = readFigures(text);
      assert.ok(figures.every(({ tier }) => tier === 'minor'));
      assert.equal(figures.map(shown).join('; '), expected);
    });
});

describe('the dollar of an article', () => {
  const codes = (texts: readonly string[], isTraditional = true) =>
    withArticleCurrencies(texts.map((text) => ({ article: 0, text, figures: readFigures(text), isTraditional }))).map(
      (figures) => figures.map(({ canonicalUnit }) => canonicalUnit),
    );
  it('goes on to amounts without its name, in other paragraphs too', () =>
    assert.deepEqual(codes(['新台币三亿元，净利八千万元', '人民币五百元，每坪40万元']), [
      ['TWD', 'TWD'],
      ['CNY', 'TWD'],
    ]));
  it('is left alone in simplified characters', () =>
    assert.deepEqual(codes(['新台币三亿元，净利八千万元'], false), [['TWD', 'CNY']]));
  it('is none where the article names none', () => assert.deepEqual(codes(['净利八千万元']), [['CNY']]));
});
