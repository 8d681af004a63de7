/** Numbers in a model file: unsigned integers of any size in groups of seven bits, the lowest first. */

export interface ByteWriter {
  readonly bytes: number[];
  unsigned(value: number): void;
  signed(value: number): void;
  /**
   * 32-bit keys in ascending order, as their number and their distances: all low bytes, then what is above them, which packs to less and is read
   * faster than each distance by itself. @param spare low bits that are 0 in every key.
   */
  ascending(keys: Int32Array, spare?: number): void;
}

export function createWriter(): ByteWriter {
  const bytes: number[] = [];
  const unsigned = (value: number) => {
    let rest = value >>> 0;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  return {
    bytes,
    unsigned,
    signed: (value) => unsigned((value << 1) ^ (value >> 31)),
    ascending(keys, spare = 0) {
      const first = -0x80000000 >> spare;
      const distances = Uint32Array.from(
        keys,
        (key, i) => (key >> spare) - (i > 0 ? (keys[i - 1] as number) >> spare : first),
      );
      unsigned(keys.length);
      for (const distance of distances) bytes.push(distance & 0xff);
      for (const distance of distances) unsigned(distance >>> 8);
    },
  };
}

export interface ByteReader {
  unsigned(): number;
  unsigneds(count: number): Uint32Array;
  signed(): number;
  ascending(spare?: number): Int32Array;
  /** The next `length` bytes, not copied. */
  take(length: number): Uint8Array;
}

export function createReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const unsigneds = (count: number) => {
    const values = new Uint32Array(count);
    let from = at;
    for (let i = 0; i < count; i++) {
      let byte = bytes[from++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[from++] as number;
        value |= (byte & 0x7f) << shift;
      }
      values[i] = value;
    }
    at = from;
    return values;
  };
  const unsigned = () => unsigneds(1)[0] as number;
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    unsigned,
    unsigneds,
    signed() {
      const value = unsigned();
      return (value >>> 1) ^ -(value & 1);
    },
    ascending(spare = 0) {
      const low = take(unsigned());
      const high = unsigneds(low.length);
      const keys = new Int32Array(low.length);
      let last = -0x80000000 >> spare;
      for (let i = 0; i < keys.length; i++) {
        last = (last + ((high[i] as number) << 8) + (low[i] as number)) | 0;
        keys[i] = last << spare;
      }
      return keys;
    },
    take,
  };
}
