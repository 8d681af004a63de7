/** Work that is over in a moment on a page, and takes long on a year of them. */
import * as vscode from 'vscode';

/** Milliseconds for which nobody needs to be told. */
const unnoticed = 1000;

/** Runs it, and says so with a button that stops it when it takes long. @returns null also when it was stopped. */
export async function slowWork<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T | null>,
): Promise<T | null> {
  const stop = new vscode.CancellationTokenSource();
  const running = work(stop.token);
  const notice = setTimeout(() => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_, token) => {
        token.onCancellationRequested(() => stop.cancel());
        return running.then(
          () => {},
          () => {},
        );
      },
    );
  }, unnoticed);
  try {
    const result = await running;
    return stop.token.isCancellationRequested ? null : result;
  } finally {
    clearTimeout(notice);
    stop.dispose();
  }
}
