/** Texts without a dateline on pages whose stories have one. */
import assert from 'node:assert/strict';
import type { StorySigns } from '../../../src/core/page/story-signs.ts';
import { withUndatedSections } from '../../../src/core/page/undated-sections.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

type Line = readonly [kind: PassageKind, article: number, text: string];

const dated = '本报讯（记者林一）茶农笑得合不拢嘴。';
const plain = '茶农笑得合不拢嘴，说今年是个好年景。';
const headed = (article: number, text = dated): Line[] => [
  ['headline', article, `第${article}件好事`],
  ['paragraph', article, text],
];
const footed = (article: number, text = dated): Line[] => [
  ['paragraph', article, text],
  ['headline', article, `第${article}件好事`],
];

/** @param unsure the article whose headline is unsure. @param signed the article that a byline stands above. */
function shown(
  lines: readonly Line[],
  unsure: number,
  { signed = -1, apart = false, rows = -1, continued = -1 } = {},
): string {
  const text = lines.map(([, , own]) => own).join('\n');
  let at = 0;
  const spans = lines.map(([kind, article, own]) => {
    const span = { start: at, end: at + own.length, kind, article, isRow: article === rows };
    at += own.length + 1;
    return span;
  });
  const isUnsure = ({ kind, article }: (typeof spans)[number]) => kind === 'headline' && article === unsure;
  const starts = spans.filter(isUnsure).map(({ start }) => start);
  const textOf = (own: number) => spans.find(({ article, kind }) => article === own && kind === 'paragraph');
  const first = textOf(signed);
  const signs: StorySigns = {
    bylines: first ? [first.start - 1] : [],
    setApart: new Set(apart ? starts : []),
    kickers: new Set(),
    behindFurniture: new Set(),
    behindSignatures: new Set(),
    continued: new Set([textOf(continued)?.start ?? -1]),
    unsureHeadlines: new Set(starts),
    hardlyHeadlines: new Set(),
    setOut: new Set(),
  };
  return withUndatedSections(text, spans, signs)
    .map(({ kind, article }) => `${kind === 'headline' ? 'H' : kind === 'subhead' ? 's' : '.'}${article}`)
    .join(' ');
}

describe('an unsure headline where all other stories have a dateline', () => {
  const page = [...headed(0), ...headed(1), ...headed(2, plain), ...headed(3)];
  it('is a subhead above a text without one', () => assert.equal(shown(page, 2), 'H0 .0 H1 .1 s1 .1 H2 .2'));
  it('is one below such a text where headlines stand behind', () => {
    const lines = [...footed(0), ...footed(1), ...footed(2, plain), ...footed(3)];
    assert.equal(shown(lines, 1), '.0 H0 .1 s1 .1 H1 .2 H2');
  });
  it('is none above a dateline, a byline, a table or what is continued from another page', () => {
    const asIs = 'H0 .0 H1 .1 H2 .2 H3 .3';
    assert.equal(shown([...headed(0), ...headed(1), ...headed(2), ...headed(3)], 2), asIs);
    assert.equal(shown(page, 2, { signed: 2 }), asIs);
    assert.equal(shown(page, 2, { rows: 2 }), asIs);
    assert.equal(shown(page, 2, { continued: 2 }), asIs);
  });
  it('is none where more blank lines stand before it than between paragraphs', () =>
    assert.equal(shown(page, 2, { apart: true }), 'H0 .0 H1 .1 H2 .2 H3 .3'));
  it('is none behind a text without one, or another headline', () => {
    assert.equal(
      shown([...headed(0), ...headed(1), ...headed(2), ...headed(3, plain), ...headed(4, plain)], 4),
      'H0 .0 H1 .1 H2 .2 H3 .3 H4 .4',
    );
    assert.equal(
      shown([...headed(0), ...footed(1), ...headed(2, plain), ...headed(3), ...headed(4)], 2),
      'H0 .0 .1 H1 H2 .2 H3 .3 H4 .4',
    );
  });
  it('is none where the dateline stands below a line or two', () => {
    const deck: Line = ['paragraph', 2, '各乡都来取经'];
    const lines = [...headed(0), ...headed(1), headed(2)[0] as Line, deck, headed(2)[1] as Line, ...headed(3)];
    assert.equal(shown(lines, 2), 'H0 .0 H1 .1 H2 .2 .2 H3 .3');
  });
  it('is none where fewer than three others have a dateline, or less than seven in ten', () => {
    assert.equal(shown([...headed(0), ...headed(1), ...headed(2, plain)], 2), 'H0 .0 H1 .1 H2 .2');
    const mixed = [...page, ...headed(4, plain), ...headed(5, plain)];
    assert.equal(shown(mixed, 2), 'H0 .0 H1 .1 H2 .2 H3 .3 H4 .4 H5 .5');
  });
});
