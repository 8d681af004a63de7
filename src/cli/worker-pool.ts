/**
 * Who reads blocks: this thread alone, or workers beside it. A worker lives as long as the process and is never replaced, because
 * the memory of its native segmenter is not given back when it ends.
 */
import { Worker } from 'node:worker_threads';
import { type BlockAnswer, readBlock } from './block-reader.ts';
import type { AnnotateCall } from './call.ts';
import type { BlockReaders } from './jsonl.ts';
import { warn } from './output.ts';
import { Problem } from './problem.ts';
import { loadTools } from './tools.ts';
import type { FromWorker } from './worker.ts';

export async function startSingle(call: AnnotateCall): Promise<BlockReaders> {
  const { tools, warnings } = await loadTools(call);
  warnings.forEach(warn);
  return { capacity: 1, read: async (block) => readBlock(block, tools, call.keepGoing) };
}

interface Member {
  readonly worker: Worker;
  /** Blocks given to it and not yet answered, oldest first. */
  readonly waiting: { resolve(answer: BlockAnswer): void; reject(error: unknown): void }[];
}

/** @throws Problem when the workers cannot load what they read with. */
export async function startCrew(call: AnnotateCall): Promise<BlockReaders> {
  const members = await Promise.all(Array.from({ length: call.jobs }, (_, i) => startMember(call, i === 0)));
  return {
    // One block under way and one waiting for each worker.
    capacity: 2 * call.jobs,
    read(block) {
      const member = members.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
      return new Promise((resolve, reject) => {
        member.waiting.push({ resolve, reject });
        member.worker.postMessage(block);
      });
    },
  };
}

/** Resolves when the worker has loaded what it reads with. */
function startMember(call: AnnotateCall, tellsWarnings: boolean): Promise<Member> {
  const worker = new Worker(__filename, { workerData: call });
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
      } else {
        if (tellsWarnings) message.warnings.forEach(warn);
        resolve({ worker, waiting });
      }
    });
    worker.on('error', breakDown);
    worker.on('exit', () => breakDown(new Error('a worker ended')));
  });
}
