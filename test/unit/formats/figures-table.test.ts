/** Tables of figures: the columns are the same for every program that makes one. */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { type FigureRow, figureColumns } from '../../../src/formats/figure-columns.ts';
import { figureRows } from '../../../src/formats/figure-rows.ts';
import { figuresAs } from '../../../src/formats/figures-table.ts';
import { inventDocument } from '../invented-document.ts';

const { text, pages } = inventDocument(
  '#甲村通路\n共有30多亿元。',
  '#乙村\r\n修路每年20公里，2025年7月6日（星期六）完工。',
);
const rows = figureRows(text, pages, 'en');
const row = (changes: Partial<FigureRow>): FigureRow => ({ ...(rows[0] as FigureRow), ...changes });

describe('the rows of a document', () => {
  it('count offsets and lines over all pages', () => {
    for (const { start, end, text: figure } of rows) assert.equal(text.slice(start, end), figure);
    assert.deepEqual(
      rows.map(({ text: figure, line, articleTitle }) => [figure, line, articleTitle]),
      [
        ['30多亿元', 2, '甲村通路'],
        ['20公里', 4, '乙村'],
        ['2025年7月6日', 4, '乙村'],
        ['星期六', 4, '乙村'],
      ],
    );
  });
  it('say the contradiction in the language asked for', () => {
    const checks = (language: 'en' | 'zh') => figureRows(text, pages, language).map(({ check }) => check);
    assert.deepEqual(checks('en'), [null, null, '2025年7月6日 is a Sunday, not a Saturday.', null]);
    assert.deepEqual(checks('zh'), [null, null, '2025年7月6日是星期日，不是星期六。', null]);
  });
  it('count a line break of any kind once', () => {
    const { text: own, pages: some } = inventDocument('甲\r乙\r\n有3公里');
    assert.deepEqual(
      figureRows(own, some, 'en').map(({ line }) => line),
      [3],
    );
  });
});

describe('a table of figures', () => {
  it('is CSV with a byte order mark, a header and a row a figure', () => {
    const csv = figuresAs('csv', rows);
    assert.ok(csv.startsWith('\ufeffarticle,text,kind,tier,value,'));
    const cells = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    assert.equal(cells.length, rows.length);
    const [first] = cells;
    assert.deepEqual(
      [first?.article, first?.text, first?.low, first?.high, first?.unit, first?.line],
      ['甲村通路', '30多亿元', '3000000000', '4000000000', '元', '2'],
    );
  });
  it('has no cell in CSV that a spreadsheet would run', () => {
    const csv = figuresAs('csv', [row({ sentence: '=1+1', counted: '@now', articleTitle: '-2' })]);
    const [cells] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    assert.deepEqual([cells?.sentence, cells?.counted, cells?.article], ["'=1+1", "'@now", "'-2"]);
  });
  it('is JSON with the same columns', () => {
    const [first] = JSON.parse(figuresAs('json', rows)) as Record<string, unknown>[];
    assert.deepEqual(
      Object.keys(first ?? {}),
      figureColumns.map(({ name }) => name),
    );
    assert.equal(first?.low, 3e9);
    assert.equal(first?.iso, null);
  });
  it('is a Markdown table in which the text stays text', () => {
    const note = figuresAs('markdown', [row({ counted: 'a|b\n*c*' })]).split('\n');
    assert.equal(note[0], '| article | text | value | unit | counted | iso | line | checked | note |');
    assert.equal(note[1], '| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    assert.equal(note[2], '| 甲村通路 | 30多亿元 | 3000000000 | 元 | a\\|b \\*c\\* |  | 2 |  |  |');
    assert.equal(note.length, 4);
  });
  it('has a tick at what was checked, and what was noted', () => {
    const own = [row({ checked: true, note: '问过' }), row({})];
    const csv = parse(figuresAs('csv', own), { bom: true, columns: true }) as Record<string, string>[];
    assert.deepEqual(
      csv.map(({ checked, note }) => [checked, note]),
      [
        ['✓', '问过'],
        ['', ''],
      ],
    );
    assert.match(figuresAs('tsv', own), /\t✓\t问过\n/);
    assert.match(figuresAs('markdown', own), /\| ✓ \| 问过 \|\n/);
    const json = JSON.parse(figuresAs('json', own)) as Record<string, unknown>[];
    assert.deepEqual(
      json.map(({ checked }) => checked),
      [true, false],
    );
  });
  it('without figures has a header alone', () => {
    assert.equal(figuresAs('csv', []).trimEnd().split('\r\n').length, 1);
    assert.equal(figuresAs('json', []), '[]\n');
    assert.equal(figuresAs('markdown', []).split('\n').length, 3);
  });
});
