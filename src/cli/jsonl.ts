/**
 * `annotate --jsonl`: reads rows and prints one line for each, in order. Only a few blocks are in memory at a time, and reading pauses while
 * the output is not taken.
 */

import { createReadStream, fstatSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { compileSooner, longRun } from '../runtime/node/compile-later.ts';
import type { AnnotateArguments } from './arguments.ts';
import type { BlockAnswer } from './block-reader.ts';
import { type Block, blocksOf, countLines } from './blocks.ts';
import { nameOf } from './files.ts';
import { print } from './output.ts';
import { Problem, systemProblem } from './problem.ts';
import { terminalProgress } from './progress.ts';
import { startWorkerPool } from './worker-pool.ts';

/** Longest row that is accepted, in bytes. */
const longestRow = 1 << 26;

/** Of most characters of Chinese. */
const bytesOfCharacter = 3;

/** @throws Problem at the first bad row, after the lines before it were written. */
export async function annotateStream(args: AnnotateArguments): Promise<void> {
  const readers = await startWorkerPool(args);
  const input = args.file === '-' ? process.stdin : createReadStream(args.file);
  const inHand: Promise<void>[] = [];
  const progress = terminalProgress('rows', args.progress);
  const size = inputSize(args.file);
  let bytes = 0;
  let rows = 0;
  let last = Promise.resolve();
  for await (const block of inputBlocks(input, nameOf(args.file))) {
    const { length } = block.bytes;
    const lines = countLines(block.bytes);
    last = printInTurn(last, readers.read(block), nameOf(args.file)).then(() => {
      bytes += length;
      if (bytes >= bytesOfCharacter * longRun) compileSooner();
      rows += lines;
      progress.show(rows, size && bytes / size);
    });
    last.catch((error) => input.destroy(error)); // also while the next row is being waited for
    inHand.push(last);
    if (inHand.length >= readers.capacity) await inHand.shift();
  }
  await last;
  progress.end();
}

/** Size in bytes, or null for a pipe. */
function inputSize(file: string): number | null {
  try {
    const stat = file === '-' ? fstatSync(0) : statSync(file);
    return stat.isFile() ? stat.size : null;
  } catch {
    return null;
  }
}

async function printInTurn(before: Promise<void>, answer: Promise<BlockAnswer>, where: string): Promise<void> {
  answer.catch(() => {}); // reported below, in order
  await before;
  const { lines, bad } = await answer;
  if (lines) await print(lines);
  if (bad) throw new Problem(`${where}:${bad.line}`, bad.message);
}

async function* inputBlocks(input: Readable, where: string): AsyncGenerator<Block, void, void> {
  try {
    yield* blocksOf(input, longestRow);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof RangeError)
      throw new Problem(`${where}:${error.cause}`, `a row has at most ${longestRow >> 20} MB`);
    throw systemProblem(where, error);
  }
}
