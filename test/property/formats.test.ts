/** Promises about formats of exchange, on any text with any marks: what goes out can be read, and what can come in again does. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { create } from 'xmlbuilder2';
import { anchorOf, bareText } from '../../src/core/annotations/bare-text.ts';
import { overlay } from '../../src/core/annotations/overlay.ts';
import { newAnnotation, newId } from '../../src/core/annotations/record.ts';
import { resolveAnchors } from '../../src/core/annotations/resolve.ts';
import { readPage } from '../../src/core/page/read.ts';
import { exchangeDocument } from '../../src/formats/exchange.ts';
import { exporters } from '../../src/formats/exporters.ts';
import type { ExportFormat } from '../../src/formats/format-names.ts';
import { importers } from '../../src/formats/importers.ts';
import { pageWeights } from '../page-weights.ts';
import { inventNewspaper } from '../pages/newsroom.ts';

const piece = fc.constantFrom(
  ...[
    '望川市',
    '𠮷田友',
    '😀',
    '石大有说',
    '。',
    '\n',
    '\r\n',
    '　　',
    'real time',
    '23万',
    '<b>&amp;"',
    ']]>',
    '\u0000',
    '\u2028',
  ],
  ...['\ud800', '\udc00', '\ufeff', '\uffff', '| # *', '“', '”', '\t', '=1+2'],
);
const anything = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.integer({ min: 0, max: 1000 }).map((seed) => inventNewspaper(seed, 600)),
);
const mark = fc.record({
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 6 }),
  layer: fc.constantFrom('entity', 'entity', 'note', 'figure'),
  note: fc.option(fc.string({ maxLength: 8 })),
});
type Wanted = { at: number; length: number; layer: 'entity' | 'note' | 'figure'; note: string | null };

/** The text with decisions about spans of it; none cuts a character in two. */
function documentOf(text: string, wanted: readonly Wanted[]) {
  const bare = bareText(text);
  const characters = Array.from(text);
  const taken = new Set<string>();
  const decisions = wanted.flatMap(({ at, length, layer, note }) => {
    const from = characters.length === 0 ? 0 : at % characters.length;
    const start = characters.slice(0, from).join('').length;
    const span = { start, end: start + characters.slice(from, from + length).join('').length };
    const anchor = anchorOf(bare, span);
    if (!anchor) return [];
    const id = newId(anchor, layer, taken);
    taken.add(id);
    const type = layer === 'entity' ? 'place' : layer === 'figure' ? 'money' : null;
    return [{ annotation: newAnnotation(anchor, { id, layer, type, state: 'added', note }), span }];
  });
  const page = { page: readPage(text, pageWeights), mentions: [], entities: [], figures: [], checks: [] };
  const annotation = overlay(text, page, decisions);
  const pages = [{ start: 0, length: text.length, annotation }];
  return exchangeDocument('page <1>.txt', text, pages, { decidedOnly: false, extra: {} });
}

const options = { counting: null, first: true, language: 'en' } as const;
const documents = fc
  .tuple(anything, fc.array(mark, { maxLength: 6 }))
  .map(([text, marks]) => documentOf(text, marks as Wanted[]));

describe('promises about formats of exchange', () => {
  for (const format of Object.keys(exporters) as ExportFormat[]) {
    it(`${format} is written whatever the text is`, () =>
      fc.assert(
        fc.property(documents, (document) => {
          const output = exporters[format].write(document, options);
          assert.equal(typeof output, 'string');
          if (format === 'tei' || format === 'xmi') create(output);
          if (format === 'w3c' || format === 'label-studio') JSON.parse(output);
          if (format === 'html') assert.doesNotMatch(output, /<b>&amp;"|[\ud800-\udbff](?![\udc00-\udfff])/);
        }),
        { numRuns: 120 },
      ));
  }
  for (const format of ['brat', 'doccano', 'w3c'] as const) {
    it(`${format} comes in where it went out, or is told`, () =>
      fc.assert(
        fc.property(documents, (document) => {
          const { annotations, problems } = importers[format](
            exporters[format].write(document, options),
            document.text,
            null,
          );
          const places = resolveAnchors(bareText(document.text), annotations);
          const spans = new Set(document.marks.map(({ start, end }) => bareSpan(document.text, start, end)));
          places.forEach((place) => {
            if (place.state === 'placed')
              assert.ok(spans.has(bareSpan(document.text, place.span.start, place.span.end)));
          });
          assert.ok(annotations.length + problems.length >= document.marks.length);
        }),
        { numRuns: 200 },
      ));
  }
});

/** A span without the white space at its ends. */
function bareSpan(text: string, start: number, end: number): string {
  const inner = text.slice(start, end);
  return `${start + inner.length - inner.trimStart().length} ${end - (inner.length - inner.trimEnd().length)}`;
}
