/** Rows of tables, by what single lines show and by the lines beside them. */
import assert from 'node:assert/strict';
import { type RowShape, rowShapeOf, rowsOf, valueLines } from '../../../src/core/page/table-rows.ts';

describe('what a line shows of whether it is a row', () => {
  for (const [line, expected] of [
    // Chunks set apart by more than one blank, or by one that is typed.
    ['龙井　优质', true],
    ['龙井\t优质', true],
    ['龙井\u2003优质', true],
    ['龙井  优质', true],
    ['龙井\u00a0\u00a0优质', true],
    ['龙井 优质', false],
    ['龙井\u00a0优质', false],
    ['　龙井优质', false],
    ['龙井优质　', false],
    // Two numbers.
    ['龙井 240 160', true],
    ['龙井 240', false],
    ['240 160', true],
    ['龙井240 优质160', false],
    ['龙井 240元 16%', true],
    ['龙井 240元钱整 16元钱整', false],
    ['多云 18℃ 26℃', true],
    ['江河 3胜 2负', true],
    ['江河 3-1 2:0', true],
    // The score of two sides.
    ['江河 3:1 青峰', true],
    ['江 河 3∶1 青 峰', true],
    ['江河 98-97 青峰', true],
    ['江河 98–97 青峰', true],
    ['江河 3比1 青峰', true],
    ['江河 3,1 青峰', false],
    ['江河 1983:1 青峰', false],
    ['江河3:1 青峰', false],
    // Letters set apart are no cells, unless most are numbers.
    ['投　入　资　金', false],
    ['投　入　资　金额', false],
    ['投　入　资', true],
    ['投　入　资　金额大', true],
    ['1 金沙 27 18 6 3 60', true],
    ['1 金 2 沙', false],
    ['1 金 2 3', true],
    // No row is longer than 80 characters.
    [`${'茶'.repeat(77)}　农`, true],
    [`${'茶'.repeat(79)}　农`, false],
  ] as const)
    it(`${line}: ${expected}`, () => assert.equal(rowShapeOf(line).row, expected));

  for (const [line, cells] of [
    ['品名 一级 二级', 3],
    ['品名 一级', 2],
    ['品名', 0],
    ['品名 一级，二级', 0],
    ['品名 一级。', 0],
    ['品名 “一级”', 0],
    ['品名、 一级', 0],
    ['品名： 一级', 0],
  ] as const)
    it(`${line} has ${cells} cells`, () => assert.equal(rowShapeOf(line).cells, cells));

  for (const [line, numbers] of [
    ['首奖 4471', 2],
    ['4471 首奖', 1],
    ['首奖 末奖', 0],
    ['北部 十九度', 2],
    ['北部 廿度到廿六度', 2],
    ['北部 三元', 2],
    ['北部 一', 2],
    ['北部 十九', 2],
    ['三角 北部', 1],
    ['一级 北部', 0],
    ['北部 一级', 0],
    ['北部 二十级', 2],
  ] as const)
    it(`${line}: ${['no numbers', 'a number', 'a number in its last cell'][numbers]}`, () =>
      assert.equal(rowShapeOf(line).numbers, numbers));

  it('is set letter by letter', () => {
    const isSpaced = (line: string) => rowShapeOf(line).isSpaced;
    assert.deepEqual(
      ['投 入 资 金', '投 入 资', '投入 资金 到位 了', '投入了 资 金 到', '1 2 3 4', '1 2 投 入'].map(isSpaced),
      [true, false, true, false, false, true],
    );
  });
});

it('a dateline set apart from its text is no row', () =>
  assert.deepEqual(
    ['本报讯　望川镇的工人', '望川队　望川镇的工人'].map((line) => rowShapeOf(line).row),
    [false, true],
  ));

it('a line of short cells may be what heads columns', () => {
  const isOfShort = (line: string) => rowShapeOf(line).isOfShort;
  assert.deepEqual(['品名 每斤批发价格元', '品名 每斤的批发价格元'].map(isOfShort), [true, false]);
});

