/** Sections of a long article, whose headline and dateline stand behind its text. */
import assert from 'node:assert/strict';
import { joinSections } from '../../../src/core/page/sections.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

const kinds: Readonly<Record<string, PassageKind>> = { H: 'headline', S: 'subhead', P: 'paragraph', D: 'paragraph' };

/** @param page such as `P0 H0 P1 D1 H1`: kind and article of each part, D a paragraph that ends with a dateline. */
function joined(page: string, dateline = '春茶上市。新华社云川7月6日电'): string {
  let text = '';
  const parts = page.split(' ').map((part) => {
    const start = text.length;
    text += part.startsWith('D') ? dateline : '茶农今年增收。';
    const span = {
      start,
      end: text.length,
      kind: kinds[part.charAt(0)] as PassageKind,
      article: Number(part.slice(1)),
    };
    text += '\n';
    return span;
  });
  return joinSections(text, parts)
    .map(({ kind, article }) => `${kind.charAt(0).toUpperCase()}${article}`)
    .join(' ');
}

describe('undated articles before one with its dateline and its headline at the end', () => {
  for (const [what, page, expected] of [
    ['are its sections', 'P0 H0 P1 D1 H1', 'P0 S0 P0 P0 H0'],
    [
      'are its sections, with those whose headlines stand before their text',
      'P0 H0 H1 P1 P2 D2 H2',
      'P0 S0 S0 P0 P0 P0 H0',
    ],
    ['are several sections', 'P0 H0 P1 H1 P2 D2 H2', 'P0 S0 P0 S0 P0 P0 H0'],
    ['are articles when their own headlines stand before their text alone', 'H0 P0 P1 D1 H1', 'H0 P0 P1 P1 H1'],
    ['are articles when they have no headline', 'P0 P1 D1 H1', 'P0 P1 P1 H1'],
    ['are articles when they have no text', 'H0 P1 D1 H1', 'H0 P1 P1 H1'],
    ['are articles when they have a dateline at their end', 'P0 D0 H0 P1 D1 H1', 'P0 P0 H0 P1 P1 H1'],
    ['are articles when they have one at their beginning', 'D0 P0 P0 H0 P1 D1 H1', 'P0 P0 P0 H0 P1 P1 H1'],
    ['are sections when a dateline stands in the middle', 'P0 D0 P0 P0 H0 P1 D1 H1', 'P0 P0 P0 P0 S0 P0 P0 H0'],
    ['are articles when the last opens with a dateline', 'P0 H0 D1 D1 H1', 'P0 H0 P1 P1 H1'],
    ['are articles when the last is one dateline', 'P0 H0 D1 H1', 'P0 H0 P1 H1'],
    ['are articles when the last has no dateline', 'P0 H0 P1 P1 H1', 'P0 H0 P1 P1 H1'],
    ['are articles when its dateline is further from the end', 'P0 H0 P1 D1 P1 P1 H1', 'P0 H0 P1 P1 P1 P1 H1'],
    ['are sections when one paragraph follows its dateline', 'P0 H0 P1 D1 P1 H1', 'P0 S0 P0 P0 P0 H0'],
    ['are articles when the last has its headline before its text', 'P0 H0 H1 P1 D1', 'P0 H0 H1 P1 P1'],
    ['are articles before another', 'P0 H0 P1 D1 H1 P2 H2', 'P0 S0 P0 P0 H0 P1 H1'],
    ['are alone', 'P0 H0 P1 H1', 'P0 H0 P1 H1'],
  ] as const)
    it(what, () => assert.equal(joined(page), expected));
  it('are articles when the dateline stands in brackets', () =>
    assert.equal(joined('P0 H0 P1 D1 H1', '（新华社云川7月6日电）'), 'P0 H0 P1 P1 H1'));
  it('are so when it stands in brackets behind the text', () =>
    assert.equal(joined('P0 H0 P1 D1 H1', '这是一件好事。（新华社云川7月6日电）'), 'P0 H0 P1 P1 H1'));
});
