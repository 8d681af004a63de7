/** Workers that read blocks, one for each job. They run until the process ends. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { SharedResources } from '../runtime/node/resources.ts';
import type { AnnotateArguments } from './arguments.ts';
import type { BlockAnswer } from './block-reader.ts';
import type { Block } from './blocks.ts';
import { warn } from './output.ts';
import { Problem } from './problem.ts';
import type { FromWorker, ToWorker, WorkerData } from './worker.ts';

export interface BlockReaders {
  read(block: Block): Promise<BlockAnswer>;
  /** How many blocks it works on or holds in a queue; more would not make it faster. */
  readonly capacity: number;
}

/** What a row leaves behind is short-lived: more room for it would cost memory in every thread and no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

interface Member {
  readonly worker: Worker;
  /** Blocks that it has not answered yet, oldest first. */
  readonly waiting: { resolve(answer: BlockAnswer): void; reject(error: unknown): void }[];
}

/** By how much, in percent, the old objects of each thread may grow before they are cleaned: by default they would double. */
const mostGrowth = 15;

/** @throws Problem when the workers cannot load their resources. */
export async function startWorkerPool(args: AnnotateArguments): Promise<BlockReaders> {
  // A thread holds 25 MB, and 15 more of what rows have left behind: cleaning that sooner costs hardly any time.
  if (args.jobs > 1) setFlagsFromString(`--heap-growing-percent=${mostGrowth}`);
  const common = args.jobs > 1 && args.segmenter === 'auto' ? await resourcesForAll(args) : null;
  const members = await Promise.all(Array.from({ length: args.jobs }, (_, i) => startMember(args, common, i === 0)));
  return {
    // For each worker one block that is being read and one in the queue.
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

/** Loaded only where there is something to share: this thread has no other use for the core. */
async function resourcesForAll({ guideline }: AnnotateArguments): Promise<SharedResources | null> {
  const { sharedResources } = await import('../runtime/node/resources.ts');
  return sharedResources(join(__dirname, '..'), guideline);
}

/** Resolves when the worker has loaded its resources. */
function startMember(args: AnnotateArguments, common: SharedResources | null, tellsWarnings: boolean): Promise<Member> {
  const workerData: WorkerData = { args, common };
  const worker = new Worker(__filename, { workerData, resourceLimits });
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
