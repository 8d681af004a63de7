/** Numbers that several threads read from one place. */

type NumberArray = Uint8Array | Uint16Array | Int16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** The same object with its arrays of numbers, at any depth, in memory that is not copied when the object is given to another thread. */
export function shared<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return sharedArray(value as unknown as NumberArray) as T;
  if (Array.isArray(value)) return value.map(shared) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, shared(own)])) as T;
}

function sharedArray<A extends NumberArray>(numbers: A): A {
  const SameArray = numbers.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new SameArray(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
