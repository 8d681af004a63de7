/** Numbers that several threads read from one place. */

type NumberArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** The same object with its arrays of numbers, at any depth, in memory that is not copied when the object is given to another thread. */
export function shared<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => {
      if (ArrayBuffer.isView(own)) return [key, sharedArray(own as NumberArray)];
      return [key, typeof own === 'object' && own !== null && !Array.isArray(own) ? shared(own) : own];
    }),
  ) as T;
}

function sharedArray<A extends NumberArray>(numbers: A): A {
  const SameArray = numbers.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new SameArray(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
