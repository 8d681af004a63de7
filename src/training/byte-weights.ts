/** Writes weights as `src/core/text/byte-weights.ts` reads them. */

const most = 127;

/**
 * @param unit of a weight of 1 byte.
 * @param least byte that is kept.
 */
export function packed(
  weights: Float64Array,
  unit: number,
  least: number,
): { readonly unit: number; readonly packed: string } {
  const bytes: number[] = [];
  let last = 0;
  for (const [trait, weight] of weights.entries()) {
    const value = Math.max(-most, Math.min(most, Math.round(weight / unit)));
    if (Math.abs(value) < least) continue;
    const gap = trait - last;
    if (gap >= 1 << 21) throw new Error('weights lie too far apart to be written');
    last = trait;
    if (gap >= 1 << 14) bytes.push((gap >> 14) | 128);
    if (gap >= 1 << 7) bytes.push(((gap >> 7) & 127) | 128);
    bytes.push(gap & 127, value & 255);
  }
  return { unit, packed: Buffer.from(bytes).toString('base64') };
}
