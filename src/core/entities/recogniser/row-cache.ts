/** Rows of numbers by key, made as they are asked for. */
export interface FullRows {
  /** One row after the other; the first one is of zeros and stands for what has no row. */
  readonly values: Int32Array;
  /** Makes sure that so many new rows can be added; where they before it have gone, all begins anew. */
  reserve(rows: number): void;
  /** Where the row of this key begins in `values`, or -1. */
  find(key: number): number;
  /** Where the key's new row begins, which is of zeros. The key must not be known. */
  add(key: number): number;
}

/**
 * @param length of a row.
 * @param most rows that are kept, a power of 2.
 */
export function createFullRows(length: number, most: number): FullRows {
  const size = 2 * most;
  const shift = 32 - Math.log2(size);
  const keys = new Int32Array(size);
  const starts = new Int32Array(size);
  const values = new Int32Array((most + 1) * length);
  let used = length;
  const slotOf = (key: number): number => {
    let slot = key >>> shift;
    while (starts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    values,
    reserve(rows) {
      if (used + rows * length <= values.length) return;
      starts.fill(0);
      values.fill(0);
      used = length;
    },
    find: (key) => (starts[slotOf(key)] as number) || -1,
    add(key) {
      const slot = slotOf(key);
      keys[slot] = key;
      starts[slot] = used;
      used += length;
      return used - length;
    },
  };
}
