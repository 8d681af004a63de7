/**
 * How many indices, counted from 0, fulfil a condition that holds up to some index and for none behind it. Binary search: the condition is asked
 * about as often as `length` can be halved.
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
