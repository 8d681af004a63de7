/** Joins that are doubted by what both looks say, and subheads that may be paragraphs. */
import assert from 'node:assert/strict';
import { withDoubts, withPlainParagraphs } from '../../../src/core/page/doubts.ts';
import { joinLength } from '../../../src/core/page/joins.ts';
import { type Label, labels, stateAt, states } from '../../../src/core/page/label.ts';
import { prepare } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

/** What is doubted where every line is read as the text says, with a margin, and the second look gives every line end so much. */
function doubtedIn(text: string, own: readonly Label[], margin: number, look: number): string[] {
  const page = prepare(text, pageWeights.continuity);
  assert.equal(page.lines.length, own.length);
  const joins = new Float32Array(joinLength);
  joins[joinLength - 1] = look;
  const path = Uint8Array.from(own, (label) => stateAt('none', label));
  const margins = new Float64Array(own.length).fill(margin);
  const rivals = new Uint8Array(own.length);
  const doubted = withDoubts(text, page, { path, doubted: new Uint8Array(own.length), margins, rivals }, { joins });
  return page.lines.flatMap(({ start, end }, i) => (doubted[i] ? [text.slice(start, end)] : []));
}
const joined = (lines: number) => Array.from({ length: lines }, (_, i): Label => (i ? 'wrap' : 'first'));

describe('a join of which both looks are hardly sure', () => {
  const plain = '全县茶园共有五十万亩\n吸引三万农户。去年，茶农\n每年收入节节升高。';
  it('is doubted behind what could be a headline', () => {
    assert.deepEqual(doubtedIn(plain, joined(3), 3, 1.9), ['吸引三万农户。去年，茶农']);
    assert.deepEqual(doubtedIn(plain, joined(3), 3, 2.1), []);
    assert.deepEqual(doubtedIn(plain, joined(3), 8, -2.9), []);
  });
  it('is doubted sooner before a line that is wider by more than an indent', () => {
    const narrow = '全县茶园五十万亩\n吸引三万农户。去年，茶农\n每年收入节节升高。';
    assert.deepEqual(doubtedIn(narrow, joined(3), 3, 3.9), ['吸引三万农户。去年，茶农']);
    assert.deepEqual(doubtedIn(narrow, joined(3), 3, 4.1), []);
    assert.deepEqual(doubtedIn(plain, joined(3), 3, 3.9), []);
  });
  it('is doubted sooner where the text behind repeats words before', () => {
    const echo = '望川县医院药房周日不关门\n县医院药房逢周日休息，\n病人拿不到药。';
    assert.deepEqual(doubtedIn(echo, joined(3), 4, 3), ['县医院药房逢周日休息，']);
    assert.deepEqual(doubtedIn(plain, joined(3), 4, 3), []);
  });
  it('is doubted behind a headline of two lines, too', () => {
    const two = '鹿鸣湖边的老码头\n又迎来候鸟万只\n清晨的湖边很静。秦扶摇\n推开了家门。';
    assert.ok(doubtedIn(two, ['first', 'wrap', 'wrap', 'wrap'], 3, -1).includes('清晨的湖边很静。秦扶摇'));
  });
  const isSure = {
    'a dateline': '本报望川7月6日电（记者秦扶摇）\n昨日，鹿鸣湖开湖，来了\n很多人。',
    'a line that a sentence goes on from': '全县茶园共有五十万亩，\n吸引三万农户。去年，茶农\n每年收入节节升高。',
    'a line that ends with a preposition': '全县茶农把收成卖给了在\n吸引三万农户。去年，茶农\n每年收入节节升高。',
    'a comma and the beginning of a clause': '全县茶园共有五十万亩，吸引\n三万农户。去年，茶农\n每年收入节节升高。',
    'a quotation that is not closed': '茶农说“今年的收成好\n吸引三万农户。去年，茶农”\n每年收入节节升高。',
  };
  for (const [name, text] of Object.entries(isSure))
    it(`is not doubted behind ${name}`, () => {
      const second = text.split('\n')[1] as string;
      assert.ok(!doubtedIn(text, joined(3), 3.5, 2).includes(second));
    });
  it('is not doubted behind a dateline alone on its line', () => {
    const alone = '本报望川7月6日电\n鹿鸣湖昨日开湖，来了\n很多人。';
    assert.ok(!doubtedIn(alone, joined(3), 0, -9).includes('鹿鸣湖昨日开湖，来了'));
  });
  it('is not doubted within a long sentence whose label is far ahead', () => {
    const long = `${'全县茶园共有五十万亩，吸引三万农户前来'.repeat(3)}种\n茶树的人也多\n起来了。`;
    assert.deepEqual(doubtedIn(long, joined(3), 4.9, -9), ['茶树的人也多', '起来了。']);
    assert.deepEqual(doubtedIn(long, joined(3), 5.1, -9), []);
  });
  it('is not doubted where a word is cut that stands whole elsewhere', () => {
    const cut = '湖区的船家大半改行教\n育孩子的老人说，这里的\n教育好了。';
    assert.deepEqual(doubtedIn(cut, joined(3), 4, 2), []);
  });
  it('is not doubted behind a first line with typed blanks, where the next one has none', () => {
    const pairs = [
      '全县茶园共有百亩\n吸引农户。',
      '湖边集市清早开张\n卖豆花了。',
      '老街换上石板道路\n街坊都来。',
      '午后又有先生说书\n说到天黑。',
    ];
    const typed = (blanks: string, count: number) =>
      pairs
        .slice(0, count)
        .map((own) => blanks + own)
        .join('\n');
    const own = (count: number) =>
      Array.from({ length: 2 * count }, (_, i): Label => (i % 2 ? 'wrap' : i ? 'next' : 'first'));
    const rests = pairs.map((pair) => pair.split('\n')[1]);
    assert.deepEqual(doubtedIn(typed('　　', 4), own(4), 4, 0.5), []);
    assert.deepEqual(doubtedIn(typed('　　', 3), own(3), 4, 0.5), rests.slice(0, 3));
    assert.deepEqual(doubtedIn(typed('', 4), own(4), 4, 0.5), rests);
  });
  it('is not doubted before a note in brackets', () => {
    const note = '全县茶园共有五十万亩\n（下转第二版）全县\n很多人。';
    assert.ok(!doubtedIn(note, joined(3), 4, 2).includes('（下转第二版）全县'));
  });
  it('is doubted behind a sentence only where hardly anything speaks for it', () => {
    const sentence =
      '护湖员每天都在湖边走很长的路，从清晨走到天黑。冬天\n也是这样。\n他们说，湖水比去年清得多，鸟也比去年来得多，人也来得多了。';
    const own: Label[] = ['first', 'wrap', 'wrap'];
    assert.deepEqual(doubtedIn(sentence, own, 0.3, 0), [
      '也是这样。',
      '他们说，湖水比去年清得多，鸟也比去年来得多，人也来得多了。',
    ]);
    assert.deepEqual(doubtedIn(sentence, own, 2, 0.5), ['也是这样。']);
    assert.deepEqual(doubtedIn(sentence, own, 3, 1), []);
  });
  it('is doubted sooner behind a sentence where the next line is narrower than those around, as the first of a paragraph is', () => {
    const texts = (first: string) =>
      `护湖员每天都在湖边走很长的路，从清晨\n一直走到天黑，冬天里也一样不歇一天。\n${first}\n清了，鸟也来得多了，连对岸的人都说，`;
    const narrow = '他们说，湖水如今一年比一年更';
    const own: Label[] = ['first', 'wrap', 'wrap', 'wrap'];
    assert.ok(doubtedIn(texts(narrow), own, 2.6, 1).includes(narrow));
    assert.ok(!doubtedIn(texts(narrow), own, 2.8, 1).includes(narrow));
    assert.ok(!doubtedIn(texts(`${narrow}加清得`), own, 2.6, 1).includes(`${narrow}加清得`));
  });
  it('stays as it was where it was doubted before, and where a line surely goes on', () => {
    const page = prepare(plain, pageWeights.continuity);
    const path = Uint8Array.from(joined(3), (label) => stateAt('none', label));
    const read = { path, doubted: Uint8Array.of(0, 0, 1), margins: new Float64Array(3), rivals: new Uint8Array(3) };
    const joins = new Float32Array(joinLength);
    const sure = { ...page, evidence: { ...page.evidence, continues: Uint8Array.of(0, 1, 1) } };
    assert.deepEqual([...withDoubts(plain, sure, read, { joins })], [0, 0, 1]);
    assert.deepEqual([...read.doubted], [0, 0, 1]);
  });
});

