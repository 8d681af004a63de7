/** The JSON of the command line. */
import assert from 'node:assert/strict';
import type { PageAnnotation } from '../../../src/core/reading.ts';
import { documentToJson, runningTextToJson } from '../../../src/formats/json.ts';
import { inventDocument } from '../invented-document.ts';

interface Json {
  articles?: { headline: { start: number; end: number } | null }[];
  entities: { start: number; end: number; name: string; type: string; entity: number }[];
  figures: { start: number; end: number; text: string }[];
  furniture?: object[];
  checks: { start: number; end: number; rule: string; other: object | null; message: string }[];
}

const { text, pages } = inventDocument(
  '#甲村通路\n[p 石大有]到[l 甲村]，修路20公里。',
  '#乙村\n[p 石大有]说，2025年7月6日（星期六）完工。',
);

describe('the JSON of a document', () => {
  const json = documentToJson(pages) as Json;

  it('numbers an entity of two pages once', () =>
    assert.deepEqual(
      json.entities.map(({ name, entity }) => [name, entity]),
      [
        ['石大有', 0],
        ['甲村', 1],
        ['石大有', 0],
      ],
    ));
  it('has offsets into the document', () => {
    for (const { start, end, name } of json.entities) assert.equal(text.slice(start, end), name);
    for (const { start, end, text: figure } of json.figures) assert.equal(text.slice(start, end), figure);
    assert.deepEqual(
      json.articles?.map(({ headline }) => headline && text.slice(headline.start, headline.end)),
      ['甲村通路', '乙村'],
    );
  });
  it('has the contradictions, each in a sentence', () => {
    const [check] = json.checks;
    assert.equal(json.checks.length, 1);
    assert.equal(text.slice(check?.start, check?.end), '2025年7月6日');
    assert.deepEqual(
      { ...check, start: 0, end: 0 },
      {
        start: 0,
        end: 0,
        rule: 'weekday',
        other: null,
        message: '2025年7月6日 is a Sunday, not a Saturday.',
      },
    );
  });
  it('says what is furniture, with offsets into the document', () => {
    const furnished = pages.map((page): (typeof pages)[number] => ({
      ...page,
      annotation: {
        ...page.annotation,
        page: { ...page.annotation.page, furniture: [{ start: 1, end: 3, kind: 'folio' }] },
      },
    }));
    const second = pages[1]?.start ?? 0;
    assert.deepEqual((documentToJson(furnished) as Json).furniture, [
      { start: 1, end: 3, kind: 'folio' },
      { start: second + 1, end: second + 3, kind: 'folio' },
    ]);
  });
  it('of running text has no articles and no furniture', () => {
    const [page] = pages;
    const running = runningTextToJson(page?.annotation as PageAnnotation) as Json;
    assert.deepEqual(Object.keys(running), ['entities', 'figures', 'checks']);
    assert.equal(running.entities.length, 2);
  });
});
