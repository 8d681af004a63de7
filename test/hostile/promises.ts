/** Asserts what must be true of the results for any text, in all parts of the product. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { lexer, type Token } from 'marked';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotateRunningTexts } from '../../src/core/document/annotate.ts';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import { type AnnotatedPage, annotateDocument } from '../../src/core/document/document.ts';
import { tidy } from '../../src/core/edits/tidy.ts';
import type { PageAnnotation, Span } from '../../src/core/reading.ts';
import { foldRadicals } from '../../src/core/text/fold.ts';
import { figureRows } from '../../src/formats/figure-rows.ts';
import { figuresAs } from '../../src/formats/figures-table.ts';
import { diskBytes } from '../../src/runtime/node/resource-bytes.ts';
import { readNameDictionary, readOtherScript } from '../../src/server/card-data.ts';
import { cardWords } from '../../src/server/cards/words.ts';
import type { DocumentView } from '../../src/server/documents.ts';
import { diagnostics } from '../../src/server/features/diagnostics.ts';
import { entityList } from '../../src/server/features/entities.ts';
import { exportDocument } from '../../src/server/features/export.ts';
import { figureList } from '../../src/server/features/figures.ts';
import { foldingRanges } from '../../src/server/features/folding.ts';
import { figureCard, nameCard } from '../../src/server/features/hover.ts';
import { entityAt, references } from '../../src/server/features/references.ts';
import { selectionRanges } from '../../src/server/features/selection.ts';
import { semanticTokens } from '../../src/server/features/semantic-tokens.ts';
import { structureOf } from '../../src/server/features/structure.ts';
import { documentSymbols } from '../../src/server/features/symbols.ts';
import { messagesIn } from '../../src/server/messages.ts';
import { syllablesOf } from '../syllables.ts';

const bare = (text: string) => text.replace(/\s+/gu, '');
const messages = messagesIn('en');
const words = cardWords('en');
const disk = diskBytes(resolve('.'));
const names = readNameDictionary(disk);
const cards = { names, syllablesOf, otherScript: readOtherScript(disk), messages, words };

/** @throws AssertionError, or what the product threw, when something is not as it must be. */
export function assertPromises(text: string, context: AnnotatorContext): void {
  assertTidy(text, context);
  const pages = annotateDocument(text, context);
  const quick = annotateDocument(text, { ...context, effort: 'quick' });
  for (const page of quick) assertSpans(text.slice(page.start, page.start + page.length), page);
  for (const page of pages) assertSpans(text.slice(page.start, page.start + page.length), page);
  annotateRunningTexts([text], context);
  const document = TextDocument.create('file:///hostile.txt', 'zh-news', 1, text);
  const view: DocumentView = { document, version: 1, pages, suggested: pages, complete: true };
  assertEditor(view, context);
  assertTables(view);
}

function assertTidy(text: string, { pageWeights }: AnnotatorContext): void {
  for (const radicals of [false, true]) {
    const chosen = { radicals, range: null };
    const once = tidy(text, pageWeights, chosen);
    const same = radicals ? foldRadicals(text) : text;
    assert.equal(bare(once), bare(same), 'tidy lost something');
    assert.equal(tidy(once, pageWeights, chosen), once, 'tidy twice is not tidy once');
  }
}

function assertSpans(text: string, { annotation }: AnnotatedPage): void {
  const { page, mentions, figures, entities, checks } = annotation;
  assertWholeCharacters(text, annotation);
  assertOrdered(text, page.passages);
  assertOrdered(text, mentions);
  assertOrdered(text, figures);
  for (const { start, end, name, entity } of mentions) {
    assert.equal(bare(text.slice(start, end)), bare(name));
    assert.ok(entities[entity]);
  }
  for (const figure of figures) {
    assert.equal(figure.text, bare(figure.text));
    const { low, value, high } = figure;
    if (low !== null && value !== null) assert.ok(low <= value, JSON.stringify(figure));
    if (high !== null && value !== null) assert.ok(value <= high, JSON.stringify(figure));
  }
  for (const check of checks) assert.ok(check.start < check.end && check.end <= text.length);
}

