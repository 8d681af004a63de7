/** Which of the Chinese encodings bytes are in. */
import assert from 'node:assert/strict';
import { guessEncoding } from '../../../src/extension/encoding-guess.ts';

/** 这是中国的人，在上个月和大家不一样。 and its traditional form. */
const gb18030 = Uint8Array.from(
  'd5e2cac7d6d0b9fab5c4c8cba3acd4dac9cfb8f6d4c2bacdb4f3bcd2b2bbd2bbd1f9a1a3'.match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);
const big5 = Uint8Array.from(
  'b36fac4fa4a4b0eaaabaa448a141a662a457add3a4eba94da4a6ae61a4a3a440bccba143'.match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

describe('the encoding of bytes', () => {
  it('is told by the commonest characters', () => {
    assert.equal(guessEncoding(gb18030)?.id, 'gb18030');
    assert.equal(guessEncoding(big5)?.id, 'big5hkscs');
  });
  it('is told of nothing that is not Chinese', () => {
    assert.equal(guessEncoding(new TextEncoder().encode('Überraschung, çà et là: niño, größer.')), null);
    assert.equal(guessEncoding(new Uint8Array(0)), null);
  });
});
