/** Compares the decisions of two annotators of one page, place by place: where they agree, and where one must be chosen. */
import { type BareText, toBare } from '../../core/annotations/bare-text.ts';
import { type AnnotationFile, annotationsOf, newFile } from '../../core/annotations/file.ts';
import type { Annotation } from '../../core/annotations/record.ts';
import { resolveAnchors } from '../../core/annotations/resolve.ts';

export type Side = 'left' | 'right';

/** One place that one of them or both annotated. */
export interface Row {
  /** In units of the page that are not white space. */
  readonly at: number;
  /** null where this annotator decided nothing, or where the place is lost. */
  readonly left: Annotation | null;
  readonly right: Annotation | null;
}

export interface Comparison {
  /** In text order. */
  readonly rows: readonly Row[];
  /** The side chosen for each row, by the row's index; rows that agree need none. */
  readonly taken: ReadonlyMap<number, Side>;
}

export function compareFiles(page: BareText, left: AnnotationFile, right: AnnotationFile): Comparison {
  const rows = new Map<string, { at: number; left: Annotation | null; right: Annotation | null }>();
  const gather = (file: AnnotationFile, side: Side) => {
    const annotations = annotationsOf(file);
    const places = resolveAnchors(page, annotations);
    annotations.forEach((annotation, i) => {
      const place = places[i];
      if (place?.state !== 'placed') return;
      const { start, end } = toBare(page, place.span);
      const key = `${annotation.layer} ${start} ${end}`;
      const row = rows.get(key) ?? { at: start, left: null, right: null };
      rows.set(key, { ...row, [side]: annotation });
    });
  };
  gather(left, 'left');
  gather(right, 'right');
  return { rows: [...rows.values()].sort((a, b) => a.at - b.at), taken: new Map() };
}

/** Two decisions are the same when both reject, or when both have the same type, value and entity, however they were made. */
export function agrees({ left, right }: Row): boolean {
  if (!left || !right) return false;
  if ((left.state === 'rejected') !== (right.state === 'rejected')) return false;
  if (left.state === 'rejected') return true;
  return (
    left.type === right.type &&
    left.value === right.value &&
    left.entity === right.entity &&
    noteOf(left) === noteOf(right)
  );
}

/** A note of its own is compared by its text. */
const noteOf = ({ layer, note }: Annotation) => (layer === 'note' ? note : null);

export const isOpen = ({ rows, taken }: Comparison, index: number): boolean =>
  !taken.has(index) && !agrees(rows[index] as Row);

export const openRows = (comparison: Comparison): readonly number[] =>
  [...comparison.rows.keys()].filter((index) => isOpen(comparison, index));

export function take(comparison: Comparison, index: number, side: Side): Comparison {
  if (agrees(comparison.rows[index] as Row)) return comparison;
  return { ...comparison, taken: new Map(comparison.taken).set(index, side) };
}

/** The agreed file: the decisions on which both agree, and those that were chosen. Where none was chosen there is no line. */
export function agreedFile({ rows, taken }: Comparison, pageName: string | null): AnnotationFile {
  const entries: Annotation[] = [];
  const ids = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const side = agrees(row) ? 'left' : taken.get(index);
    const annotation = side && row[side];
    if (!annotation) continue;
    const id = uniqueId(annotation.id, ids);
    ids.add(id);
    entries.push({ ...annotation, id });
  }
  return { ...newFile({ page: pageName, by: 'agreed', guideline: 'readers' }), entries };
}

function uniqueId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let own = id;
  while (taken.has(own)) own = `${id}-${number++}`;
  return own;
}
