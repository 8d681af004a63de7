/** Hashes of feature values, 32 bits. A key is made by mixing one value after the other into a seed. */

/** Low bits of a key that the model file drops. 27 bits distinguish its features well enough and make the file smaller. */
export const keySpare = 5;
export const keyMask = -1 << keySpare;

/** Mixes one value into a hash (multiplication by the golden ratio's 32 bits, then a fold of the high bits). */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

export function hashString(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/**
 * FNV-1a over words of 32 bits, and over the bytes left at the end: the checksum of a model file.
 * Little-endian, as are all systems that VS Code runs on: words are read where they stand.
 */
export function checksum(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  for (let at = 4 * words.length; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}
