/** The decisions of a notebook that have a place, as the overlay and the review take them. */
import type { Decision } from '../../core/annotations/decision.ts';
import { type Notebook, spanOf, type Version } from './notebook.ts';

export function placed(notebook: Notebook): readonly Decision[] {
  return [...notebook.decisions.values()].flatMap((version) => placedOne(notebook, version) ?? []);
}

/** null when its place is lost. */
export function placedOne(notebook: Notebook, version: Version): Decision | null {
  const span = spanOf(notebook, version);
  return span && { annotation: version.annotation, span };
}
