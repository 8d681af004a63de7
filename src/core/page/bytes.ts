/** A byte, 0 to 255, for each item of a list. `Uint8Array.from` asks an iterator for each, and makes garbage of it. */
export function bytesOf<T>(items: ArrayLike<T>, byteOf: (item: T, i: number) => number): Uint8Array {
  const bytes = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) bytes[i] = byteOf(items[i] as T, i);
  return bytes;
}
