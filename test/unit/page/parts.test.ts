/** Where what was taken out of a page goes: furniture, jump lines, bylines, and the texts of pictures. Each letter stands for a part of 10 characters. */
import assert from 'node:assert/strict';
import type { MarkedSpan } from '../../../src/core/page/marks.ts';
import { type Part, withMarks, withPictureStories } from '../../../src/core/page/parts.ts';
import type { PassageSpan } from '../../../src/core/text/passage.ts';

const kinds = { H: 'headline', S: 'subhead', P: 'paragraph' } as const;
type Letter = keyof typeof kinds;
const at = (i: number) => ({ start: 10 * i, end: 10 * i + 9 });

/** @param body such as `H0 P0 . P1`: kind and article of each part, a dot for a place that is left free. */
const bodyOf = (body: string): PassageSpan[] =>
  body
    .split(' ')
    .flatMap((part, i) =>
      part === '.' ? [] : [{ ...at(i), kind: kinds[part.charAt(0) as Letter], article: Number(part.slice(1)) }],
    );
const shown = (parts: readonly Part[]) =>
  parts.map(({ kind, article, furniture }) => `${furniture ?? kind} ${article}`).join(', ');

describe('what was taken out of a page', () => {
  const byline: MarkedSpan['mark'] = { kind: 'byline' };
  const from: MarkedSpan['mark'] = { kind: 'jumpLine', direction: 'from' };
  const to: MarkedSpan['mark'] = { kind: 'jumpLine', direction: 'to' };
  const folio: MarkedSpan['mark'] = { kind: 'furniture', furniture: 'folio' };
  for (const [what, body, mark, expected] of [
    ['furniture belongs to no article', 'P0 . P0', folio, 'paragraph 0, folio -1, paragraph 0'],
    [
      'a jump line that says where a story comes from belongs to the next',
      'P0 . P1',
      from,
      'paragraph 0, jumpLine 1, paragraph 1',
    ],
    [
      'a jump line that says where a story goes on belongs to the one before',
      'P0 . P1',
      to,
      'paragraph 0, jumpLine 0, paragraph 1',
    ],
    ['a jump line at the end, from elsewhere', 'P0 .', from, 'paragraph 0, jumpLine 0'],
    ['a jump line at the beginning, to elsewhere', '. P0', to, 'jumpLine 0, paragraph 0'],
    ['a jump line alone', '.', to, 'jumpLine -1'],
    ['a byline belongs to the text before it', 'P0 . P1', byline, 'paragraph 0, paragraph 0, paragraph 1'],
    ['a byline belongs to the headline before it', 'H0 . P0', byline, 'headline 0, paragraph 0, paragraph 0'],
    [
      'a byline behind an article that its headline closes belongs to the next',
      'H0 . P1',
      byline,
      'headline 0, paragraph 1, paragraph 1',
    ],
    ['a byline between two headlines belongs to the first', 'H0 . H1', byline, 'headline 0, paragraph 0, headline 1'],
    ['a byline at the end', 'P0 .', byline, 'paragraph 0, paragraph 0'],
    ['a byline at the beginning', '. P0', byline, 'paragraph 0, paragraph 0'],
    ['a byline alone', '.', byline, 'paragraph -1'],
  ] as const)
    it(what, () => {
      const place = body.split(' ').indexOf('.');
      assert.equal(shown(withMarks(bodyOf(body), [{ ...at(place), mark }])), expected);
    });
});

describe('news in pictures', () => {
  /** `P0 C H1 P1`, where C is a credit. */
  const read = (body: string) => {
    const parts = body
      .split(' ')
      .map(
        (part, i): Part =>
          part === 'C'
            ? { ...at(i), kind: 'furniture', article: -1, furniture: 'credit' }
            : { ...at(i), kind: kinds[part.charAt(0) as Letter], article: Number(part.slice(1)), furniture: null },
      );
    const text = `${'茶'.repeat(9)}\n`.repeat(parts.length);
    return shown(withPictureStories(text, parts));
  };
  for (const [what, body, expected] of [
    [
      'is one article with the headline behind it',
      'P0 P0 C H1 P1',
      'paragraph 0, paragraph 0, credit -1, headline 0, paragraph 0',
    ],
    [
      'may have a headline that was taken for a subhead',
      'P0 C S0 P0',
      'paragraph 0, credit -1, headline 0, paragraph 0',
    ],
    [
      'counts the articles behind it on',
      'P0 C H1 P1 H2 P2',
      'paragraph 0, credit -1, headline 0, paragraph 0, headline 1, paragraph 1',
    ],
    ['begins with no headline', 'H0 P0 C H1 P1', 'headline 0, paragraph 0, credit -1, headline 1, paragraph 1'],
    ['has a headline behind its credit', 'P0 C P1', 'paragraph 0, credit -1, paragraph 1'],
    ['has pictures before its credit', 'C H0 P0', 'credit -1, headline 0, paragraph 0'],
    [
      'has no six pictures',
      'P0 P0 P0 P0 P0 P0 C H1 P1',
      `${'paragraph 0, '.repeat(6)}credit -1, headline 1, paragraph 1`,
    ],
    ['may have five', 'P0 P0 P0 P0 P0 C H1 P1', `${'paragraph 0, '.repeat(5)}credit -1, headline 0, paragraph 0`],
  ] as const)
    it(what, () => assert.equal(read(body), expected));
});
