/** The thread of one job: gets blocks, answers them in order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AnnotateArguments } from './arguments.ts';
import { type BlockAnswer, readBlock } from './block-reader.ts';
import type { Block } from './blocks.ts';
import { loadContext } from './context.ts';
import { Problem } from './problem.ts';

export type FromWorker =
  | { readonly answer: BlockAnswer }
  | { readonly warnings: readonly string[] }
  | { readonly problem: string };

export async function serve(): Promise<void> {
  const port = parentPort as NonNullable<typeof parentPort>;
  const args: AnnotateArguments = workerData;
  const tell = (message: FromWorker) => port.postMessage(message);
  try {
    const { context, warnings } = await loadContext(args);
    tell({ warnings });
    port.on('message', (block: Block) => tell({ answer: readBlock(block, context, args.keepGoing) }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tell({ problem: error.message });
  }
}
