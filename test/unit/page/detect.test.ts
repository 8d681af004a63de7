/** What is taken for a newspaper page, and what is not. Every text is invented. */
import assert from 'node:assert/strict';
import { isChineseNews } from '../../../src/core/page/detect.ts';
import { printPage } from '../../pages/press.ts';
import { setLines } from '../../pages/typesetter.ts';

const story =
  '雨下了一整夜，她坐在窗前，听檐角的水一滴一滴落进青石缸里。母亲说过，人这一辈子就像这口缸，盛得下多少雨，就盛得下多少愁。她笑了笑，把灯芯拨亮了些。' +
  '门外有脚步声，由远而近，停在台阶下，又迟疑着退了回去。她知道是他，却不肯起身。桌上的茶早凉了，像他们之间那些没说出口的话。' +
  '“你还是来了。”她轻声说，声音低得只有自己听见。风把竹帘吹得轻轻响，月光从云缝里漏下来，落在那把旧琴上。很多年以前，他就是用这把琴，教会了她第一支曲子。' +
  '后来兵荒马乱，他走了，琴留了下来，弦断了两根，一直没有续上。她伸手摸了摸琴身，指尖沾了一层薄灰。';
const essay =
  '我喜欢一个人在黄昏里散步。沿着河走，走到芦苇深处，城市的声音就远了，只剩下水声和自己的心跳。小时候跟祖父来过这里，他总是背着手，走得很慢，像在等什么人。' +
  '那时我不明白，一条看了几十年的河，还有什么可看的。如今我也到了愿意慢慢走路的年纪，才懂得他看的不是河，是流过去的日子。芦花白了又白，燕子去了又来，河边的石阶被脚步磨得发亮。' +
  '我在最末一级坐下，把手伸进水里，凉意顺着指缝漫上来，心也跟着静了。';
const poem = [
  '晨雾从湖心升起',
  '像一匹未染的布',
  '渔人的桨声',
  '轻轻把它裁开',
  '我在岸边等你',
  '等一尾鱼跃出水面',
  '等一只白鹭',
  '落在昨夜的梦里',
];
const wrapped = (text: string, width: number) => `${setLines(text.repeat(2), width, 2).join('\n')}\n`;

describe('a newspaper page', () => {
  it('is a page with its datelines', () => assert.ok(isChineseNews(printPage(5).text)));
  it('is a page whose extractor broke it into lines of one character', () =>
    assert.ok(isChineseNews([...printPage(8).text].filter((c) => c !== '\n').join('\n'))));
  it('is a page in traditional characters', () =>
    assert.ok(
      isChineseNews(
        wrapped(
          '【本報訊】（記者周二）望川市政府昨日公布，全市今年投資三億元改善供水工程，預計明年完成，可惠及居民十萬人。水務局局長陳大文表示，工程分兩期進行。（下轉A4版）',
          16,
        ),
      ),
    ));
});

describe('a short piece of a page', () => {
  const text =
    '据市环境监测站监测，今年上半年望川湖水质达到二类标准的天数同比增加十二天，湖岸新建湿地三百亩，全市投资一亿元改造污水管网。';
  const short = (...lines: readonly string[]) => [...lines, ...setLines(text, 16, 2)].join('\n');
  it('is one with a byline on a line of its own', () => {
    assert.ok(isChineseNews(short('望川湖水更清了', '本报记者 林知远')));
    assert.ok(isChineseNews(short('望川湖水更清了', '新华社记者林知远')));
  });
  it('is none without a mark of news', () => assert.ok(!isChineseNews(short('望川湖水更清了', '林知远'))));
  it('is none of four lines', () =>
    assert.ok(
      !isChineseNews(
        `本报记者 林知远\n${text.slice(0, 16)}\n${text.slice(16, 32)}\n${text.slice(32, 48)}${'了'.repeat(12)}`,
      ),
    ));
});

describe('no newspaper page', () => {
  it('is the text of a law, unless it is printed as news', () => {
    const law = [
      '第一条　为了规范全市污水处理工作，保障企业和群众的权益，根据国家有关规定，制定本办法。',
      '第二条　市政府负责全市污水处理工程的建设，各部门、委员会按照职责做好有关服务工作。',
      '第三条　企业投资建设污水处理项目的，享受本市经济发展的有关政策，具体由主管部门规定。',
    ].flatMap((clause) => setLines(clause, 16, 2));
    const wrappedLaw = [...law, ...law].join('\n');
    assert.ok(!isChineseNews(wrappedLaw));
    assert.ok(isChineseNews(`本报石鼓9月3日电（记者 林知远）市政府日前公布办法，全文如下。\n${wrappedLaw}`));
  });
  for (const width of [10, 14, 17, 20, 28]) {
    it(`is a story in lines of ${width} characters`, () => assert.ok(!isChineseNews(wrapped(story, width))));
    it(`is an essay in lines of ${width} characters`, () => assert.ok(!isChineseNews(wrapped(essay, width))));
  }
  it('are verses', () => assert.ok(!isChineseNews(Array.from({ length: 5 }, () => poem.join('\n')).join('\n\n'))));
  it('are the words of a song with their times', () =>
    assert.ok(
      !isChineseNews(
        Array.from({ length: 40 }, (_, i) => `[00:${10 + i}.32]记者走过今年的街口，去年的会议在发展`).join('\n'),
      ),
    ));
  it('are subtitles', () =>
    assert.ok(
      !isChineseNews(
        Array.from(
          { length: 30 },
          (_, i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${11 + i},500\n今年全县的会议开得怎么样\n`,
        ).join('\n'),
      ),
    ));
  it('is a log', () =>
    assert.ok(
      !isChineseNews(
        Array.from({ length: 40 }, (_, i) => `2031-04-05 12:00:${10 + i} 服务启动完成，项目部署工作目前正常`).join(
          '\n',
        ),
      ),
    ));
  it('is source code', () => assert.ok(!isChineseNews('const 记者 = { 姓名: "林一" }; // 今年全市会议\n'.repeat(40))));
  it('is Japanese', () =>
    assert.ok(!isChineseNews('今年の会議で政府は経済の発展について発表した。記者会見で部長が説明した。\n'.repeat(20))));
  it('is a text of a few words', () => assert.ok(!isChineseNews('本报讯 今年全市')));
});
