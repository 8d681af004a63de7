/** Which line ends may be wraps, by what is seen of the lines. */
import assert from 'node:assert/strict';
import { tidy } from '../../../src/core/edits/tidy.ts';
import { asHeadline, surely } from '../../../src/core/page/borders.ts';
import { prepare } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

/** The text with every line end that may be a wrap as ⏎, the others as they are. */
function shown(text: string): string {
  const { lines, mayContinue } = prepare(text, pageWeights.continuity);
  return lines
    .map(({ start, end }, i) => `${i === 0 ? '' : mayContinue?.[i] ? '⏎' : '\n'}${text.slice(start, end)}`)
    .join('');
}
const tidyPage = (text: string) => tidy(text, pageWeights, { radicals: false, range: null });
const column =
  '近几年来，云川市南岗县把茶叶当成\n致富生意来做，各乡建成茶园五十万\n亩，吸引农户三万多户，茶农每年收\n入节节升高，日子越过越有奔头了，\n';

describe('a line end', () => {
  it('may be a wrap where the line reaches the edge of its column', () =>
    assert.equal(shown(column), column.trim().replaceAll('\n', '⏎')));
  it('is none behind a line without a mark that falls short of it', () =>
    assert.equal(shown(`茶农喜获丰收\n${column}`).split('⏎')[0], '茶农喜获丰收\n近几年来，云川市南岗县把茶叶当成'));
  it('is none behind a sentence that ends above furniture', () => {
    const below = (last: string) => shown(`${column}${last}\n新闻热线 967 100\n茶农又种下四万亩，春天就能采摘了\n`);
    assert.ok(below('南岗县今年就要增收了，真是好年景。').includes('。\n茶农'));
    assert.ok(below('南岗县今年就要增收了，真是好年景，').includes('，⏎茶农'));
  });
  for (const [last, next, isOne] of [
    ['茶园里来了县农业局局长祁连山', '说，今年的茶芽又多又壮，村里人', true],
    ['茶园里来了县农业局局长祁连山', '告诉记者：“茶芽又多又壮。”村里', true],
    ['茶园里来了县农业局局长祁连山', '介绍信带好了，茶芽又多又壮，村', false],
    ['茶园里来的客人增加到150', '人，今年的茶芽又多又壮，村里人', true],
    ['茶园里来的客人增加到150', '万元。今年的茶芽又多又壮，村里', true],
    ['茶园里来的客人增加到150', '亩产今年又高了，茶芽又多又壮', false],
    ['茶园里来的客人真不少', '人，今年的茶芽又多又壮，村里人', false],
  ] as const)
    it(`${isOne ? 'is surely a wrap' : 'may be none'} before ${next.slice(0, 4)}, over a blank line too`, () => {
      const { mayContinue } = prepare(`${column}收入也高了。\n${last}\n\n${next}`, pageWeights.continuity);
      assert.equal(mayContinue?.at(-1) === surely, isOne);
    });
  it('is a wrap where it cuts a name before its dot, though the line be short', () => {
    const { mayContinue } = prepare(
      `${column}收入也高了。\n\n南岗县第二小学教师米娜\n娃·塔希尔感叹：“孩子们爱喝茶，也`,
      pageWeights.continuity,
    );
    assert.equal(mayContinue?.at(-1), surely);
    const initial = prepare(
      `${column}收入也高了。\n\n茶园里来了一位外国诗人\n列·马尔科夫在云川住了三年，他说`,
      pageWeights.continuity,
    );
    assert.notEqual(initial.mayContinue?.at(-1), surely, 'a name may begin so');
  });
  it('is none before a headline that follows a full stop at the edge', () =>
    assert.ok(
      shown(
        `${column}茶农笑得合不拢嘴，心里像蜜一样甜。\n西水改造水渠\n本报讯（记者林一）西水县入夏拨出专款\n`,
      ).includes('甜。\n西水改造水渠\n本报讯'),
    ));
  it('is a wrap of no text between a sentence and who wrote, however full the lines', () => {
    const above = (...lines: readonly string[]) => {
      const page = prepare(
        `${column}${lines.join('\n')}\n本报评论员\n茶农又种下四万亩，春天就能采摘了\n也就能卖了。\n`,
        pageWeights.continuity,
      );
      return [...(page.mayContinue ?? [])].slice(4, 4 + lines.length);
    };
    assert.deepEqual(above('县里的人都这样说这件事情办得好。', '要敢用有个性也有缺点的“能干的', '人”'), [
      1,
      asHeadline,
      surely,
    ]);
    const [, behind] = above('县里的人都这样说这件事情办得好。', '（南岗县供稿，茶农们看了都说写得', '好）');
    assert.equal(behind, 1, 'in brackets whose the text is');
  });
  it('is a wrap behind a bracket that fills a first line whose indent was dropped', () => {
    const stories = [
      ...['近几年来，云川市南岗县把茶叶', '当成致富生意来做，各乡建成茶园五', '十万亩，农户日子好。'],
      ...['入夏以后，西水县拨出专款翻修', '多年水渠，如今已经修好六十公里，', '方便农家。'],
      ...['镇上的老街换了石板路，街坊晚', '饭以后都爱到桥头坐坐，听人说书说', '到天黑。'],
      ...['【记者林清远雨石湾特别报道】', '湖边的集市清早开张，卖豆花的担子', '排到了河边。'],
    ];
    assert.ok(shown(stories.join('\n')).includes('】⏎湖边'));
    assert.ok(
      shown(stories.join('\n').replace('清远雨石湾', '一')).includes('】\n湖边'),
      'with more room it stands alone',
    );
  });
  it('is none behind a quotation that fills its line, below a sentence', () => {
    const quoted = (line: string, before = '县里的人都这样说这件事情办得好。') =>
      shown(`${column}${before}\n${line}\n茶农又种下四万亩，春天就能采摘了\n`).includes(`${line}\n`);
    assert.ok(quoted('“等到孩子都大学毕业了才能再种树”'));
    assert.ok(!quoted('“等到孩子都大学毕业了，才能种树”'), 'with a mark it is of a text');
    assert.ok(!quoted('“等到孩子都大学毕业了才能再种树”', '县里的人都这样说这件事情办得好，'), 'within a sentence');
  });
  for (const [what, text] of [
    ['rows of a table', '青石镇　12　8\n湖湾乡　9　10'],
    ['a day and what its row is about', '3月5日\n【惊蛰】忌：动土，搬家'],
    ['the title of a part and its text', '（一）基本情况\n全县共有中小学八十六所，各乡都有。'],
    ['a numbered subhead and its text', '看点一 名茶荟萃\n来自各地的三百家企业参展。'],
    ['the last item and what closes a notice', '免去何苗的云川市副市长职务。\n特此公告。'],
    ['verses', '一径通天入翠微，\n松涛万壑带云飞。\n回看来路无寻处，'],
    ['the weather, its cells parted by single blanks', '海城 晴转多云 18℃～26℃\n鹤屿 多云 17℃～23℃'],
    ['results with a hyphen', '蓝鲸队 98-97 铁骑队\n石雁队 110-102 骏马队'],
    ['a header and the cells below it', '品名 一级 二级\n龙井 240 160\n毛峰 180 110'],
    ['rows with numbers written as words', '北部 有雨 十九度到廿二度\n中部 多云 廿度到廿六度'],
    ['rows of two cells', '首奖 4471\n二奖 0826\n三奖 9135'],
    [
      'a headline and the title of a table',
      '堵车三小时引发的官司\n昨夜赛果\n蓝鲸队 98-97 铁骑队\n石雁队 110-102 骏马队',
    ],
    ['a question and its answer', `${column}问：茶园什么时候施肥最好\n答：秋冬根系仍很活跃，此时施足基肥`],
    ['a full headline and a letter', '菜场的公平秤坏了究竟该由谁来维修\n编辑同志：我家住在柳荫街，楼下菜场'],
    ['a dateline in round brackets', `${column}组屋居民分享收成\n（本报讯）裕廊西一座组屋的天台上`],
    ['an opener that its line cuts', `${column}假冒健检骗个资的团伙被破获\n〔记者何苗／\n云川报道〕云川市警方昨天破获`],
    ['the text of a picture from an agency', '女将摘银创历史\n亚军在颁奖仪式上。 新华社发'],
    ['the text of a picture under a headline', '铁骑客场憾负\n铁骑队外援（右）突破上篮。 特派记者 聂川 摄'],
    ['rows of numbers', '青石镇 12 8 5\n湖湾乡 9 10 7'],
    ['names with their values', '时间：10月12日\n地点：文化广场'],
    ['briefs', `${column}●望川县举办湖鲜节`],
    ['items behind a semicolon', '一是清沟排水，加高村口河堤；\n二是备足沙袋，编好轮班名册；'],
    ['a line with typed blanks before it', `${column}　　南岗县气象台的人说道`],
    ['a signature', '感谢。\n　　　　　　您忠实的听众\n　　　　　　2031年8月17日'],
    ['a hard opener', `${column}【本报讯】西水县入夏拨出专款改造`],
    ['two numbers', '增至2025\n30人参加'],
    ['rows of numbers of two digits', '1 金沙 27 18 6 3 60\n2 江河 27 17 7 3 58'],
    ['results of matches', '江 河 3:1 青 峰\n北城 0:0 长岭'],
    ['a salutation and the text', '编辑同志：\n我是和顺花园的业主，小区东门外'],
    ['a headline and a salutation', '小区门口的垃圾何时清\n编辑同志：'],
    ['an address and the text', `news@example.com\n${column}`],
    ['a headline and what its author is', '望川办起百场集市\n（作者系望川大学教授）'],
    ['a notice and its day', '南岗县人民政府办公室\n2031年8月17日'],
    ['what kind of piece it is and the text', '编后\n两封来信说的都是小事，但群众身'],
    ['the text of a picture with its credit', '学生在河岸写生。方圆摄\n村里的会计罗文估算，到年底能分'],
    ['a line that announces others', `${column}逐户走访，细细摸清底数——\n召开座谈会，强调要紧盯问题，发扬`],
  ] as const) {
    it(`is a border between ${what}`, () => assert.ok(shown(text).includes('\n'), shown(text)));
  }
  it('is no wrap before the apostrophe of a year, letter-spaced as well', () => {
    const text = '’97云川茶会日前开幕，来了不\n少茶农和客商，街坊也赶来看热闹。';
    const spaced = (own: string) => own.replace(/\S(?!\n|$)/g, '$& ');
    for (const own of [text, spaced(text)])
      assert.equal(tidyPage(`${spaced('望川办起集市')}\n${own}\n`), `望川办起集市\n${text.replace('\n', '')}\n`);
  });
  it('may be a wrap before what closes a notice, within a sentence', () =>
    assert.ok(shown(`${column}现将有关的事项公告如下，请各位知照，\n特此公告。`).includes('，⏎特此公告。')));
  it('may be a wrap within what somebody asks', () =>
    assert.equal(shown(`${column}记者在地头追着他\n问：茶园施肥\n`).split('\n').length, 1));
  it('joins no headline to the day below a notice', () =>
    assert.deepEqual(
      tidyPage(
        `${column.repeat(2)}日子越过越好。\n南岗县人民政府\n2031年8月17日\n遗失声明\n▲林一遗失身份证一张，声明作废。`,
      )
        .split('\n')
        .slice(-4, -1),
      ['南岗县人民政府', '2031年8月17日', '遗失声明'],
    ));
  it('may be a wrap behind a dateline that follows many headlines', () =>
    assert.ok(
      shown(
        `望川日报\n一九六三年四月十二日\n红星公社春耕忙\n社员一条心\n麦田追肥三千八百\n亩\n新华社石门十一日电红星人民公\n${column}`,
      ).includes('人民公⏎近几年来'),
    ));
  for (const [what, text] of [
    ['a number', '总投资1.\n2亿元'],
    ['thousands', '罚没款12,345,\n678元'],
    ['brackets', '本报云川8月23日讯(记者\n许念慈)昨天，新桥正式通车'],
  ] as const) {
    it(`may be a wrap within ${what}`, () => assert.ok(shown(text).includes('⏎'), shown(text)));
  }
});

