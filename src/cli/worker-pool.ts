/** The workers that read blocks, as many as there are jobs. They live as long as the process. */
import { Worker } from 'node:worker_threads';
import type { AnnotateArguments } from './arguments.ts';
import type { BlockAnswer } from './block-reader.ts';
import type { Block } from './blocks.ts';
import { warn } from './output.ts';
import { Problem } from './problem.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export interface BlockReaders {
  read(block: Block): Promise<BlockAnswer>;
  /** How many blocks it can have in hand before more are of no use. */
  readonly capacity: number;
}

interface Member {
  readonly worker: Worker;
  /** Blocks given to it and not yet answered, oldest first. */
  readonly waiting: { resolve(answer: BlockAnswer): void; reject(error: unknown): void }[];
}

/** @throws Problem when the workers cannot load what they read with. */
export async function startWorkerPool(args: AnnotateArguments): Promise<BlockReaders> {
  const members = await Promise.all(Array.from({ length: args.jobs }, (_, i) => startMember(args, i === 0)));
  return {
    // One block under way and one waiting for each worker.
    capacity: 2 * args.jobs,
    read(block) {
      const member = members.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
      return new Promise((resolve, reject) => {
        member.waiting.push({ resolve, reject });
        member.worker.postMessage({ block } satisfies ToWorker);
      });
    },
  };
}

/** Resolves when the worker has loaded what it reads with. */
function startMember(args: AnnotateArguments, tellsWarnings: boolean): Promise<Member> {
  const worker = new Worker(__filename, { workerData: args });
  const waiting: Member['waiting'] = [];
  return new Promise((resolve, reject) => {
    const breakDown = (error: unknown) => {
      reject(error);
      for (const block of waiting.splice(0)) block.reject(error);
    };
    worker.on('message', (message: FromWorker) => {
      if ('answer' in message) {
        waiting.shift()?.resolve(message.answer);
      } else if ('problem' in message) {
        breakDown(new Problem(null, message.problem));
      } else if ('warnings' in message) {
        if (tellsWarnings) message.warnings.forEach(warn);
        resolve({ worker, waiting });
      }
    });
    worker.on('error', breakDown);
    worker.on('exit', () => breakDown(new Error('a worker ended')));
  });
}
