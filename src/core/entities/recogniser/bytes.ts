/** Numbers in a model file: unsigned integers of any size in groups of seven bits, the lowest first. */

export interface ByteWriter {
  readonly bytes: number[];
  unsigned(value: number): void;
  signed(value: number): void;
  /** 32-bit keys in ascending order, as their number and their distances. @param spare low bits that are 0 in every key. */
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
      unsigned(keys.length);
      let last = -0x80000000 >> spare;
      for (const key of keys) {
        unsigned((key >> spare) - last);
        last = key >> spare;
      }
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
  return {
    unsigned,
    unsigneds,
    signed() {
      const value = unsigned();
      return (value >>> 1) ^ -(value & 1);
    },
    ascending(spare = 0) {
      const distances = unsigneds(unsigned());
      const keys = new Int32Array(distances.length);
      let last = -0x80000000 >> spare;
      for (let i = 0; i < keys.length; i++) {
        last = (last + (distances[i] as number)) | 0;
        keys[i] = last << spare;
      }
      return keys;
    },
    take(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}