/** Lines of 16 em, none of which ends a sentence or has a mark. */
const full =
  '近几年来云川市南岗县把茶叶当成好\n致富生意来做各乡建成茶园五十万亩\n吸引农户三万多户茶农每年收入节节\n升高日子越过越有奔头了大家都高兴\n';
const words =
  '茶农在园里采茶忙得不亦乐乎又唱又跳大家都高兴极了到了晚上还在炒茶喝茶说茶想茶做茶卖茶买茶送茶种茶看茶听茶';
const next = '茶园里的采茶姑娘唱起了山歌喝彩，';

describe('a line end behind a line of a column', () => {
  const isWrap = (line: string, following: string) =>
    shown(`${full}${line}\n${following}`).endsWith(`${line}⏎${following.trimStart()}`);
  for (const [what, line, following, expected] of [
    ['3 em short', words.slice(0, 13), next, true],
    ['4 em short', words.slice(0, 12), next, false],
    ['5 em short, with a comma', `${words.slice(0, 5)}，${words.slice(5, 10)}`, next, true],
    ['6 em short, with a comma', `${words.slice(0, 5)}，${words.slice(5, 9)}`, next, false],
    ['8 em short, in a sentence that a comma goes on', `茶。${words.slice(0, 2)}，${words.slice(2, 5)}`, next, true],
    ['8 em short, in a sentence without a comma', `茶。${words.slice(0, 6)}`, next, false],
    ['2 em short, behind a stop', `${words.slice(0, 13)}。`, next, true],
    ['3 em short, behind a stop', `${words.slice(0, 12)}。`, next, false],
    ['2 em short, behind a stop and a quotation mark', `${words.slice(0, 12)}。”`, next, true],
    ['full, behind a stop, before a headline', `${words.slice(0, 15)}。`, words.slice(0, 8), false],
    ['4 em short before a number of ten digits', words.slice(0, 12), '1234567890茶园，', true],
    ['4 em short before a number of two digits', words.slice(0, 12), '12茶园里的人，', false],
    ['full before one blank', words.slice(0, 16), `　${next}`, true],
    ['full before two blanks', words.slice(0, 16), `　　${next}`, false],
    ['full before four blanks', words.slice(0, 16), `　　　　${next}`, false],
    ['of 45 em', words.slice(0, 45), next, true],
    ['of 46 em', words.slice(0, 46), next, false],
    ['full before an ornament', words.slice(0, 16), `●${next}`, false],
    ['full before an item', words.slice(0, 16), `（一）${next}`, true],
    ['full before an item, behind a colon', `${words.slice(0, 15)}：`, `（一）${next}`, false],
    ['full before 二是, behind a semicolon', `${words.slice(0, 15)}；`, `二是${next}`, false],
    ['full before 二是, behind a comma', `${words.slice(0, 15)}，`, `二是${next}`, true],
    ['6 em short before a quotation', words.slice(0, 10), `“${next}`, true],
    ['6 em short behind a stop, before a quotation', `${words.slice(0, 9)}。`, `“${next}`, false],
    ['6 em short behind a stop, before a bracket', `${words.slice(0, 9)}。`, `（${next}`, true],
    ['6 em short within brackets', `${words.slice(0, 4)}（${words.slice(4, 9)}`, `茶园）${next}`, true],
    ['6 em short within brackets that close nowhere', `${words.slice(0, 4)}（${words.slice(4, 9)}`, next, false],
    ['a quotation mark alone', '茶”', next, true],
    ['an opening mark at its end', `${words.slice(0, 5)}“`, next, true],
    ['a dash that announces, 2 em short', `${words.slice(0, 12)}——`, next, false],
    ['a dash that announces, full', `${words.slice(0, 14)}——`, next, true],
    ['a dash within a title, 2 em short', `${words.slice(0, 7)}《${words.slice(7, 11)}——`, next, true],
    ['a decimal', `${words.slice(0, 6)}1.`, '5万人，', true],
    ['a text of a picture', `${words.slice(0, 8)}。石大有摄`, next, false],
  ] as const)
    it(`${what}: ${expected ? 'may be a wrap' : 'is a border'}`, () =>
      assert.equal(isWrap(line, following), expected, shown(`${full}${line}\n${following}`)));
});

