/** What a line shows by itself. The numbers are those that the comments of `line-classes.ts` name; the weights were trained with them. */
import assert from 'node:assert/strict';
import {
  border,
  buckets,
  type Classes,
  classesOf,
  dateline,
  fitClass,
  roomNeeded,
} from '../../../src/core/page/line-classes.ts';
import type { Line } from '../../../src/core/page/lines.ts';

const line = (own: Partial<Line> = {}): Line => ({ start: 0, end: 0, indent: 0, width: 14, gap: 0, ...own });
const around = {
  column: { width: 14, regularity: 1 },
  dateline: 0,
  ahead: 5,
  quoted: 0,
  fit: 0,
  stopRate: 0,
  mark: 0,
  cohesionSide: 0,
  boundaryStrength: 0,
  place: 0,
  left: 0,
  growth: 0,
  continuity: 0,
  wordsBefore: '',
};
const shown = (text: string, own: Partial<Line> = {}, others: Partial<typeof around> = {}): Classes =>
  classesOf(text, text, line(own), { ...around, dateline: dateline.test(text) ? 1 : 0, ...others });

/** A test for each text: what it shows. */
function table<Value>(title: string, of: (text: string) => Value, rows: readonly (readonly [string, Value])[]): void {
  describe(title, () => {
    for (const [text, expected] of rows) it(`${text} → ${expected}`, () => assert.equal(of(text), expected));
  });
}

table('the beginning of a line', (text) => shown(text).opening, [
  ['茶农喜获丰收', 0],
  ['', 0],
  ['，带动农户', 1],
  ['”他说', 1],
  ['）等地', 1],
  ['“这里没有路', 2],
  ['「這裡沒有路', 2],
  ['（林一）茶农', 3],
  ['【要闻】茶农', 3],
  ['《青岚县志》记载', 4],
  ['3万亩茶园', 5],
  ['３万亩茶园', 5],
  ['新3号茶园', 0],
  ['GDP增长', 6],
  ['ａ股上涨', 6],
  ['z股上涨', 6],
  ['——记茶农石大有', 7],
  ['●望川县举办', 8],
  ['※望川县举办', 8],
  ['新华社云川7月6日电茶农', 9],
  ['据新华社云川7月6日电茶农', 9],
  ['（上接第1版）茶农', 10],
  ['▲紧接1版', 10],
  ['上接第一版', 10],
  ['上接茶农', 0],
  ['▲下转第2版', 16],
  ['转2版', 16],
  ['一是修旧', 11],
  ['一、修旧', 11],
  ['第三，修旧', 11],
  ['（一）修旧', 3],
  ['首先修旧', 11],
  ['最后修旧', 11],
  ['3.修旧', 11],
  ['12、修旧', 11],
  ['123、修旧', 5],
  ['新华社记者', 12],
  ['据中新网', 12],
  ['本报云川', 12],
  ['据说', 14],
  ['图为茶园', 13],
  ['图⽚由', 13],
  ['图书馆', 0],
  ['左图茶园', 13],
  ['左边', 0],
  ['近日，茶农', 14],
  ['近处', 0],
  ['⽬前茶农', 14],
  ['昨天茶农', 14],
  ['昨夜茶农', 0],
  ['今日茶农', 14],
  ['多年来茶农', 14],
  ['随着春天', 14],
  ['同时茶农', 14],
  ['同学们', 0],
  ['记者从县里', 15],
  ['通讯员林一', 15],
  ['记得那年', 0],
  ['（林一）', 17],
  [`（${'茶'.repeat(22)}）`, 17],
  [`（${'茶'.repeat(23)}）`, 3],
]);

table('the end of a line', (text) => shown(text).ending, [
  ['茶农喜获丰收', 0],
  ['茶农……', 0],
  ['茶农。', 1],
  ['茶农吗？', 1],
  ['tea!', 1],
  ['茶农说。”', 2],
  ['茶农说……”', 2],
  ['茶农说！”』', 2],
  ['茶农。）', 6],
  ['茶农，', 3],
  ['茶农、', 3],
  ['茶农说：', 4],
  ['茶农；', 5],
  ['（见附件第二部分第三条）', 6],
  ['茶农（共三百二十六名在册）', 11],
  ['茶农（共三百二十六名在册的）', 6],
  ['茶农（林一摄）', 11],
  ['茶农(林一文)', 11],
  ['茶农（记者林一、沈二）', 11],
  ['茶农“石大有”', 7],
  ['《茶农》', 7],
  ['增长15％', 8],
  ['增至30', 8],
  ['增至３０', 8],
  ['买了App', 8],
  ['他说“', 9],
  ['茶农（', 9],
  ['茶农—', 10],
]);

table('the form of a line', (text) => shown(text).shape, [
  ['茶农，丰收。', 4],
  ['茶农。', 0],
  ['茶农；', 0],
  ['茶农喜获丰收', 1],
  ['茶农“喜获”丰收', 2],
  ['茶农。丰收', 3],
  ['茶农。丰收。', 3],
  ['茶农，丰收', 4],
  ['茶农丰收吗？', 5],
  ['茶农丰收!', 5],
  ['茶农（附图片）', 6],
  ['茶农（图片二）', 6],
  ['茶农（图纸）', 2],
  ['石大有', 7],
  ['石 有', 7],
  ['石大有人', 1],
  ['石', 1],
  ['新华社云川7月6日电', 8],
  ['本报讯（记者林一）今天', 8],
  ['新华社云川六日电视', 1],
  ['（林一摄）', 9],
  ['（摄）', 2],
  ['——记茶农', 10],
  ['─记茶农', 10],
  ['12月3日14', 11],
  ['1月3日', 1],
  ['12月3日', 11],
  ['本报记者林一', 12],
  ['■新华社特约记者林一、沈二', 12],
  ['本报驻青石记者林一', 12],
  ['记者林', 7],
  ['本报记者林一说', 12],
  ['本报林一', 1],
]);

