/** How a text is cut into pieces that the recogniser reads one by one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maxPiece } from '../../../src/core/entities/recogniser/buffers.ts';
import { piecesOf } from '../../../src/core/entities/recogniser/recognise.ts';

const pieces = (...words: readonly string[]) =>
  [...piecesOf(words.map((word) => ({ word, tag: 'x' })))].map(({ firstWord, lastWord }) =>
    words.slice(firstWord, lastWord).join(''),
  );
const long = (length: number) => '长'.repeat(length);

describe('the pieces of a text', () => {
  it('are its sentences', () =>
    assert.deepEqual(pieces('好', '。', '林知远', '，', '来', '！', '好', '；', '走', '\n', '吗', '？', '走'), [
      '好。',
      '林知远，来！',
      '好；',
      '走\n',
      '吗？',
      '走',
    ]));
  it('are none where there are no words', () => assert.deepEqual(pieces(), []));
  it('end between words where a sentence is too long', () => {
    assert.deepEqual(pieces(long(maxPiece), '。'), [long(maxPiece), '。']);
    assert.deepEqual(pieces(long(maxPiece - 1), '。', '好'), [`${long(maxPiece - 1)}。`, '好']);
    assert.deepEqual(pieces(long(300), long(200), long(300), long(212), '好'), [long(500), long(512), '好']);
  });
  it('leave a word out that is too long by itself', () => {
    assert.deepEqual(pieces('好', long(maxPiece + 1), '走', '。'), ['好', '走。']);
    assert.deepEqual(pieces(long(maxPiece + 1), long(maxPiece + 1)), []);
  });
  it('hold every word but those once, at the places of their characters', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('好', '林知远', '。'), fc.integer({ min: 1, max: 700 }).map(long)), {
          maxLength: 12,
        }),
        (words) => {
          const found = [...piecesOf(words.map((word) => ({ word, tag: 'x' })))];
          const text = words.join('');
          for (const { start, end, firstWord, lastWord } of found) {
            const own = words.slice(firstWord, lastWord);
            assert.equal(text.slice(start, end), own.join(''));
            assert.equal(start, words.slice(0, firstWord).join('').length);
            assert.ok(own.length > 0 && end - start <= maxPiece);
            assert.ok(!own.slice(0, -1).includes('。'));
          }
          const kept = words.filter(({ length }) => length <= maxPiece);
          assert.deepEqual(
            found.flatMap(({ firstWord, lastWord }) => words.slice(firstWord, lastWord)),
            kept,
          );
        },
      ),
      { numRuns: 60 },
    ));
});
