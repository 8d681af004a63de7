/** How a relation that does not hold is told: its reckoning. */
import { inUnitOf, shown, shownAs } from '../amounts.ts';
import { claimsOf, type Relation } from './relations.ts';

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
