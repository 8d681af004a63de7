/**
 * The names of a page after decisions. Open mentions follow corrections of the same name:
 *   石桥区 corrected from person to place → the other 石桥区 are suggested as places
 *   川市水 corrected to 望川市 → the other 川市水 that stand in 望川市水 are suggested as 望川市
 * unless the decisions about that name differ: then each open mention stays as it was recognised.
 */
import type { EntityType, Mention, PageAnnotation, Span } from '../reading.ts';
import { withoutOverlapping } from '../text/spans.ts';
import { type BareText, bareText, toBare, toPage } from './bare-text.ts';
import { type Decision, isRejected, keyOf, openOnes, textOf } from './decision.ts';
import type { Annotation } from './record.ts';

export interface DecidedName extends Span {
  readonly type: EntityType;
  readonly name: string;
  /** The recognised mention that it is or was made of. */
  readonly suggestion: Mention | null;
  /** null for an open one. */
  readonly annotation: Annotation | null;
}

/** @returns in text order, longer ones first; names overlap only where decisions do. */
export function decideNames(
  text: string,
  page: Pick<PageAnnotation, 'page' | 'mentions'>,
  decisions: readonly Decision[],
): DecidedName[] {
  const suggestionAt = new Map(page.mentions.map((mention) => [keyOf(mention), mention]));
  const decided = decisions
    .filter((decision) => !isRejected(decision))
    .map(({ span, annotation }): DecidedName => {
      const suggestion = suggestionAt.get(keyOf(span)) ?? null;
      const name = suggestion?.name ?? textOf(text, page, span);
      return { start: span.start, end: span.end, type: annotation.type as EntityType, name, suggestion, annotation };
    });
  const corrections = correctionsByName(decided);
  const moved = [...corrections.values()].some(({ was, quote }) => was?.quote !== undefined && was.quote !== quote);
  const bare = moved ? bareText(text) : null;
  const open = openOnes(page.mentions, decisions).map((mention): DecidedName => {
    const { start, end, type, name } = mention;
    const own: DecidedName = { start, end, type, name, suggestion: mention, annotation: null };
    const correction = corrections.get(name);
    return correction ? follow(own, correction, text, bare, page) : own;
  });
  const apart = withoutOverlapping(withoutOverlaps(open), decided);
  return [...decided, ...apart].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The correction that every decision about a name agrees with, by the name as it was suggested. */
function correctionsByName(decided: readonly DecidedName[]): ReadonlyMap<string, Annotation> {
  const corrections = new Map<string, Annotation>();
  const disputed = new Set<string>();
  for (const { annotation, name } of decided) {
    if (!annotation) continue;
    const suggested = annotation.was?.quote ?? name;
    const other = corrections.get(suggested);
    if (annotation.state !== 'corrected' || (other && !sameDecision(other, annotation))) disputed.add(suggested);
    else corrections.set(suggested, annotation);
  }
  for (const name of disputed) corrections.delete(name);
  return corrections;
}

const sameDecision = (a: Annotation, b: Annotation) => a.type === b.type && a.quote === b.quote;

/** An open mention as the correction of another one would have it; the mention itself where its surroundings do not allow that. */
function follow(
  own: DecidedName,
  { type, quote, was }: Annotation,
  text: string,
  bare: BareText | null,
  page: Pick<PageAnnotation, 'page'>,
): DecidedName {
  const retyped = { ...own, type: type as EntityType };
  if (!bare || was?.quote === undefined || was.quote === quote) return retyped;
  const [longer, shorter] = quote.length > was.quote.length ? [quote, was.quote] : [was.quote, quote];
  const inside = longer.indexOf(shorter);
  const start = toBare(bare, own).start + (longer === quote ? -inside : inside);
  const end = start + quote.length;
  if (inside < 0 || start < 0 || bare.bare.slice(start, end) !== quote) return own;
  const span = toPage(bare, { start, end });
  return { ...retyped, ...span, name: textOf(text, page, span) };
}

/** Of two that overlap the later one goes: a grown name takes what it has grown over. */
function withoutOverlaps(names: readonly DecidedName[]): DecidedName[] {
  const kept: DecidedName[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  }
  return kept;
}
