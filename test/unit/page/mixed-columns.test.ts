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
  const row = `${'茶'.repeat(8)}    ${'农'.repeat(7)}`;
  const page = (mixed: number, others: number, line = row) =>
    hasMixedColumns(
      [...Array.from({ length: mixed }, () => line), ...Array.from({ length: others }, () => '茶农在园里采茶')].join(
        '\n',
      ),
    );
  it('has twelve lines and more, most of them mixed', () => {
    assert.equal(page(12, 0), true);
    assert.equal(page(11, 0), false);
    assert.equal(page(10, 10), false);
    assert.equal(page(11, 10), true);
  });
  for (const [what, line, expected] of [
    ['six characters behind the gutter', `${'茶'.repeat(8)}    ${'农'.repeat(6)}`, false],
    ['seven characters before the gutter', `${'茶'.repeat(7)}    ${'农'.repeat(7)}`, false],
    ['three narrow blanks', `${'茶'.repeat(8)}   ${'农'.repeat(7)}`, false],
    ['one typed blank', `${'茶'.repeat(8)}　${'农'.repeat(7)}`, false],
    ['two typed blanks', `${'茶'.repeat(8)}　　${'农'.repeat(7)}`, true],
    ['a tab', `${'茶'.repeat(8)}\t${'农'.repeat(7)}`, true],
    ['a gutter at its end', `${'茶'.repeat(20)}    `, false],
    ['words of Latin letters', `${'茶'.repeat(8)}    ${'tea '.repeat(4)}`, false],
    ['as many letters as characters', `${'茶'.repeat(8)}    ${'茶t'.repeat(4)}`, false],
    ['more characters than letters', `${'茶'.repeat(8)}    ${'茶t'.repeat(4)}茶`, true],
    ['a gutter behind 400 characters', `${'茶'.repeat(400)}    ${'农'.repeat(7)}`, false],
    ['a gutter before them', `${'茶'.repeat(389)}    ${'农'.repeat(7)}`, true],
  ] as const)
    it(`is told by lines with ${what}: ${expected}`, () => assert.equal(page(12, 0, line), expected));
});
