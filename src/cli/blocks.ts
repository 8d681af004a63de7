/** Divides a stream of bytes into blocks of whole lines. A block is all that has arrived, so a slow stream is answered line by line. */

export interface Block {
  /** Whole lines with their line feeds; the last line of the stream may have none. */
  readonly bytes: Uint8Array;
  /** Number of its first line, counted from 1. */
  readonly firstLine: number;
  /** Whether it is the beginning of a single line that is too long to be read; the rest of that line is in no block. */
  readonly isCut: boolean;
}

/** Longest row that is read, in bytes. Reading takes some two hundred times as much memory, and Node has two to four gigabytes. */
export const longestRow = 1 << 23;

/** @param longest bytes of a line that is given whole; of a longer one no more are held. */
export async function* blocksOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Block, void, void> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let firstLine = 1;
  /** Whether the line was given as one that is too long, and its rest is passed over. */
  let isPassing = false;
  for await (let chunk of chunks) {
    if (isPassing || heldLength > 0) {
      const end = chunk.indexOf(lineFeed) + 1;
      const rest = end > 0 ? chunk.subarray(0, end) : chunk;
      if (!isPassing && heldLength + rest.length > longest) {
        yield { bytes: beginningOf([...held, rest]), firstLine, isCut: true };
        isPassing = true;
        held = [];
        heldLength = 0;
      }
      if (isPassing) {
        if (end === 0) continue;
        isPassing = false;
        firstLine++;
        chunk = chunk.subarray(end);
      }
    }
    const cut = chunk.lastIndexOf(lineFeed) + 1;
    if (cut > 0) {
      const bytes = Buffer.concat([...held, chunk.subarray(0, cut)]);
      yield { bytes, firstLine, isCut: false };
      firstLine += countLines(bytes);
      held = [];
      heldLength = 0;
    }
    held.push(chunk.subarray(cut));
    heldLength += chunk.length - cut;
  }
  if (heldLength > 0) yield { bytes: Buffer.concat(held), firstLine, isCut: false };
}

/** What is given of a line that is too long, in bytes: its first members tell which row it is. */
const givenOfCut = 4096;

const beginningOf = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts).subarray(0, givenOfCut);

export const lineFeed = 0x0a;

/** Counts line feeds. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let i = bytes.indexOf(lineFeed); i >= 0; i = bytes.indexOf(lineFeed, i + 1)) count++;
  return count;
}
