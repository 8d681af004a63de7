import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Word } from '../../../src/core/reading.ts';
import { lossless, pieces } from '../../../src/runtime/segmenter/lossless-tagger.ts';

/** Imitates the real taggers, which work on UTF-8: one word for each character, lone surrogates replaced. */
const byCharacter = (text: string): Word[] => [...Buffer.from(text).toString()].map((word) => ({ word, tag: 'n' }));
const joined = (words: readonly Word[]) => words.map(({ word }) => word).join('');

describe('a lossless tagger', () => {
  it('keeps lone surrogates', () => {
    const words = lossless(byCharacter)('中\ud800国\udc00😀');
    assert.deepEqual(
      words.map(({ word }) => word),
      ['中', '\ud800', '国', '\udc00', '😀'],
    );
  });

  it('gives the whole text as one word when the tagger lost a part of it', () => {
    assert.deepEqual(lossless(() => [{ word: '中', tag: 'n' }])('中国'), [{ word: '中国', tag: 'x' }]);
  });

  it('keeps any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('中', 'a', '\0', '\n', '😀', '\ud83d', '\ude00', '\ufffd') }),
        (text) => {
          assert.equal(joined(lossless(byCharacter)(text)), text);
        },
      ),
    );
  });

  it('never passes the tagger more than its limit', () => {
    const lengths: number[] = [];
    const text = `${'甲'.repeat(70_000)}😀${'乙'.repeat(70_000)}`;
    const words = lossless((piece) => {
      lengths.push(piece.length);
      return [{ word: piece, tag: 'n' }];
    })(text);
    assert.equal(joined(words), text);
    assert.ok(Math.max(...lengths) <= 1 << 16);
  });
});

describe('pieces', () => {
  it('cuts after the last punctuation mark', () => {
    assert.deepEqual(pieces('一，二。三四五六', 6), ['一，二。', '三四五六']);
    assert.deepEqual(pieces('一二\n三四五六', 5), ['一二\n', '三四五六']);
  });

  it('cuts anywhere without a mark, but never inside a character', () => {
    assert.deepEqual(pieces('一二三四五', 2), ['一二', '三四', '五']);
    assert.deepEqual(pieces('一😀😀二', 2), ['一', '😀', '😀', '二']);
  });

  it('cuts into pieces of the allowed length that together are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '。', '，', '\n', '😀', '\ud800') }),
        fc.integer({ min: 2, max: 9 }),
        (text, longest) => {
          const found = pieces(text, longest);
          assert.equal(found.join(''), text);
          assert.ok(found.every((piece) => piece.length <= longest));
        },
      ),
    );
  });
});