table('the particles of a line', (text) => shown(text).particles, [
  ['茶农喜获丰收', 0],
  ['茶农的丰收', 1],
  ['茶农的丰收了', 2],
  ['这是茶农的丰收', 3],
  ['这是茶农的丰收了', 3],
]);

table('a dateline', (text) => dateline.test(text), [
  ['新华社云川7月6日电', true],
  ['据新华社云川7⽉6日专电', true],
  ['本报讯', true],
  ['望川日报消息', true],
  ['新华社望川城东区青石镇湖湾乡电', true],
  ['新华社望川城东区青石镇湖湾乡西水村电', false],
  ['茶农丰收', false],
]);

describe('the measures of a line', () => {
  const rows: readonly (readonly [
    keyof Classes,
    (value: number) => Classes,
    readonly (readonly [number, number])[],
  ])[] = [
    [
      'slack',
      (slack) => shown('茶', { width: 14 }, { column: { width: 14 + slack, regularity: 1 } }),
      [
        [-4, 0],
        [-3, 0],
        [-2.5, 1],
        [-1, 1],
        [-0.5, 2],
        [-0.25, 3],
        [0, 3],
        [0.25, 4],
        [0.5, 4],
        [1, 5],
        [2, 7],
        [3, 9],
        [4, 9],
        [4.5, 10],
        [6, 10],
        [6.5, 11],
        [9, 11],
        [9.5, 12],
      ],
    ],
    [
      'size',
      (width) => shown('茶', { width }),
      [
        [1, 0],
        [3, 0],
        [3.5, 1],
        [5, 1],
        [7, 2],
        [9, 3],
        [11, 4],
        [14, 5],
        [18, 6],
        [23, 7],
        [28, 8],
        [28.5, 9],
      ],
    ],
    [
      'indent',
      (indent) => shown('茶', { indent }),
      [
        [0, 0],
        [0.5, 1],
        [1, 1],
        [1.5, 2],
        [2.5, 2],
        [3, 3],
      ],
    ],
    [
      'regularity',
      (regularity) => shown('茶', {}, { column: { width: 14, regularity } }),
      [
        [0.2, 0],
        [0.3, 1],
        [0.55, 2],
        [0.75, 3],
      ],
    ],
  ];
  for (const [what, of, values] of rows)
    for (const [value, expected] of values)
      it(`${what} of ${value} → ${expected}`, () => assert.equal(of(value)[what], expected));

  it('are given on as they are where the surroundings tell them', () => {
    const told = {
      dateline: 1,
      ahead: 2,
      quoted: 1,
      fit: 3,
      stopRate: 2,
      mark: 4,
      cohesionSide: 5,
      boundaryStrength: 3,
    };
    const own = shown('茶农', { gap: 2 }, told);
    for (const [what, value] of Object.entries(told)) assert.equal(own[what as keyof Classes], value, what);
    assert.equal(own.gap, 2);
  });
  it('put lines with the same characters at their ends into the same buckets, and others into others', () => {
    const [own, same, other] = [shown('茶农喜获丰收'), shown('茶农丰收'), shown('古桥测绘')];
    assert.deepEqual(
      [own.first, own.firstTwo, own.last, own.lastTwo],
      [same.first, same.firstTwo, same.last, same.lastTwo],
    );
    assert.equal(new Set([own.first, own.firstTwo, own.last, own.lastTwo]).size, 4);
    assert.equal(new Set([own.first, own.firstTwo, other.first, other.firstTwo]).size, 4);
    assert.equal(shown('茶').first, own.first);
    assert.equal(shown('丰收').lastTwo, own.lastTwo);
  });
  it('put the characters that meet at a line’s beginning into one bucket', () => {
    const [own, last] = [shown('茶农', {}, { wordsBefore: '喜获丰收' }), shown('喜获丰收')];
    assert.equal(own.meeting, (last.last * 31 + own.first * 7) % buckets);
    assert.equal(shown('茶农').meeting, (own.first * 7) % buckets);
  });
  it('count a page’s edge as the end of a sentence in a full line, behind blank lines', () =>
    assert.deepEqual([border.ending, border.slack, border.gap, border.ahead], [1, 3, 3, 5]));
});

describe('the room that a line left for the beginning of the next', () => {
  const column = { width: 14, regularity: 1 };
  const roomClass = (width: number, next: string, indent = 0) =>
    fitClass(line({ width, indent }), column, roomNeeded(next));
  for (const [room, expected] of [
    [0, 0],
    [1, 0],
    [1.5, 1],
    [2, 2],
    [3, 2],
    [3.5, 3],
    [5.5, 3],
    [6, 4],
  ] as const)
    it(`${room} em before one character → ${expected}`, () => assert.equal(roomClass(14 - room, '茶农'), expected));
  it('is less by the mark that may not begin a line', () => assert.equal(roomClass(12, '茶，农'), 0));
  it('is less by what an opening mark opens', () => assert.equal(roomClass(12, '“茶农'), 0));
  it('is less by a whole number, with half an em for each digit', () => {
    assert.equal(roomClass(12, '2031年'), 0);
    assert.equal(roomClass(11, '2031年'), 2);
  });
  it('is less by typed blanks before the line, unless it is set far in', () => {
    assert.equal(roomClass(12, '茶农', 2), 0);
    assert.equal(roomClass(9, '茶农', 3), 3);
  });
  it('is none of a line that is wider than its column', () => {
    assert.equal(roomClass(15.5, '茶农'), 0);
    assert.equal(roomClass(16, '茶农'), 5);
  });
});
