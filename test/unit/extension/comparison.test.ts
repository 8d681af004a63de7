/** Two annotators of one page: what they agree on, and the file that comes of what is taken. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { annotationsOf, newFile } from '../../../src/core/annotations/file.ts';
import { type Annotation, newAnnotation } from '../../../src/core/annotations/record.ts';
import { agreedFile, agrees, compareFiles, isOpen, openRows, take } from '../../../src/extension/review/comparison.ts';
import { comparisonText, rowOfLine } from '../../../src/extension/review/comparison-text.ts';

const text = '昨日，鹿鸣湖管理局局长秦扶摇在望川\n市介绍，沉水植被恢复到1.2万亩。';
const page = bareText(text);

function annotation(id: string, quote: string, type: string, state: Annotation['state'] = 'accepted'): Annotation {
  const at = page.bare.indexOf(quote);
  const span = { start: page.offsets[at] as number, end: (page.offsets[at + quote.length - 1] as number) + 1 };
  const anchor = anchorOf(page, span);
  assert.ok(anchor);
  const layer = type === 'area' ? 'figure' : 'entity';
  return newAnnotation(anchor, { id, layer, type, state });
}

const left = {
  ...newFile({ by: '李' }),
  entries: [
    annotation('a', '鹿鸣湖管理局', 'organization'),
    annotation('b', '秦扶摇', 'person'),
    annotation('c', '望川市', 'place'),
    annotation('d', '1.2万亩', 'area'),
  ],
};
const right = {
  ...newFile({ by: '王' }),
  entries: [
    annotation('x', '鹿鸣湖', 'place', 'added'),
    annotation('b', '秦扶摇', 'person', 'corrected'),
    annotation('c', '望川市', 'person'),
    annotation('d', '1.2万亩', 'area', 'rejected'),
  ],
};
const words = {
  nothing: 'nothing',
  rejected: 'rejected',
  taken: '✓',
  typeName: ({ type }: Annotation) => type ?? '',
};

describe('a comparison of two annotators', () => {
  const comparison = compareFiles(page, left, right);

  it('sets what they say of one place beside each other', () => {
    assert.deepEqual(
      comparison.rows.map((row) => [row.left?.id ?? '–', row.right?.id ?? '–', agrees(row)]),
      [
        ['a', '–', false],
        ['–', 'x', false],
        ['b', 'b', true],
        ['c', 'c', false],
        ['d', 'd', false],
      ],
    );
    assert.deepEqual(openRows(comparison), [0, 1, 3, 4]);
  });

  it('takes one side, and the other where its reader thinks again', () => {
    const taken = take(take(comparison, 3, 'right'), 3, 'left');
    assert.equal(isOpen(taken, 3), false);
    assert.equal(taken.taken.get(3), 'left');
    assert.equal(take(comparison, 2, 'right'), comparison);
  });

  it('makes a file of what they agree on and what was taken, nothing else', () => {
    const taken = take(take(take(comparison, 0, 'left'), 1, 'left'), 4, 'right');
    const file = agreedFile(taken, 'page.txt');
    assert.equal(file.header.by, 'agreed');
    assert.deepEqual(
      annotationsOf(file).map(({ quote, state }) => [quote, state]),
      [
        ['鹿鸣湖管理局', 'accepted'],
        ['秦扶摇', 'accepted'],
        ['1.2万亩', 'rejected'],
      ],
    );
  });

  it('is two texts of as many lines, equal where they agree', () => {
    const header = ['# one', '# two', ''];
    const [a, b] = (['left', 'right'] as const).map((side) =>
      comparisonText(page, take(comparison, 3, 'right'), side, header, words).split('\n'),
    );
    assert.equal(a?.length, b?.length);
    const differing = (a ?? []).flatMap((line, i) => (line === b?.[i] ? [] : [rowOfLine(i, header)]));
    assert.deepEqual(differing, [0, 1, 3, 4]);
    assert.match(b?.[6] ?? '', /^✓ 望川市 · person — …昨日，鹿鸣湖管理局局长秦扶摇在【望川市】介绍，沉水植被恢复到/);
    assert.match(b?.[3] ?? '', /^鹿鸣湖管理局 · nothing — /);
    assert.match(b?.[7] ?? '', /^1\.2万亩 · rejected/);
  });
});
