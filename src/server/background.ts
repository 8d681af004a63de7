/**
 * Reads each changed document in the background after a pause in typing, and sends the editor progress, counts and diagnostics.
 * Requests of the editor do not wait for it: they read the pages they need themselves.
 */
import { CancellationTokenSource } from 'vscode-languageserver';

/** Milliseconds without an edit after which the whole document is read. */
const pause = 250;
/** Progress is shown for documents that take longer than this many milliseconds. */
const longReading = 400;

export interface Background {
  schedule(uri: string): void;
  stop(uri: string): void;
  stopAll(): void;
}

export interface BackgroundWork {
  /** Reads the document; false when it was stopped. */
  readonly read: (
    uri: string,
    token: CancellationTokenSource['token'],
    onProgress: (done: number) => void,
  ) => Promise<boolean>;
  readonly onProgress: (uri: string, done: number) => void;
  /** Called with a document that has been read; what it sends is in vain once `token` fires. */
  readonly onDone: (uri: string, token: CancellationTokenSource['token']) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export function createBackground(work: BackgroundWork): Background {
  const running = new Map<string, { timer: NodeJS.Timeout; source: CancellationTokenSource }>();

  function stop(uri: string): void {
    const job = running.get(uri);
    if (!job) return;
    clearTimeout(job.timer);
    job.source.cancel();
    running.delete(uri);
  }

  async function run(uri: string, source: CancellationTokenSource): Promise<void> {
    const begun = performance.now();
    let shown = 0;
    try {
      const finished = await work.read(uri, source.token, (done) => {
        const elapsed = performance.now() - begun;
        if (elapsed < longReading || elapsed - shown < 100) return;
        shown = elapsed;
        work.onProgress(uri, done);
      });
      // Counts and warnings of a long page take a while, too.
      if (finished && !source.token.isCancellationRequested) await work.onDone(uri, source.token);
    } finally {
      if (shown) work.onProgress(uri, 1);
    }
  }

  return {
    schedule(uri) {
      stop(uri);
      const source = new CancellationTokenSource();
      const failed = (error: unknown) => {
        // A reading that was stopped also ends with an error, which is no fault.
        if (!source.token.isCancellationRequested) work.onError(error);
      };
      const timer = setTimeout(() => run(uri, source).catch(failed), pause);
      running.set(uri, { timer, source });
    },
    stop,
    stopAll: () => [...running.keys()].forEach(stop),
  };
}
