/**
 * One row of the stream. Members that are passed through keep their spelling, such as numbers beyond 2⁵³, 1.0 and escapes.
 * {"id": 12345678901234567890, "text": "…"} → text …, passed `"id":12345678901234567890`
 */
import { dayFrom } from '../core/page/reference-day.ts';
import type { ReferenceDay } from '../core/reading.ts';
import { jsonKeys } from '../formats/json.ts';

export interface Row {
  readonly text: string;
  /** Whether the text is a newspaper page instead of running text. */
  readonly page: boolean;
  /** The day that it was printed on, where the row says one; it is passed through, too. */
  readonly date: ReferenceDay | null;
  /** The other members as written, joined by commas. */
  readonly passed: string;
}

/** A row that is an object but cannot be read. */
export class BadRow extends Error {
  /** The members that are passed through with the error, so that readers of the output can identify the row. */
  readonly passed: string;

  constructor(message: string, passed: string) {
    super(message);
    this.passed = passed;
  }
}

/** Members that the answer has itself; those of the row are not passed through. */
const own: ReadonlySet<string> = new Set(['text', ...jsonKeys]);
/** The same for an answer that is an error. */
const ownOfBad: ReadonlySet<string> = new Set([...own, 'error']);

/** @throws Error saying what is wrong with the line; BadRow when it is an object. */
export function parseRow(line: string): Row {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new Error(line.trim() === '' ? 'an empty line' : `not JSON: ${(error as Error).message}`);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('not an object');
  const { text, page, date } = row as Record<string, unknown>;
  const bad = (message: string) => new BadRow(message, passedMembers(line, ownOfBad));
  if (typeof text !== 'string') throw bad(text === undefined ? 'no "text"' : '"text" is not a string');
  if (page !== undefined && typeof page !== 'boolean') throw bad('"page" is neither true nor false');
  return {
    text,
    page: page === true,
    date: dayOf(date),
    passed: Object.keys(row).length === 1 ? '' : passedMembers(line, own),
  };
}

/** Of 2025-07-06 and 2025-07-06T08:00:00Z the day. What else an archive keeps under that name is none of ours. */
const dayOf = (date: unknown): ReferenceDay | null =>
  typeof date === 'string' ? dayFrom(date.replace(/T.*/s, '')) : null;

/**
 * The members that are passed through with an error, of those that end within the beginning of an object.
 * {"id":7,"text":"全省共 → `"id":7`
 */
export function membersOfBeginning(beginning: string): string {
  for (let end = beginning.lastIndexOf(','); end > 0; end = beginning.lastIndexOf(',', end - 1)) {
    const closed = `${beginning.slice(0, end)}}`;
    if (isJson(closed)) return passedMembers(closed, ownOfBad);
  }
  return '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @param line valid JSON, an object. @param leftOut members that are not passed through. */
function passedMembers(line: string, leftOut: ReadonlySet<string>): string {
  const passed: string[] = [];
  let at = skipBlanks(line, line.indexOf('{') + 1);
  while (line[at] === '"') {
    const keyEnd = endOfString(line, at);
    const key = line.slice(at, keyEnd);
    const start = skipBlanks(line, skipBlanks(line, keyEnd) + 1);
    const end = endOfValue(line, start);
    if (!leftOut.has(JSON.parse(key))) passed.push(`${key}:${line.slice(start, end)}`);
    at = skipBlanks(line, skipBlanks(line, end) + 1);
  }
  return passed.join(',');
}

function skipBlanks(line: string, at: number): number {
  let i = at;
  while (line[i] === ' ' || line[i] === '\t' || line[i] === '\r') i++;
  return i;
}

/** The offset after the closing quotation mark of the string that begins at `at`. */
function endOfString(line: string, at: number): number {
  let end = at;
  for (;;) {
    end = line.indexOf('"', end + 1);
    let slashes = 0;
    while (line[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

function endOfValue(line: string, at: number): number {
  if (line[at] === '"') return endOfString(line, at);
  let depth = 0;
  for (let i = at; ; i++) {
    const character = line[i] as string;
    if (character === '"') i = endOfString(line, i) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (depth > 0 && (character === '}' || character === ']')) {
      depth--;
      if (depth === 0) return i + 1;
    } else if (depth === 0 && /[,}\s]/.test(character)) return i;
  }
}
