// What is written beside a page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { patience } from '../host/page-window.mjs';

/** The decisions on a page, without the head of their file. */
export function recordsOf(file) {
  const sidecar = `${file}.zhnotes.jsonl`;
  if (!existsSync(sidecar)) return [];
  const lines = readFileSync(sidecar, 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => JSON.parse(line));
}

/** Waits until the decisions are as they should be. */
export async function untilRecords(page, file, holds) {
  for (const end = Date.now() + patience; !holds(recordsOf(file)); ) {
    assert.ok(Date.now() < end, `what is saved: ${JSON.stringify(recordsOf(file)).slice(0, 400)}`);
    await page.waitForTimeout(200);
  }
}
