/** Which blanks and line ends a joined text keeps. */
import assert from 'node:assert/strict';
import { joinRunningText, joinSpans, joinText, toSource } from '../../../src/core/text/passage.ts';

const cases: readonly (readonly [about: string, text: string, joined: string])[] = [
  ['a wrap between Chinese characters goes', '新疆工\n作', '新疆工作'],
  ['a wrap beside punctuation goes', '来了，\n好', '来了，好'],
  ['blanks of justification go', '新 疆 工 作', '新疆工作'],
  ['the indent of a paragraph goes', '来了。\n　　好', '来了。好'],
  ['a blank between Latin words stays', 'real  time', 'real time'],
  ['a wrap between Latin words is a blank', 'real\ntime', 'real time'],
  ['a wrap within a number goes', '12\n34人', '1234人'],
  ['a blank between two numbers of a line stays', '12 34', '12 34'],
  ['a blank between a number and a Latin unit stays', '5 km', '5 km'],
  ['a blank between Chinese and Latin goes', '用 App 看', '用App看'],
  ['a blank before a figure goes', '共有 5万', '共有5万'],
  ['a blank between two figures stays', '5年 5万', '5年 5万'],
  ['a wide blank behind the sign of a figure stays', '气温-3℃～9℃　北风三级', '气温-3℃～9℃　北风三级'],
  ['a narrow one goes', '增长9% 以上', '增长9%以上'],
  ['a figure with 多 counts as one', '30多万 5年', '30多万 5年'],
  ['a date in pieces is one date', '1942年 10月 6日', '1942年10月6日'],
  ['a time in pieces is one time', '6日 8时', '6日8时'],
  ['a couplet keeps its blank', '疆品南下 粤品北上', '疆品南下 粤品北上'],
  ['a couplet of two characters each is no couplet', '我们南下 北上，好', '我们南下北上，好'],
  ['a couplet in quotation marks keeps its blank', '说“疆品南下 粤品北上”的', '说“疆品南下 粤品北上”的'],
  ['also where a line end cuts it', '说“疆品南下 粤\n品北上”的', '说“疆品南下 粤品北上”的'],
  ['halves of two lengths in quotation marks are none', '说“疆品南 粤品北上”的', '说“疆品南粤品北上”的'],
  ['names in brackets stay apart', '（林知远 石大有）', '（林知远 石大有）'],
  ['names with dots stay apart', '（米娜·塔希尔 石大有）', '（米娜·塔希尔 石大有）'],
  ['names in a line of their own stay apart', '林知远 石大有 何思', '林知远 石大有 何思'],
  [
    'names in a list with marks stay apart, and a blank within a name goes',
    '获奖者：方 圆　柳依依　欧阳 修远　古丽米热·艾尔肯。',
    '获奖者：方圆 柳依依 欧阳修远 古丽米热·艾尔肯。',
  ],
  [
    'also where all blanks are of one width',
    '获奖者：方 圆 柳依依 欧阳 修远 林知远。',
    '获奖者：方圆 柳依依 欧阳修远 林知远。',
  ],
  ['also behind words', '获奖的有方 圆　柳依依　李 想　白 雪', '获奖的有方圆 柳依依 李想 白雪'],
  ['words that begin with no surnames are no such list', '有：国内　体育　财 经　娱乐。', '有：国内体育财经娱乐。'],
  ['two are none', '有：方 圆　柳依依。', '有：方圆柳依依。'],
  [
    'a letter-spaced name in a row of names and roles stays apart',
    '主裁 石磊 助裁 平措 陈 默',
    '主裁 石磊 助裁 平措 陈默',
  ],
  ['also behind another one', '值班：荣 誉 路 遥 编务：司 晨', '值班：荣誉 路遥 编务：司晨'],
  ['but not within a sentence', '我们昨天下午都见到了 林 远 ，好', '我们昨天下午都见到了林远，好'],
  ['a label behind another one and a name keeps its blank', '导播：申 屠　灯光：邬小兵', '导播：申屠 灯光：邬小兵'],
  ['words within a sentence do not', '他和林知远 石大有三人来了。', '他和林知远石大有三人来了。'],
  ['two counts side by side stay apart', '3个 6个', '3个 6个'],
  ['a numeral after a word that is no figure does not', '共有 6个', '共有6个'],
  ['a wrap before a figure goes', '5年\n5万', '5年5万'],
  ['a blank between a closing mark and a word goes', '好） 来', '好）来'],
  ['a date that a blank cuts is one', '7月 6日', '7月6日'],
  ['a number of a day too', '7月 6号', '7月6号'],
  ['halves of four in a sentence stay apart', '来了，疆品南下 粤品北上，好', '来了，疆品南下 粤品北上，好'],
  ['halves of two in a sentence do not', '来了，南下 北上，好', '来了，南下北上，好'],
  ['halves of two lengths do not', '今天疆品南下 粤品北上', '今天疆品南下粤品北上'],
  ['a wrap between halves goes', '疆品南下\n粤品北上', '疆品南下粤品北上'],
  ['a correspondent keeps the blank before the name', '通讯员 林知远', '通讯员 林知远'],
  ['a photographer too', '摄影 林知远', '摄影 林知远'],
  ['an editor too', '编辑 石大有', '编辑 石大有'],
  ['an author too', '作者 石大有', '作者 石大有'],
  ['an intern too', '实习生 石大有', '实习生 石大有'],
  ['names after a reporter of joined letters stay apart', '本报记者林知远 石大有', '本报记者林知远 石大有'],
  ['also within a sentence', '他来了(林知远 石大)，好', '他来了(林知远 石大)，好'],
  ['and in wide brackets', '他来了（林知远 石大），好', '他来了（林知远 石大），好'],
  ['but not where the bracket holds more', '他来了（林知远 石大，好）', '他来了（林知远石大，好）'],
  ['halves of three in a sentence stay apart', '来了，青石镇 白沙坪，好', '来了，青石镇 白沙坪，好'],
  ['a year of the last century is whole', '共1998\n30人', '共1998 30人'],
  ['a year of another is a number like others', '共1598\n30人', '共159830人'],
  ['a number of five digits is no year', '共20251\n30人', '共2025130人'],
  ['names in ASCII brackets stay apart', '(林知远 石大有)', '(林知远 石大有)'],
  ['a single character after a name is part of it', '（林知远 王）', '（林知远王）'],
  ['two single characters are one name', '（张 王）', '（张王）'],
  ['long words in brackets are no names', '（测绘工作完成 石大有）', '（测绘工作完成石大有）'],
  ['a title in 《》 keeps halves of one length apart', '看《林知远 石大有》', '看《林知远 石大有》'],
  ['one in ‘’ too', '看‘林知远 石大有’', '看‘林知远 石大有’'],
  ['one in 「」 too', '看「林知远 石大有」', '看「林知远 石大有」'],
  ['one in 『』 too', '看『林知远 石大有』', '看『林知远 石大有』'],
  ['halves of two in a quotation do not', '看“南下 北上”', '看“南下北上”'],
  ['a quotation that is not closed keeps none', '看“林知远 石大有了', '看“林知远石大有了'],
  ['a name of three parts stays apart from the next', '（米娜·塔希尔·乌尔 石大有）', '（米娜·塔希尔·乌尔 石大有）'],
  ['a full-width blank counts as any other', '林知远　石大有', '林知远 石大有'],
];

