/**
 * A reader's decisions laid over what was recognised. What is decided wins:
 * - accepted, corrected and added names and figures are there with the type, the value and the entity that the reader gave them;
 *   suggestions that overlap one of them are gone
 * - a suggestion that was rejected is gone; another span over the same text is a suggestion of its own
 * - open mentions follow a correction of the same name, see `decideNames`
 */
import type { AnnotatedPage } from '../document/document.ts';
import type { Figure, Mention, PageAnnotation } from '../reading.ts';
import { withoutOverlapping } from '../text/spans.ts';
import { decideFigures } from './decide-figures.ts';
import { type DecidedName, decideNames } from './decide-names.ts';
import { type Decision, isRejected, placeOf } from './decision.ts';
import { gatherEntities } from './gather-entities.ts';
import type { Annotation, Layer } from './record.ts';

/** Everything of a page as the reader decided it; spans as in the suggestions. */
export interface DecidedPage extends PageAnnotation {
  /** The decision behind a mention or a figure of this page; open ones have none. */
  readonly decided: ReadonlyMap<Mention | Figure, Annotation>;
  /** Decided names that overlap a decided name before them or around them; `mentions` holds the others alone. Their entity is -1. */
  readonly nested: readonly Mention[];
  /** Decisions that are no name and no figure of the page: notes, parts of the page, and what is rejected. */
  readonly others: readonly Decision[];
}

/** Like `AnnotatedPage`, its spans count from the page's start. */
export type DecidedDocument = readonly (AnnotatedPage & { readonly annotation: DecidedPage })[];

/**
 * @param text what the suggestions were read from.
 * @param decisions about this page, in any order.
 */
export function overlay(text: string, page: PageAnnotation, decisions: readonly Decision[]): DecidedPage {
  const inOrder = decisions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const names = decideNames(text, page, inOrder.filter(ofLayer('entity')));
  const figures = decideFigures(text, page, inOrder.filter(ofLayer('figure')));
  const { outer, inner } = byDepth(names);
  const { mentions, entities } = gatherEntities(page, outer);
  const nested = inner.map(({ start, end, type, name }): Mention => {
    const span = { start, end };
    return { ...span, type, name, entity: -1, ...placeOf(page.page.passages, span) };
  });
  const figuresNow = figures.map(({ figure }) => figure);
  const gone = withoutOverlapping(page.figures, figuresNow);
  return {
    page: page.page,
    mentions,
    nested,
    entities,
    figures: figuresNow,
    checks: page.checks.filter((check) => !gone.some(({ start, end }) => start < check.end && end > check.start)),
    decided: new Map<Mention | Figure, Annotation>([
      ...pairs(mentions, outer),
      ...pairs(nested, inner),
      ...pairs(figuresNow, figures),
    ]),
    others: inOrder.filter((decision) => isRejected(decision) || !marked.has(decision.annotation.layer)),
  };
}

/** The pages of a document with decisions about the whole of it; a decision belongs to the page that it begins in. */
export function overlayDocument(
  text: string,
  pages: readonly AnnotatedPage[],
  decisions: readonly Decision[],
): DecidedDocument {
  return pages.map(({ start, length, annotation }, i) => {
    const end = pages[i + 1]?.start ?? text.length;
    const own = decisions.filter(
      ({ span }) => (i === 0 || span.start >= start) && (span.start < end || end === text.length),
    );
    const shifted = own.map(({ annotation, span }) => ({
      annotation,
      span: { start: span.start - start, end: span.end - start },
    }));
    return { start, length, annotation: overlay(text.slice(start, end), annotation, shifted) };
  });
}

/** The layers whose decisions show as mentions or figures. */
const marked: ReadonlySet<Layer> = new Set(['entity', 'figure'] as const);

const ofLayer =
  (layer: Layer) =>
  ({ annotation }: Decision): boolean =>
    annotation.layer === layer;

/** @param names in text order, longer ones first. */
function byDepth(names: readonly DecidedName[]): { outer: DecidedName[]; inner: DecidedName[] } {
  const outer: DecidedName[] = [];
  const inner: DecidedName[] = [];
  for (const name of names) (name.start < (outer.at(-1)?.end ?? 0) ? inner : outer).push(name);
  return { outer, inner };
}

/** Items with the annotations behind them, where there is one. */
function pairs<T>(
  items: readonly T[],
  behind: readonly { readonly annotation: Annotation | null }[],
): [T, Annotation][] {
  return items.flatMap((item, i): [T, Annotation][] => {
    const annotation = behind[i]?.annotation;
    return annotation ? [[item, annotation]] : [];
  });
}
