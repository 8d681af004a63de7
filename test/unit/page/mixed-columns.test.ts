import assert from 'node:assert/strict';
import { hasMixedColumns } from '../../../src/core/page/mixed-columns.ts';

const left = [
  '去年以来，云川市东山县把茶叶作为富民',
  '产业来抓，全县建成茶园三十万亩，带动农',
  '户两万多户，茶农人均收入连年增长。',
];
const right = [
  '西水县今年投入资金改造老旧水渠，目前',
  '已完成四十公里，惠及十二个村庄的群众，',
  '灌溉面积扩大到五万亩以上。',
];
const rows = (between: string) =>
  Array.from({ length: 5 }, () => left.map((line, i) => `${line}${between}${right[i]}`).join('\n')).join('\n');

describe('a page with mixed columns', () => {
  it('has lines of two columns side by side', () => assert.ok(hasMixedColumns(rows('      '))));
  it('is told with typed blanks between the columns, too', () => assert.ok(hasMixedColumns(rows('　　'))));
  it('is none where the columns stand one below the other', () => assert.ok(!hasMixedColumns(rows('\n'))));
  it('is none where lines have single blanks', () => assert.ok(!hasMixedColumns(rows(' '))));
  it('is no table of names and short cells', () =>
    assert.ok(!hasMixedColumns(Array.from({ length: 20 }, () => '王磊　　望川县水务局　　局长').join('\n'))));
  it('is no short text', () => assert.ok(!hasMixedColumns(`${left[0]}      ${right[0]}`)));
});
