/** An amount with the share that it is of a whole told before, in 万 for 亿 or the other way: 成交41.6亿元…第一小时10.4万元，占全天的四分之一 should be 10.4亿元. */
import { shown } from '../amounts.ts';
import { scaleFactor } from '../slips.ts';
import { type BrokenTie, between, type Row, stretchOf } from './terms.ts';

const ofWhole = /^[^，,。；]{0,10}[，,]约?占[^，,。；]{0,12}$/;
/** How near the product must be, as a share of it. */
const [fits, hasDigits] = [0.06, 0.01];
const mostBefore = 12;

export const brokenShareScales = (row: Row): readonly BrokenTie[] => {
  const { figures } = row.passage;
  const places = new Map(row.terms.map(({ figure }, at) => [figure, at]));
  return figures.flatMap((share, i): readonly BrokenTie[] => {
    const last = figures[i - 1];
    const at = (last && places.get(last)) ?? -1;
    const part = row.terms[at];
    const value = share.kind === 'percent' ? (share.canonicalValue ?? share.value) : share.value;
    if (!/^(?:percent|fraction)$/.test(share.kind) || value === null || !part || part.figure !== figures[i - 1])
      return [];
    if (!/[万亿萬億]/.test(part.figure.text) || !ofWhole.test(between(row, part, share))) return [];
    const ratio = share.kind === 'percent' ? value / 100 : value;
    const wholes = row.terms.slice(Math.max(0, at - mostBefore), at).filter(({ unit }) => unit === part.unit);
    const off = (factor: number, amount: number) => Math.abs((amount * ratio) / (part.amount * factor) - 1);
    if (wholes.some(({ amount }) => off(1, amount) < fits)) return [];
    const whole = wholes.find(({ amount }) =>
      [scaleFactor, 1 / scaleFactor].some((factor) => off(factor, amount) < hasDigits),
    );
    if (!whole) return [];
    const real = `${shown(Number(((100 * part.amount) / whole.amount).toPrecision(2)))}%`;
    const detail = [whole.figure.text, part.figure.text, real, share.text];
    return [{ rule: 'shares', at: { index: row.index, figure: part.figure }, other: stretchOf(row, [whole]), detail }];
  });
};
