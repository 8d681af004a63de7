/** Divides a stream of bytes into blocks of whole lines. A block is all that has arrived, so a slow stream is answered line by line. */

export interface Block {
  /** Whole lines with their line feeds; the last line of the stream may have none. */
  readonly bytes: Uint8Array;
  /** Number of its first line, counted from 1. */
  readonly firstLine: number;
}

/** @throws RangeError with the line's number as `cause` when a line has more than `longest` bytes. */
export async function* blocksOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Block, void, void> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let firstLine = 1;
  for await (const chunk of chunks) {
    const cut = chunk.lastIndexOf(lineFeed) + 1;
    if (cut > 0) {
      const bytes = Buffer.concat([...held, chunk.subarray(0, cut)]);
      yield { bytes, firstLine };
      firstLine += countLines(bytes);
      held = [];
      heldLength = 0;
    }
    held.push(chunk.subarray(cut));
    heldLength += chunk.length - cut;
    if (heldLength > longest) throw new RangeError('the line is too long', { cause: firstLine });
  }
  if (heldLength > 0) yield { bytes: Buffer.concat(held), firstLine };
}

export const lineFeed = 0x0a;

/** Counts line feeds. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let i = bytes.indexOf(lineFeed); i >= 0; i = bytes.indexOf(lineFeed, i + 1)) count++;
  return count;
}