describe('joining the lines of a passage', () => {
  for (const [about, text, joined] of cases) {
    it(`${about}: ${JSON.stringify(text)}`, () => assert.equal(joinText(text).text, joined));
    it(`and so does what was joined: ${joined}`, () => assert.equal(joinText(joined).text, joined));
  }
});

describe('a joined passage', () => {
  const source = '　　新疆\n　１0 km路';
  const passage = joinText(source);

  it('has every character at its place in the source', () => {
    for (let i = 0; i < passage.text.length; i++) {
      const { start, end } = toSource(passage, i, i + 1);
      const character = source.slice(start, end);
      assert.equal(character.trim() || ' ', passage.text[i]);
    }
  });
  it('has a folded form of the same length', () => {
    assert.equal(passage.text, '新疆１0 km路');
    assert.equal(passage.folded, '新疆10 km路');
    assert.equal(passage.offsets.length, passage.text.length + 1);
    assert.equal(passage.offsets.at(-1), source.length);
  });
  it('gives an empty span for an empty span', () => assert.deepEqual(toSource(passage, 1, 1), { start: 3, end: 3 }));
  it('gives no wrap behind a span', () => assert.deepEqual(toSource(passage, 0, 2), { start: 2, end: 4 }));
});

describe('the passages of a page', () => {
  const source = '甲　乙\n丙。\n戶⼾　名。';
  const spans = [
    { start: 0, end: 6, kind: 'headline', article: -1 },
    { start: 7, end: 12, kind: 'paragraph', article: 3 },
  ] as const;

  it('are joined each by itself, with offsets from its start', () => {
    const [first, second] = joinSpans(source, spans, true);
    assert.deepEqual(
      [first?.text, first?.kind, first?.article, first?.start, first?.end, [...(first?.offsets ?? [])]],
      ['甲乙丙。', 'headline', -1, 0, 6, [0, 2, 4, 5, 6]],
    );
    assert.deepEqual(
      [second?.text, second?.kind, second?.article, second?.start, second?.end, [...(second?.offsets ?? [])]],
      ['戶⼾名。', 'paragraph', 3, 7, 12, [0, 1, 3, 4, 5]],
    );
    assert.deepEqual(second && toSource(second, 2, 4), { start: 10, end: 12 });
  });
  it('are folded to the shapes of the script', () => {
    assert.equal(joinSpans(source, spans, true)[1]?.folded, '戶户名。');
    assert.equal(joinSpans(source, spans, false)[1]?.folded, '戶戶名。');
    assert.equal(joinText('⼾').folded, '户');
  });
  it('may be blank, or begin and end with blanks', () => {
    for (const blank of ['', ' ', ' \n ']) assert.equal(joinText(blank).text, '');
    assert.equal(joinText(' a ').text, 'a');
    assert.equal(joinText('\na b\n').text, 'a b');
  });
});

