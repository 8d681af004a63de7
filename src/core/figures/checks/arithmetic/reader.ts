/**
 * Reads the arithmetic of a passage: which figures were meant to follow from others, by the words around them, and where they do not. A relation
 * is told wrong where the words make it likely, a slip of the pen explains it, and no other relation explains its figures.
 */
import type { CheckName, Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, inUnitOf, shown, shownAs } from '../amounts.ts';
import type { CheckedPage, CheckedPassage, Contradiction } from '../page.ts';
import { type Operation, type Relation, relationsOf } from './relations.ts';
import { figuresOf, isMadeOfSure, isOfOthers, type Sure, slipOf, sureOf, traitsOf } from './traits.ts';
import { weightOf } from './weights.ts';

export interface WrongRelation extends Contradiction {
  readonly rule: CheckName;
}

/** In units of the natural logarithm of odds; chosen so that two corpora of clean news give no more than a handful of false warnings. */
const needed = 2;
/** What holds silences what is likelier by no more than this. */
const margin = 2;

const nameOf: Readonly<Record<Operation, CheckName>> = {
  share: 'shares',
  rest: 'shares',
  up: 'growth',
  times: 'multiple',
  points: 'growth',
  difference: 'growth',
  sum: 'parts-sum',
  product: 'product',
};

interface Read {
  readonly relation: Relation;
  readonly evidence: number;
}

/** How likely the words make it that the relation was meant. */
function wordingOf(passage: CheckedPassage, relation: Relation, sure: Sure): number {
  const { operation, rivals } = relation;
  return traitsOf(passage, relation, sure).reduce(
    (sum, trait) => sum + weightOf(trait),
    weightOf(`${operation} %rivals`) * Math.log10(rivals),
  );
}

/** The likeliest relation of a figure that a slip of the pen explains, where none holds that is as likely. */
function likeliest(
  passage: CheckedPassage,
  relations: readonly Relation[],
  held: readonly Relation[],
  sure: Sure,
): Read | null {
  const [best] = relations
    .flatMap((relation) => {
      if (relation.holds || isMadeOfSure(relation, sure) || isOfOthers(passage, relation)) return [];
      const slip = slipOf(relation, sure);
      if (slip < 0) return [];
      const wording = wordingOf(passage, relation, sure);
      return [{ relation, wording, evidence: wording + slip * weightOf(`${relation.operation} %slip`) }];
    })
    .filter(({ evidence }) => evidence > needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  if (!best) return null;
  const all = figuresOf(best.relation);
  const isExplained = held.some(
    (one) =>
      (one.result === best.relation.result || all.filter((figure) => figuresOf(one).includes(figure)).length > 1) &&
      wordingOf(passage, one, sure) > best.wording - margin,
  );
  return isExplained ? null : best;
}

function wrongIn(passage: CheckedPassage, figures: readonly Figure[]): readonly Relation[] {
  if (figures.length < fewest) return [];
  const found = figures.map((figure) => relationsOf(passage, figure)).filter(({ length }) => length > 0);
  const sure = sureOf(found.flat());
  const held = found.flat().filter(({ holds }) => holds);
  const wrong = found.flatMap((relations) => likeliest(passage, relations, held, sure) ?? []);
  const told = new Set<Figure>();
  return wrong
    .toSorted((a, b) => b.evidence - a.evidence)
    .flatMap(({ relation }) => {
      const all = figuresOf(relation);
      if (all.some((one) => told.has(one))) return [];
      for (const one of all) told.add(one);
      return [relation];
    });
}
const fewest = 3;

function detailOf({ operation, result, terms, claims }: Relation): readonly string[] {
  const expected = (claims[0] as Relation['claims'][number]).expected;
  const [a, b] = terms as [Figure, Figure];
  const percent = `${shown(Number((result.kind === 'percent' ? expected : 100 * expected).toFixed(1)))}%`;
  switch (operation) {
    case 'share':
    case 'rest':
      return [b.text, a.text, percent, result.text];
    case 'up':
      return [b.text, a.text, percent, result.text];
    case 'times':
      return [b.text, a.text, shown(Number((amountOf(a) / amountOf(b)).toFixed(2))), result.text];
    case 'points':
      return [a.text, b.text, `${shown(Number(expected.toFixed(2)))}个百分点`, result.text];
    case 'difference':
      return [a.text, b.text, shownAs(result, expected), result.text];
    case 'sum':
      return [terms.map(({ text }) => text).join(' + '), shown(inUnitOf(result, expected)), result.text];
    case 'product':
      return [result.text, a.text, shownAs(b, expected), b.text];
  }
}

/** The relations of a page that do not hold. */
export function wrongRelations({ passages, sentences }: CheckedPage): readonly WrongRelation[] {
  const byPassage = groupBy(sentences, ({ index }) => index);
  return [...byPassage].flatMap(([index, own]) => {
    const passage = passages[index] as CheckedPassage;
    const figures = own.flatMap((one) => one.figures);
    return wrongIn(passage, figures).map((relation): WrongRelation => {
      const all = figuresOf(relation);
      const last = all.reduce((one, other) => (other.start > one.start ? other : one));
      const at = relation.operation === 'sum' || relation.operation === 'product' ? last : relation.result;
      const others = all.filter((one) => one !== at);
      const start = Math.min(...others.map((one) => one.start));
      const end = Math.max(...others.map((one) => one.end));
      return {
        rule: nameOf[relation.operation],
        at: { index, figure: at },
        other: { index, start, end },
        detail: detailOf(relation),
      };
    });
  });
}
