/** Where what was taken out of a page goes: furniture, jump lines, bylines, and the texts of pictures. Each letter stands for a part of 10 characters. */
import assert from 'node:assert/strict';
import type { MarkedSpan } from '../../../src/core/page/marks.ts';
import {
  type Part,
  withCaptions,
  withMarks,
  withPictureStories,
  withUnbrokenHeadlines,
} from '../../../src/core/page/parts.ts';
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
  const byline: MarkedSpan['mark'] = { kind: 'byline', closes: false };
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
    [
      'has several articles behind it',
      'P0 C H1 H1 P1 P2',
      'paragraph 0, credit -1, headline 0, headline 0, paragraph 0, paragraph 1',
    ],
    [
      'stands before others',
      'P0 H1 P1 H2 P2 P3 C H4 P4',
      'paragraph 0, headline 1, paragraph 1, headline 2, paragraph 2, paragraph 3, credit -1, headline 3, paragraph 3',
    ],
    ['needs a credit', 'P0 H1 P1', 'paragraph 0, headline 1, paragraph 1'],
    ['may have five', 'P0 P0 P0 P0 P0 C H1 P1', `${'paragraph 0, '.repeat(5)}credit -1, headline 0, paragraph 0`],
  ] as const)
    it(what, () => assert.equal(read(body), expected));
});

describe('texts of pictures', () => {
  /** @param parts kind, article and text of each part; `C-` is a credit of a picture, `F-` a folio, `D0` a paragraph that goes on. */
  const read = (...parts: readonly (readonly [kind: string, text: string])[]) => {
    let text = '';
    const spans = parts.map(([own, words]): Part => {
      const start = text.length;
      text += `${words}\n`;
      const span = { start, end: start + words.length };
      if (own === 'C-') return { ...span, kind: 'furniture', article: -1, furniture: 'credit' };
      if (own === 'F-') return { ...span, kind: 'furniture', article: -1, furniture: 'folio' };
      if (own === 'D0') return { ...span, kind: 'paragraph', article: 0, furniture: null, isDoubted: true };
      return { ...span, kind: kinds[own.charAt(0) as Letter], article: Number(own.slice(1)), furniture: null };
    });
    return shown(withCaptions(text, spans));
  };
  const story = ['P0', '茶农今年增收。水渠也已修好。'] as const;
  const credit = ['C-', '林知远摄'] as const;
  for (const [what, text, expected] of [
    ['ends with whose picture it is', '茶农在采茶。林知远摄', true],
    ['names a reporter', '茶农在采茶。 本报记者 林知远 摄', true],
    ['names who gave it', '茶农在采茶。县文化馆供图', true],
    ['has one sentence alone', '茶农在采茶。大家很高兴。林知远摄', false],
    ['has several where it opens as one', '图为茶农在采茶。大家很高兴。林知远摄', true],
    ['opens with an arrow', '▲上图：茶农在采茶。大家很高兴。林知远摄', true],
    ['opens with a bracket', '（右图）茶农在采茶。大家很高兴。林知远摄', true],
    ['opens with a number', '图①茶农在采茶。大家很高兴。林知远摄', true],
    ['says whose picture it is at its end alone', '茶农在采茶。林知远摄于春天', false],
    ['says so behind a sentence alone', '茶农在采茶林知远摄', false],
    ['has no more than 120 characters', `${'茶'.repeat(115)}。林知远摄`, true],
    ['has no 121 characters', `${'茶'.repeat(116)}。林知远摄`, false],
  ] as const)
    it(`${what}: ${expected}`, () =>
      assert.equal(read(story, ['P0', text]), `paragraph 0, ${expected ? 'caption -1' : 'paragraph 0'}`));

  it('may have a credit on the next line', () => {
    assert.equal(read(story, ['P0', '茶农在采茶'], credit), 'paragraph 0, caption -1, credit -1');
    assert.equal(read(story, ['P0', '茶农在采茶'], ['F-', '第二版']), 'paragraph 0, paragraph 0, folio -1');
  });
  it('have no more than 30 characters then, on one line', () => {
    assert.equal(read(story, ['P0', '茶'.repeat(30)], credit), 'paragraph 0, caption -1, credit -1');
    assert.equal(read(story, ['P0', '茶'.repeat(31)], credit), 'paragraph 0, paragraph 0, credit -1');
    assert.equal(read(story, ['P0', '茶农\n在采茶'], credit), 'paragraph 0, paragraph 0, credit -1');
  });
  it('are none where a text goes on behind the credit', () => {
    const parted = (own: string, above = story as readonly [string, string]) =>
      read(above, ['P0', own], credit, ['D0', '场。茶农在等。']).split(', ')[1];
    assert.equal(parted('县中队接警后赶到现'), 'paragraph 0');
    assert.equal(parted('县中队接警后赶到现', ['P0', '茶农在采']), 'caption -1', 'the text above does');
    assert.equal(read(story, ['P0', '县中队接警后，'], credit, ['P0', '茶农在等。']).split(', ')[1], 'paragraph 0');
    assert.equal(read(story, ['P0', '县中队接警后，'], credit, ['P1', '茶农在等。']).split(', ')[1], 'caption -1');
  });
  it('are the text of a story in pictures, which has no other', () =>
    assert.equal(
      read(['P0', '茶农在采茶。林知远摄'], ['P0', '茶农在炒茶。林知远摄'], ['P1', '水渠修好。']),
      'paragraph 0, paragraph 0, paragraph 1',
    ));
  it('are no headlines, and no text of no article', () => {
    assert.equal(read(story, ['S0', '茶农在采茶。林知远摄']), 'paragraph 0, subhead 0');
    assert.equal(read(['P-1', '水渠修好。'], ['P-1', '茶农在采茶。林知远摄']), 'paragraph -1, paragraph -1');
  });
});

