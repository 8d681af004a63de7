/** A page with what its reader decided. */
import { basename, resolve } from 'node:path';
import { bareText } from '../core/annotations/bare-text.ts';
import type { Decision } from '../core/annotations/decision.ts';
import { type AnnotationFile, annotationsOf } from '../core/annotations/file.ts';
import { type DecidedDocument, overlayDocument } from '../core/annotations/overlay.ts';
import type { Annotation } from '../core/annotations/record.ts';
import { type Place, resolveAnchors } from '../core/annotations/resolve.ts';
import type { AnnotatorContext } from '../core/document/context.ts';
import { annotateDocument } from '../core/document/document.ts';
import { yearOfPath } from '../core/page/reference-day.ts';

export interface ReadPage {
  readonly name: string;
  readonly text: string;
  readonly pages: DecidedDocument;
  /** Of the header of the file of annotations. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Annotations whose place is not certain. */
  readonly unplaced: readonly { readonly annotation: Annotation; readonly place: Place }[];
}

export function readPage(
  file: string,
  text: string,
  sidecar: AnnotationFile | null,
  context: AnnotatorContext,
): ReadPage {
  const annotations = sidecar ? annotationsOf(sidecar) : [];
  const places = resolveAnchors(bareText(text), annotations);
  const decisions: Decision[] = [];
  const unplaced: { annotation: Annotation; place: Place }[] = [];
  annotations.forEach((annotation, i) => {
    const place = places[i] as Place;
    if (place.state === 'placed') decisions.push({ annotation, span: place.span });
    else unplaced.push({ annotation, place });
  });
  const own = { ...context, year: context.year ?? yearOfPath(file === '-' ? '' : resolve(file)) };
  return {
    name: basename(file),
    text,
    pages: overlayDocument(text, annotateDocument(text, own), decisions),
    unplaced,
    extra: sidecar?.header.extra ?? {},
  };
}
