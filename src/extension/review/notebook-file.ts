/** Makes a notebook from a file of annotations, and writes later decisions back to the file. */
import { type BareText, bareText, toBare } from '../../core/annotations/bare-text.ts';
import { inTextOrder } from '../../core/annotations/change-file.ts';
import { type AnnotationFile, annotationsOf, isAnnotation } from '../../core/annotations/file.ts';
import { reanchored } from '../../core/annotations/reanchor.ts';
import type { Annotation } from '../../core/annotations/record.ts';
import { type Place, resolveAnchors } from '../../core/annotations/resolve.ts';
import { change, type Notebook, openNotebook, placeState, spanOf, type Wanted } from './notebook.ts';

export function notebookOf(file: AnnotationFile, text: string): Notebook {
  const annotations = annotationsOf(file);
  const places = resolveAnchors(bareText(text), annotations);
  return openNotebook(
    text,
    annotations.map((annotation, i) => {
      const place = places[i];
      return { annotation, span: place && place.state !== 'lost' ? place.span : null };
    }),
  );
}

/**
 * @param file as it was read or written last. Lines without a new decision stay as they are.
 * @param edited whether the page's text was edited since, so that anchors must be updated.
 * @param page the notebook's text, for whoever has it already.
 */
export function fileOf(
  file: AnnotationFile,
  notebook: Notebook,
  edited: boolean,
  page: BareText = bareText(notebook.tracked.text),
): AnnotationFile {
  const old = new Set(annotationsOf(file).map(({ id }) => id));
  const current = [...notebook.decisions.values()].map(({ annotation }) => annotation);
  const kept = file.entries.flatMap((entry) =>
    isAnnotation(entry) ? (notebook.decisions.get(entry.id)?.annotation ?? []) : entry,
  );
  const entries = [...kept, ...current.filter(({ id }) => !old.has(id))];
  const placeOf = (annotation: Annotation) => {
    const version = notebook.decisions.get(annotation.id);
    const span = version && spanOf(notebook, version);
    return span ? toBare(page, span).start : annotation.at;
  };
  const ordered = inTextOrder({ ...file, entries }, placeOf);
  return edited ? reanchored(ordered, page, placesOf(notebook)) : ordered;
}

/** The decisions made since the file was read or written last. */
export function unsaved(file: AnnotationFile, notebook: Notebook): readonly Wanted[] {
  const saved = new Map(annotationsOf(file).map((annotation) => [annotation.id, annotation]));
  const changed = [...notebook.decisions.values()]
    .filter(({ annotation }) => saved.get(annotation.id) !== annotation)
    .map((version): Wanted => {
      const { annotation } = version;
      return { id: annotation.id, entry: { annotation, span: spanOf(notebook, version) } };
    });
  const removed = [...saved.keys()].filter((id) => !notebook.decisions.has(id));
  return [...changed, ...removed.map((id): Wanted => ({ id, entry: null }))];
}

/** The notebook of a file that somebody else has changed in the meantime, with the decisions that are not saved yet. */
export function merged(theirs: AnnotationFile, mine: readonly Wanted[], text: string): Notebook {
  return { ...change(notebookOf(theirs, text), mine), undoable: [], redoable: [] };
}

function placesOf(notebook: Notebook): ReadonlyMap<string, Place> {
  return new Map(
    [...notebook.decisions].map(([id, version]): [string, Place] => {
      const span = spanOf(notebook, version);
      const state = placeState(notebook, version);
      return [id, span && state !== 'lost' ? { state, span } : { state: 'lost' }];
    }),
  );
}
