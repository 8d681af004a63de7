/** A stream of bytes in blocks of whole lines. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf } from '../../../src/cli/blocks.ts';

async function* chunksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

/** Each block as its first line's number and its text, one that is cut with … behind it. */
async function blocks(longest: number, ...texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { bytes, firstLine, isCut } of blocksOf(chunksOf(...texts), longest))
    found.push(`${firstLine} ${Buffer.from(bytes).toString()}${isCut ? '…' : ''}`);
  return found;
}

describe('blocks of lines', () => {
  it('are whole lines of what has come', async () =>
    assert.deepEqual(await blocks(9, 'a\nb', 'c\nd\n', 'e'), ['1 a\n', '2 bc\nd\n', '4 e']));

  it('hold no more than the beginning of a line that is too long, and count it as one', async () => {
    assert.deepEqual(await blocks(5, 'a\nbcd', 'efg', 'hij', 'k\nl\nm'), ['1 a\n', '2 bcdefg…', '3 l\n', '4 m']);
    assert.deepEqual(await blocks(5, 'bcd', 'efg\n', 'h\n'), ['1 bcdefg\n…', '2 h\n']);
    assert.deepEqual(await blocks(5, 'bcd', 'efg', 'hi'), ['1 bcdefg…']);
    const [long] = await blocks(5000, 'b', 'c'.repeat(9000));
    assert.equal(long, `1 b${'c'.repeat(4095)}…`);
  });

  it('together are the stream, wherever it was parted', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 5 })), async (texts) => {
        const found = await blocks(1000, ...texts);
        assert.equal(found.map((block) => block.replace(/^\d+ /, '')).join(''), texts.join(''));
        let line = 1;
        for (const block of found) {
          assert.equal(block.split(' ', 1)[0], String(line));
          line += block.split('\n').length - 1;
        }
      }),
    ));
});
