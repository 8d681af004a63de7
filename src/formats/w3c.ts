/**
 * The W3C Web Annotation Data Model (Recommendation of 2017), as JSON-LD: a collection with one page of annotations. Each has the quote
 * with its context and its position; positions are code points, as the Recommendation says.
 */
import { type BareText, bareText, contextLength, toBare, toPage } from '../core/annotations/bare-text.ts';
import type { Anchor } from '../core/annotations/record.ts';
import { type State, states } from '../core/annotations/record.ts';
import type { ExchangeDocument, Mark } from './exchange.ts';
import { type Foreign, type Imported, type ImportProblem, place } from './import.ts';
import { isRecord, type JsonRecord, parseJson } from './json-input.ts';
import { labelOf, layerOfLabel } from './labels.ts';
import { codePoints, type OffsetUnit } from './offsets.ts';

const contextUrl = 'http://www.w3.org/ns/anno.jsonld';

export function toW3c({ name, text, marks }: ExchangeDocument): string {
  const page = bareText(text);
  const unit = codePoints(text);
  const base = `urn:zh-news:${encodeURIComponent(name)}`;
  const items = marks.map((mark) => ({
    ...kept(mark),
    type: 'Annotation',
    id: kept(mark).id ?? `${base}:${encodeURIComponent(mark.id)}`,
    ...(kept(mark).motivation === undefined && { motivation: mark.layer === 'note' ? 'commenting' : 'classifying' }),
    ...(mark.by && { creator: { type: 'Person', name: mark.by } }),
    body: bodies(mark),
    target: { source: encodeURIComponent(name), selector: selectors(text, page, unit, mark) },
  }));
  const first = { id: `${base}:1`, type: 'AnnotationPage', startIndex: 0, items };
  const collection = { '@context': contextUrl, id: base, type: 'AnnotationCollection', total: items.length, first };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** Members of an annotation that came from elsewhere and mean nothing here. */
const kept = ({ annotation }: Mark): JsonRecord => (isRecord(annotation?.extra.w3c) ? annotation.extra.w3c : {});

function bodies(mark: Mark): unknown[] {
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });
  const others = kept(mark).body;
  const given = mark.annotation?.extra.label;
  const tag = mark.layer === 'entity' && typeof given !== 'string' ? mark.type : labelOf(mark);
  return [
    ...(tag ? [body('tagging', tag)] : []),
    ...(mark.state === 'open' ? [] : [body('assessing', mark.state)]),
    ...(mark.annotation?.entity ? [body('identifying', mark.annotation.entity)] : []),
    ...(mark.note ? [body('commenting', mark.note)] : []),
    ...(Array.isArray(others) ? others : []),
  ];
}

function selectors(text: string, page: BareText, { to }: OffsetUnit, { start, end }: Mark): object[] {
  const own = toBare(page, { start, end });
  const from = toPage(page, { start: Math.max(0, own.start - contextLength), end: own.start }).start;
  const until = toPage(page, { start: own.end, end: Math.min(page.bare.length, own.end + contextLength) }).end;
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, Math.max(end, until)),
    },
    { type: 'TextPositionSelector', start: to(start), end: to(end) },
  ];
}

// ---------------------------------------------------------------- in

/** Reads a collection, a page, a list of annotations or a single one. */
export function fromW3c(source: string, pageText: string): Imported {
  const problems: ImportProblem[] = [];
  const page = bareText(pageText);
  const unit = codePoints(pageText);
  const lineOf = lineFinder(source);
  const foreign = itemsOf(parseJson(source)).flatMap((item): Foreign[] => {
    const line = lineOf(item);
    try {
      return [{ line, anchor: anchorOfTarget(item.target, page, unit), said: saidOf(item) }];
    } catch (error) {
      problems.push({ line, message: (error as Error).message });
      return [];
    }
  });
  foreign.sort((a, b) => a.anchor.at - b.anchor.at || b.anchor.quote.length - a.anchor.quote.length);
  const placed = place(pageText, foreign);
  return { ...placed, problems: [...problems, ...placed.problems].sort((a, b) => a.line - b.line) };
}

