import assert from 'node:assert/strict';
import { hasMixedColumns } from '../../../src/core/page/mixed-columns.ts';

const left = [
  '近几年来，云川市南岗县把茶叶当成致富',
  '产业来做，各乡建成茶园五十万亩，带动农',
  '户三万多户，茶农每年收入节节升高。',
];
const right = [
  '西水县入夏拨出专款翻修多年水渠，如今',
  '已修好六十公里，方便十五个村庄的农家，',
  '浇水面积增加到七万亩上下。',
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
