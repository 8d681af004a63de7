// What is written beside a page.
import { existsSync, readFileSync } from 'node:fs';
import { until } from '../host/page-window.mjs';

/** The decisions on a page, without the head of their file. */
export function recordsOf(file) {
  const sidecar = `${file}.zhnotes.jsonl`;
  if (!existsSync(sidecar)) return [];
  const lines = readFileSync(sidecar, 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => JSON.parse(line));
}

/** Waits until the decisions are as they should be. */
export const untilRecords = (what, file, holds) => until(what, () => holds(recordsOf(file)));
