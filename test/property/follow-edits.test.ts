/** Places through any edits: every character of the text is there once, so that the text itself tells where a place went. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, bareText } from '../../src/core/annotations/bare-text.ts';
import { newAnnotation } from '../../src/core/annotations/record.ts';
import type { Edit, Span } from '../../src/core/reading.ts';
import { edit, type Notebook, openNotebook } from '../../src/extension/review/notebook.ts';

const blanks = ['', '', '', '', '\n', '\r\n', '　', ' \n\n'];

/** Characters that no other call gives. */
function fresh() {
  let next = 0x4e00;
  return (count: number) => Array.from({ length: count }, () => String.fromCharCode(next++));
}

/** Something to do to a text, given by numbers that are cut to its length. */
interface Step {
  readonly kind: 'type' | 'delete' | 'replace' | 'rewrap' | 'move' | 'undo';
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly blank: string;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>('type', 'delete', 'replace', 'rewrap', 'move', 'undo'),
  at: fc.nat(1000),
  length: fc.integer({ min: 1, max: 30 }),
  to: fc.nat(1000),
  blank: fc.constantFrom(...blanks),
});
const page = fc.record({
  gaps: fc.array(fc.constantFrom(...blanks), { minLength: 30, maxLength: 80 }),
  places: fc.array(fc.record({ at: fc.nat(1000), length: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
});

const bare = (text: string) => text.replace(/\s/g, '');
const slice = (text: string, span: Span) => text.slice(span.start, span.end);

describe('decisions through random edits', () => {
  it('stand on their own characters as long as these stand together', () => {
    fc.assert(
      fc.property(page, ({ gaps, places, steps }) => {
        const characters = fresh();
        const text = gaps.map((gap) => `${characters(1)}${gap}`).join('');
        const offsets = [...text].flatMap((character, i) => (/\S/.test(character) ? [i] : []));
        const wanted = places.map(({ at, length }, i) => {
          const first = at % offsets.length;
          const last = Math.min(offsets.length - 1, first + length - 1);
          const span = { start: offsets[first] as number, end: (offsets[last] as number) + 1 };
          const anchor = anchorOf(bareText(text), span);
          assert.ok(anchor);
          const decision = { id: String(i), layer: 'entity', type: 'place', state: 'accepted' } as const;
          return { span, annotation: newAnnotation(anchor, decision) };
        });
        const quotes = wanted.map(({ span }) => bare(slice(text, span)));
        const last = [...quotes];
        let state = openNotebook(text, wanted);
        let reversal: Edit[] = [];
        for (const each of steps) {
          const edits = each.kind === 'undo' ? reversal : editsOf(state.tracked.text, each, characters);
          const next = edit(state, edits);
          assert.equal(next.tracked.text, apply(state.tracked.text, edits));
          for (const [i, quote] of quotes.entries()) check(quote, [state, next], i, last);
          reversal = reverse(state.tracked.text, edits);
          state = next;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/**
 * A place that covers its quote covers it after the step too, if the quote still stands in the text; one that was gone comes back as it
 * was last, or not at all.
 */
function check(quote: string, [before, after]: readonly [Notebook, Notebook], index: number, last: string[]): void {
  const covered = ({ spans, tracked }: Notebook) => {
    const span = spans.get(String(index));
    return span ? slice(tracked.text, span) : null;
  };
  const [old, now] = [covered(before), covered(after)];
  if (now !== null) assert.equal(now, now.trim());
  const wasWhole = old !== null && bare(old) === quote;
  if (wasWhole && bare(after.tracked.text).includes(quote)) assert.equal(bare(now ?? ''), quote);
  if (old === null && now !== null) assert.equal(bare(now), last[index]);
  if (now !== null) last[index] = bare(now);
}

function editsOf(text: string, { kind, at, length, to, blank }: Step, characters: (n: number) => string[]): Edit[] {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const typed = () => characters(1 + (length % 3)).join('');
  if (kind === 'type') return [{ start, end: start, newText: typed() }];
  if (kind === 'delete') return [{ start, end, newText: '' }];
  if (kind === 'replace') return [{ start, end, newText: typed() }];
  const passage = text.slice(start, end);
  if (kind === 'rewrap')
    return [{ start, end, newText: [...bare(passage)].map((character) => character + blank).join('') }];
  const target = to % (text.length + 1);
  if (target >= start && target <= end) return [];
  return [
    { start, end, newText: '' },
    { start: target, end: target, newText: passage },
  ];
}

const ordered = (edits: readonly Edit[]) => [...edits].sort((a, b) => a.start - b.start);

function apply(text: string, edits: readonly Edit[]): string {
  return ordered(edits).reduceRight(
    (rest, { start, end, newText }) => rest.slice(0, start) + newText + rest.slice(end),
    text,
  );
}

/** The edits that give the text back. */
function reverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return ordered(edits).map(({ start, end, newText }) => {
    const begin = start + shift;
    shift += newText.length - (end - start);
    return { start: begin, end: begin + newText.length, newText: text.slice(start, end) };
  });
}
