/** Amounts in set phrases: 数以万计, 成百上千, 几十上百, 成千上万. They give a least amount, or two bounds, and no value. */
import type { Figure } from '../reading.ts';
import { integer } from './decimal.ts';
import { figureOf, plainReading } from './figure.ts';
import { type Unit, unitAt } from './units.ts';

const factors: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Groups: the factor that is the least. */
const phrases: readonly RegExp[] = [/数以([十百千万亿]{1,2})计/y, /[成几]([十百千万])上[百千万亿]/y, /千千万(万)/y];

/** The amount at `start`, or null. From the least on it is open. */
export function indefiniteAt(text: string, start: number): Figure | null {
  if (!'数成几千'.includes(text.charAt(start))) return null;
  for (const phrase of phrases) {
    phrase.lastIndex = start;
    const match = phrase.exec(text);
    if (!match) continue;
    const least = [...(match[1] as string)].reduce((product, c) => product * (factors[c] as number), 1);
    const end = start + match[0].length;
    const unit: Unit | null = match[0].startsWith('数以') ? null : unitAt(text, end);
    const low = integer(match[0].startsWith('几') ? 2 * least : least);
    return figureOf(text, {
      ...plainReading,
      start,
      end: end + (unit?.written.length ?? 0),
      kind: unit?.kind ?? 'number',
      low,
      approx: match[0].charAt(0),
      unit,
    });
  }
  return null;
}
