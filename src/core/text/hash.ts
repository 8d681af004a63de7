/** Numbers of texts, by which a table of weights is looked up. */

export function textHash(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash | 0;
}

/** A number scattered over those of `bits` bits. */
export function scattered(number: number, bits: number): number {
  const hash = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39) >>> (32 - bits);
}
