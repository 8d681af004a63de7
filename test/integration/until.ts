import assert from 'node:assert/strict';

/** Waits for a condition, asking ten times a second; fails after 15 seconds. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `${what}: not within 15 s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
