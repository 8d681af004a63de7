/** Files of the package of which large parts are unpacked in Node's other threads, while the main one still compiles the program. */
import { inflateRaw } from 'node:zlib';
import type { ResourceBytes } from '../resource-bytes.ts';

/** Of each file by its path the parts to unpack, views of the file's bytes: the same that `inflate` will be asked for. */
export type PackedParts = Readonly<Record<string, (file: Uint8Array) => readonly Uint8Array[]>>;

export interface AheadBytes extends ResourceBytes {
  /** Resolved when all parts have been unpacked that can be. */
  readonly ready: Promise<unknown>;
}

/**
 * Reads the files and begins to unpack. What is missing or damaged is reported when it is read or unpacked in turn.
 * @param bytes gives and unpacks all else.
 */
export function unpackAhead(bytes: ResourceBytes, parts: PackedParts): AheadBytes {
  const files = new Map<string, Uint8Array>();
  const unpacked = new WeakMap<ArrayBufferLike, Map<number, Uint8Array>>();
  const begun: Promise<unknown>[] = [];
  for (const [path, partsOf] of Object.entries(parts)) {
    try {
      const file = bytes.read(path);
      const own = new Map<number, Uint8Array>();
      files.set(path, file);
      unpacked.set(file.buffer, own);
      for (const part of partsOf(file))
        begun.push(unpack(part).then((whole) => whole && void own.set(part.byteOffset, whole)));
    } catch {}
  }
  return {
    ready: Promise.all(begun),
    read: (path) => taken(files, path) ?? bytes.read(path),
    inflate: (part) => taken(unpacked.get(part.buffer), part.byteOffset) ?? bytes.inflate(part),
  };
}

/** What is kept is given once, so that it is not kept longer. */
function taken<K, V>(kept: Map<K, V> | undefined, key: K): V | undefined {
  const value = kept?.get(key);
  kept?.delete(key);
  return value;
}

/** As large as the largest part, which is then not put together from many. */
const chunkSize = 2 ** 23;

/** null when the part is damaged. */
const unpack = (part: Uint8Array): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    // A copy that is just as long, since the chunk is not.
    inflateRaw(part, { chunkSize }, (error, whole) => resolve(error ? null : new Uint8Array(whole)));
  });