describe('digits on both sides of a line end', () => {
  for (const [text, expected] of [
    ['投资186.\n5亿元', '投资186.5亿元'],
    ['增长12\n.5%', '增长12.5%'],
    ['见附表12\n.图略', '见附表12 .图略'],
    ['罚没12,345,\n678元', '罚没12,345,678元'],
    ['资金3\n500万元', '资金3500万元'],
    ['定于2025\n30人参加', '定于2025 30人参加'],
    ['比分3\n2', '比分3 2'],
    ['比分3\n2\n好', '比分3 2好'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(joinText(text).text, expected));
  }
});

describe('blanks in a byline in brackets', () => {
  for (const [text, expected] of [
    ['电（记\n者 董博婷）6日', '电（记者董博婷）6日'],
    ['讯（记者古丽·买买提 通\n讯员田野 许念慈报道）日前', '讯（记者古丽·买买提 通讯员田野 许念慈报道）日前'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(joinText(text).text, expected));
  }
});

describe('letter-spacing', () => {
  for (const [text, expected] of [
    ['投 入 资 金 5 0 0 万 元', '投入资金500万元'],
    ['增 长 3 . 5 ％', '增长3.5％'],
    ['A B C D E', 'A B C D E'],
    ['1 2 3 4 5 6', '1 2 3 4 5 6'],
  ] as const) {
    it(text, () => {
      assert.equal(joinText(text).text, expected);
      assert.equal(joinText(expected).text, expected);
    });
  }
});

describe('the blank behind a dateline', () => {
  const text = '全市启用新楼';
  for (const dateline of [
    '新华社云州二十日电',
    '新华社云州十月二十日电',
    '新华社云州一九六七年十月二十日电',
    '据新华社云州二十日电',
    '据新华社电',
    '据新华社报道',
    '据云川日报报道',
    '據雲港日報報道',
    '据中新社云港三月十二日报道',
    '新华社云川６日电',
    '新华社云州廿日电',
    '云川日报二十日讯',
    '本社云州二十日急电',
    '中新社云港3月12日电',
    '综合新华社电',
    '本报讯',
    '本報訊',
    '本报专讯',
    '本报云川专电',
    '本报云川7月6日电',
    '本报消息',
    '■本报讯',
  ]) {
    it(`stays, and is put where a line ends: ${dateline}`, () => {
      for (const blank of [' ', '　', '\n'])
        assert.equal(joinText(dateline + blank + text).text, `${dateline}　${text}`);
    });
  }
  for (const dateline of [
    '【本报讯】',
    '〔本報訊〕',
    '［本报讯］',
    '【明報專訊】',
    '【新华社云州二十日电】',
    '〔記者周二／雲川報導〕',
  ]) {
    it(`stays behind a bracket, which sets it apart by itself: ${dateline}`, () => {
      assert.equal(joinText(`${dateline}　${text}`).text, `${dateline}　${text}`);
      assert.equal(joinText(`${dateline} ${text}`).text, `${dateline}　${text}`);
      assert.equal(joinText(`${dateline}\n${text}`).text, dateline + text);
    });
  }
  for (const [typed, joined] of [
    ['红旗公社发电 厂建成', '红旗公社发电厂建成'],
    ['云川社区来电 说', '云川社区来电说'],
    ['本报订户来电 说', '本报订户来电说'],
    ['新华社社长电 告', '新华社社长电告'],
    ['他说，这是新华社电 讯稿', '他说，这是新华社电讯稿'],
  ] as const) {
    it(`is none where there is no dateline: ${typed}`, () => assert.equal(joinText(typed).text, joined));
  }
});

describe('joining running text', () => {
  it('keeps the blank between the phrases of a row, which no column has justified', () => {
    assert.equal(joinRunningText('舰队进入望川海 卡罗维亚举行军演').text, '舰队进入望川海 卡罗维亚举行军演');
    assert.equal(joinText('舰队进入望川海 卡罗维亚举行军演').text, '舰队进入望川海卡罗维亚举行军演');
  });
});

describe('the blanks between names in brackets that end a text', () => {
  for (const [typed, joined] of [
    ['桥修好了。（毕 成 赵志文）', '桥修好了。（毕成 赵志文）'],
    ['桥修好了。（毕\n成 赵志文）', '桥修好了。（毕成 赵志文）'],
    ['桥修好了。（毕\n成 赵志文）他说', '桥修好了。（毕成赵志文）他说'],
    ['桥修好了。（赵志\n文 毕成）', '桥修好了。（赵志文 毕成）'],
    ['桥修好了。（赵 志 文）', '桥修好了。（赵志文）'],
  ] as const)
    it(`stay where a name ends: ${typed}`, () => assert.equal(joinText(typed).text, joined));
});
