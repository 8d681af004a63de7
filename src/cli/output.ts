/** Standard output and standard error. */
import { limitProblem, Problem, systemProblem } from './problem.ts';

/** Resolves when the data has been written, so that a caller who waits for it produces no more than the reader takes. */
export function print(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(systemProblem('standard output', error)) : resolve()));
  });
}

export function warn(message: string): void {
  // Remove the line of progress, if there is one.
  const clear = process.stderr.isTTY ? '\r\u001b[K' : '';
  process.stderr.write(`${clear}zh-news: ${message}\n`);
}

/** Ends the process with one line on standard error: code 2 for errors of the call or the input, 1 for errors of the program. */
export function fail(error: unknown): never {
  const known = error instanceof Problem ? error : limitProblem(error);
  warn(known ? known.message : `internal error: ${(error as Error).stack ?? error}`);
  process.exit(known ? 2 : 1);
}

/** A reader that stops early (`| head`) is no error. */
export function quietOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    fail(systemProblem('standard output', error));
  });
}

/** A number of things in words, such as `1 page` and `3 pages`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
