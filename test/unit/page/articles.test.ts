/** What the passages of an article say of it. */
import assert from 'node:assert/strict';
import { articlesOf } from '../../../src/core/page/articles.ts';
import type { Article, PassageKind, Span } from '../../../src/core/reading.ts';
import { joinSpans } from '../../../src/core/text/passage.ts';

const kinds: Readonly<Record<string, PassageKind>> = {
  H: 'headline',
  S: 'subhead',
  P: 'paragraph',
  J: 'jumpLine',
  F: 'furniture',
};

/** @param lines such as `H0 茶农迎来好年景`: kind and article of a passage, and its text. `F-` belongs to none. */
function read(...lines: readonly string[]) {
  let text = '';
  const spans = lines.map((line) => {
    const [, letter = '', article, own = ''] = /^(.)(\d|-) (.*)$/s.exec(line) ?? [];
    const start = text.length;
    text += `${own}\n`;
    return {
      start,
      end: start + own.length,
      kind: kinds[letter] as PassageKind,
      article: article === '-' ? -1 : Number(article),
    };
  });
  const of = (span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : null);
  return { articles: articlesOf(text, joinSpans(text, spans, true)), of };
}
/** The only article of a page. */
function only(...lines: readonly string[]): {
  readonly article: Article;
  readonly of: (span: Span | null | undefined) => string | null;
} {
  const { articles, of } = read(...lines);
  assert.equal(articles.length, 1);
  return { article: articles[0] as Article, of };
}

describe('the articles of a page', () => {
  it('hold their passages, and furniture belongs to none', () => {
    const { articles, of } = read(
      'F- 望川日报',
      'H0 好年景',
      'P0 茶农增收。',
      'F- 第二版',
      'H1 修水渠',
      'P1 水渠修好。',
    );
    assert.deepEqual(articles.map(of), ['好年景\n茶农增收。', '修水渠\n水渠修好。']);
  });
  it('are none on a page of furniture', () => assert.deepEqual(read('F- 望川日报').articles, []));
  it('are none on an empty page', () => assert.deepEqual(read().articles, []));
});

describe('the paragraphs of an article', () => {
  /** A page of one article, whose pieces stand on one line but where a line ends. */
  const paragraphs = (...pieces: readonly (readonly [kind: PassageKind, text: string])[]) => {
    const text = pieces.map(([, own]) => own).join('');
    let start = 0;
    const spans = pieces.map(([kind, own]) => {
      const span = { start, end: start + own.trimEnd().length, kind, article: 0 };
      start += own.length;
      return span;
    });
    const { sections } = articlesOf(text, joinSpans(text, spans, true))[0] as Article;
    return sections.flatMap(({ paragraphs }) => paragraphs.map((own) => text.slice(own.start, own.end)));
  };
  it('hold the jump lines that are printed within them', () =>
    assert.deepEqual(
      paragraphs(['jumpLine', '（上接第一版）'], ['paragraph', '水渠修好。'], ['jumpLine', '（下转\n第四版）']),
      ['（上接第一版）水渠修好。（下转\n第四版）'],
    ));
  it('hold none that stands alone', () =>
    assert.deepEqual(
      paragraphs(['jumpLine', '（上接第一版）\n'], ['paragraph', '水渠修好。\n'], ['jumpLine', '（下转第四版）']),
      ['水渠修好。'],
    ));
});

describe('the headline of an article', () => {
  it('never goes on behind a text', () => {
    const { article, of } = only('H0 好年景', 'P0 茶农增收。', 'H0 修水渠', 'P0 水渠修好。');
    assert.equal(of(article.headline), '好年景');
  });
  it('ends before furniture, and has the rest for its subtitle', () => {
    const { article, of } = only('H0 好年景', 'F- 第二版', 'H0 茶农笑', 'P0 茶农增收。');
    assert.deepEqual([of(article.headline), of(article.subtitle)], ['好年景', '茶农笑']);
  });
  it('is all its lines', () => {
    const { article, of } = only('H0 好年景', 'H0 茶农笑', 'P0 茶农增收。');
    assert.deepEqual([of(article.headline), of(article.subtitle)], ['好年景\n茶农笑', null]);
  });
  it('has a subtitle from the first line that begins with a dash', () => {
    for (const dash of ['—', '―', '─']) {
      const { article, of } = only('H0 好年景', 'H0 茶农笑', `H0 ${dash}记东山茶园`, 'H0 的春天', 'P0 茶农增收。');
      assert.deepEqual([of(article.headline), of(article.subtitle)], ['好年景\n茶农笑', `${dash}记东山茶园\n的春天`]);
    }
  });
  it('may begin with a dash itself, and has no subtitle then', () => {
    const { article, of } = only('H0 ——记东山茶园', 'H0 好年景', 'P0 茶农增收。');
    assert.deepEqual([of(article.headline), of(article.subtitle)], ['——记东山茶园\n好年景', null]);
  });
  it('has no subtitle by a dash within a line', () => {
    const { article, of } = only('H0 好年景', 'H0 茶农—笑', 'P0 茶农增收。');
    assert.deepEqual([of(article.headline), of(article.subtitle)], ['好年景\n茶农—笑', null]);
  });
  it('is none without a line', () => {
    const { article } = only('P0 茶农增收。');
    assert.deepEqual([article.headline, article.subtitle], [null, null]);
  });
});

