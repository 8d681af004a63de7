/**
 * brat's standoff format, to a page and from one. Offsets are code points. A name that a wrap cuts has a fragment a line, its text joined
 * by blanks:
 *   T1	LOC 13 15;16 17	望川 市
 * The state is an attribute, the entity a normalization, the note an annotator's note. Lines from brat that mean nothing here, as relations
 * and events, are kept with the annotation that they speak of first, and written again.
 */
import type { State } from '../core/annotations/record.ts';
import { states } from '../core/annotations/record.ts';
import type { ExchangeDocument, Mark } from './exchange.ts';
import { type Foreign, foreignAnchors, type Imported, type ImportProblem, place } from './import.ts';
import { labelOf, layerOfLabel } from './labels.ts';
import { codePoints } from './offsets.ts';

export function toBrat({ text, marks }: ExchangeDocument): string {
  const { to } = codePoints(text);
  const ids = idsOf(marks);
  const known = new Set(ids);
  const kept = marks.map((mark) => keptLines(mark).filter((line) => references(line).every((id) => known.has(id))));
  const next = counters(kept.flat());
  const lines = marks.flatMap((mark, i) => {
    const id = ids[i] as string;
    const parts = fragments(text, mark);
    const places = parts.map(({ start, end }) => `${to(start)} ${to(end)}`).join(';');
    const quote = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    const own = [`${id}\t${labelOf(mark)} ${places}\t${quote}`];
    const { state, note, annotation } = mark;
    if (state !== 'open') own.push(`${next('A')}\tState ${id} ${state}`);
    if (annotation?.entity) own.push(`${next('N')}\tReference ${id} zh-news:entity\t${oneLine(annotation.entity)}`);
    if (note) own.push(`${next('#')}\tAnnotatorNotes ${id}\t${oneLine(note)}`);
    return [...own, ...(kept[i] as string[])];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** T1, T2 …; an annotation that came from brat has the identifier that it came with. */
function idsOf(marks: readonly Mark[]): string[] {
  const given = marks.map(({ id }) => (/^T\d+$/.test(id) ? id : null));
  let last = given.reduce((most, id) => Math.max(most, Number(id?.slice(1) ?? 0)), 0);
  return given.map((id) => id ?? `T${++last}`);
}

const keptLines = ({ annotation }: Mark): string[] => {
  const lines = annotation?.extra.brat;
  return Array.isArray(lines) ? lines.filter((line): line is string => typeof line === 'string') : [];
};

/** The text-bound annotations that a line speaks of. */
const references = (line: string): string[] => (line.split('\t')[1] ?? '').match(/\bT\d+\b/g) ?? [];

/** Gives new identifiers of each kind, behind those of the kept lines. */
function counters(lines: readonly string[]): (kind: 'A' | 'N' | '#') => string {
  const last = { A: 0, N: 0, '#': 0 };
  for (const line of lines) {
    const [, kind, number] = /^([AN#])(\d+)\t/.exec(line) ?? [];
    if (kind) last[kind as 'A'] = Math.max(last[kind as 'A'], Number(number));
  }
  return (kind) => `${kind}${++last[kind]}`;
}

/** The parts of a span on each of its lines, without the blanks at their ends. */
function fragments(text: string, { start, end }: Mark): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n\v\f\u2028\u2029]+/g)) {
    const trimmed = line.trim();
    if (!trimmed) continue;
    const from = start + index + line.indexOf(trimmed);
    parts.push({ start: from, end: from + trimmed.length });
  }
  return parts;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

// ---------------------------------------------------------------- in

/** A text-bound annotation of brat. */
interface TextBound {
  readonly id: string;
  readonly line: number;
  readonly label: string;
  /** Code points. */
  readonly fragments: readonly (readonly [start: number, end: number])[];
  readonly text: string;
  /** The lines about it that have no meaning here. */
  readonly kept: string[];
  state: State | null;
  entity: string | null;
  note: string | null;
}

/** @param pageText the page that was annotated; where it was tidied since, what stands in it once is found all the same. */
export function fromBrat(source: string, pageText: string): Imported {
  const problems: ImportProblem[] = [];
  const bound = readBrat(source, problems);
  const { from } = codePoints(pageText);
  const anchorIn = foreignAnchors(pageText);
  const foreign = bound.flatMap((own): Foreign[] => {
    const { id, line, label, text, kept, note, entity, state } = own;
    const start = from((own.fragments[0] as readonly [number, number])[0]);
    const end = from((own.fragments.at(-1) as readonly [number, number])[1]);
    const anchor = anchorIn({ start, end }) ?? null;
    const quote = text.replace(/\s/g, '');
    const { extra, ...type } = layerOfLabel(label);
    const brat = kept.length > 0 ? { brat: kept } : {};
    const said = { ...type, id, note, entity, ...(state && { state }), extra: { ...extra, ...brat } };
    if (anchor?.quote === quote) return [{ line, anchor, said }];
    const once = onlyPlace(pageText, quote);
    const elsewhere = once && anchorIn(once);
    if (elsewhere) return [{ line, anchor: elsewhere, said }];
    problems.push({ line, message: mismatch(own, pageText.slice(start, end)) });
    return [];
  });
  const placed = place(pageText, foreign);
  return { ...placed, problems: [...problems, ...placed.problems].sort((a, b) => a.line - b.line) };
}

function mismatch({ id, text, fragments }: TextBound, found: string): string {
  const gap = fragments.length > 1 && found.replace(/\s/g, '').length > text.replace(/\s/g, '').length;
  return gap
    ? `${id} ${text} has parts with other text between them, which an annotation here cannot have`
    : `${id} is ${text}, but the page reads ${oneLine(found) || 'nothing'} there`;
}

/** A name that is longer than this is looked for at its offsets alone. */
const longestSought = 200;

/** The one place where a text stands, blanks aside, or null. */
function onlyPlace(pageText: string, quote: string): { start: number; end: number } | null {
  if (quote === '' || quote.length > longestSought) return null;
  const pattern = new RegExp(Array.from(quote, (c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s{0,9}'), 'gu');
  const [first, second] = pageText.matchAll(pattern);
  return first && !second ? { start: first.index, end: first.index + first[0].length } : null;
}

function readBrat(source: string, problems: ImportProblem[]): TextBound[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/);
  const bound = new Map<string, TextBound>();
  lines.forEach((line, i) => {
    if (!/^T/.test(line)) return;
    const [, id, label, places, text] = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/.exec(line) ?? [];
    if (!id || !label || !places || text === undefined) {
      problems.push({
        line: i + 1,
        message: 'not a text-bound annotation of brat: T1, a tab, type and offsets, a tab, the text',
      });
      return;
    }
    const fragments = places.split(';').map((part) => part.split(' ').map(Number) as [number, number]);
    bound.set(id, { id, line: i + 1, label, fragments, text, kept: [], state: null, entity: null, note: null });
  });
  lines.forEach((line, i) => {
    if (line.trim() === '' || /^T/.test(line)) return;
    const own = bound.get(references(line)[0] ?? '');
    if (!own) problems.push({ line: i + 1, message: `nothing is annotated that this line speaks of: ${line}` });
    else if (!understand(line, own)) own.kept.push(line);
  });
  return [...bound.values()].sort((a, b) => (a.fragments[0]?.[0] ?? 0) - (b.fragments[0]?.[0] ?? 0));
}

/** Takes over what a line says that has a place in a record; false when it has none. */
function understand(line: string, own: TextBound): boolean {
  const state = /^[AM]\d+\tState T\d+ (\w+)$/.exec(line)?.[1];
  if (state && states.includes(state as State)) own.state = state as State;
  else if (/^N\d+\tReference T\d+ zh-news:\S+\t./.test(line)) own.entity = line.split('\t')[2] ?? null;
  else if (/^#\d+\tAnnotatorNotes T\d+\t./.test(line) && own.note === null) own.note = line.split('\t')[2] ?? null;
  else return false;
  return true;
}
