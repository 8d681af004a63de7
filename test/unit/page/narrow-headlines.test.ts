/** Headlines that might as well be subheads. */
import assert from 'node:assert/strict';
import { type Label, labels } from '../../../src/core/page/label.ts';
import type { Line } from '../../../src/core/page/lines.ts';
import { narrowHeadlines, withNarrowHeadlines } from '../../../src/core/page/narrow-headlines.ts';
import type { PassageKind } from '../../../src/core/reading.ts';
import type { PassageSpan } from '../../../src/core/text/passage.ts';

const kinds: Readonly<Record<string, PassageKind>> = { P: 'paragraph', H: 'headline', S: 'subhead' };

/** @param source the parts' kinds with their articles, 'P0 H0 P1'; ! behind those that the labels hardly tell. */
function told(source: string): string {
  const own = source.split(' ');
  const parts = own.map(
    (part, start): PassageSpan => ({
      start,
      end: start + 1,
      kind: kinds[part.charAt(0)] as PassageKind,
      article: Number(part.charAt(1)),
    }),
  );
  const narrow = new Set(own.flatMap((part, i) => (part.endsWith('!') ? [i] : [])));
  return withNarrowHeadlines(parts, narrow)
    .map(({ kind, article }) => `${Object.keys(kinds).find((name) => kinds[name] === kind)}${article}`)
    .join(' ');
}

describe('a headline that the labels hardly tell from a subhead', () => {
  for (const [why, before, after] of [
    ['is one behind a text', 'P0 H0! H0! P1 H1 P2 H2', 'P0 S0 S0 P0 H0 P1 H1'],
    ['also twice', 'P0 H0! H0! P1 H1! H1! P2 H2', 'P0 S0 S0 P0 S0 S0 P0 H0'],
    ['and none of a single line', 'P0 H0! P1 H1', 'P0 H0 P1 H1'],
    ['and none when it is told well', 'P0 H0 P1 H1', 'P0 H0 P1 H1'],
    ['or when one of its lines is', 'P0 H0! H0 P1 H1', 'P0 H0 H0 P1 H1'],
    ['or at the end of the page', 'P0 H0! H0!', 'P0 H0 H0'],
    ['or before its text', 'H0 P0 H1! H1! P1', 'H0 P0 H1 H1 P1'],
    ['or below a subhead', 'P0 S0 H0! H0! P1 H1', 'P0 S0 H0 H0 P1 H1'],
  ] as const)
    it(`${why}: ${before}`, () => assert.equal(told(before), after));

  it('has a margin below 1, and a subhead as the second best label', () => {
    const lines = ['subhead', 'subheadWrap', 'subhead', 'next'].map((_, start) => ({ start }) as Line);
    const margins = Float64Array.of(0.9, 0.9, 1, 0.9);
    const rivals = Uint8Array.from(
      (['subhead', 'subheadWrap', 'subhead', 'next'] as Label[]).map((own) => labels.indexOf(own)),
    );
    assert.deepEqual([...narrowHeadlines(lines, { margins, rivals })], [0, 1]);
  });
});
