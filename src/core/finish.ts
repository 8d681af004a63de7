/** Runs a reading to its end without a pause. */
export function finish<T>(reading: Generator<unknown, T, void>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
