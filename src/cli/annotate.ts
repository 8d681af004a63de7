/**
 * The command `annotate`: prints the annotations of a page as JSON or its figures as CSV, and answers rows of a stream as JSON lines.
 * A long text is read in a thread, whose end for want of memory can be told in one line. A page needs no such care, and to start a thread would
 * take a tenth of its time.
 */
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { loadCompiled } from '../runtime/node/compiled-code.ts';
import type { AnnotateArguments } from './arguments.ts';
import { firstBytes, readBytes } from './files.ts';
import { annotateStream } from './jsonl.ts';
import { print, warn } from './output.ts';
import { Problem } from './problem.ts';
import { terminalProgress } from './progress.ts';
import type { FromWorker, ToWorker, WorkerData } from './worker.ts';

/** @returns the exit code. */
export async function runAnnotate(args: AnnotateArguments): Promise<number> {
  if (args.format === 'rows' && !isDocument(args)) await annotateStream(args);
  else await annotateDocument(args, await readBytes(args.file));
  return 0;
}

/** Longest document, in bytes, that is read without a thread, and the smallest heap that is safely enough for it, in bytes. */
const shortDocument = 2 ** 18;
const roomyHeap = 2 ** 29;

/** Whether `--jsonl` was given a text instead of a file of rows; such a text is answered page by page. */
function isDocument({ file, jobs, keepGoing }: AnnotateArguments): boolean {
  if (file === '-' || jobs > 1 || keepGoing || /\.(jsonl|ndjson|json)$/i.test(file)) return false;
  return !/^\ufeff?\s*(\{|$)/.test(firstBytes(file));
}

/** Resolves when the answer has been written. */
function annotateDocument(args: AnnotateArguments, bytes: Uint8Array): Promise<void> {
  const isShort = bytes.length <= shortDocument && getHeapStatistics().heap_size_limit >= roomyHeap;
  return isShort ? annotateHere(args, bytes) : annotateInThread(args, bytes);
}

async function annotateHere(args: AnnotateArguments, bytes: Uint8Array): Promise<void> {
  const keepCompiled = loadCompiled(join(__dirname, 'core.js'), 'annotate');
  const { loadContext } = await import('./context.ts');
  const { documentAnswer } = await import('./document-answer.ts');
  const { context, warnings } = await loadContext(args);
  warnings.forEach(warn);
  const progress = terminalProgress('characters', args.progress);
  for (const part of documentAnswer(bytes, args, context, progress.show)) await print(part);
  progress.end();
  if (args.effort !== 'quick' && bytes.length >= wholePage) keepCompiled();
}

/** Text that makes use of most of the core, in bytes. */
const wholePage = 2 ** 12;

function annotateInThread(args: AnnotateArguments, bytes: Uint8Array): Promise<void> {
  const progress = terminalProgress('characters', args.progress);
  const worker = new Worker(__filename, { workerData: { args, common: null } satisfies WorkerData });
  const tell = (message: ToWorker) => worker.postMessage(message);
  tell({ document: bytes });
  return new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if ('warnings' in message) message.warnings.forEach(warn);
      else if ('share' in message) progress.show(message.done, message.share);
      else if ('output' in message) print(message.output).then(() => tell({ taken: true }), reject);
      else if ('problem' in message) reject(new Problem(null, message.problem));
      else if ('end' in message) resolve();
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the reading thread ended')));
  }).finally(progress.end);
}
