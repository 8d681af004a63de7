/** Properties of names, for arbitrary text and whatever the recogniser has found in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadGazetteer } from '../../src/core/entities/gazetteer.ts';
import { findNames } from '../../src/core/entities/names.ts';
import { resolveEntities } from '../../src/core/entities/resolve.ts';
import type { EntityType, NameSpan } from '../../src/core/reading.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [['650000', '新疆维吾尔自治区']],
  countries: [['JP', 'Japan', ['日本']]],
});
const pieces = [
  ...'王石和在的说、，。：（）“”《》·',
  ...'日本 美国 北京 华为 小米 联合国 台积电 真主党 欧盟 高桥 早苗 教师 记者 村民 局长 公司 大学 博物馆 某 等人 石大有 望川 县 市 站 队 面馆'.split(
    ' ',
  ),
  ...['𠮷', '😀', '👍', '𫍽', ' ', 'A', 'S', '7', '\n'],
];
const source = fc.array(fc.constantFrom(...pieces), { maxLength: 24 });
/** The types of names, how many pieces each has, and how many stand before it. */
const marks = fc.array(
  fc.tuple(
    fc.constantFrom<EntityType>('person', 'place', 'organization'),
    fc.integer({ min: 1, max: 4 }),
    fc.nat({ max: 3 }),
  ),
  { maxLength: 6 },
);

interface Case {
  readonly text: string;
  readonly names: readonly NameSpan[];
}

/** Names of one to four pieces, with one to three pieces between them. */
const cases = fc.tuple(source, marks).map(([parts, own]): Case => {
  const offsets = [0];
  for (const part of parts) offsets.push((offsets.at(-1) as number) + part.length);
  const names: NameSpan[] = [];
  let at = 0;
  for (const [type, length, gap] of own) {
    const [start, end] = [offsets[at + gap], offsets[at + gap + length]];
    if (start === undefined || end === undefined) break;
    // The recogniser reads code units, and may cut a character of two.
    names.push({ start: start + (type === 'person' && end - start > 1 ? 1 : 0), end, type });
    at += gap + length;
  }
  return { text: parts.join(''), names };
});

const isInsidePair = (text: string, offset: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));

describe('properties of names', () => {
  it('lie inside the text, in order, apart from each other, and no border cuts a character of two code units', () =>
    fc.assert(
      fc.property(cases, ({ text, names }) => {
        const words = [...text].map((word) => ({ word, tag: 'x' }));
        const found = findNames(text, words, names, null, 'readers');
        const resolved = resolveEntities([{ text, article: 0, names: found, likely: [] }], gazetteer, null, 'readers');
        let last = 0;
        for (const { start, end } of resolved.names[0] ?? []) {
          assert.ok(start >= last && end > start && end <= text.length, JSON.stringify({ start, end, last }));
          assert.ok(!isInsidePair(text, start) && !isInsidePair(text, end));
          last = end;
        }
      }),
      { numRuns: 3000, seed: 16 },
    ));
});
