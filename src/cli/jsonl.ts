/**
 * `annotate --jsonl`: reads rows and prints one line for each, in order. Only a few blocks are in memory at a time, and reading pauses while
 * the output is not taken.
 */

import { createReadStream, fstatSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { compileSooner, longRun } from '../runtime/node/compile-later.ts';
import type { AnnotateArguments } from './arguments.ts';
import type { BlockAnswer } from './block-reader.ts';
import { type Block, blocksOf, countLines, longestRow } from './blocks.ts';
import { nameOf } from './files.ts';
import { counted, print, warn } from './output.ts';
import { Problem, systemProblem } from './problem.ts';
import { terminalProgress } from './progress.ts';
import { onStop } from './signals.ts';
import { startWorkerPool } from './worker-pool.ts';

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
  let isWriting = false;
  let stopped: number | null = null;
  const end = (exitCode: number) => {
    progress.end();
    warn(`stopped after ${counted(rows, 'row')}`);
    process.exit(exitCode);
  };
  // What is being written is finished first, unless a second signal says that nobody takes it.
  onStop((exitCode) => {
    if (!isWriting || stopped !== null) end(exitCode);
    stopped = exitCode;
  });
  const write = async (text: string) => {
    isWriting = true;
    await print(text);
    isWriting = false;
  };
  for await (const block of inputBlocks(input, nameOf(args.file))) {
    const { length } = block.bytes;
    const lines = block.isCut ? 1 : countLines(block.bytes);
    last = printInTurn(last, readers.read(block), nameOf(args.file), write).then(() => {
      bytes += length;
      if (bytes >= bytesOfCharacter * longRun) compileSooner();
      rows += lines;
      if (stopped !== null) end(stopped);
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

async function printInTurn(
  before: Promise<void>,
  answer: Promise<BlockAnswer>,
  where: string,
  write: (text: string) => Promise<void>,
): Promise<void> {
  answer.catch(() => {}); // reported below, in order
  await before;
  const { lines, bad } = await answer;
  if (lines) await write(lines);
  if (bad) throw new Problem(`${where}:${bad.line}`, bad.message);
}

async function* inputBlocks(input: Readable, where: string): AsyncGenerator<Block, void, void> {
  try {
    yield* blocksOf(input, longestRow);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw systemProblem(where, error);
  }
}
