/** How a relation that does not hold is told: its reckoning. */
import { inUnitOf, shown, shownAs } from '../amounts.ts';
import type { Node } from './nodes.ts';
import { claimsOf, type Relation } from './relations.ts';

/** 11秒02, 比11秒15快0.23秒: the least of three amounts is told as the difference of the others, whichever of them was weighed as the outcome. */
export function asDifference(relation: Relation): Relation {
  const { operation, result, terms } = relation;
  if (operation !== 'difference') return relation;
  const [least, less, more] = [result, ...terms].toSorted((a, b) => a.amount - b.amount) as [Node, Node, Node];
  return least === result
    ? relation
    : { ...relation, result: least, terms: [more, less], expected: more.amount - less.amount };
}

/** @returns the parts of the message of the relation's rule. */
export function detailOf(relation: Relation): readonly string[] {
  const { operation, result, terms, expected } = relation;
  const [claim] = claimsOf(relation);
  const [a, b] = [terms[0], terms.at(-1)].map((one) => (one as Relation['result']).figure) as [
    Relation['result']['figure'],
    Relation['result']['figure'],
  ];
  const told = result.figure;
  const percent = `${shown(Number((100 * expected).toFixed(1)))}%`;
  switch (operation) {
    case 'share':
    case 'up':
    case 'rest':
      return [b.text, a.text, percent, told.text];
    case 'times':
      return [
        b.text,
        a.text,
        shown(Number(((terms[0] as Relation['result']).amount / (terms[1] as Relation['result']).amount).toFixed(2))),
        told.text,
      ];
    case 'points':
      return [a.text, b.text, `${shown(Number((100 * expected).toFixed(2)))}个百分点`, told.text];
    case 'difference':
      return [a.text, b.text, shownAs(told, claim?.expected ?? 0), told.text];
    case 'sum':
      return [
        terms.map(({ figure }) => figure.text).join(' + '),
        shown(inUnitOf(told, claim?.expected ?? 0)),
        told.text,
      ];
    case 'product':
      return [b.text, `÷ ${a.text}`, shownAs(told, claim?.expected ?? 0), told.text];
  }
}

/** 由原来的48小时延长到60小时, 由61.3%提高到94.8%: what something changes from or to is not by how much. */
export const isOfLevels = (relation: Relation): boolean =>
  /^(?:difference|up|rest)$/.test(relation.operation) && level.test(asDifference(relation).result.label);
const level = /[由从][^，,。；]{0,8}$|[到至]$/;
