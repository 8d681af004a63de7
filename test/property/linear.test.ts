/**
 * Reading takes time in proportion to the text, whatever its shape. A text of four times the length takes about four times as long; if any
 * expression were quadratic, it would take sixteen times as long. Compared are times of the processor, which other programs hardly change;
 * the middle one of several is taken, and the two are measured anew before a shape is called slow.
 */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { annotateRunningTexts } from '../../src/core/document/annotate.ts';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import { tidy } from '../../src/core/edits/tidy.ts';
import { findNames } from '../../src/core/entities/names.ts';
import { bylineOf } from '../../src/core/page/bylines.ts';
import { datelineOf } from '../../src/core/page/datelines.ts';
import { isChineseNews } from '../../src/core/page/detect.ts';
import { hasMixedColumns } from '../../src/core/page/mixed-columns.ts';
import { readPage } from '../../src/core/page/read.ts';
import { joinText } from '../../src/core/text/passage.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';
import { pageWeights } from '../page-weights.ts';

/** Shapes that expressions with nested or neighbouring repetitions take long for. */
const shapes: Readonly<Record<string, string>> = {
  'reporters without end': '记者 甲乙',
  'datelines without end': '本报云川',
  'names with dots': '甲·',
  'brackets that nothing closes': '（记者林一',
  'jump lines': '（下转第4版）\n',
  'credits and captions': '图为老街。林一 摄\n新华社发\n',
  'numbers cut by line ends': '1\n2',
  blanks: '　 ',
  'letter-spacing': '投 ',
  'lines of one character': '东\n',
  marks: '，。“',
  'rows of a table': '青石镇　12　8\n',
  editors: '责编：赵航 ',
  dates: '2031年4月5日 ',
  'quotations that nothing closes': '“好\n',
  'one long line': '全市共有二十三万人参加测绘',
};
const repeats = 3000;
/** Between four times and sixteen times. */
const most = 10;
const attempts = 4;
/** One measurement lasts at least so long, in microseconds of the processor: a short run is repeated. */
const shortest = 5000;

/** Time of the processor that one run takes, in microseconds. */
function costOf(run: () => unknown): number {
  const begun = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    run();
    const { user, system } = process.cpuUsage(begun);
    if (user + system >= shortest) return (user + system) / runs;
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const middleCost = (run: () => unknown): number => middle([costOf(run), costOf(run), costOf(run)]);

const parts: Readonly<Record<string, (text: string) => unknown>> = {
  'reading a page': (text) => readPage(text, pageWeights),
  tidy: (text) => tidy(text, pageWeights, { radicals: true, range: null }),
  'telling news': isChineseNews,
  'telling mixed columns': hasMixedColumns,
  'bylines and datelines': (text) => [bylineOf(joinText(text), true), datelineOf(joinText(text))],
};

/** Sentences that checks hold against others of the same article: each could be held against all of them. */
const contradicting: Readonly<Record<string, string>> = {
  votes: '实到172名，赞成168票、反对3票、弃权4票，',
  'votes in sentences': '实到172名。赞成168票、反对3票、弃权4票。',
  'parts of a whole': '共264条，其中标识类96条，接驳类108条，服务类80条，',
  'parts and their rest': '98个站中，甲类23个，乙类14个，其余51个；',
  'shares of a hundred': '装备占比38.6%，电子占27.1%，食品占19.5%，其他占41.8%，',
  'amounts for each': '设48个班，每班45人，可容纳2610人，',
  'comparisons by name': '成绩128分，比亚军领先16分，亚军成绩130分，',
  'weekdays without a year': '6月28日（星期六）合龙，6月30日（星期二）进场。',
  'growths on the year before': '8月成交4213套，同比下降4.6%。去年8月成交4501套。',
  'parts of several wholes': '8座水电站发电3.62亿千瓦时，2座大型电站发电2.41亿千瓦时，6座小型电站发电1.12亿千瓦时。',
  'shares of a cost': '费用7300元，报销80%，自己掏1640元，',
  changes: '票价由144元调为168元，调幅14.3%。',
  ages: '顾云舟1922年生于海门，时年28岁，',
  'ages of a year': '28岁那年，也就是1940年，',
  lives: '林慕之（1897—1970），1919年东渡，时年32岁。',
  'days of the week': '昨天（星期三）晋级，明天（周六）决赛，',
  'numbers of an event': '第五届书展开幕，此前已举办四届。',
  clocks: '营业时间为8时至20时，停车2小时内免费，',
};
const sentences = 150;

/** Fails where four times the text takes ten times as long or longer, in each of several attempts. */
function assertLinear(run: (text: string) => unknown, unit: string, times: number): void {
  const [short, long] = [unit.repeat(times), unit.repeat(4 * times)];
  run(long);
  const ratios: number[] = [];
  do ratios.push(middleCost(() => run(long)) / middleCost(() => run(short)));
  while ((ratios.at(-1) as number) >= most && ratios.length < attempts);
  assert.ok(
    (ratios.at(-1) as number) < most,
    `four times the text took ${ratios.map((r) => r.toFixed(1)).join(', ')} times as long`,
  );
}

describe('time in proportion to the text', () => {
  for (const [part, run] of Object.entries(parts)) {
    for (const [shape, unit] of Object.entries(shapes)) {
      it(`${part}: ${shape}`, () => assertLinear(run, unit, repeats)).timeout(120_000);
    }
  }
});

describe('checks of a row in proportion to its length', () => {
  let context: AnnotatorContext;
  before(() => {
    const { segmenter, recogniser, pageWeights, gazetteer } = loadResources(resolve('.'), 'auto');
    context = { segmenter, recogniser, pageWeights, gazetteer, wordList: null, guideline: 'readers', year: null };
  });

  for (const [shape, unit] of Object.entries(contradicting)) {
    it(shape, () => assertLinear((text) => annotateRunningTexts([text], context), unit, sentences)).timeout(120_000);
  }
});

describe('names of one long line in proportion to its length', () => {
  const unit = '望川市水务局，';
  it('the words of each name', () =>
    assertLinear(
      (text) => {
        const starts = Array.from({ length: text.length / unit.length }, (_, i) => i * unit.length);
        const words = starts.flatMap(() => ['望川市', '水务局', '，'].map((word) => ({ word, tag: 'n' })));
        const bodies = starts.map((start) => ({ start, end: start + 6, type: 'organization' as const }));
        assert.equal(findNames(text, words, bodies, null, 'readers').length, starts.length);
      },
      unit,
      5000,
    )).timeout(120_000);
});
