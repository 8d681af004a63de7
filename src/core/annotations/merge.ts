/** Annotations from elsewhere put into a file; what the file's reader decided stays. */
import { bareText, toBare } from './bare-text.ts';
import { type AnnotationFile, annotationsOf, type Entry, isAnnotation } from './file.ts';
import type { Annotation } from './record.ts';
import { newId } from './record.ts';
import { resolveAnchors } from './resolve.ts';

export interface Merged {
  readonly file: AnnotationFile;
  readonly added: number;
  /** What was not added since the file says otherwise, in words; what it says already is no conflict. */
  readonly conflicts: readonly string[];
}

/** @param others anchored in the page as it is now, in text order. */
export function mergeInto(file: AnnotationFile, others: readonly Annotation[], pageText: string): Merged {
  const page = bareText(pageText);
  const own = annotationsOf(file);
  const places = resolveAnchors(page, own);
  const positions = new Map<Annotation, number>();
  const decided = new Map<string, Annotation>();
  const taken = new Set(own.map(({ id }) => id));
  own.forEach((annotation, i) => {
    const place = places[i];
    const at = place?.state === 'placed' ? toBare(page, place.span).start : annotation.at;
    positions.set(annotation, at);
    if (place?.state === 'placed') decided.set(keyOf(annotation, at), annotation);
  });
  const conflicts: string[] = [];
  const added: Annotation[] = [];
  for (const other of others) {
    const key = keyOf(other, other.at);
    const known = decided.get(key);
    if (known && !sameDecision(known, other)) {
      conflicts.push(
        `${other.quote} is ${describe(known)} in the file and ${describe(other)} here; the file's own stays`,
      );
    }
    if (known) continue;
    const annotation = taken.has(other.id) ? { ...other, id: newId(other, other.layer, taken) } : other;
    taken.add(annotation.id);
    positions.set(annotation, annotation.at);
    decided.set(key, annotation);
    added.push(annotation);
  }
  return { file: { ...file, entries: insert(file.entries, added, positions) }, added: added.length, conflicts };
}

/** New annotations before the first one of the file that stands behind them; the file's own lines stay in their order. */
function insert(
  entries: readonly Entry[],
  added: readonly Annotation[],
  positions: ReadonlyMap<Annotation, number>,
): Entry[] {
  const order = (annotation: Annotation) => positions.get(annotation) ?? annotation.at;
  const result: Entry[] = [];
  let next = 0;
  for (const entry of entries) {
    while (isAnnotation(entry) && next < added.length && order(added[next] as Annotation) < order(entry)) {
      result.push(added[next++] as Annotation);
    }
    result.push(entry);
  }
  return [...result, ...added.slice(next)];
}

const keyOf = ({ layer, quote }: Annotation, at: number) => `${layer} ${at} ${quote.length}`;
const describe = ({ type, state }: Annotation) => (state === 'rejected' ? 'rejected' : (type ?? 'a note'));
const sameDecision = (a: Annotation, b: Annotation) =>
  a.type === b.type &&
  (a.state === 'rejected') === (b.state === 'rejected') &&
  (a.layer !== 'note' || a.note === b.note);
