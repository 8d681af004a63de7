/** Lines that say who wrote, by where they stand on a page. The line in question is the one between the brackets. */
import assert from 'node:assert/strict';
import { prepare, readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const before = ['　　入夏以来，望川镇的老街修', '好了三条石板路，街坊们晚饭后', '都爱到桥头坐坐，听人说书。'];
const behind = [
  '　　清早的集市还没有开张，卖',
  '豆花的担子已经排到了河边，几',
  '个孩子围着担子数铜板，数了一',
  '遍又一遍，总也数不清楚。',
];

/** How the line in brackets is marked on a page: what closes an article, a byline, or nothing. */
function markOf(...lines: readonly string[]): string {
  const text = lines.join('\n').replace(/[<>]/g, '');
  const start = lines.join('\n').indexOf('<');
  const found = prepare(text, pageWeights.continuity).marks.find((own) => own.start === start)?.mark;
  return found?.kind === 'byline' ? (found.closes ? 'closes' : 'byline') : (found?.kind ?? 'none');
}

describe('an author between headline and text', () => {
  for (const [headline, name, expected] of [
    ['集市的早晨', '秦牧川', 'byline'],
    ['集市的早晨', '辛 夷', 'byline'],
    ['集市的早晨', '洛子规', 'byline'],
    ['赶集要“慢半拍”', '言之', 'byline'],
    ['集市谣（外一首）', '秦牧川', 'byline'],
    ['集市谣（未完）', '秦牧川', 'none'],
    ['从“看热闹”到“看门道”', '秦牧川', 'byline'],
    ['集市还要不要办下去？', '言之', 'byline'],
    ['集市要办，街坊们也要走路', '言之', 'none'],
    ['集市要办，也要办好', '言之', 'byline'],
    // The words of a headline's second line occur in its text.
    ['老街新景', '数铜板', 'none'],
    // What may be left of a longer first line.
    ['望川镇今年办集市一百场全', '域覆盖', 'none'],
    ['望 川 镇 办 集 市', '滴 灌', 'none'],
    ['集市的早晨', '公 告', 'none'],
    ['集市的早晨', '文/苏拉', 'byline'],
    ['集市的早晨', '■川下', 'byline'],
    ['集市的早晨', '■ 老 炮', 'byline'],
    ['集市的早晨', '○ 柏舟', 'byline'],
    ['集市要办，街坊们也要走路', '■林间', 'byline'],
    ['集市要办，街坊们也要走路，', '■林间', 'none'],
    ['集市的早晨', '方小桂（67岁）', 'byline'],
    ['集市的早晨', '方小桂（67岁时）', 'none'],
    ['集市的早晨', '□ 时 评', 'none'],
    ['集市的早晨', '报道：何欣 摄影：林达', 'byline'],
    ['集市的早晨', '望川一中 钱 程', 'byline'],
    ['集市的早晨', '洛 子 规', 'byline'],
    // Below a headline that fills its column.
    ['望川镇集市办了一百年还要办下去', '秦牧川', 'byline'],
    ['望川镇集市办了一百年还要办下去', '秦川', 'none'],
    ['望川镇集市办了一百年还要办下去', '老街新', 'none'],
    ['望川镇集市办了一百年，还要办下', '秦牧川', 'none'],
    ['望川镇集市办了一百年还要办下去', '于石板', 'none'],
    ['集市的早晨', '采写 林一', 'byline'],
    ['集市的早晨', '本期专家：市医院主任医师　林一', 'byline'],
    ['集市的早晨', '本期答疑：望川律师事务所　林一平', 'byline'],
    ['集市的早晨', '本期专家：都说集市好', 'none'],
    ['望川镇集市办了一百年，还要办下', '嘉宾：市医院主任医师 林一', 'none'],
    ['集市的早晨', '采写 手记', 'none'],
    ['望川镇集市办了一百年，还要办下', '采写 林一', 'none'],
    ['集市的早晨', '望川工务段　齐 程', 'byline'],
    ['集市的早晨', '文・攝影／簡嘉一', 'byline'],
    ['集市的早晨', '实习生 林一 文/图', 'byline'],
    ['集市的早晨', '特约撰稿 林一 摄影 周三', 'byline'],
  ] as const)
    it(`${headline} ⏎ ${name}: ${expected}`, () =>
      assert.equal(markOf(...before, headline, `<${name}>`, ...behind), expected));
  it('below a headline that fills its column stands below that alone, and above a text', () => {
    const headline = '望川镇集市办了一百年还要办下去';
    assert.equal(markOf(...before, '街坊们说起望川镇的集市都觉得', headline, '<秦牧川>', ...behind), 'none');
    assert.equal(markOf(...before, headline, '<秦牧川>', '集市上的人一天比一天多', ...behind), 'none');
  });
  it('stands on top of a page that ends with a headline', () => {
    const text = ['外公的墨斗是黄杨木刻的，像一条小船。', '他把线头按在木头上，轻轻一弹。'];
    assert.equal(markOf('<汪小舟>', ...text, '木匠和他的墨斗'), 'byline');
    assert.equal(markOf('2031年4月5日 星期六', '<汪小舟>', ...text, '木匠和他的墨斗'), 'byline');
    assert.equal(markOf('<汪小舟>', ...text, '木匠说，好。'), 'none');
    assert.equal(markOf('<汪小舟>', '木匠', ...text, '木匠和他的墨斗'), 'none');
  });
  it('is none in a sentence between two that speak of reporters', () => {
    assert.equal(
      markOf('家住玉带巷的谭太太昨天清早', '<向记者求助。记者和两位>', '园林工人赶到现场，架起云梯，', ...behind),
      'none',
    );
    assert.equal(markOf(...before, '集市的早晨', '<本报记者。林知远>', ...behind), 'byline');
  });
  it('is the rest of the headline above a byline with a role', () => {
    const headline = '茶农一天进账四';
    assert.equal(markOf(...before, headline, '<万元>', ...behind), 'byline');
    assert.equal(markOf(...before, headline, '<万元>', '本报记者 林知远', ...behind), 'none');
  });
  it('stands above verse, too, when it is letter-spaced', () => {
    const poem = ['海水漫过礁石', '船停在岸上', '我回头', '只有风'];
    assert.equal(markOf(...before, '三月的潮声', '<林 远>', ...poem), 'byline');
    assert.equal(markOf(...before, '三月的潮声', '<林远>', ...poem), 'none');
    assert.equal(markOf(...before, '获奖名单', '<林 远>', '何 苗', '高 山', '田 野'), 'none');
  });
  it('stands above four verses of some length without blanks, too', () => {
    const poem = ['海水漫过了礁石', '船停在岸上不说话', '我回头看见', '去年的风和雨'];
    assert.equal(markOf(...before, '三月的潮声', '<林远>', ...poem), 'byline');
    assert.equal(markOf(...before, '三月的潮声', '<林远>', ...poem.slice(0, 3), '潮水在退'), 'none');
    assert.equal(markOf(...before, '三月的潮声', '<林远>', '海水漫过了礁石，', ...poem.slice(1)), 'none');
  });
  it('stands below a headline that verse is above', () => {
    const poem = ['三月的潮声', '林 远', '海水漫过礁石', '船停在岸上', '我回头', '只有风'];
    assert.equal(markOf(...before, ...poem, '书香琐记', '<秦 声>', ...behind), 'byline');
  });
  it('stands above a text alone', () =>
    assert.equal(markOf(...before, '集市的早晨', '<洛子规>', '河边的豆花', '又开张了'), 'none'));
  it('is none where a sentence runs into it', () =>
    assert.equal(markOf(...before.slice(0, 2), '<洛子规>', ...behind), 'none'));
  it('may be as wide as the column, and stand below a headline that is, where no text has such blanks', () => {
    const doctor = '<望川市中心医院主任医师 聂长青>';
    const blank = (own: string) => `${own.slice(0, 5)} ${own.slice(5)}`;
    assert.equal(markOf(...before, '集市的早晨', doctor, ...behind), 'byline');
    assert.equal(markOf(...before, '望川镇办了一百场集市真热闹啊', doctor, ...behind), 'byline');
    assert.equal(markOf(...before.map(blank), '集市的早晨', doctor, ...behind.map(blank)), 'none');
    assert.equal(markOf(...before.slice(0, 2), '孩子们去找先生，', doctor, ...behind), 'none');
  });
});

describe('an author below a headline that stands behind its text', () => {
  // The headline leaves room in its column, so that a letter-spaced line could be the rest of it.
  const page = (name: string, ...below: readonly string[]) =>
    markOf(...before, '集市上的老手艺还有谁学', `<${name}>`, ...below);
  it('may have a pen name, letter-spaced, where a blank line or furniture ends the story', () => {
    assert.equal(page('砚 青', '', ...behind), 'byline');
    assert.equal(page('砚 青', '订阅热线：0788-5512345'), 'byline');
    assert.equal(page('砚 青', ...behind), 'none');
    assert.equal(page('砚青', '', ...behind), 'none');
    assert.equal(page('茶 话', '', ...behind), 'none');
    assert.equal(markOf(...before, '集市上的老手艺还有谁学', '', '<砚 青>', '', ...behind), 'none');
  });
  it('may have a whole name above a short headline of the next story', () => {
    // Sentences end within these lines, as verses do not.
    const next = ['早集改到桥东', '　　集市开张了。卖豆花的担子', '已经排到河边。几个孩子围着它', '数铜板。'];
    assert.equal(page('段成蹊', '', ...next), 'byline');
    assert.equal(page('段成蹊', ...next), 'none');
    assert.equal(page('高原', '', ...next), 'none');
  });
});

describe('a line of who wrote that the end of its column cuts', () => {
  const headline = '集市的早晨';
  it('goes on in the next line', () => {
    for (const [own, rest] of [
      ['本报记者 艾力·吐尔逊江 通讯', '员 韩冰'],
      ['望川日报特约记者 林知远 通讯', '员 韩冰'],
      ['望川市中心医院主任医师 贾仲', '平'],
      ['望川市中心医院 骨科副主任', '医师 贾仲平'],
    ] as const) {
      assert.equal(markOf(...before, headline, `<${own}>`, rest, ...behind), 'byline');
      // It is no mark of its own.
      assert.equal(markOf(...before, headline, own, `<${rest}>`, ...behind), 'none');
      const page = prepare([...before, headline, own, rest, ...behind].join('\n'), pageWeights.continuity);
      assert.equal(page.marks.length, 1);
      assert.ok(!page.lines.some(({ start, end }) => end - start === rest.length));
    }
  });
  it('tells the names of both lines', () => {
    const text = [headline, '本报记者 艾力·吐尔逊江 通', '讯员 韩冰', ...behind, ...before].join('\n');
    const [article] = readPage(text, pageWeights).articles;
    assert.deepEqual(article?.byline?.names, ['艾力·吐尔逊江', '韩冰']);
  });
  it('is whole above a headline, above a sentence, and where it does not fill its column', () => {
    const own = '本报记者 艾力·吐尔逊江 林知远';
    assert.equal(markOf(...before, own, '<集市开张>', ...behind), 'none');
    assert.equal(markOf(...before, headline, '本报记者 艾力·吐尔逊江 通讯', '<员们都来了，>', ...behind), 'none');
    assert.equal(markOf(...before, headline, '本报记者 林知远', '<平>', ...behind), 'none');
  });
});

describe('who signs a letter or a notice', () => {
  const headline = '集市的早晨';
  for (const [name, expected] of [
    ['读者 郝桂芳', 'closes'],
    ['外地来的客商 呼延平', 'closes'],
    ['石岭县  洛 子 规', 'closes'],
    ['泗水乡 农民 赵有根', 'closes'],
    ['望川造船公司木工 冯大勇', 'closes'],
    ['石桥街六十二户住户', 'closes'],
    ['望川纺机厂 一职工', 'closes'],
    ['幸福里小区全体业主', 'closes'],
    ['望川镇石桥管理处', 'closes'],
    ['和平路百货商店', 'closes'],
    ['望川日报编辑部', 'closes'],
    ['红星大队党支部', 'closes'],
    ['红枫印务有限公司', 'closes'],
    ['浙中拍卖行', 'closes'],
    ['红枫印务新公司', 'none'],
    ['我市建成老年大学', 'none'],
    ['望川镇', 'none'],
    ['谷阳县建设局', 'closes'],
    ['谷阳县住建局', 'closes'],
    ['福建省水利厅', 'closes'],
    ['谷阳县自来水公司', 'closes'],
    ['谷阳县开发区管委会', 'closes'],
    ['谷阳县文化和旅游局', 'closes'],
    ['谷阳县发展和改革委员会', 'closes'],
    ['谷阳县建筑设计研究院', 'closes'],
    ['走进云川市医院', 'none'],
    ['建成云川市医院', 'none'],
    ['本报评论员', 'closes'],
    ['本刊编辑部', 'closes'],
    ['望川棉纺厂女工 林秀珍', 'closes'],
    ['望川棉纺厂班长 洛秀珍', 'none'],
    ['本报的评论员', 'none'],
    ['读者 林老先生', 'closes'],
    ['石桥街住户 欧阳太太', 'closes'],
    ['石桥街商户 何女士', 'closes'],
    ['石桥街商户 新女士', 'none'],
  ] as const)
    it(`…听人说书。 ⏎ ${name} ⏎ ${headline}: ${expected}`, () =>
      assert.equal(markOf(...before, `<${name}>`, headline, ...behind), expected));
  it('may stand behind a row above the title of another notice', () => {
    assert.equal(markOf(...before, '林一 借款三万元', '<望川农商银行>', '寻人启事', ...behind), 'closes');
    assert.equal(markOf(...before, '林一 借款三万元', '<望川农商银行>', '集市的早晨', ...behind), 'none');
    assert.equal(markOf(...before, '林一 借款三万元，', '<望川农商银行>', '寻人启事', ...behind), 'none');
  });
  for (const name of ['一读者', '一名乘客', '部分住户', '全体社员', '（作者单位：望川县纱厂）', '(作者系望川镇文书)'])
    it(`may be ${name}`, () => {
      assert.equal(markOf(...before, `<${name}>`, '集市的早晨', ...behind), 'closes');
      // What a sentence runs into is none.
      assert.equal(markOf(...before.slice(0, 2), `<${name}>`, '集市的早晨', ...behind), 'none');
    });
  it('has a day without a year below it', () => {
    for (const signed of ['望川县水利局', '一读者', '望川镇 林一'])
      assert.equal(markOf(...before, signed, '<4月9日>', '集市的早晨', ...behind), 'closes', signed);
    assert.equal(markOf(...before, '<4月9日>', '集市的早晨', ...behind), 'none');
    assert.equal(markOf(...before, '集市的早晨', '<4月9日>', ...behind), 'none');
  });
  it('may be two bodies above one day', () => {
    const two = (...signed: readonly string[]) =>
      markOf(...before, ...signed, '2019年2月27日', '集市的早晨', ...behind);
    assert.equal(two('<谷阳农商银行>', '宏信资产公司'), 'closes');
    assert.equal(two('谷阳农商银行', '<宏信资产公司>'), 'closes');
    assert.equal(two('宏信资产公司', '<谷阳农商银行>'), 'closes');
    assert.equal(two('集市又要开张', '<谷阳农商银行>'), 'none');
    assert.equal(markOf(...before, '谷阳农商银行', '<宏信资产公司>', '集市的早晨', ...behind), 'none');
  });
  it('stands at the end of the page, too', () =>
    assert.equal(markOf(...behind, ...before, '<石桥街六十二户住户>'), 'closes'));
  it('is none whose words the next line begins', () =>
    assert.equal(markOf(...before, '<读者 郝桂芳>', '说：“集市还没有开张，”听', ...behind.slice(1)), 'none'));
  it('closes nothing where the editors answer', () =>
    assert.equal(markOf(...before, '<读者 郝桂芳>', '编后：望川镇已经回复，长椅', ...behind.slice(1)), 'byline'));
  it('closes where a headline with a comma ends with an exclamation', () => {
    assert.equal(markOf(...before, '<读者 郝桂芳>', '望川集市的街坊，谢谢你们！', ...behind), 'closes');
    assert.equal(markOf(...before, '<读者 郝桂芳>', '望川集市的街坊，谢谢你们说', ...behind), 'byline');
  });
  it('is none within a sentence', () =>
    assert.equal(markOf(...before.slice(0, 2), '<望川镇石桥管理处>', ...behind), 'none'));
  it('is none where the text behind speaks of the body, and the text before does not', () =>
    assert.equal(
      markOf(...before, '<望川县集市管理处>', '办起早市', '　　望川县集市管理处昨天起', ...behind.slice(1)),
      'none',
    ));
  it('is none where the next line says what the text before said', () =>
    assert.equal(
      markOf(...before, '<望川镇石桥管理处>', '修好石板路', '　　清早有风，河边', ...behind.slice(1)),
      'none',
    ));
  it('is one above the headline of a notice', () =>
    assert.equal(markOf(...before, '<望川镇石桥管理处>', '石板路停用的通知', ...behind), 'closes'));
  it('is one that the text before names, though the next line be text', () =>
    assert.equal(
      markOf('　　望川镇石桥管理处昨天回复', '说，长椅月底前装好，请街坊们', '放心。', '<望川镇石桥管理处>', ...behind),
      'byline',
    ));
});

describe('a pen name below an essay', () => {
  for (const [name, next, expected] of [
    ['晓 钟', '集市的早晨', 'closes'],
    ['晓 钟 声', '集市的早晨', 'none'],
    ['杂 谈', '集市的早晨', 'none'],
    ['晓 钟', '集市', 'none'],
    ['更 正', '集市的早晨', 'none'],
    ['晓 钟', '望川一中 钱 程', 'none'],
    ['晓 钟', '集市开张，街坊都来', 'none'],
    ['晓钟', '集市的早晨', 'none'],
    // A title above its author.
    ['冬 至 谣', '○ 柏舟', 'none'],
  ] as const)
    it(`…听人说书。 ⏎ ${name} ⏎ ${next}: ${expected}`, () =>
      assert.equal(markOf(...before, `<${name}>`, next, ...behind), expected));
});

describe('a reporter and a place with a stroke between them', () => {
  const street = ['入夏以来，望川鎮的老街修', '好了三條石板路，街坊們晚', '飯後都愛到橋頭坐坐。'];
  const market = ['導　清早的集市還沒有開張', '，賣豆花的擔子已經排到了', '河邊，孩子們數著銅板。'];
  it('signs the story above, however full its line is, where another one opens below', () =>
    assert.equal(
      markOf(...street, '老街有了石板路', '<記者林佩如／望川鎮報導>', '記者洪維一／雲川報', ...market),
      'byline',
    ));
  it('opens a story where its line is cut, or fills its column', () => {
    assert.equal(markOf(...street, '老街有了石板路', '<記者洪維一／雲川報>', ...market), 'none');
    assert.equal(markOf(...street, '老街有了石板路', '<記者林佩如／望川鎮報導>', ...market), 'none');
  });
});

describe('who signs a notice, and the day on the same line', () => {
  it('closes it behind the end of its text alone', () => {
    assert.equal(markOf(...before, '<望川县人民医院　2022年8月10日>', '集市的早晨', ...behind), 'closes');
    assert.equal(markOf(...before.slice(0, 2), '<望川县人民医院　2022年8月10日>', '集市的早晨', ...behind), 'none');
    assert.equal(markOf(...before, '<街坊们晚饭后来坐坐　2022年8月10日>', '集市的早晨', ...behind), 'none');
    assert.equal(markOf(...before, '<望川县人民医院　2022年8月某日>', '集市的早晨', ...behind), 'none');
  });
});

describe('the text of a picture above whose it is', () => {
  const caption = '昨天，望川镇石桥头，街坊们在新铺的石板路上听人说书，孩子们在一旁数铜板。';
  it('is none of a story', () =>
    assert.equal(markOf(...before, '', `<${caption}>`, '记者 秦牧川 摄', '集市的早晨', ...behind), 'furniture'));
  it('may be a paragraph of the column', () =>
    assert.equal(markOf(...before.slice(0, 2), `<${before[2]}>`, '记者 秦牧川 摄', '集市的早晨', ...behind), 'none'));
});

describe('an office that wrote, below a headline', () => {
  it('may stand below one that was set from top to bottom, as long as a line', () => {
    const headline = [...'识字班冬天不停课师生劲头足'];
    const text = ['乡里的农民夜校坚持农闲多', '学、农忙少学、雨天大学，', '一年来很多人都会写信了。'];
    assert.equal(markOf(...before, ...headline, '<望川县扫盲办公室>', ...text, ...behind), 'byline');
  });
});
