/**
 * The file of a page's annotations: a header, then a line for each annotation in text order. Made to live in git: a line is written
 * anew only when its annotation was replaced, and what cannot be read is reported and kept where it stands.
 */
import type { Annotation } from './record.ts';
import { annotationLine, annotationOf, optionalText } from './record-line.ts';

/** The version of the format that this code writes. */
const formatVersion = 1;

export interface Header {
  /** The name of the page's file, without its folder. */
  readonly page: string | null;
  readonly by: string | null;
  /** Whose rules say what is marked, see the command line's `--guideline`. */
  readonly guideline: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Something in the file that cannot be used as it is. */
export interface FileProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Text that is no annotation: a blank or broken line, a merge conflict with all of its lines. */
export interface KeptText {
  readonly kept: string;
  /** For a line about an annotation that stands before it, as a merge of two people's files leaves: which, and whether it says the same. */
  readonly repeats?: { readonly id: string; readonly isSame: boolean };
}
export type Entry = Annotation | KeptText;

export interface AnnotationFile {
  readonly header: Header;
  readonly entries: readonly Entry[];
  readonly problems: readonly FileProblem[];
  /** False for a file of a later version: it is shown, and must not be written. */
  readonly writable: boolean;
  /** How the header and the annotations are written in the file, by the very objects: a changed one is another object. */
  readonly sources: ReadonlyMap<object, string>;
  readonly lineEnd: '\n' | '\r\n';
  readonly finalLineEnd: boolean;
}

export const isAnnotation = (entry: Entry): entry is Annotation => 'id' in entry;

export const annotationsOf = ({ entries }: AnnotationFile): Annotation[] => entries.filter(isAnnotation);

export function newFile(header: Partial<Header>): AnnotationFile {
  return {
    header: { page: null, by: null, guideline: null, extra: {}, ...header },
    entries: [],
    problems: [],
    writable: true,
    sources: new Map(),
    lineEnd: '\n',
    finalLineEnd: true,
  };
}

/** Reads any text; `problems` says what of it is no record. An empty text is a new file. */
export function parseFile(text: string): AnnotationFile {
  if (text.trim() === '') return newFile({});
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const finalLineEnd = text.endsWith('\n');
  const lines = (finalLineEnd ? text.slice(0, text.endsWith('\r\n') ? -2 : -1) : text).split(/\r?\n/);
  const sources = new Map<object, string>();
  const problems: FileProblem[] = [];
  const entries: Entry[] = [];
  const lineOfId = new Map<string, number>();
  const first = parseHeader(lines[0] as string, problems);
  if (first) sources.set(first.header, lines[0] as string);
  for (let i = first ? 1 : 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const conflictEnd = endOfConflict(lines, i);
    if (conflictEnd > i) {
      problems.push({
        line: i + 1,
        message: `a merge conflict up to line ${conflictEnd}: its annotations count again when one side is chosen`,
      });
      entries.push({ kept: lines.slice(i, conflictEnd).join(lineEnd) });
      i = conflictEnd - 1;
      continue;
    }
    const entry = parseLine(line, i + 1, lineOfId, lines, problems);
    entries.push(entry);
    if (isAnnotation(entry)) {
      sources.set(entry, line);
      lineOfId.set(entry.id, i + 1);
    }
  }
  const header = first?.header ?? newFile({}).header;
  return { header, entries, problems, writable: first?.writable ?? true, sources, lineEnd, finalLineEnd };
}

export function serialiseFile({ header, entries, sources, lineEnd, finalLineEnd }: AnnotationFile): string {
  const { page, by, guideline, extra } = header;
  const named = Object.entries({ page, by, guideline }).filter(([, value]) => value !== null);
  const lines = [
    sources.get(header) ?? JSON.stringify({ zhNotes: formatVersion, ...Object.fromEntries(named), ...extra }),
  ];
  for (const entry of entries)
    lines.push(isAnnotation(entry) ? (sources.get(entry) ?? annotationLine(entry)) : entry.kept);
  return lines.join(lineEnd) + (finalLineEnd ? lineEnd : '');
}

function parseHeader(line: string, problems: FileProblem[]): { header: Header; writable: boolean } | null {
  const problem = (message: string) => problems.push({ line: 1, message });
  try {
    const { zhNotes: version, page, by, guideline, ...extra } = Object(parseJson(line.replace(/^\ufeff/, '')));
    if (version === undefined) throw new Error('no "zhNotes"');
    const own = { page, by, guideline };
    const header = {
      page: optionalText(own, 'page'),
      by: optionalText(own, 'by'),
      guideline: optionalText(own, 'guideline'),
      extra,
    };
    const writable = version === formatVersion;
    if (!writable)
      problem(
        `version ${version} of the format; this program writes version ${formatVersion} and leaves the file as it is`,
      );
    return { header, writable };
  } catch (error) {
    problem(`the first line is no header {"zhNotes":${formatVersion},"page":…}: ${(error as Error).message}`);
    return null;
  }
}

/** @param lines of the file, of which those before this one have been read. */
function parseLine(
  line: string,
  number: number,
  lineOfId: ReadonlyMap<string, number>,
  lines: readonly string[],
  problems: FileProblem[],
): Entry {
  if (line.trim() === '') return { kept: line };
  try {
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
      throw new Error('the mark of a merge conflict that has no end or no beginning');
    const annotation = annotationOf(parseJson(line));
    const other = lineOfId.get(annotation.id);
    if (other === undefined) return annotation;
    const { id } = annotation;
    if (line === lines[other - 1]) return { kept: line, repeats: { id, isSame: true } };
    problems.push({ line: number, message: `the annotation ${id} is on line ${other} already` });
    return { kept: line, repeats: { id, isSame: false } };
  } catch (error) {
    problems.push({ line: number, message: (error as Error).message });
    return { kept: line };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`);
  }
}

/** The line after a merge conflict that begins at line `start`, or `start` when none does. */
function endOfConflict(lines: readonly string[], start: number): number {
  if (!/^<{7}(?: |$)/.test(lines[start] as string)) return start;
  const end = lines.findIndex((line, i) => i > start && /^>{7}(?: |$)/.test(line));
  return end < 0 ? start : end + 1;
}
