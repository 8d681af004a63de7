/** The decisions of a notebook that have a place, as the overlay and the review take them. */
import type { Decision } from '../../core/annotations/decision.ts';
import { type Notebook, spanOf } from './notebook.ts';

export function placed(notebook: Notebook): readonly Decision[] {
  return [...notebook.decisions.values()].flatMap((version) => {
    const span = spanOf(notebook, version);
    return span ? [{ annotation: version.annotation, span }] : [];
  });
}
