/** A promise about the file of annotations: what was not changed is written as it was, whatever stands in the file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inTextOrder } from '../../src/core/annotations/change-file.ts';
import { annotationsOf, parseFile, serialiseFile } from '../../src/core/annotations/file.ts';

const header = '{"zhNotes":1,"page":"page.txt"}';
const record = (id: number) =>
  `{ "id":"r${id}", "at":${id}, "quote":"望川市", "layer":"entity", "type":"place", "state":"accepted", "more":[${id}] }`;
const line = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map(record),
  fc.constantFrom(
    '',
    '{',
    '<<<<<<< ours',
    '=======',
    '>>>>>>> theirs',
    '||||||| base',
    '[1]',
    '\u2028',
    '"𠮷"',
    header,
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
);
const file = fc
  .tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, final]) => [header, ...lines].join(end) + (final ? end : ''));
const place = ({ at }: { at: number }) => at;

describe('promises about the file of annotations', () => {
  it('is written as it was read', () =>
    fc.assert(
      fc.property(file, (text) => assert.equal(serialiseFile(parseFile(text)), text)),
      { numRuns: 500 },
    ));
  it('loses no other line when an annotation is changed or taken away', () =>
    fc.assert(
      fc.property(file, fc.nat(), fc.boolean(), (text, which, remove) => {
        const parsed = parseFile(text);
        const annotations = annotationsOf(parsed);
        const own = annotations[which % Math.max(1, annotations.length)];
        if (!own) return;
        const entries = parsed.entries.flatMap((entry) =>
          entry !== own ? [entry] : remove ? [] : [{ ...own, state: 'rejected' as const }],
        );
        const changed = inTextOrder({ ...parsed, entries }, place);
        // Of a record that stands there twice the second is the same once more, and goes.
        const isFirst = (line: string, i: number, all: readonly string[]) =>
          !line.startsWith('{ "id"') || all.indexOf(line) === i;
        const lines = (source: string) => source.split(/\r?\n/).filter(isFirst).toSorted();
        const before = lines(text);
        before.splice(before.indexOf(parsed.sources.get(own) ?? ''), 1);
        const after = lines(serialiseFile(changed)).filter((source) => remove || !source.includes('"rejected"'));
        assert.deepEqual(after, before);
      }),
      { numRuns: 500 },
    ));
});
