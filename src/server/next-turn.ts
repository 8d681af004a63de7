/** Lets other work have its turn: requests that have arrived meanwhile are heard. */
export const nextTurn: () => Promise<void> =
  typeof setImmediate === 'function' ? () => new Promise((resolve) => setImmediate(resolve)) : byMessage();

/** The browser has no `setImmediate`, and its timers wait for four milliseconds when they are nested. */
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

/** How long a slice of work may keep other requests waiting, in milliseconds. */
export const sliceTime = 8;

/** Runs work that hands back control after every step, and gives other requests their turn in between. */
export async function inSlices<T>(work: Generator<unknown, T, void>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < sliceTime) continue;
    await nextTurn();
    begun = performance.now();
  }
}