function itemsOf(value: unknown): JsonRecord[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isRecord(value)) throw new Error('no annotation, and no list of annotations');
  if (Array.isArray(value.items)) return value.items.filter(isRecord);
  if (isRecord(value.first)) return itemsOf(value.first);
  return value.target === undefined ? [] : [value];
}

/** The line where an annotation's quote, or its identifier, stands in the file; annotations are asked for in their order. */
function lineFinder(source: string): (item: JsonRecord) => number {
  let from = 0;
  let line = 1;
  return (item) => {
    const at = source.indexOf(JSON.stringify(item.id ?? quoteOf(item.target)?.exact ?? null), from);
    if (at >= 0) {
      line += source.slice(from, at).split('\n').length - 1;
      from = at;
    }
    return line;
  };
}

const selectorsOf = (target: unknown): JsonRecord[] => {
  const [own] = Array.isArray(target) ? target : [target];
  return isRecord(own) ? [own.selector].flat().flatMap(withRefinements) : [];
};
/** A selector and those that say more exactly which part of its text is meant, the most exact one first. */
const withRefinements = (selector: unknown): JsonRecord[] =>
  isRecord(selector) ? [...[selector.refinedBy].flat().flatMap(withRefinements), selector] : [];
const quoteOf = (target: unknown) => selectorsOf(target).find(({ type }) => type === 'TextQuoteSelector');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function anchorOfTarget(target: unknown, page: BareText, { from }: OffsetUnit): Anchor {
  const quote = quoteOf(target);
  const bare = (name: string) => textOf(quote?.[name]).replace(/\s/g, '');
  if (bare('exact') === '')
    throw new Error('an annotation without a TextQuoteSelector: nothing says which text it means');
  const position = selectorsOf(target).find(({ type }) => type === 'TextPositionSelector');
  const start = typeof position?.start === 'number' ? from(position.start) : 0;
  return {
    at: toBare(page, { start, end: start }).start,
    quote: bare('exact'),
    before: bare('prefix').slice(-contextLength),
    after: bare('suffix').slice(0, contextLength),
  };
}

/** The members that are made anew from the record. */
const own = new Set(['@context', 'type', 'target', 'body', 'creator']);

function saidOf(item: JsonRecord): Foreign['said'] {
  const all = [item.body ?? []].flat().map((body) => (typeof body === 'string' ? { value: body } : body));
  const valueFor = (...purposes: string[]) => {
    const body = all.find((one) => isRecord(one) && purposes.includes(textOf(one.purpose)));
    return isRecord(body) ? textOf(body.value) || null : null;
  };
  const tag = valueFor('tagging', 'classifying');
  const state = valueFor('assessing') as State | null;
  const understood = new Set(['tagging', 'classifying', 'assessing', 'identifying', 'commenting']);
  const others = all.filter((one) => !isRecord(one) || !understood.has(textOf(one.purpose)));
  const { extra, ...type } = tag ? layerOfLabel(tag) : { layer: 'note' as const, type: null, extra: {} };
  const creator = isRecord(item.creator) ? textOf(item.creator.name) : textOf(item.creator);
  const members = Object.entries(item).filter(([name]) => !own.has(name) && (name !== 'motivation' || !usual(item)));
  const ownId = /^urn:zh-news:[^:]+:([^:]+)$/.exec(textOf(item.id))?.[1];
  const foreign = members.filter(([name]) => name !== 'id' || !ownId);
  const w3c = { ...Object.fromEntries(foreign), ...(others.length > 0 && { body: others }) };
  return {
    ...type,
    ...(ownId && { id: decodeURIComponent(ownId) }),
    ...(state && states.includes(state) && { state }),
    entity: valueFor('identifying'),
    note: valueFor('commenting'),
    by: creator || null,
    extra: { ...extra, ...(Object.keys(w3c).length > 0 && { w3c }) },
  };
}

const usual = ({ motivation }: JsonRecord) => motivation === 'classifying' || motivation === 'commenting';