describe('the dateline of an article', () => {
  const opening = '新华社云川7月6日电 茶农增收。';
  const story = (at: number, count: number) =>
    Array.from({ length: count }, (_, i) => (i === at ? `P0 ${opening}` : 'P0 茶农今年增收。'));
  const has = (at: number, count: number) => only('H0 好年景', ...story(at, count)).article.dateline !== null;
  it('is in its first paragraph or its last three', () =>
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((at) => has(at, 6)),
      [true, false, false, true, true, true],
    ));
  it('is the first of several', () =>
    assert.equal(
      only('P0 新华社云川7月6日电 茶农增收。', 'P0 新华社云川7月5日电 水渠修好。').article.dateline?.date,
      '07-06',
    ));
  it('is none of a headline', () => assert.equal(only(`H0 ${opening}`, 'P0 茶农增收。').article.dateline, null));
});

describe('the byline of an article', () => {
  const byline = (...lines: readonly string[]) => {
    const { article, of } = only(...lines);
    return article.byline && [article.byline.names.join(' '), of(article.byline)];
  };
  const story = (at: number, count: number) =>
    Array.from({ length: count }, (_, i) => (i === at ? 'P0 本报记者 林知远' : 'P0 茶农今年增收。'));
  it('is in its first two paragraphs or its last three', () =>
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((at) => byline('H0 好年景', ...story(at, 7)) !== null),
      [true, true, false, false, true, true, true],
    ));
  it('goes on over the next lines of names', () =>
    assert.deepEqual(byline('H0 好年景', 'P0 本报记者 林知远', 'P0 通讯员 何小二', 'P0 茶农增收。'), [
      '林知远 何小二',
      '林知远\n通讯员 何小二',
    ]));
  it('does not go on behind one that stands in a text', () =>
    assert.deepEqual(byline('P0 新华社云川7月6日电（记者林知远）茶农增收。', 'P0 通讯员 何小二'), [
      '林知远',
      '林知远',
    ]));
  it('may be in brackets at the end of the last two paragraphs', () => {
    const closing = '茶农今年增收。（赵志文）';
    const at = (i: number) => byline(...[0, 1, 2, 3].map((k) => (k === i ? `P0 ${closing}` : 'P0 茶农今年增收。')));
    assert.deepEqual([0, 1, 2, 3].map(at), [null, null, ['赵志文', '赵志文'], ['赵志文', '赵志文']]);
  });
  it('is none of a headline', () => assert.equal(byline('H0 本报记者 林知远', 'P0 茶农增收。'), null));
});

describe('an article that goes on elsewhere', () => {
  const continued = (...lines: readonly string[]) => only(...lines).article.continued;
  for (const [what, lines, expected] of [
    ['by a jump line to another page', ['P0 茶农增收', 'J0 （下转第二版）'], 'to'],
    ['by a jump line from another page', ['J0 （上接第一版）', 'P0 茶农增收。'], 'from'],
    ['by both: it comes from there', ['J0 （上接第一版）', 'P0 茶农增收', 'J0 （下转第三版）'], 'from'],
    ['by the end of its last paragraph', ['P0 茶农增收。', 'P0 水渠修好（下转第二版）'], 'to'],
    ['by the end of the last but one', ['P0 水渠修好（转第二版）', 'P0 林知远'], 'to'],
    ['not by the end of an earlier one', ['P0 水渠修好（下转第二版）', 'P0 茶农增收。', 'P0 林知远'], null],
    ['not by what stands within its text', ['P0 水渠修好（下转第二版）之后'], null],
    ['not by a paragraph that looks like a jump line', ['P0 上接第一版'], null],
    ['not without any', ['H0 好年景', 'P0 茶农增收。'], null],
  ] as const)
    it(what, () => assert.equal(continued(...lines), expected));
});

describe('the sections of an article', () => {
  const sections = (...lines: readonly string[]) => {
    const { article, of } = only(...lines);
    return article.sections.map(({ heading, paragraphs }) => [of(heading), ...paragraphs.map(of)]);
  };
  it('are one without subheads', () =>
    assert.deepEqual(sections('H0 好年景', 'P0 甲。', 'P0 乙。'), [[null, '甲。', '乙。']]));
  it('begin with subheads', () =>
    assert.deepEqual(sections('H0 好年景', 'P0 甲。', 'S0 春茶', 'P0 乙。', 'S0 秋茶', 'P0 丙。', 'P0 丁。'), [
      [null, '甲。'],
      ['春茶', '乙。'],
      ['秋茶', '丙。', '丁。'],
    ]));
  it('have a heading of several lines', () =>
    assert.deepEqual(sections('P0 甲。', 'S0 春茶', 'S0 上市', 'P0 乙。'), [
      [null, '甲。'],
      ['春茶\n上市', '乙。'],
    ]));
  it('may begin at once, and end with a heading', () =>
    assert.deepEqual(sections('H0 好年景', 'S0 春茶', 'P0 乙。', 'S0 秋茶'), [['春茶', '乙。'], ['秋茶']]));
  it('begin with what else looks like a headline in the article', () => {
    const { article, of } = only('H0 好年景', 'P0 茶农增收。', 'H0 修水渠', 'P0 水渠修好。');
    assert.deepEqual(
      article.sections.map(({ heading, paragraphs }) => [of(heading), ...paragraphs.map(of)]),
      [
        [null, '茶农增收。'],
        ['修水渠', '水渠修好。'],
      ],
    );
  });
  it('have no furniture in their headings', () => {
    const { article, of } = only('P0 茶农增收。', 'S0 修水渠', 'F- 第二版', 'S0 通公路', 'P0 公路通车。');
    assert.deepEqual(
      article.sections.map(({ heading }) => of(heading)),
      [null, '修水渠', '通公路'],
    );
  });
  it('are none of a headline alone', () => assert.deepEqual(sections('H0 好年景'), []));
});
