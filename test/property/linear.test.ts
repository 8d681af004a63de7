/**
 * Reading takes time in proportion to the text, whatever its shape. A text of four times the length takes about four times as long; if any
 * expression were quadratic, it would take sixteen times as long. Compared are times of the processor, which other programs hardly change;
 * the middle one of several is taken, and the two are measured anew before a shape is called slow.
 */
import assert from 'node:assert/strict';
import { tidy } from '../../src/core/edits/tidy.ts';
import { bylineOf } from '../../src/core/page/bylines.ts';
import { datelineOf } from '../../src/core/page/datelines.ts';
import { isChineseNews } from '../../src/core/page/detect.ts';
import { hasMixedColumns } from '../../src/core/page/mixed-columns.ts';
import { readPage } from '../../src/core/page/read.ts';
import { joinText } from '../../src/core/text/passage.ts';
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

describe('time in proportion to the text', () => {
  for (const [part, run] of Object.entries(parts)) {
    for (const [shape, unit] of Object.entries(shapes)) {
      it(`${part}: ${shape}`, () => {
        const [short, long] = [unit.repeat(repeats), unit.repeat(4 * repeats)];
        run(long);
        const ratios: number[] = [];
        do ratios.push(middleCost(() => run(long)) / middleCost(() => run(short)));
        while ((ratios.at(-1) as number) >= most && ratios.length < attempts);
        assert.ok(
          (ratios.at(-1) as number) < most,
          `four times the text took ${ratios.map((r) => r.toFixed(1)).join(', ')} times as long`,
        );
      }).timeout(120_000);
    }
  }
});
