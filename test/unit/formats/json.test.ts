/** The JSON of the command line. */
import assert from 'node:assert/strict';
import type { AnnotatedPage } from '../../../src/core/document/document.ts';
import type { Article, Span } from '../../../src/core/reading.ts';
import { documentToJson, jsonKeys, pagesToJson, runningTextToJson } from '../../../src/formats/json.ts';
import { inventDocument } from '../invented-document.ts';

interface Json {
  articles?: { headline: Span | null; sections: { paragraphs: Span[] }[] }[];
  entities: { start: number; end: number; name: string; type: string; entity: number }[];
  figures: { start: number; end: number; text: string }[];
  furniture?: object[];
  checks: { start: number; end: number; rule: string; other: object | null; message: string }[];
}

/** A text and its pages, read in each test, so that a mutant that is switched on then is noticed. */
const read = () =>
  inventDocument('#甲村通路\n[p 石大有]到[l 甲村]，修路20公里。', '#乙村\n[p 石大有]说，2025年7月6日（星期六）完工。');
const jsonOf = ({ pages }: ReturnType<typeof read>) => documentToJson(pages) as Json;

describe('the JSON of a document', () => {
  it('has these members', () => assert.deepEqual(Object.keys(jsonOf(read())), [...jsonKeys]));
  it('numbers an entity of two pages once', () =>
    assert.deepEqual(
      jsonOf(read()).entities.map(({ name, type, entity }) => [name, type, entity]),
      [
        ['石大有', 'person', 0],
        ['甲村', 'place', 1],
        ['石大有', 'person', 0],
      ],
    ));
  it('has offsets into the document', () => {
    const document = read();
    const { entities, figures, articles } = jsonOf(document);
    const { text } = document;
    assert.equal(figures.length, 3);
    for (const { start, end, name } of entities) assert.equal(text.slice(start, end), name);
    for (const { start, end, text: figure } of figures) assert.equal(text.slice(start, end), figure);
    assert.deepEqual(
      articles?.map(({ headline }) => headline && text.slice(headline.start, headline.end)),
      ['甲村通路', '乙村'],
    );
    assert.deepEqual(
      articles?.flatMap(({ sections }) =>
        sections.map(({ paragraphs }) => paragraphs.map((p) => text.slice(p.start, p.end))),
      ),
      [['石大有到甲村，修路20公里。'], ['石大有说，2025年7月6日（星期六）完工。']],
    );
  });
  it('has of a figure what was read', () =>
    assert.deepEqual(jsonOf(read()).figures[0], {
      start: 14,
      end: 18,
      text: '20公里',
      kind: 'length',
      tier: 'core',
      value: 20,
      low: 20,
      high: 20,
      approx: null,
      unit: '公里',
      canonicalUnit: 'km',
      canonicalValue: 20,
      per: null,
      // Every word is one character of unknown kind here, so that a verb is not told from its noun.
      counted: '修路',
      iso: null,
    }));
  it('has of an article its parts, null where it lacks one', () => {
    const { pages } = read();
    const [first, second] = pages as [AnnotatedPage, AnnotatedPage];
    const [article] = second.annotation.page.articles as [Article];
    const full: Article = {
      ...article,
      headline: { start: 1, end: 2 },
      subtitle: { start: 3, end: 4 },
      dateline: { start: 5, end: 6, agency: '新华社', place: '云川', date: '07-06' },
      byline: { start: 7, end: 8, names: ['石大有'] },
      continued: 'from',
      sections: [{ heading: { start: 9, end: 10 }, paragraphs: [{ start: 11, end: 12 }] }],
    };
    const bare: Article = {
      ...article,
      headline: null,
      continued: null,
      sections: [{ heading: null, paragraphs: [] }],
    };
    const page = { ...second.annotation.page, articles: [full, bare] };
    const { articles } = documentToJson([first, { ...second, annotation: { ...second.annotation, page } }]) as Json;
    const by = second.start;
    assert.deepEqual(articles?.slice(1), [
      {
        headline: { start: by + 1, end: by + 2 },
        subtitle: { start: by + 3, end: by + 4 },
        dateline: { start: by + 5, end: by + 6, agency: '新华社', place: '云川', date: '07-06' },
        byline: { start: by + 7, end: by + 8, names: ['石大有'] },
        continued: 'from',
        sections: [{ heading: { start: by + 9, end: by + 10 }, paragraphs: [{ start: by + 11, end: by + 12 }] }],
      },
      {
        headline: null,
        subtitle: null,
        dateline: null,
        byline: null,
        continued: null,
        sections: [{ heading: null, paragraphs: [] }],
      },
    ]);
  });
  it('has the contradictions, each in a sentence', () => {
    const document = read();
    const [check] = jsonOf(document).checks;
    assert.equal(document.text.slice(check?.start, check?.end), '2025年7月6日');
    assert.equal(check?.rule, 'weekday');
    const other = check?.other as Span;
    assert.equal(document.text.slice(other.start, other.end), '星期六');
    assert.match(check?.message ?? '', /is a Sunday, not a Saturday/);
  });
  it('says what a contradiction contradicts', () => {
    const { pages } = read();
    const [first, second] = pages as [AnnotatedPage, AnnotatedPage];
    const checks = second.annotation.checks.map((check) => ({ ...check, other: { start: 1, end: 2 } }));
    const json = documentToJson([first, { ...second, annotation: { ...second.annotation, checks } }]) as Json;
    assert.deepEqual(json.checks[0]?.other, { start: second.start + 1, end: second.start + 2 });
  });
  it('says what is furniture, with offsets into the document', () => {
    const { pages } = read();
    const furnished = pages.map(
      (page): AnnotatedPage => ({
        ...page,
        annotation: {
          ...page.annotation,
          page: { ...page.annotation.page, furniture: [{ start: 1, end: 3, kind: 'folio' }] },
        },
      }),
    );
    const second = pages[1]?.start ?? 0;
    assert.deepEqual((documentToJson(furnished) as Json).furniture, [
      { start: 1, end: 3, kind: 'folio' },
      { start: second + 1, end: second + 3, kind: 'folio' },
    ]);
  });
  it('can be had page by page, with the same entities', () => {
    const document = read();
    const whole = jsonOf(document);
    const pages = [...pagesToJson(document.pages)] as (Json & { page: number; start: number; end: number })[];
    assert.deepEqual(
      pages.map(({ page, start, end }) => [page, start, end]),
      document.pages.map(({ start, length }, i) => [i + 1, start, start + length]),
    );
    assert.deepEqual(
      pages.flatMap(({ entities }) => entities),
      whole.entities,
    );
    assert.deepEqual(
      pages.flatMap(({ checks }) => checks),
      whole.checks,
    );
  });
  it('of running text has no articles and no furniture', () => {
    const [page] = read().pages;
    const running = runningTextToJson((page as AnnotatedPage).annotation) as Json;
    assert.deepEqual(Object.keys(running), ['entities', 'figures', 'checks']);
    assert.equal(running.entities.length, 2);
    const [, dated] = read().pages;
    assert.equal((runningTextToJson((dated as AnnotatedPage).annotation) as Json).checks.length, 1);
  });
  it('has no member for contradictions that were not looked for', () => {
    const [page] = read().pages as [AnnotatedPage];
    const unchecked: AnnotatedPage = { ...page, annotation: { ...page.annotation, checks: [], isUnchecked: true } };
    assert.deepEqual(Object.keys(documentToJson([page])), [...jsonKeys]);
    assert.deepEqual(Object.keys(documentToJson([unchecked])), ['articles', 'entities', 'figures', 'furniture']);
    assert.deepEqual(Object.keys(runningTextToJson(unchecked.annotation)), ['entities', 'figures']);
  });
});
