/** One annotation as one line of JSON, members in a fixed order, and back. */
import { type Annotation, layers, states, type Was } from './record.ts';

/** What this version reads; other members are `extra`. */
const known = new Set([
  ...['id', 'at', 'quote', 'before', 'after', 'layer', 'type', 'state', 'was', 'entity', 'value', 'note', 'by'],
]);

/** The types that a name may have. */
const entityTypes: readonly string[] = ['person', 'place', 'organization', 'work'];

/** Without a line end. */
export function annotationLine(annotation: Annotation): string {
  const { id, at, quote, before, after, layer, type, state, was, entity, value, note, by, extra } = annotation;
  const members = { id, at, quote, before, after, layer, type, state, was, entity, value, note, by };
  const said = Object.entries(members).filter(([, member]) => member !== null);
  return JSON.stringify({ ...Object.fromEntries(said), ...extra });
}

/** @throws Error saying what is wrong with the record, in words for a reader of the file. */
export function annotationOf(record: unknown): Annotation {
  if (!isObject(record)) throw new Error('not an object');
  const annotation: Annotation = {
    id: text(record, 'id'),
    at: position(record),
    quote: quoteOf(record),
    before: optionalText(record, 'before') ?? '',
    after: optionalText(record, 'after') ?? '',
    layer: oneOf(record, 'layer', layers),
    type: optionalText(record, 'type'),
    state: oneOf(record, 'state', states),
    was: wasOf(record),
    entity: optionalText(record, 'entity'),
    value: optionalValue(record, 'value'),
    note: optionalText(record, 'note'),
    by: optionalText(record, 'by'),
    extra: Object.fromEntries(Object.entries(record).filter(([name]) => !known.has(name))),
  };
  if (annotation.layer === 'entity' && !entityTypes.includes(annotation.type ?? '')) {
    throw new Error(`"type" of an entity is one of ${entityTypes.join(', ')}`);
  }
  if (annotation.layer !== 'note' && annotation.type === null) throw new Error('no "type"');
  return annotation;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(record: Json, name: string): string {
  const value = optionalText(record, name);
  if (!value) throw new Error(value === null ? `no "${name}"` : `"${name}" is empty`);
  return value;
}

export function optionalText(record: Json, name: string): string | null {
  const value = record[name];
  if (value === undefined) return null;
  if (typeof value !== 'string') throw new Error(`"${name}" is not a string`);
  return value;
}

function optionalValue(record: Json, name: string): string | number | null {
  const value = record[name];
  if (value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`"${name}" is no string or number`);
  return value;
}

function position({ at }: Json): number {
  if (typeof at === 'number' && Number.isSafeInteger(at) && at >= 0) return at;
  throw new Error(at === undefined ? 'no "at"' : '"at" is not a whole number from 0');
}

function quoteOf(record: Json): string {
  const quote = text(record, 'quote');
  if (/\s/.test(quote)) throw new Error('"quote" holds white space, which anchors do not count');
  return quote;
}

function oneOf<T extends string>(record: Json, name: string, allowed: readonly T[]): T {
  const value = text(record, name);
  if (allowed.includes(value as T)) return value as T;
  throw new Error(`"${name}" is one of ${allowed.join(', ')}, not ${value}`);
}

function wasOf({ was }: Json): Was | null {
  if (was === undefined) return null;
  if (!isObject(was)) throw new Error('"was" is not an object');
  for (const name of ['type', 'quote', 'entity']) optionalText(was, name);
  optionalValue(was, 'value');
  return was as Was;
}