describe('a name and its price alone', () => {
  for (const [line, isPriced] of [
    ['黄金（每两）23,860元', true],
    ['人民币中间价 7.0967', true],
    ['茶农增收2300元', true],
    ['茶农今年增收2300元，日子好了', false],
    ['老街的茶馆', false],
  ] as const)
    it(`${line}: ${isPriced}`, () => assert.equal(rowShapeOf(line).isPriced, isPriced));
});

describe('the rows of a table', () => {
  const shape = (own: Partial<RowShape>): RowShape => ({
    row: false,
    cells: 0,
    numbers: 0,
    isSpaced: false,
    isOfShort: true,
    isPriced: false,
    ...own,
  });
  const [row, text, pair] = [shape({ row: true }), shape({}), shape({ cells: 2, numbers: 2 })];
  const cells = (count: number, own: Partial<RowShape> = { numbers: 1 }) => shape({ cells: count, ...own });
  const rows = (...shapes: readonly RowShape[]) =>
    rowsOf(shapes)
      .map((isRow) => (isRow ? 'R' : '.'))
      .join('');
  it('stand below each other', () => {
    assert.equal(rows(text, row, row, text), '.RR.');
    assert.equal(rows(row, text, row), '...');
    assert.equal(rows(row), '.');
    assert.equal(rows(), '');
  });
  it('have as many cells as their neighbour, from three on, and a number in one of them', () => {
    assert.equal(rows(cells(3), cells(3)), 'RR');
    assert.equal(rows(cells(3), cells(4)), '..');
    assert.equal(rows(cells(2), cells(2)), '..');
    assert.equal(rows(cells(3), cells(3, { numbers: 0 })), '..');
    assert.equal(rows(cells(3), cells(3, { numbers: 1, isSpaced: true })), '..');
    assert.equal(rows(cells(4), cells(3), cells(3)), '.RR');
  });
  it('end with a name and its price', () =>
    assert.equal(rows(row, row, shape({ isPriced: true }), text, shape({ isPriced: true })), 'RRR..'));
  it('are three pairs and more, the second of each a number', () => {
    assert.equal(rows(text, pair, pair, pair, text), '.RRR.');
    assert.equal(rows(pair, pair), '..');
    assert.equal(rows(pair, pair, pair, text, pair, pair), 'RRR...');
    assert.equal(rows(pair, pair, text, pair, pair, pair), '...RRR');
    assert.equal(rows(pair, pair, cells(2, { numbers: 1 })), '...');
  });
  it('have what their cells are above them', () => {
    const head = cells(3, { numbers: 0 });
    assert.equal(rows(head, cells(3), cells(3)), 'RRR');
    assert.equal(rows(head, text, cells(3), cells(3)), '..RR');
    assert.equal(rows(cells(4, { numbers: 0 }), cells(3), cells(3)), '.RR');
    assert.equal(rows(cells(2, { numbers: 0 }), pair, pair, pair), 'RRRR');
    assert.equal(rows(cells(2, { numbers: 1 }), pair, pair, pair), '.RRR');
    assert.equal(rows(shape({ cells: 0 }), row, row), '.RR');
    assert.equal(rows(shape({ cells: 1 }), shape({ row: true, cells: 1 }), row), '.RR');
  });
});

describe('a line with a number and whose it is', () => {
  for (const [text, expected] of [
    ['账号：71400779', 'value'],
    ['电话：（000）00000000', 'value'],
    ['账号：7140', 'text'],
    ['账号：71400779元', 'text'],
    ['记者注意到账号变了：71400779', 'text'],
    ['账号：71400779\n开户银行：云川银行营业部', 'value value'],
    ['开户银行：云川银行营业部\n账号：71400779', 'value value'],
    ['开户银行：云川银行营业部。\n账号：71400779', 'text value'],
    ['开户银行：云川银行营业部\n茶农在园里采茶忙', 'text text'],
  ] as const)
    it(`${text.replace('\n', ' ⏎ ')}: ${expected}`, () =>
      assert.equal(
        valueLines(text.split('\n'))
          .map((isValue) => (isValue ? 'value' : 'text'))
          .join(' '),
        expected,
      ));
});
