/** A hash of the two UTF-16 units at an offset of a text, 32 bits of which the highest are mixed best (by the golden ratio). Behind its end stands 0. */
export const pairHash = (text: string, offset: number): number =>
  Math.imul((text.charCodeAt(offset) << 16) | text.charCodeAt(offset + 1), 0x9e3779b1);
