import assert from 'node:assert/strict';

/** Seconds: far more than anything takes, and less than mocha waits for a whole test. */
const patience = 60;

/**
 * Waits for a condition, asking ten times a second. One that throws does not hold yet: a file that is being written is no JSON for a moment.
 * @throws after a minute, with what the condition threw last as its cause
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience * 1000;
  for (;;) {
    let cause: unknown;
    try {
      if (await condition()) return;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${patience} s`, { cause });
    await pause();
  }
}

/** Watches for a while that something stays as it is. */
export async function stays(what: string, condition: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause()) assert.ok(await condition(), what);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
