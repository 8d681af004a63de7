/** Weights out of their text form: items `distance:weight` in base 36, the weight × 64; indices that no item names are 0. */
export function unpack(packed: string, size: number): Float32Array {
  const values = new Float32Array(size);
  let index = 0;
  for (const item of packed.split(' ')) {
    const [distance, weight] = item.split(':');
    index += Number.parseInt(distance ?? '', 36);
    values[index] = Number.parseInt(weight ?? '', 36) / 64;
  }
  return values;
}
