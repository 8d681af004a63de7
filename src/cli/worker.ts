/** The code of a worker. It reads rows, one block after the other, or a document. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SharedResources } from '../runtime/node/resources.ts';
import type { AnnotateArguments } from './arguments.ts';
import { type BlockAnswer, readBlock } from './block-reader.ts';
import type { Block } from './blocks.ts';
import { loadContext } from './context.ts';
import { documentAnswer } from './document-answer.ts';
import { limitProblem, Problem } from './problem.ts';

/** What a thread is started with. */
export interface WorkerData {
  readonly args: AnnotateArguments;
  /** The light segmenter's, when several threads share it. */
  readonly common: SharedResources | null;
}

/** `taken`: the last output was written, and more is wanted. */
export type ToWorker = { readonly block: Block } | { readonly document: Uint8Array } | { readonly taken: true };

export type FromWorker =
  | { readonly warnings: readonly string[] }
  | { readonly answer: BlockAnswer }
  /** Of a document: characters read, and the share of all. */
  | { readonly done: number; readonly share: number }
  | { readonly output: Uint8Array }
  | { readonly end: true }
  | { readonly problem: string };

export async function serve(): Promise<void> {
  const port = parentPort as NonNullable<typeof parentPort>;
  const { args, common }: WorkerData = workerData;
  const tell = (message: FromWorker) => port.postMessage(message);
  const complain = (error: unknown) => {
    const problem = error instanceof Problem ? error : limitProblem(error);
    if (!problem) throw error;
    tell({ problem: problem.message });
  };
  let onTaken = () => {};
  try {
    const { context, warnings } = await loadContext(args, common);
    tell({ warnings });
    const answerDocument = async (bytes: Uint8Array) => {
      const onProgress = (done: number, share: number) => tell({ done, share });
      for (const part of documentAnswer(bytes, args, context, onProgress)) {
        tell({ output: Buffer.from(part) });
        await new Promise<void>((resolve) => {
          onTaken = resolve;
        });
      }
      tell({ end: true });
    };
    port.on('message', (message: ToWorker) => {
      if ('taken' in message) onTaken();
      else if ('block' in message) tell({ answer: readBlock(message.block, context, args.keepGoing) });
      else answerDocument(message.document).catch(complain);
    });
  } catch (error) {
    complain(error);
  }
}