describe('news in pictures with texts of several lines', () => {
  const read = (first: string) => {
    const text = `${first}\n林知远摄\n茶农笑\n茶农增收。\n`;
    const kindsOf = ['paragraph', 'furniture', 'headline', 'paragraph'] as const;
    let start = 0;
    const parts = [first, '林知远摄', '茶农笑', '茶农增收。'].map((own, i): Part => {
      const span = { start, end: start + own.length };
      start += own.length + 1;
      const isCredit = i === 1;
      return {
        ...span,
        kind: kindsOf[i] as PassageSpan['kind'],
        article: isCredit ? -1 : i === 0 ? 0 : 1,
        furniture: isCredit ? 'credit' : null,
      };
    });
    return shown(withPictureStories(text, parts));
  };
  it('is none, for those are stories', () => {
    assert.equal(read('采茶'), 'paragraph 0, credit -1, headline 0, paragraph 0');
    assert.equal(read('采\n茶'), 'paragraph 0, credit -1, headline 1, paragraph 1');
  });
});

describe('a headline with furniture among its lines', () => {
  const folio: MarkedSpan['mark'] = { kind: 'furniture', furniture: 'folio' };
  const credit: MarkedSpan['mark'] = { kind: 'furniture', furniture: 'credit' };
  const read = (body: string, mark: MarkedSpan['mark']) => {
    const places = body.split(' ').flatMap((part, i) => (part === '.' ? [i] : []));
    const marks = places.map((place) => ({ ...at(place), mark }));
    return shown(withUnbrokenHeadlines(withMarks(bodyOf(body), marks)));
  };
  for (const [what, body, mark, expected] of [
    ['is what stands next to its text', 'H0 . H0 P0', folio, 'folio -1, folio -1, headline 0, paragraph 0'],
    [
      'leaves the line behind the text before to that',
      'P0 H1 . H1 P1',
      folio,
      'paragraph 0, paragraph 0, folio -1, headline 1, paragraph 1',
    ],
    ['is what stands right behind its text', 'P0 H0 . H0', folio, 'paragraph 0, headline 0, folio -1, folio -1'],
    ['stays whole around a picture', 'H0 . H0 P0', credit, 'headline 0, credit -1, headline 0, paragraph 0'],
    ['of one line stays', '. H0 P0', folio, 'folio -1, headline 0, paragraph 0'],
    [
      'and one of another article are two',
      'H0 P0 . H1 P1',
      folio,
      'headline 0, paragraph 0, folio -1, headline 1, paragraph 1',
    ],
  ] as const)
    it(what, () => assert.equal(read(body, mark), expected));
});
