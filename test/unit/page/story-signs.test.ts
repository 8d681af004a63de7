/** What a page shows of where its stories begin, beside the words. */
import assert from 'node:assert/strict';
import { stateAt } from '../../../src/core/page/label.ts';
import { linesOf } from '../../../src/core/page/lines.ts';
import type { MarkedSpan } from '../../../src/core/page/marks.ts';
import { hasByline, storySigns } from '../../../src/core/page/story-signs.ts';

const [headline, next, wrap] = (['headline', 'next', 'wrap'] as const).map((label) => stateAt('before', label));

/** States of lines that nothing else rivals. */
const sure = (path: Uint8Array) => ({
  path,
  margins: new Float64Array(path.length).fill(9),
  rivals: new Uint8Array(path.length),
});

describe('lines that stand apart', () => {
  /** The places of the lines that stand apart, of 100 paragraphs with so many two blank lines below others, and one headline. */
  const apart = (wide: number, label = next) => {
    const gaps = Array.from({ length: 100 }, (_, i) => (i < wide ? '\n\n\n' : '\n'));
    const text = `茶${gaps.map((gap) => `${gap}农`).join('')}\n\n\n村`;
    const lines = linesOf(text);
    const path = Uint8Array.from(lines, (_, i) => (i === 0 || i > 100 ? headline : label) as number);
    return storySigns(text, lines, [], sure(path)).setApart.size;
  };
  it('have two blank lines before them, where hardly any paragraph has', () => {
    assert.equal(apart(0), 1);
    assert.equal(apart(3), 4);
  });
  it('are none where more than 3 in 100 paragraphs have so many before them', () => assert.equal(apart(4), 0));
  it('do not depend on lines that begin no paragraph', () => assert.equal(apart(50, wrap), 51));
  it('are told by where they begin, and have more than one blank line before them', () => {
    const text = '茶农\n\n增收\n\n\n水渠';
    const lines = linesOf(text);
    const path = Uint8Array.from([headline, headline, headline] as number[]);
    assert.deepEqual([...storySigns(text, lines, [], sure(path)).setApart], [9]);
  });
});

it('lines of a few characters without a mark are kickers', () => {
  const text = '延伸阅读\n手 记\n消失的渡口\n对话：\n话\n第3版';
  const lines = linesOf(text);
  const { kickers } = storySigns(text, lines, [], sure(new Uint8Array(lines.length)));
  assert.deepEqual(
    lines.filter(({ start }) => kickers.has(start)).map(({ start, end }) => text.slice(start, end)),
    ['延伸阅读', '手 记'],
  );
});

it('lines whose label is ahead of the second best one by less than 4 are unsure', () => {
  const text = '茶农\n增收\n水渠';
  const lines = linesOf(text);
  const margins = Float64Array.of(9, 3.9, 4);
  const { unsureHeadlines } = storySigns(text, lines, [], {
    path: new Uint8Array(3),
    rivals: new Uint8Array(3),
    margins,
  });
  assert.deepEqual([...unsureHeadlines], [3]);
});

it('lines right below furniture are told', () => {
  const text = '电工刘海峰\n天气 晴\n新闻热线 96610\n两站之间\n记者 柳明\n夜班车上';
  const lines = linesOf(text);
  const marks = lines.slice(1, 5).flatMap(({ start, end }, i): MarkedSpan[] =>
    i === 2
      ? []
      : [
          {
            start,
            end,
            mark: i === 3 ? { kind: 'byline', closes: false } : { kind: 'furniture', furniture: 'service' },
          },
        ],
  );
  const left = lines.filter(({ start }) => !marks.some((mark) => mark.start === start));
  const { behindFurniture } = storySigns(text, left, marks, sure(new Uint8Array(left.length)));
  assert.deepEqual(
    left.filter(({ start }) => behindFurniture.has(start)).map(({ start, end }) => text.slice(start, end)),
    ['两站之间'],
  );
});

it('lines right below who signs the text above them are told', () => {
  const text = '电工刘海峰\n读者 郝桂芳\n两站之间\n记者 柳明\n夜班车上';
  const lines = linesOf(text);
  const marks = [1, 3].map((i): MarkedSpan => {
    const { start, end } = lines[i] as (typeof lines)[number];
    return { start, end, mark: { kind: 'byline', closes: i === 1 } };
  });
  const left = lines.filter((_, i) => i % 2 === 0);
  const { behindSignatures } = storySigns(text, left, marks, sure(new Uint8Array(left.length)));
  assert.deepEqual([...behindSignatures], [lines[2]?.start]);
});

describe('bylines on lines of their own', () => {
  const marks: readonly MarkedSpan[] = [
    { start: 5, end: 8, mark: { kind: 'byline', closes: false } },
    { start: 9, end: 12, mark: { kind: 'furniture', furniture: 'folio' } },
    { start: 20, end: 24, mark: { kind: 'byline', closes: false } },
    { start: 30, end: 33, mark: { kind: 'jumpLine', direction: 'to' } },
  ];
  const signs = storySigns('', [], marks, sure(new Uint8Array()));
  it('are those among what was taken out', () => assert.deepEqual(signs.bylines, [5, 20]));
  for (const [from, to, expected] of [
    [0, 5, false],
    [0, 6, true],
    [5, 6, true],
    [6, 20, false],
    [6, 21, true],
    [20, 30, true],
    [21, 99, false],
  ] as const)
    it(`${expected ? 'begin' : 'do not begin'} from ${from} to ${to}`, () =>
      assert.equal(hasByline(signs, from, to), expected));
});

it('lines whose label and the second best one are of no headline are hardly any', () => {
  const text = '茶农\n增收\n水渠';
  const lines = linesOf(text);
  const own = {
    ...sure(Uint8Array.of(headline as number, next as number, next as number)),
    rivals: Uint8Array.of(0, 3, 1),
  };
  assert.deepEqual([...storySigns(text, lines, [], own).hardlyHeadlines], [6]);
});

it('lines without the blanks that paragraphs begin with stand out above one that has them', () => {
  const story = (headline: string) => `${headline}\n　　茶园里来了很多客人，一住就是\n三天。\n　　山里的路修好了。\n`;
  const page = (text: string) => {
    const lines = linesOf(text);
    const { setOut } = storySigns(text, lines, [], sure(new Uint8Array(lines.length).fill(next as number)));
    return [...setOut].map((start) => text.slice(start).split('\n')[0]);
  };
  assert.deepEqual(page(story('谁来采茶？') + story('采茶！采茶！')), [
    '谁来采茶？',
    '三天。',
    '采茶！采茶！',
    '三天。',
  ]);
  assert.deepEqual(page((story('谁来采茶？') + story('采茶！采茶！')).replaceAll('　', '')), []);
});