/** No span of the annotation, however deep in it, begins or ends within a character of two units. */
function assertWholeCharacters(text: string, annotation: PageAnnotation): void {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end } = value as Partial<Span>;
    for (const offset of [start, end])
      if (offset !== undefined) assert.ok(!cutsPair(text, offset), `a character is cut at ${offset}`);
    Object.values(value).forEach(visit);
  };
  // The figures of an entity or of a passage are in units of that.
  visit([
    annotation.page.articles,
    annotation.page.furniture,
    annotation.mentions,
    annotation.figures,
    annotation.checks,
  ]);
}

const cutsPair = (text: string, offset: number): boolean =>
  offset > 0 && (text.codePointAt(offset - 1) as number) > 0xffff;

/** No span is empty, outside the text, overlapping or out of order, or begins or ends with a blank. */
function assertOrdered(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= last && end > start && end <= text.length, `${start}–${end} after ${last}`);
    assert.equal(text.slice(start, end).trim(), text.slice(start, end), 'a span with blanks at its ends');
    last = end;
  }
}

function assertEditor(view: DocumentView, { gazetteer, segmenter }: AnnotatorContext): void {
  const tools = { gazetteer, segmenter, ...cards };
  const { document, pages } = view;
  const spans = pages.flatMap(({ start, annotation: { mentions, figures } }) =>
    [...mentions, ...figures].map((span) => start + span.start),
  );
  for (const offset of [...spans, 0, document.getText().length]) {
    const position = document.positionAt(offset);
    const name = entityAt(view, position);
    const card = name ? nameCard(view, name, position, tools) : figureCard(view, position, tools, false);
    if (card) assertPlain((card.contents as { value: string }).value);
    references(view, position);
    selectionRanges(view, [position]);
  }
  const { data } = semanticTokens(view, new SemanticTokensBuilder()).build();
  assertTokens(document, data);
  structureOf(view);
  documentSymbols(view);
  foldingRanges(view);
  entityList(view, tools);
  diagnostics(view, { uncertainWraps: true, figures: true, mixedColumns: true }, messages);
  assertPlain(
    exportDocument(view, { uri: document.uri, format: 'markdown', article: null }, { date: null, chinese: false }),
  );
}

/** Every token is within one line. */
function assertTokens(document: TextDocument, data: readonly number[]): void {
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length] = data.slice(i, i + 3) as [number, number, number];
    character = down ? right : character + right;
    line += down;
    assert.ok(length > 0 && line < document.lineCount);
    const next = document.offsetAt({ line, character: character + length });
    assert.equal(next, document.offsetAt({ line, character }) + length, 'a token goes beyond its line');
  }
}

/** Text of the page is shown as text: no image, no HTML, no code, and no links except to our own commands. */
export function assertPlain(markdown: string): void {
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      assert.ok(!['image', 'html', 'code', 'codespan', 'table', 'del', 'def'].includes(token.type), token.raw);
      if (token.type === 'link') assert.match(token.href, /^command:zhNews\./);
      if (token.type === 'list') visit(token.items);
      if ('tokens' in token && token.tokens) visit(token.tokens);
    }
  };
  visit(lexer(markdown));
}

function assertTables(view: DocumentView): void {
  const { figures } = figureList(view, messages, words);
  const rows = figureRows(view.document.getText(), view.pages, 'en');
  assert.equal(rows.length, figures.length);
  assertCells(figuresAs('csv', rows), rows.length);
  JSON.parse(figuresAs('json', rows));
  const lines = figuresAs('markdown', rows).trimEnd().split('\n');
  assert.equal(lines.length, figures.length + 2, 'a row of the note is broken');
  for (const line of lines.slice(2)) assertPlain(line);
}

/** One row for each figure, and no cell that a spreadsheet would run as a formula. */
function assertCells(csv: string, count: number): void {
  const rows = parse(csv, { bom: true }) as string[][];
  assert.equal(rows.length, count + 1);
  for (const cell of rows.flat()) {
    if (Number.isNaN(Number(cell))) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
}
