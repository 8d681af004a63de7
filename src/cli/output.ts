/** Standard output and standard error. */
import { limitProblem, Problem, systemProblem } from './problem.ts';

/** Resolves when the data has been taken, so that whoever waits for it makes no more than the reader reads. */
export function print(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(systemProblem('standard output', error)) : resolve()));
  });
}

export function warn(message: string): void {
  // A line of progress may stand there.
  const clear = process.stderr.isTTY ? '\r\u001b[K' : '';
  process.stderr.write(`${clear}zh-news: ${message}\n`);
}

/** Ends the process with one line on standard error: code 2 for what the caller can mend, 1 for a fault of the program. */
export function fail(error: unknown): never {
  const known = error instanceof Problem ? error : limitProblem(error);
  warn(known ? known.message : `internal error: ${(error as Error).stack ?? error}`);
  process.exit(known ? 2 : 1);
}

/** A reader that has read enough (`| head`) is no fault. */
export function quietOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    fail(systemProblem('standard output', error));
  });
}
