/** Anchors brought up to date before a file is written, in as few lines as that takes. */
import { anchorOf, type BareText } from './bare-text.ts';
import { type AnnotationFile, annotationsOf, isAnnotation } from './file.ts';
import type { Annotation } from './record.ts';
import { type Place, resolveAnchors } from './resolve.ts';

/**
 * A line is changed only when the text beside its quote changed, or when its anchor would not be found where it stands.
 * Annotations that are changed or lost keep the anchor they have, for a reader to see.
 * @param places by the annotation's id; where one is missing, the annotation stays as it is.
 */
export function reanchored(file: AnnotationFile, page: BareText, places: ReadonlyMap<string, Place>): AnnotationFile {
  const beside = mapAnnotations(file, (annotation) => {
    const current = currentAnchor(annotation, page, places);
    return current && !sameText(current, annotation) ? { ...annotation, ...current } : annotation;
  });
  const found = resolveAnchors(page, annotationsOf(beside));
  const astray = new Set(
    annotationsOf(beside).filter(
      ({ id }, i) => places.get(id)?.state === 'placed' && !samePlace(places.get(id), found[i]),
    ),
  );
  if (astray.size === 0) return beside;
  return mapAnnotations(beside, (annotation) => {
    const current = astray.has(annotation) ? currentAnchor(annotation, page, places) : null;
    return current ? { ...annotation, ...current } : annotation;
  });
}

function currentAnchor({ id }: Annotation, page: BareText, places: ReadonlyMap<string, Place>) {
  const place = places.get(id);
  return place?.state === 'placed' ? anchorOf(page, place.span) : null;
}

function mapAnnotations(file: AnnotationFile, change: (annotation: Annotation) => Annotation): AnnotationFile {
  return { ...file, entries: file.entries.map((entry) => (isAnnotation(entry) ? change(entry) : entry)) };
}

type Text = Pick<Annotation, 'quote' | 'before' | 'after'>;
const sameText = (a: Text, b: Text) => a.quote === b.quote && a.before === b.before && a.after === b.after;

function samePlace(wanted: Place | undefined, found: Place | undefined): boolean {
  if (wanted?.state !== 'placed' || found?.state !== 'placed') return false;
  return wanted.span.start === found.span.start && wanted.span.end === found.span.end;
}
