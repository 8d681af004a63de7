/** Augmentation for training: copies of sentences with their names exchanged. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exchange } from '../../../src/training/entities/augment.ts';
import { type Example, exampleOf, type Mark } from '../../../src/training/entities/corpora.ts';
import { randomFrom } from '../../../src/training/random.ts';

/** A sentence from its parts: words that are marked, with their kind, and words that are not. */
function sentence(...parts: readonly (string | readonly [words: string, kind: string, type: Mark['type']])[]): Example {
  let text = '';
  const marks = parts.flatMap((part): Mark[] => {
    const start = text.length;
    if (typeof part === 'string') {
      text += part;
      return [];
    }
    const [words, kind, type] = part;
    text += words;
    return [{ start, end: text.length, kind, type }];
  });
  return exampleOf(text, marks, 3);
}

const corpus = [
  sentence(['远航科技', 'company', 'organization'], '昨日发布了', ['星海传说', 'game', null], '。'),
  sentence('记者', ['林知远', 'name', 'person'], '来到', ['云泽重工集团', 'company', 'organization'], '。'),
  sentence(['青石', 'game', null], '的玩家', ['周一鸣', 'name', 'person'], '加入', ['海纳', 'company', 'organization']),
];
const wordsOf = ({ text, marks }: Example, kind: string) =>
  marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));

describe('exchanging the marks of a corpus', () => {
  it('replaces names by names of the same kind and keeps the rest', () =>
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const copies = exchange(corpus, 2, randomFrom(seed));
        assert.equal(copies.length, 6);
        for (const kind of ['company', 'game', 'name']) {
          const known = new Set(corpus.flatMap((example) => wordsOf(example, kind)));
          for (const word of copies.flatMap((copy) => wordsOf(copy, kind))) assert.ok(known.has(word), word);
        }
        assert.deepEqual(
          copies.slice(0, 3).map(({ text, marks }) => {
            const [first, second] = [marks[0], marks[1]];
            return first && second && text.slice(first.end, second.start);
          }),
          ['昨日发布了', '来到', '的玩家'],
        );
      }),
    ));
  it('marks as names only the types of the model', () => {
    const [copy] = exchange(corpus, 1, randomFrom(1)) as [Example];
    assert.deepEqual(
      copy.names.map(({ type }) => type),
      ['organization'],
    );
  });
  it('exchanges most names', () => {
    const copies = exchange(corpus, 100, randomFrom(1));
    const changed = copies.filter(({ text }) => corpus.every((example) => example.text !== text)).length;
    assert.ok(changed > 200, `${changed} of 300`);
  });
  it('ignores a name inside another', () => {
    const nested = exampleOf(
      '云泽大学附中',
      [
        { start: 0, end: 6, kind: 'organization', type: 'organization' },
        { start: 0, end: 4, kind: 'organization', type: 'organization' },
      ],
      3,
    );
    const [copy] = exchange([nested], 1, randomFrom(2)) as [Example];
    assert.equal(copy.marks.length, 1);
  });
});
