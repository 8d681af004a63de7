/** First lines of paragraphs that are told by the room they leave. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { columnsOf } from '../../../src/core/page/columns.ts';
import { firstLines, inParagraph, partFirstLines } from '../../../src/core/page/first-lines.ts';
import { linesOf } from '../../../src/core/page/lines.ts';

/** Paragraphs in a column of 16, their first lines two characters shorter. */
const story = [
  '近几年来，云川市南岗县把茶叶',
  '当成致富生意来做，各乡建成茶园五',
  '十万亩，农户日子越过越有奔头。',
  '入夏以后，西水县拨出专款翻修',
  '多年水渠，如今已经修好六十公里，',
  '方便农家。',
  '镇上的老街换了石板路，街坊晚',
  '饭以后都爱到桥头坐坐，听人说书说',
  '到天黑。',
  '湖边的集市清早开张，卖豆花的',
  '担子排到了河边，几个孩子围着担子',
  '数铜板。',
  '午后又来了说书的先生，一张桌',
  '子一把扇子，讲的是三十年前修桥那',
  '桩旧事。',
].join('\n');

const prepared = (text: string) => {
  const lines = linesOf(text);
  return { lines, columns: columnsOf(lines), pairs: pairsOf(text) };
};
/** The lines that are told. */
const told = (text: string): string[] => {
  const page = prepared(text);
  const { first } = firstLines(text, page);
  return page.lines.flatMap(({ start }, i) => (first[i] ? [text.slice(start, start + 4)] : []));
};
/** The lines that no line before them goes on in, where all might. */
const parted = (text: string): string[] => {
  const page = prepared(text);
  const mayContinue = new Uint8Array(page.lines.length).fill(1);
  partFirstLines(text, page, firstLines(text, page), mayContinue);
  return page.lines.flatMap(({ start }, i) => (mayContinue[i] ? [] : [text.slice(start, start + 4)]));
};

/** The lines that begin no paragraph, behind a sentence that ends there. */
const kept = (text: string): string[] => {
  const page = prepared(text);
  const mayContinue = new Uint8Array(page.lines.length).fill(1);
  partFirstLines(text, page, firstLines(text, page), mayContinue);
  return page.lines.flatMap(({ start }, i) => (mayContinue[i] === inParagraph ? [text.slice(start, start + 4)] : []));
};

describe('a full line behind a sentence', () => {
  const full = story.replace(
    '多年水渠，如今已经修好六十公里，',
    '多年水渠如今已经修好了六十公里。\n水流过的地方都栽上了垂柳和花木，',
  );
  it('begins no paragraph where others leave their indent', () => assert.deepEqual(kept(full), ['水流过的']));
  it('may begin one where it is not full, has a blank line before it, or begins with a mark', () => {
    assert.deepEqual(kept(full.replace('水流过的地方都栽上了', '水流过处都栽上')), []);
    assert.deepEqual(kept(full.replace('\n水流', '\n\n水流')), []);
    assert.deepEqual(kept(full.replace('水流过的', '“流过的')), []);
  });
  it('may begin one on a page whose paragraphs begin with full lines', () =>
    assert.deepEqual(
      kept(full.replace('镇上的', '镇上常有人的').replace('湖边的', '湖边河边的').replace('午后', '午后三时')),
      [],
    ));
});

describe('a first line without its indent', () => {
  it('has room for the beginning of the next line', () =>
    assert.deepEqual(told(story), ['近几年来', '入夏以后', '镇上的老', '湖边的集', '午后又来']));
  it('is told on a short page where one paragraph ends early, if four begin so and none otherwise', () => {
    // Their last lines are full, but the second's.
    const short = (count: number, ...others: readonly string[]) =>
      [
        ...['近几年来，云川市南岗县把茶叶', '当成致富生意来做，各乡建成茶园五', '十万亩，农家的日子也越过越红火。'],
        ...['入夏以后，西水县拨出专款翻修', '多年水渠，如今已经修好六十公里，', '方便农家。'],
        ...['镇上的老街换了石板路，街坊晚', '饭以后都爱到桥头坐坐，听人说书说', '到天黑了才肯散去，明天还要来呢。'],
        ...['湖边的集市清早开张，卖豆花的', '担子排到了河边，几个孩子围着担子', '数铜板数了半天还是差着那么一个。'],
      ]
        .slice(0, 3 * count)
        .concat(others)
        .join('\n');
    assert.deepEqual(told(short(4)), ['近几年来', '入夏以后', '镇上的老', '湖边的集']);
    assert.deepEqual(told(short(3)), []);
  });
  it('is none where the next line begins with what needs the room', () =>
    assert.deepEqual(told(story.replace('多年水渠', '《河》水渠')).includes('入夏以后'), false));
  it('is none with Latin letters', () =>
    assert.deepEqual(told(story.replace('入夏以后', '入夏OKOK')).includes('入夏OK'), false));
  it('is none on a page whose paragraphs begin with full lines', () =>
    assert.deepEqual(
      told(
        story
          .replace('入夏以后', '入夏以后这时')
          .replace('镇上的', '镇上常有人的')
          .replace('湖边的', '湖边河边的')
          .replace('午后', '午后三时'),
      ),
      [],
    ));
  it('parts a text behind a full line that ends a sentence', () => assert.ok(parted(story).includes('入夏以后')));
  it('parts a text from a headline that is as wide', () => {
    const heading = (line: string) => parted(story.replace('镇上的老街', `${line}\n镇上的老街`)).includes('镇上的老');
    assert.deepEqual(
      [
        heading('老街的石板路修好了听说书呢'),
        heading('老街的石板路修好了听说书，'),
        heading('老街的石板路修好了听说书呢又是一'),
      ],
      [true, false, false],
    );
  });
  it('parts a text from a headline below what stands alone, too', () => {
    const text = story.replace('镇上的老街', '街谈巷议\n老街的石板路修好了听说书呢\n镇上的老街');
    const page = prepared(text);
    const starts = page.lines.map(({ start }) => start);
    const title = starts.findIndex((_, i) => page.lines[i]?.width === 4);
    const mayContinue = new Uint8Array(page.lines.length).fill(1);
    mayContinue[title + 1] = 0;
    partFirstLines(text, page, firstLines(text, page), mayContinue);
    assert.equal(mayContinue[title + 2], 0);
  });
  it('parts no word that occurs elsewhere', () =>
    assert.ok(!parted(story.replace('镇上的老街', '老街的石板路修好了听说书乡\n镇上的乡镇')).includes('镇上的乡')));
});
