/** What a text says that it reckons from two amounts beside it: 按回购金额上限8亿元和最高价40元测算，可回购股份约2000万股. */
import { amountOf, shownAs } from '../amounts.ts';
import { figuresBetween } from '../page.ts';
import { type BrokenTie, type Row, stretchOf, type Term } from './terms.ts';

const reckoned = /^[^，,。；]{0,8}(?:计算|测算|估算|推算|折算|计)[，,]/;
const price = /价$/;
/** How far behind its price what is reckoned may stand, in characters. */
const reach = 24;
/** Told about, or with fewer digits than it has. */
const roughly = 0.12;

/** How many can be had for a sum at a price. */
function brokenAt(row: Row, sum: Term, unitPrice: Term): readonly BrokenTie[] {
  const { text } = row.passage;
  // What one sentence tells of a day is not what the next one reckons with.
  if (!price.test(unitPrice.label) || /[。！？；;]/.test(text.slice(sum.end, unitPrice.start))) return [];
  if (!reckoned.test(text.slice(unitPrice.end, unitPrice.end + reach))) return [];
  const number = figuresBetween(row.passage, unitPrice.end, unitPrice.end + reach).find(({ kind }) => kind === 'count');
  if (!number || number.value === null) return [];
  const expected = amountOf(sum.figure) / amountOf(unitPrice.figure);
  const off = Math.abs(amountOf(number) / expected - 1);
  if (off <= roughly) return [];
  return [
    {
      rule: 'product',
      at: { index: row.index, figure: number },
      other: stretchOf(row, [sum, unitPrice]),
      detail: [sum.figure.text, `÷ ${unitPrice.figure.text}`, shownAs(number, expected), number.text],
    },
  ];
}

export const brokenReckonings = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((own, at) => {
    const next = row.terms[at + 1];
    return next ? brokenAt(row, own, next) : [];
  });
