/** Runs the lines of bylines.md. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bylineOf } from '../../src/core/page/bylines.ts';
import type { Passage } from '../../src/core/reading.ts';
import { joinSpans } from '../../src/core/text/passage.ts';

const source = readFileSync(new URL('./bylines.md', import.meta.url), 'utf8');
const [, ...sections] = source.split(/^## /m);
const rows = sections.flatMap((section) =>
  [...section.matchAll(/^- (.+) → (.+)$/gm)].map(([, text, names]) => ({
    text: String(text),
    names,
    isAlone: section.startsWith('A line of its own'),
  })),
);

/** A line that is a byline keeps the blanks between its names. */
const passageOf = (text: string, isRow: boolean) =>
  joinSpans(text, [{ start: 0, end: text.length, kind: 'paragraph', article: -1, isRow }], true)[0] as Passage;

describe('bylines, as bylines.md tells them', () => {
  it('has lines to run', () => assert.ok(rows.length >= 35));
  for (const { text, names, isAlone } of rows) {
    it(text, () => {
      const found = bylineOf(passageOf(text, isAlone), true);
      assert.equal(found?.names.join(', ') ?? 'none', names);
    });
  }
});