describe('a subhead of which the reader is hardly sure', () => {
  const readAs = (line: string, margin: number, rival: Label, below: Label = 'next') => {
    const text = `护湖员每天都在湖边走很长\n的路，从清晨走到天黑为止\n冬天也是这样过来的，湖水\n一年比一年清。\n${line}\n护湖员每天都在湖边走很长\n的路，从清晨走到天黑为止\n冬天也是这样过来的了啊。`;
    const page = prepare(text, pageWeights.continuity);
    const path = Uint8Array.from(
      ['first', 'wrap', 'wrap', 'wrap', 'subhead', below, 'wrap', 'wrap'] as const,
      (label) => stateAt('before', label),
    );
    const margins = new Float64Array(8).fill(margin);
    const rivals = new Uint8Array(8).fill(labels.indexOf(rival));
    return states[withPlainParagraphs(text, page, { path, margins, rivals })[4] as number];
  };
  it('is a paragraph where it holds a comma, opens a quotation, or is full', () => {
    for (const line of ['同心协力，把路修好', '“我们护湖员的心', '护湖员每天都在湖边巡查走'])
      assert.deepEqual(readAs(line, 2, 'next'), { kind: 'before', label: 'next' }, line);
  });
  it('stays a subhead where it looks like one', () => {
    for (const line of ['湖边来了新主人', '“护湖”成了风气', '一座小码头，'])
      assert.equal(readAs(line, 2, 'next')?.label, 'subhead', line);
  });
  it('stays one where the reader is sure, where it may be a headline, and where it has another line', () => {
    assert.equal(readAs('同心协力，把路修好', 3, 'next')?.label, 'subhead');
    assert.equal(readAs('同心协力，把路修好', 2, 'headline')?.label, 'subhead');
    assert.equal(readAs('同心协力，把路修好', 2, 'next', 'subheadWrap')?.label, 'subhead');
  });
});
