/** How far two annotators of one page agree about its names. The figures are those of scikit-learn for the same data. */
import type { Span } from '../reading.ts';
import { countWhile } from '../text/search.ts';

export interface LabelledSpan extends Span {
  readonly label: string;
}

/** Of a reference and an answer: both count the same, exchanged they exchange precision and recall. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** The harmonic mean of the two; 1 where both have nothing. */
  readonly f1: number;
  /** How many the first and the second annotator have. */
  readonly first: number;
  readonly second: number;
}

export interface Agreement {
  /** Same span, same label; by label and together. */
  readonly strict: Readonly<Record<string, Score>>;
  readonly all: Score;
  /** Overlapping spans of one label. */
  readonly relaxed: Score;
  /** Same span, whatever the label. */
  readonly spans: Score;
  /**
   * Cohen's kappa (1960) over the labels of characters. Most characters of a page are in no name and hardly anybody disagrees about them,
   * so that it comes out higher than what names deserve; and it takes characters for independent, which those of one name are not. Null
   * where both give all characters one label, for which it is not defined.
   */
  readonly kappa: number | null;
  /** How often the first annotator's label of a span met the second one's; null stands for a span that the other does not have. */
  readonly confusion: readonly {
    readonly first: string | null;
    readonly second: string | null;
    readonly count: number;
  }[];
  readonly disagreements: readonly Disagreement[];
}

/** A span that the two do not both have with one label. */
export interface Disagreement extends Span {
  readonly kind: 'label' | 'span' | 'only-first' | 'only-second';
  readonly first: LabelledSpan | null;
  readonly second: LabelledSpan | null;
}

/**
 * @param first the annotator that counts as reference; spans in any order, none twice.
 * @param length of the text, in the unit that the spans count in.
 */
export function agreement(first: readonly LabelledSpan[], second: readonly LabelledSpan[], length: number): Agreement {
  const labels = [...new Set([...first, ...second].map(({ label }) => label))].sort();
  const withLabel = (spans: readonly LabelledSpan[], label: string) => spans.filter((span) => span.label === label);
  const strict = labels.map((label): [string, Score] => [
    label,
    exactScore(withLabel(first, label), withLabel(second, label), labelledKey),
  ]);
  return {
    strict: Object.fromEntries(strict),
    all: exactScore(first, second, labelledKey),
    relaxed: relaxedScore(first, second),
    spans: exactScore(first, second, spanKey),
    kappa: kappaOf(characterLabels(first, length), characterLabels(second, length)),
    confusion: confusionOf(first, second),
    disagreements: disagreementsOf(first, second),
  };
}

const spanKey = ({ start, end }: Span) => `${start} ${end}`;
const labelledKey = (span: LabelledSpan) => `${spanKey(span)} ${span.label}`;

function score(firstHits: number, first: number, secondHits: number, second: number): Score {
  const precision = second === 0 ? Number(first === 0) : secondHits / second;
  const recall = first === 0 ? Number(second === 0) : firstHits / first;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, first, second };
}

function exactScore(
  first: readonly LabelledSpan[],
  second: readonly LabelledSpan[],
  keyOf: (span: LabelledSpan) => string,
): Score {
  const keys = new Set(first.map(keyOf));
  const hits = second.filter((span) => keys.has(keyOf(span))).length;
  return score(hits, first.length, hits, second.length);
}

function relaxedScore(first: readonly LabelledSpan[], second: readonly LabelledSpan[]): Score {
  const hits = (own: readonly LabelledSpan[], others: readonly LabelledSpan[]) => {
    const near = overlapFinder(others);
    return own.filter((span) => near(span).some(({ label }) => label === span.label)).length;
  };
  return score(hits(first, second), first.length, hits(second, first), second.length);
}

/** Finds the spans that overlap one. */
function overlapFinder(spans: readonly LabelledSpan[]): (span: Span) => LabelledSpan[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) => {
    const found: LabelledSpan[] = [];
    for (let i = firstFrom(sorted, start - longest); i < sorted.length; i++) {
      const other = sorted[i] as LabelledSpan;
      if (other.start >= end) break;
      if (other.end > start) found.push(other);
    }
    return found;
  };
}

/** The index of the first span that begins at `start` or behind it. */
function firstFrom(sorted: readonly Span[], start: number): number {
  return countWhile(sorted.length, (i) => (sorted[i] as Span).start < start);
}

/** The label of each character: of names within names the outermost, '' where there is none. */
function characterLabels(spans: readonly LabelledSpan[], length: number): string[] {
  const labels = new Array<string>(length).fill('');
  for (const { start, end, label } of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    labels.fill(label, Math.max(0, start), Math.min(length, end));
  }
  return labels;
}

function kappaOf(first: readonly string[], second: readonly string[]): number | null {
  const counts = (labels: readonly string[]) => {
    const byLabel = new Map<string, number>();
    for (const label of labels) byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
    return byLabel;
  };
  const others = counts(second);
  const total = first.length;
  const byChance = [...counts(first)].reduce((sum, [label, count]) => sum + count * (others.get(label) ?? 0), 0);
  if (byChance === total * total) return null;
  const same = first.filter((label, i) => label === second[i]).length;
  return (same * total - byChance) / (total * total - byChance);
}

function confusionOf(first: readonly LabelledSpan[], second: readonly LabelledSpan[]): Agreement['confusion'] {
  const labelIn = (spans: readonly LabelledSpan[]) => new Map(spans.map((span) => [spanKey(span), span.label]));
  const [firstLabels, secondLabels] = [labelIn(first), labelIn(second)];
  const counts = new Map<string, { first: string | null; second: string | null; count: number }>();
  for (const key of new Set([...firstLabels.keys(), ...secondLabels.keys()])) {
    const pair = { first: firstLabels.get(key) ?? null, second: secondLabels.get(key) ?? null };
    const name = JSON.stringify(pair);
    counts.set(name, { ...pair, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function disagreementsOf(first: readonly LabelledSpan[], second: readonly LabelledSpan[]): Disagreement[] {
  const secondAt = new Map(second.map((span) => [spanKey(span), span]));
  const firstAt = new Set(first.map(spanKey));
  const near = overlapFinder(second.filter((span) => !firstAt.has(spanKey(span))));
  const told = new Set<LabelledSpan>();
  const found = first.flatMap((own): Disagreement[] => {
    const same = secondAt.get(spanKey(own));
    if (same) return same.label === own.label ? [] : [pair('label', own, same)];
    const over = near(own).find((span) => !told.has(span));
    if (!over) return [pair('only-first', own, null)];
    told.add(over);
    return [pair('span', own, over)];
  });
  const rest = second.filter((span) => !firstAt.has(spanKey(span)) && !told.has(span));
  return [...found, ...rest.map((span) => pair('only-second', null, span))].sort((a, b) => a.start - b.start);
}

function pair(kind: Disagreement['kind'], first: LabelledSpan | null, second: LabelledSpan | null): Disagreement {
  const spans = [first, second].filter((span) => span !== null);
  const start = Math.min(...spans.map((span) => span.start));
  return { kind, first, second, start, end: Math.max(...spans.map((span) => span.end)) };
}
