/** The user's decisions on open documents, sent by the editor and applied to the annotations. Their places follow edits. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../core/annotations/decision.ts';
import { followEdits, startTracking, type Tracked, type TrackedPlace } from '../core/annotations/follow-edits.ts';
import { overlay } from '../core/annotations/overlay.ts';
import type { Annotation } from '../core/annotations/record.ts';
import { singleEdit } from '../core/annotations/refine.ts';
import type { AnnotatedPage } from '../core/document/document.ts';
import type { PageAnnotation } from '../core/reading.ts';
import type { DecisionsParams } from '../protocol/review.ts';

export interface Decisions {
  /** Stores decisions from the editor; false when they refer to another version of the document. */
  take(document: TextDocument, parameters: DecisionsParams): boolean;
  /** Moves the places of a document's decisions after an edit. */
  follow(document: TextDocument): void;
  close(uri: string): void;
  /** A page with its decisions applied; the same object when there are none. */
  decided(document: TextDocument, page: AnnotatedPage): PageAnnotation;
}

interface State {
  readonly tracked: Tracked;
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** Pages with decisions applied, valid until the page or the decisions change. */
  readonly overlaid: WeakMap<PageAnnotation, PageAnnotation>;
}

export function createDecisions(): Decisions {
  const states = new Map<string, State>();

  return {
    take(document, { version, reset, set, removed }) {
      if (version !== document.version) return false;
      const old = states.get(document.uri);
      const annotations = new Map(reset ? [] : old?.annotations);
      const places = new Map(reset ? [] : old?.tracked.places.map((place) => [place.id, place]));
      for (const id of removed) {
        annotations.delete(id);
        places.delete(id);
      }
      for (const { range, annotation } of set) {
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        annotations.set(annotation.id, annotation);
        places.set(annotation.id, { id: annotation.id, span } satisfies TrackedPlace);
      }
      const tracked = startTracking(document.getText(), [...places.values()]);
      states.set(document.uri, { tracked, annotations, overlaid: new WeakMap() });
      return true;
    },
    follow(document) {
      const state = states.get(document.uri);
      const edit = state && singleEdit(state.tracked.text, document.getText());
      if (!state || !edit) return;
      states.set(document.uri, { ...state, tracked: followEdits(state.tracked, [edit]), overlaid: new WeakMap() });
    },
    close: (uri) => void states.delete(uri),
    decided(document, { start, length, annotation }) {
      const state = states.get(document.uri);
      if (!state || state.annotations.size === 0) return annotation;
      const known = state.overlaid.get(annotation);
      if (known) return known;
      const text = document.getText().slice(start, start + length);
      const laid = overlay(text, annotation, within(state, start, start + length));
      state.overlaid.set(annotation, laid);
      return laid;
    },
  };
}

/** The decisions that begin between two offsets of the document; their spans are relative to the first. */
function within({ tracked, annotations }: State, start: number, end: number): Decision[] {
  return tracked.places.flatMap(({ id, span }) => {
    const annotation = annotations.get(id);
    if (!span || !annotation || span.start < start || span.start >= end) return [];
    return [{ annotation, span: { start: span.start - start, end: span.end - start } }];
  });
}
