/** A changed file of annotations, the lines in text order. All others stay the very objects they were, and so their lines. */
import { type AnnotationFile, type Entry, isAnnotation } from './file.ts';
import type { Annotation } from './record.ts';

/** Where an annotation stands in the page, in any unit that grows with it: its place where it was found, `at` where it was not. */
export type Order = (annotation: Annotation) => number;

/** Puts an annotation in the place of the one with its id, or where it belongs in text order: longer ones first, then by layer and id. */
export function withAnnotation(file: AnnotationFile, annotation: Annotation, order: Order): AnnotationFile {
  const without = withoutAnnotation(file, annotation.id);
  const next = without.entries.findIndex((entry) => isAnnotation(entry) && compare(annotation, entry, order) < 0);
  const at = next < 0 ? without.entries.length : next;
  return { ...without, entries: [...without.entries.slice(0, at), annotation, ...without.entries.slice(at)] };
}

export function withoutAnnotation(file: AnnotationFile, id: string): AnnotationFile {
  return { ...file, entries: file.entries.filter((entry) => !isAnnotation(entry) || entry.id !== id) };
}

/** All annotations in text order; other lines stay behind the one they stand behind. */
export function inTextOrder(file: AnnotationFile, order: Order): AnnotationFile {
  const groups: Entry[][] = [[]];
  for (const entry of file.entries) {
    if (isAnnotation(entry)) groups.push([entry]);
    else groups.at(-1)?.push(entry);
  }
  const [first = [], ...rest] = groups;
  const sorted = rest.sort(([a], [b]) => compare(a as Annotation, b as Annotation, order));
  return { ...file, entries: [...first, ...sorted.flat()] };
}

function compare(a: Annotation, b: Annotation, order: Order): number {
  return order(a) - order(b) || b.quote.length - a.quote.length || byName(a.layer, b.layer) || byName(a.id, b.id);
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
