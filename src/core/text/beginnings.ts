/** Tables that tell at a glance where none of many names can begin; they spare most offsets of a text a look-up of strings. */

const tableSize = 1 << 16;

/** Whether one of the names may begin at an offset: always true where one does, and seldom where none does. */
export type MayBeginAt = (text: string, offset: number) => boolean;

/** @param names of two UTF-16 units at least. */
export function beginningsOf(names: Iterable<string>): MayBeginAt {
  const filled = new Uint8Array(tableSize);
  const placeOf = (text: string, offset: number) =>
    (text.charCodeAt(offset) * 31 + text.charCodeAt(offset + 1)) & (tableSize - 1);
  for (const name of names) filled[placeOf(name, 0)] = 1;
  return (text, offset) => filled[placeOf(text, offset)] === 1;
}
