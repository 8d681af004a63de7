import assert from 'node:assert/strict';

/** Seconds: far more than anything takes, and less than mocha waits for a whole test. */
const patience = 60;

/** Waits for a condition, asking ten times a second; fails after a minute. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience * 1000;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `${what}: not within ${patience} s`);
    await pause();
  }
}

/** Watches for a while that something stays as it is. */
export async function stays(what: string, condition: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause()) assert.ok(await condition(), what);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
