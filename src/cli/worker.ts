/** The thread of one job: gets blocks, answers them in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BlockAnswer, readBlock } from './block-reader.ts';
import type { Block } from './blocks.ts';
import type { AnnotateCall } from './call.ts';
import { Problem } from './problem.ts';
import { loadTools } from './tools.ts';

export type FromWorker =
  | { readonly answer: BlockAnswer }
  | { readonly warnings: readonly string[] }
  | { readonly problem: string };

export async function serve(): Promise<void> {
  const port = parentPort as NonNullable<typeof parentPort>;
  const call: AnnotateCall = workerData;
  const tell = (message: FromWorker) => port.postMessage(message);
  try {
    const { tools, warnings } = await loadTools(call);
    tell({ warnings });
    port.on('message', (block: Block) => tell({ answer: readBlock(block, tools, call.keepGoing) }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tell({ problem: error.message });
  }
}