describe('lines that stand alone', () => {
  const borders = (text: string) => shown(text).split('\n').length - 1;
  const verse = ['春到茶山绿', '采茶姑娘早', '歌声满山坡', '清泉石上流去', '云来雾绕', '喜看新茶好'];
  it('are verses of six lines and more without marks, at different widths', () => {
    assert.equal(borders(verse.join('\n')), 5);
    assert.ok(borders(verse.slice(0, 5).join('\n')) < 4);
  });
  it('are lines that all end with a mark, five and more at different widths', () => {
    const marked = ['春到茶山绿油油，', '采茶，', '歌声满山坡又过了河；', '清泉石上。', '云来雾绕茶园好风光，'];
    assert.equal(borders(marked.join('\n')), 4);
  });
  it('are names with their values, two and more, one below the other', () => {
    assert.equal(borders('时间：10月12日\n地点：文化广场'), 1);
  });
  it('are rows of a table, one below the other', () => {
    assert.equal(borders('青石镇　12　8\n湖湾乡　9　10\n西水镇　7　3'), 2);
    assert.equal(borders('茶 10 20\n油 30 40'), 1);
  });
  it('is none between a headline wider than the column and a text without a dateline', () => {
    const text = `${column.replace(/，\n$/, '。\n')}老茶匠“一带十”，炒茶的手艺传得下去吗\n入春以来气温回升得快，镇上的几\n家茶厂提前开工，来学炒茶的年轻人\n排起了长队，老师傅每天站到深夜。\n`;
    assert.ok(tidyPage(text).includes('老茶匠“一带十”，炒茶的手艺传得下去吗\n入春'));
  });
});

