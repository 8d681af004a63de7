/**
 * Continuity: whether the words on either side of a line end read on. A wrapped line is cut anywhere, often within a word (工 ⏎ 友); a headline
 * ends where a phrase may, and the text below it begins as a sentence may (管得过来吗 ⏎ 受国际金价). Logistic regression over the n-grams of the
 * characters there, hashed (Weinberger et al. 2009); `src/training/page/continuity.ts` learns the weights.
 */

/** Characters on either side that are looked at. */
export const reachOfContinuity = 3;
/** Number of hashed weights; one more is the bias. */
export const continuitySlots = 1 << 16;
export const continuityLength = continuitySlots + 1;

/** Behind these marks a text goes on or ends whatever follows, and no line begins with those: they tell all themselves. */
const neverLast = new Set('，。、；：？！…—“‘「『（《〈【');
const neverFirst = new Set('，。、；：？！…—”’」』）》〉】％%');

/** Whether the characters around a line end tell anything. @param before its last characters, without blanks. @param after its next ones. */
export const tellsContinuity = (before: string, after: string): boolean =>
  before !== '' && after !== '' && !neverLast.has(before.charAt(before.length - 1)) && !neverFirst.has(after.charAt(0));

/** All digits count as one, and all Latin letters. */
const alike = new Uint16Array(0x10000);
for (let code = 0; code < alike.length; code++) alike[code] = code;
alike.fill(0x30, 0x30, 0x3a).fill(0x30, 0xff10, 0xff1a).fill(0x61, 0x41, 0x5b).fill(0x61, 0x61, 0x7b);

/** The slot of the n-gram that begins at `from` in the text before and ends at `to` in the one behind. */
function slotOf(kind: number, before: string, from: number, after: string, to: number): number {
  let value = kind;
  for (let i = from; i < before.length; i++) value = mix(value, alike[before.charCodeAt(i)] as number);
  value = mix(value, before.length - from);
  for (let i = 0; i < to; i++) value = mix(value, alike[after.charCodeAt(i)] as number);
  return (value >>> 8) & (continuitySlots - 1);
}

function mix(value: number, code: number): number {
  const product = Math.imul(value ^ code, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Lengths of the n-grams before and after the line end, of each kind. */
const gramsBefore = [1, 2, 1, 2, 1, 2, 3, 0, 0, 0];
const gramsAfter = [1, 1, 2, 2, 0, 0, 0, 1, 2, 3];

/** The slots of what stands around a line end. */
export const continuityFeatures = (before: string, after: string): number[] =>
  gramsBefore.map((_, kind) => feature(kind, before, after));

function feature(kind: number, before: string, after: string): number {
  const from = Math.max(0, before.length - (gramsBefore[kind] as number));
  return slotOf(kind, before, from, after, Math.min(after.length, gramsAfter[kind] as number));
}

/** Log odds that a text goes on across a line end. */
export function continuityScore(before: string, after: string, weights: Float32Array): number {
  let score = weights[continuitySlots] as number;
  for (let kind = 0; kind < gramsBefore.length; kind++) score += weights[feature(kind, before, after)] as number;
  return score;
}

/** Log odds between the classes. */
const limits = [-4, -2.5, -1.25, 0, 1.25, 2.5, 4];
export const continuities = limits.length + 2;

/** 0 marks at the line end tell more than the words, 1 the words hardly read on, to 8 they surely do. */
export function continuityClass(before: string, after: string, weights: Float32Array): number {
  if (!tellsContinuity(before, after)) return 0;
  const score = continuityScore(before, after, weights);
  const at = limits.findIndex((limit) => score < limit);
  return 1 + (at < 0 ? limits.length : at);
}
