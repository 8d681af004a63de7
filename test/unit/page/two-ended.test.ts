/** Lines between two headlined stories. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { withFirstLinesBelow } from '../../../src/core/page/two-ended.ts';

const zips = '街道小厂做的拉链畅销十四个省。';
const builders = '省建筑公司的七名工人登台应聘经理。';

/** The articles of lines that are a headline, h, or a text, p, each with the number of its article. */
function read(...parts: readonly (readonly [kind: string, text: string])[]): string {
  const text = parts.map(([, own]) => own).join('\n');
  let at = 0;
  const spans = parts.map(([kind, own]) => {
    const span = {
      start: at,
      end: at + own.length,
      kind: kind.startsWith('h') ? ('headline' as const) : ('paragraph' as const),
      article: Number(kind.slice(1)),
      isRow: false,
    };
    at += own.length + 1;
    return span;
  });
  return withFirstLinesBelow(pairsOf(text), spans)
    .map(({ kind, article }) => kind.charAt(0) + article)
    .join(' ');
}

describe('the last lines of an article that has its headline above its text', () => {
  it('are the first of the headline below them', () => {
    assert.equal(
      read(
        ['h0', '小厂闯市场'],
        ['p0', zips],
        ['h0', '不拘一格'],
        ['h0', '唯才是举'],
        ['h1', '经理招聘'],
        ['p1', builders],
      ),
      'h0 p0 h1 h1 h1 p1',
    );
    assert.equal(
      read(['h0', '小厂闯市场'], ['p0', zips], ['h0', '建筑公司'], ['h1', '不拘一格'], ['p1', builders]),
      'h0 p0 h1 h1 p1',
    );
  });
  it('stay where the text above tells of them', () =>
    assert.equal(
      read(['h0', '小厂闯市场'], ['p0', zips], ['h0', '拉链畅销'], ['h1', '经理招聘'], ['p1', builders]),
      'h0 p0 h0 h1 p1',
    ));
  it('stay where the headline stands behind the text, and above a text', () => {
    assert.equal(read(['p0', zips], ['h0', '不拘一格'], ['h1', '经理招聘'], ['p1', builders]), 'p0 h0 h1 p1');
    assert.equal(read(['h0', '小厂闯市场'], ['p0', zips], ['h0', '不拘一格'], ['p1', builders]), 'h0 p0 h0 p1');
    assert.equal(read(['h0', '小厂闯市场'], ['h1', '不拘一格'], ['p1', builders]), 'h0 h1 p1');
  });
});
