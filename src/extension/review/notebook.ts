/**
 * The decisions on one page as they are in memory: where each stands in the text now, and the steps that can be undone. Nothing here
 * changes in place; every function gives the next notebook.
 */
import { bareText, toBare, toPage } from '../../core/annotations/bare-text.ts';
import {
  followEdits,
  isTouched,
  startTracking,
  type Tracked,
  type TrackedPlace,
} from '../../core/annotations/follow-edits.ts';
import type { Annotation } from '../../core/annotations/record.ts';
import type { Edit, Span } from '../../core/reading.ts';

/** One version of an annotation. Versions that undo or redo may bring back are followed through edits too. */
export interface Version {
  readonly key: string;
  readonly annotation: Annotation;
}

/** The annotation before and after a step; null where it did not exist, or does not any more. */
export interface Change {
  readonly id: string;
  readonly before: Version | null;
  readonly after: Version | null;
}
type Step = readonly Change[];

export interface Notebook {
  readonly decisions: ReadonlyMap<string, Version>;
  readonly tracked: Tracked;
  readonly spans: ReadonlyMap<string, Span>;
  /** Keys of places whose text was changed by an edit. */
  readonly hurt: ReadonlySet<string>;
  readonly undoable: readonly Step[];
  readonly redoable: readonly Step[];
  /** Numbers the versions. */
  readonly next: number;
}

/** The new state of an annotation, with its span in the current text, or null when its place is lost. */
export interface Entry {
  readonly annotation: Annotation;
  readonly span: Span | null;
}
export type Wanted = { readonly id: string; readonly entry: Entry | null };

export type PlaceState = 'placed' | 'changed' | 'lost';

/** Number of steps that can be undone. */
const mostSteps = 200;

export function openNotebook(text: string, entries: readonly Entry[]): Notebook {
  const decisions = entries.map(({ annotation }, i): Version => ({ key: String(i), annotation }));
  const places = entries.map(({ span }, i): TrackedPlace => ({ id: String(i), span }));
  return withTracked(
    {
      decisions: new Map(decisions.map((decision) => [decision.annotation.id, decision])),
      undoable: [],
      redoable: [],
      next: entries.length,
      hurt: new Set(),
    },
    startTracking(text, places),
  );
}

/** Adds one step, which may change many annotations. */
export function change(notebook: Notebook, wanted: readonly Wanted[]): Notebook {
  if (wanted.length === 0) return notebook;
  const places = [...notebook.tracked.places];
  const spans = new Map(notebook.spans);
  let { next } = notebook;
  const step = wanted.map(({ id, entry }): Change => {
    const before = notebook.decisions.get(id) ?? null;
    if (!entry) return { id, before, after: null };
    const key = String(next++);
    places.push({ id: key, span: entry.span });
    if (entry.span) spans.set(key, entry.span);
    return { id, before, after: { key, annotation: entry.annotation } };
  });
  const steps = [...notebook.undoable, step];
  const undoable = steps.slice(-mostSteps);
  const decisions = carriedOut(notebook.decisions, step, 'after');
  const changed = { ...notebook, decisions, spans, tracked: { ...notebook.tracked, places }, next };
  const dropped = [...steps.slice(0, -mostSteps), ...notebook.redoable];
  return withoutPlaces({ ...changed, undoable, redoable: [] }, dropped);
}

/** Undoes the last step; the same notebook when there is none. */
export function undo(notebook: Notebook): Notebook {
  const step = notebook.undoable.at(-1);
  if (!step) return notebook;
  return {
    ...notebook,
    decisions: carriedOut(notebook.decisions, step, 'before'),
    undoable: notebook.undoable.slice(0, -1),
    redoable: [...notebook.redoable, step],
  };
}

export function redo(notebook: Notebook): Notebook {
  const step = notebook.redoable.at(-1);
  if (!step) return notebook;
  return {
    ...notebook,
    decisions: carriedOut(notebook.decisions, step, 'after'),
    undoable: [...notebook.undoable, step],
    redoable: notebook.redoable.slice(0, -1),
  };
}

