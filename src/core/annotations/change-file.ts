/** The order of the lines in a file of annotations. The entries stay the very objects they were, and so their lines. */
import { type AnnotationFile, type Entry, isAnnotation } from './file.ts';
import type { Annotation } from './record.ts';

/** Where an annotation stands in the page, in any unit that grows with it: its place where it was found, `at` where it was not. */
export type Order = (annotation: Annotation) => number;

/**
 * All annotations in text order; other lines stay behind the one they stand behind. A line that repeats an annotation stays behind that,
 * since of two the first counts; one that says the same goes, before it says what the annotation no longer says.
 */
export function inTextOrder(file: AnnotationFile, order: Order): AnnotationFile {
  const groups: Entry[][] = [[]];
  const groupOf = new Map<string, Entry[]>();
  for (const entry of file.entries) {
    if (isAnnotation(entry)) {
      const own = [entry];
      groups.push(own);
      groupOf.set(entry.id, own);
    } else if (!entry.repeats?.isSame) (groupOf.get(entry.repeats?.id ?? '') ?? groups.at(-1))?.push(entry);
  }
  const [first = [], ...rest] = groups;
  const sorted = rest.sort(([a], [b]) => compare(a as Annotation, b as Annotation, order));
  return { ...file, entries: [...first, ...sorted.flat()] };
}

function compare(a: Annotation, b: Annotation, order: Order): number {
  return order(a) - order(b) || b.quote.length - a.quote.length || byName(a.layer, b.layer) || byName(a.id, b.id);
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