/** What is quoted, or a title, that a short line cuts, as beside a picture. */
const cutQuotations = [
  ['“三十年后我们再', '相会”的横幅挂在主席台上，红底'],
  ['影片《离开渡口', '的日子》和《青河谷》在露天放映'],
  ['纪录片《大江行', '———下游篇》拍了三年，走遍两岸'],
  ['他们把“村里事', '商量着办”写进村规，家家都有一'],
  ['“小板凳', '课堂”每周三开讲，老人坐满了院'],
  ['老师傅说的“留一', '线”，是给榫头留的余地，不能贪'],
  ['县里把『下乡', '医生』请到田头，看病不再跑远路'],
  ['刊物《南岗文', '艺》复刊，头一期印了三千册，当'],
  ['孩子们唱起《茶山', '谣》，唱得客人都拍起手来，声音'],
  ['“一站', '式”窗口开了六个，办证不用再跑'],
] as const;

describe('a line end within a quotation or a title', () => {
  for (const [line, rest] of cutQuotations)
    it(`is a wrap, though the line be short: ${line}`, () => {
      const { mayContinue } = prepare(`${column}收入也高了。\n${line}\n${rest}\n${column}`, pageWeights.continuity);
      assert.equal(mayContinue?.[6], surely);
    });
  for (const [what, line, rest] of [
    ['that nothing closes', '“三十年后我们再', '相会的横幅挂在主席台上，红底白'],
    ['that another one opens in', '“三十年后我们再', '“相会”的横幅挂在主席台上，红底'],
    ['behind a sentence', '“三十年后再来。', '相会”的横幅挂在主席台上，红底白'],
  ] as const)
    it(`is none for sure in one ${what}`, () => {
      const { mayContinue } = prepare(`${column}收入也高了。\n${line}\n${rest}\n${column}`, pageWeights.continuity);
      assert.notEqual(mayContinue?.[6], surely);
    });
});