/** Where the last step that `undo` or `redo` would work on changed something first; null when there is none or its place is lost. */
export function placeOfStep(notebook: Notebook, steps: 'undoable' | 'redoable'): number | null {
  const starts = (notebook[steps].at(-1) ?? []).flatMap(({ before, after }) => {
    const version = before ?? after;
    return version ? (spanOf(notebook, version)?.start ?? []) : [];
  });
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** @param edits of the page's text, all counted in the text before them. */
export function edit(notebook: Notebook, edits: readonly Edit[]): Notebook {
  const { places: before } = notebook.tracked;
  const tracked = followEdits(notebook.tracked, edits);
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const toCheck = before.map(({ id, span }) => notebook.hurt.has(id) || !span || isTouched(ordered, span));
  if (!toCheck.includes(true)) return withTracked(notebook, tracked);
  const quotes = quotesByKey(notebook);
  const hurt = new Set<string>();
  const places = tracked.places.map((place, i): TrackedPlace => {
    const quote = quotes.get(place.id);
    if (!toCheck[i] || !place.span || quote === undefined) return place;
    const span = standsAround(tracked.text, place.span, quote);
    if (!span) hurt.add(place.id);
    return span ? { ...place, span } : place;
  });
  return withTracked({ ...notebook, hurt }, { ...tracked, places });
}

function quotesByKey({ decisions, undoable, redoable }: Notebook): ReadonlyMap<string, string> {
  const all = [...decisions.values(), ...versionsOf([...undoable, ...redoable])];
  return new Map(all.map(({ key, annotation }) => [key, annotation.quote]));
}

/** The quote where it overlaps a span that is left of it, if it stands there once: what undo has given back is whole again. */
function standsAround(text: string, span: Span, quote: string): Span | null {
  // White space may stand between any two of its characters.
  const reach = 4 * quote.length + 16;
  const from = Math.max(0, span.start - reach);
  const around = bareText(text.slice(from, span.end + reach));
  const own = toBare(around, { start: span.start - from, end: span.end - from });
  const wanted = bareText(quote).folded;
  const at = around.folded.indexOf(wanted, Math.max(0, own.start - quote.length + 1));
  if (at < 0 || at >= own.end || inRange(around.folded.indexOf(wanted, at + 1), own.end)) return null;
  const found = toPage(around, { start: at, end: at + quote.length });
  return { start: from + found.start, end: from + found.end };
}

const inRange = (at: number, end: number): boolean => at >= 0 && at < end;

/** The span of a decision in the current text; null when its place is lost. */
export function spanOf({ spans }: Notebook, { key }: Version): Span | null {
  return spans.get(key) ?? null;
}

/** What became of these annotations from one notebook to another. */
export const changesOf = (before: Notebook, after: Notebook, ids: readonly string[]): readonly Change[] =>
  [...new Set(ids)].map((id) => {
    return { id, before: before.decisions.get(id) ?? null, after: after.decisions.get(id) ?? null };
  });

/** The annotations that the last step to undo, or to redo, is about. */
export const idsOfStep = (notebook: Notebook, steps: 'undoable' | 'redoable'): readonly string[] =>
  (notebook[steps].at(-1) ?? []).map(({ id }) => id);

/** Whether the place of a decision is unchanged, has a changed text, or is lost. */
export function placeState(notebook: Notebook, version: Version): PlaceState {
  const span = spanOf(notebook, version);
  if (!span) return 'lost';
  const text = notebook.tracked.text.slice(span.start, span.end);
  if (text === version.annotation.quote) return 'placed';
  const { folded } = bareText(text);
  return folded === bareText(version.annotation.quote).folded ? 'placed' : 'changed';
}

/** The notebook with the records of a file in place of its own records with the same ids; the same notebook where they are its own. */
export function withRecords(notebook: Notebook, annotations: readonly Annotation[]): Notebook {
  const restated = annotations.flatMap((annotation): [string, Version][] => {
    const own = notebook.decisions.get(annotation.id);
    return own && own.annotation !== annotation ? [[annotation.id, { ...own, annotation }]] : [];
  });
  return restated.length === 0 ? notebook : { ...notebook, decisions: new Map([...notebook.decisions, ...restated]) };
}

function carriedOut(
  decisions: ReadonlyMap<string, Version>,
  step: Step,
  side: 'before' | 'after',
): ReadonlyMap<string, Version> {
  const changed = new Map(decisions);
  for (const { id, [side]: decision } of step) {
    if (decision) changed.set(id, decision);
    else changed.delete(id);
  }
  return changed;
}

type Untracked = Omit<Notebook, 'tracked' | 'spans'>;

function withTracked({ decisions, undoable, redoable, next, hurt }: Untracked, tracked: Tracked): Notebook {
  const spans = new Map(tracked.places.flatMap(({ id, span }) => (span ? [[id, span] as const] : [])));
  return { decisions, undoable, redoable, next, hurt, tracked, spans };
}

/** The notebook without the places of versions that only these steps could have brought back. */
function withoutPlaces(notebook: Notebook, dropped: readonly Step[]): Notebook {
  const isCurrent = ({ key, annotation }: Version) => notebook.decisions.get(annotation.id)?.key === key;
  const unused = new Set(versionsOf(dropped).flatMap((version) => (isCurrent(version) ? [] : version.key)));
  if (unused.size === 0) return notebook;
  for (const { key } of versionsOf(notebook.undoable)) unused.delete(key);
  const places = notebook.tracked.places.filter(({ id }) => !unused.has(id));
  return withTracked(notebook, { ...notebook.tracked, places });
}

const versionsOf = (steps: readonly Step[]): readonly Version[] =>
  steps.flat().flatMap(({ before, after }) => [before, after].filter((version) => version !== null));
