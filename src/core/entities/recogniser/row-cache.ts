/** A cache of rows of numbers by key. */
export interface FullRows {
  /** All rows. The first has only zeros and is used for keys without a row. */
  readonly values: Int32Array;
  /** Makes room for this many new rows; if there is not enough, the cache is cleared. */
  reserve(rows: number): void;
  /** Offset in `values` of the row of this key, or -1. */
  find(key: number): number;
  /** Adds a row of zeros for a new key and returns its offset. */
  add(key: number): number;
}

/**
 * @param length of each row.
 * @param most capacity in rows, a power of 2.
 */
export function createFullRows(length: number, most: number): FullRows {
  const size = 2 * most;
  const shift = 32 - Math.log2(size);
  const keys = new Int32Array(size);
  const starts = new Int32Array(size);
  const values = new Int32Array((most + 1) * length);
  let used = length;
  return {
    values,
    reserve(rows) {
      if (used + rows * length <= values.length) return;
      starts.fill(0);
      values.fill(0);
      used = length;
    },
    find(key) {
      let slot = key >>> shift;
      while (starts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
      return (starts[slot] as number) || -1;
    },
    add(key) {
      let slot = key >>> shift;
      while (starts[slot] !== 0) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      starts[slot] = used;
      used += length;
      return used - length;
    },
  };
}
