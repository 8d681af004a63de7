/** ± behind an amount tells its bounds: -18℃±2℃, 10±0.5毫米, 220伏±10%. */
import { add, decimal, multiply, negate } from '../decimal.ts';
import type { TermRule } from '../term.ts';
import { termAt } from '../term.ts';

export const tolerance: TermRule = {
  name: 'tolerance',
  purpose: 'What stands behind ± bounds the amount before it; per cent are of that amount.',
  examples: [
    ['直径10±0.5毫米', '直径[10±0.5毫米 = 9.5–10.5 毫米]'],
    ['电压220伏±10%', '电压[220伏±10% = 198–242 伏]'],
    ['误差±3%', '误差[±3% = -3–3 %]'],
  ],
  apply(text, term) {
    if (text.charAt(term.end) !== '±' || !term.value || term.approx) return null;
    const other = termAt(text, term.end + 1, []);
    const unit = term.unit ?? other?.unit ?? null;
    if (!other?.value || !unit) return null;
    const isShare = other.unit?.kind === 'percent' && unit.kind !== 'percent';
    if (!isShare && other.unit?.canonical !== unit.canonical) return null;
    const by = isShare ? multiply(multiply(term.value, other.value), decimal('0.01')) : other.value;
    const [low, high] = [add(term.value, negate(by)), add(term.value, by)];
    return { ...term, end: other.end, unit, low, high, approx: '±' };
  },
};
