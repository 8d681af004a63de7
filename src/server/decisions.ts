/** The user's decisions on open documents, sent by the editor and applied to the annotations. Their places follow edits. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../core/annotations/decision.ts';
import { followEdits, startTracking, type Tracked } from '../core/annotations/follow-edits.ts';
import { overlay } from '../core/annotations/overlay.ts';
import type { Annotation } from '../core/annotations/record.ts';
import { singleEdit } from '../core/annotations/refine.ts';
import type { AnnotatedPage } from '../core/document/document.ts';
import type { PageAnnotation } from '../core/reading.ts';
import { countWhile } from '../core/text/search.ts';
import type { DecisionsParams } from '../protocol/review.ts';
import { isEqual } from './equal.ts';

export interface Decisions {
  /** Stores decisions from the editor; false when they refer to another version of the document. */
  take(document: TextDocument, parameters: DecisionsParams): boolean;
  /** Moves the places of a document's decisions after an edit. */
  follow(document: TextDocument): void;
  close(uri: string): void;
  /** A page with its decisions applied; the same object when there are none, and until something about its decisions changes. */
  decided(document: TextDocument, page: AnnotatedPage): PageAnnotation;
  /** Whether any decision has its place between two offsets. */
  has(document: TextDocument, start: number, end: number): boolean;
  /** A number for what a page says, with or without decisions: the same one only where all names, figures and checks are the same. */
  contentOf(page: PageAnnotation): number;
}

interface State {
  readonly tracked: Tracked;
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** The decisions that have a place, in text order. */
  readonly placed: readonly Decision[];
}

/** A page with decisions applied, and those decisions with spans relative to the page. */
interface Applied {
  readonly decisions: readonly Decision[];
  readonly page: PageAnnotation;
}

export function createDecisions(): Decisions {
  const states = new Map<string, State>();
  /** By the page as it was read: a decision, or an edit, on one page leaves what was applied to the others as it is. */
  const applied = new WeakMap<PageAnnotation, Applied>();
  const contents = new WeakMap<PageAnnotation, number>();
  let nextContent = 0;

  function contentOf(page: PageAnnotation): number {
    const content = contents.get(page) ?? nextContent++;
    contents.set(page, content);
    return content;
  }

  return {
    take(document, { version, reset, set, removed }) {
      if (version !== document.version) return false;
      const old = reset ? undefined : states.get(document.uri);
      const replaced = new Set([...removed, ...set.map(({ annotation }) => annotation.id)]);
      const annotations = new Map(old?.annotations);
      for (const id of removed) annotations.delete(id);
      const fresh = set.map(({ range, annotation }): Decision => {
        annotations.set(annotation.id, annotation);
        return { annotation, span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) } };
      });
      const places = (old?.tracked.places ?? []).filter(({ id }) => !replaced.has(id));
      const placed = (old?.placed ?? []).filter(({ annotation }) => !replaced.has(annotation.id));
      states.set(document.uri, {
        tracked: startTracking(document.getText(), [
          ...places,
          ...fresh.map(({ annotation, span }) => ({ id: annotation.id, span })),
        ]),
        annotations,
        placed: inTextOrder([...placed, ...fresh]),
      });
      return true;
    },
    follow(document) {
      const state = states.get(document.uri);
      const edit = state && singleEdit(state.tracked.text, document.getText());
      if (!state || !edit) return;
      const { annotations } = state;
      const tracked = followEdits(state.tracked, [edit]);
      const placed = tracked.places.flatMap(({ id, span }) => {
        const annotation = annotations.get(id);
        return span && annotation ? [{ annotation, span }] : [];
      });
      states.set(document.uri, { tracked, annotations, placed: inTextOrder(placed) });
    },
    close: (uri) => void states.delete(uri),
    decided(document, { start, length, annotation }) {
      const { placed } = states.get(document.uri) ?? { placed: [] };
      const countBefore = (offset: number) =>
        countWhile(placed.length, (i) => (placed[i] as Decision).span.start < offset);
      const own = placed.slice(countBefore(start), countBefore(start + length));
      if (own.length === 0) return annotation;
      const known = applied.get(annotation);
      if (known && areSame(known.decisions, own, start)) return known.page;
      const decisions = own.map(({ annotation, span }) => ({
        annotation,
        span: { start: span.start - start, end: span.end - start },
      }));
      const page = overlay(document.getText().slice(start, start + length), annotation, decisions);
      const before = known?.page ?? annotation;
      if (isSameContent(before, page)) contents.set(page, contentOf(before));
      applied.set(annotation, { decisions, page });
      return page;
    },
    has: (document, start, end) =>
      states.get(document.uri)?.placed.some(({ span }) => start <= span.start && span.start < end) ?? false,
    contentOf,
  };
}

const inTextOrder = (decisions: readonly Decision[]) => decisions.toSorted((a, b) => a.span.start - b.span.start);

/** @param start offset of the page that the spans of `known` are relative to. */
function areSame(known: readonly Decision[], decisions: readonly Decision[], start: number): boolean {
  return (
    known.length === decisions.length &&
    known.every(({ annotation, span }, i) => {
      const { annotation: other, span: place } = decisions[i] as Decision;
      return annotation === other && span.start === place.start - start && span.end === place.end - start;
    })
  );
}

/** A decision that confirms what was suggested changes nothing of what is shown. */
function isSameContent(before: PageAnnotation, after: PageAnnotation): boolean {
  const contentOf = ({ mentions, entities, figures, checks }: PageAnnotation) => [mentions, entities, figures, checks];
  return before.page === after.page && isEqual(contentOf(before), contentOf(after));
}
