/** Yields to the event loop, so that requests that have arrived meanwhile are handled. */
export const nextTurn: () => Promise<void> =
  typeof setImmediate === 'function' ? () => new Promise((resolve) => setImmediate(resolve)) : byMessage();

/** For the browser, which has no `setImmediate` and delays nested timers by four milliseconds. */
function byMessage(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

/** Longest time that other requests wait for a slice of work, in milliseconds. */
export const sliceTime = 8;

/** Runs work that yields after every step, and handles other requests between slices. @param check throws where the work is in vain by now. */
export async function inSlices<T>(work: Generator<unknown, T, void>, check = () => {}): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < sliceTime) continue;
    await nextTurn();
    check();
    begun = performance.now();
  }
}
