/** Relations between the figures of clean texts: those that hold, with a slip of the pen put into one of their figures, and those that do not. */
import { type Relation, relationsOf } from '../../core/figures/checks/arithmetic/relations.ts';
import { isMadeOfSure, slipOf, sureOf, traitsOf } from '../../core/figures/checks/arithmetic/traits.ts';
import type { CheckedPassage } from '../../core/figures/checks/page.ts';
import { digitsOf } from '../../core/figures/checks/slips.ts';
import type { Figure } from '../../core/reading.ts';
import { pick, type Random } from '../random.ts';

export interface Example {
  readonly traits: readonly string[];
  /** In powers of ten. */
  readonly slip: number;
  readonly rivals: number;
  readonly operation: string;
  readonly isMeant: boolean;
  readonly weight: number;
}

/** Texts of our own are told as the checks will meet them, and hardly a relation in them holds by chance. */
export type Source = 'own' | 'corpus';

const [ofOwn, ofCorpus] = [2.5, 0.7];
/** What holds in a corpus by a chance larger than this is no example, in powers of ten; of ratios, which are told roundly, sooner. */
const [surely, surelyOfRatio] = [0.2, 0.4];
const slipsOfEach = 2;
/** Of the relations that do not hold, for each figure. */
const [othersOfOwn, othersOfCorpus] = [12, 10];

/** Digits that change places, another digit, the point moved, or another amount of that size. @returns null where it would be the same. */
function withSlip(figure: Figure, random: Random): Figure | null {
  const { digits } = digitsOf(figure);
  const kind = random();
  const at = Math.floor(random() * digits.length);
  const isWritten = /\d/.test(figure.text);
  let turned = digits;
  if (kind < 0.4 && digits.length > 1 && isWritten) {
    const i = Math.min(at, digits.length - 2);
    turned = digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2);
  } else if (kind < 0.8) turned = digits.slice(0, at) + Math.floor(random() * 10) + digits.slice(at + 1);
  else if (kind > 0.9) turned = String(Math.round(Number(digits) * (0.5 + 1.2 * random())));
  const factor =
    kind >= 0.8 && kind <= 0.9 ? pick(random, [10, 10, 0.1, 0.1, 1e4, 1e-4]) : Number(turned) / Number(digits);
  if (factor === 1 || turned.startsWith('0')) return null;
  const times = (value: number | null) => (value === null ? null : value * factor);
  const text = figure.text.replace(/\d[\d,]*(?:\.\d+)?/, (written) => {
    const value = Number(written.replaceAll(',', '')) * factor;
    return kind >= 0.8 ? String(Number(value.toPrecision(8))) : value.toFixed(written.split('.')[1]?.length ?? 0);
  });
  const { value, low, high, canonicalValue } = figure;
  return {
    ...figure,
    text,
    value: times(value),
    low: times(low),
    high: times(high),
    canonicalValue: times(canonicalValue),
  };
}

export function examplesOf(passage: CheckedPassage, source: Source, random: Random): readonly Example[] {
  const found = passage.figures.map((figure) => relationsOf(passage, figure));
  const all = found.flat();
  const sure = sureOf(all);
  return found.flatMap((relations) => [
    ...relations.filter(({ holds }) => holds).flatMap((one) => meant(passage, all, one, source, random)),
    ...unmeant(passage, relations, sure, source, random),
  ]);
}

function meant(passage: CheckedPassage, all: readonly Relation[], one: Relation, source: Source, random: Random) {
  const isRatio = !/^(?:sum|difference|product)$/.test(one.operation);
  if (source === 'corpus' && one.exactness <= (isRatio ? surelyOfRatio : surely)) return [];
  const weight = (source === 'own' ? ofOwn : ofCorpus) * Math.max(0.3, 1 - 10 ** -Math.max(0, one.exactness));
  const examples: Example[] = [];
  for (let tries = 0; tries < 3 * slipsOfEach && examples.length < slipsOfEach; tries++) {
    const { figure } = pick(random, one.claims);
    const slipped = withSlip(figure, random);
    if (!slipped) continue;
    const turn = (own: Figure) => (own === figure ? slipped : own);
    const text = { ...passage, figures: passage.figures.map(turn) };
    const relations = relationsOf(text, turn(one.result)).filter(({ operation }) => operation === one.operation);
    const same = relations.find(
      ({ terms }) =>
        terms.length === one.terms.length && terms.every((term, i) => term === turn(one.terms[i] as Figure)),
    );
    const sure = sureOf(all.filter(({ result, terms }) => result !== figure && !terms.includes(figure)));
    if (!same || relations.some(({ holds }) => holds) || isMadeOfSure(same, sure)) continue;
    const slip = slipOf(same, sure);
    if (slip >= 0) examples.push({ ...exampleOf(text, same, slip, sure), isMeant: true, weight: weight / slipsOfEach });
  }
  return examples;
}

const exampleOf = (passage: CheckedPassage, relation: Relation, slip: number, sure: ReturnType<typeof sureOf>) => ({
  traits: traitsOf(passage, relation, sure),
  slip,
  rivals: relation.rivals,
  operation: relation.operation,
});

function unmeant(
  passage: CheckedPassage,
  relations: readonly Relation[],
  sure: ReturnType<typeof sureOf>,
  source: Source,
  random: Random,
): readonly Example[] {
  const held = new Set(relations.flatMap(({ holds, operation }) => (holds ? [operation] : [])));
  const others = relations
    .filter((one) => !one.holds && (source === 'own' || !held.has(one.operation)) && !isMadeOfSure(one, sure))
    .map((one) => ({ one, slip: slipOf(one, sure), order: random() }))
    .filter(({ slip }) => slip >= 0)
    .toSorted((a, b) => b.slip - a.slip || a.order - b.order);
  const most = source === 'own' ? othersOfOwn : othersOfCorpus;
  // The likeliest by its digits, and others at random.
  const chosen = [
    ...others.slice(0, 1),
    ...others
      .slice(1)
      .toSorted((a, b) => a.order - b.order)
      .slice(0, most - 1),
  ];
  const weight = (source === 'own' ? ofOwn : 1) * Math.min(4, Math.sqrt(others.length / Math.max(1, chosen.length)));
  return chosen.map(({ one, slip }) => ({ ...exampleOf(passage, one, slip, sure), isMeant: false, weight }));
}
