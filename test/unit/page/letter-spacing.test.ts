/** Letter-spaced lines beside others. */
import assert from 'node:assert/strict';
import { isLetterSpaced, spacingBorders } from '../../../src/core/page/letter-spacing.ts';
import { linesOf } from '../../../src/core/page/lines.ts';

const spaced = (text: string) => [...text].join(' ');
/** The lines before which a border is found. */
const borders = (...lines: readonly string[]): string[] => {
  const text = lines.join('\n');
  const own = linesOf(text);
  const found = spacingBorders(text, own);
  return own.flatMap(({ start, end }, i) => (found[i] ? [text.slice(start, end).replace(/\s/g, '')] : []));
};
const market = ['望川镇今年办了一百场集市，街坊', '们晚饭后都爱到桥头坐坐，听人说', '书。'];
const canal = ['西水县入夏以来修好水渠六十公里', '，农家浇地不再排队。'];

describe('letter-spaced lines', () => {
  for (const [line, expected] of [
    ['望 川 镇 办 集 市', true],
    ['望 川 镇 办 1 0 6 场 集 市', true],
    ['望川镇 集市', false],
    ['望川镇办集市', false],
  ] as const)
    it(`${line}: ${expected}`, () => assert.equal(isLetterSpaced(line), expected));

  it('are headlines where they have no marks, and those of the text have', () =>
    assert.deepEqual(borders(spaced('望川镇办集市'), ...market, spaced('西水修好水渠'), ...canal), [
      '望川镇办集市',
      market[0],
      '西水修好水渠',
      canal[0],
    ]));
  it('are text where the others have no marks', () =>
    assert.deepEqual(borders('望川镇办集市', ...market.map(spaced), '西水修好水渠', ...canal.map(spaced)), [
      '望川镇办集市',
      market[0],
      '西水修好水渠',
      canal[0],
    ]));
  it('are text within a sentence, as an extractor sets a line that was justified', () =>
    assert.deepEqual(borders(...market, canal[0] as string, spaced('农家浇地不再排队了')), []));
  it('tell nothing where they have marks as the others have', () =>
    assert.deepEqual(borders(...market, spaced('街坊们爱听书，'), ...canal, spaced('农家浇地，不排队')), []));
  it('tell nothing when one alone stands in the middle of a page', () =>
    assert.deepEqual(borders(...market, spaced('西水修好水渠'), ...canal), []));
});
