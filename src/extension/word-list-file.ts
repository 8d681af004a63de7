/** Tells the server what the file named by `zhNews.wordListFile` says, now and whenever it changes. */
import * as vscode from 'vscode';
import { wordListFileNotification } from '../protocol/protocol.ts';
import type { Core } from './context.ts';

export function watchWordListFile({ connection, currentPage }: Core): vscode.Disposable {
  let watcher: vscode.Disposable | undefined;
  let told: string | undefined;

  async function tell(uri: vscode.Uri): Promise<void> {
    const text = await vscode.workspace.fs.readFile(uri).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => null,
    );
    told = uri.toString();
    connection.notify(wordListFileNotification, { uri: told, text });
  }

  function watch(): void {
    watcher?.dispose();
    watcher = undefined;
    const uri = chosenFile(currentPage.document);
    if (!uri) {
      if (told) connection.notify(wordListFileNotification, { uri: told, text: null });
      told = undefined;
      return;
    }
    const folder = vscode.Uri.joinPath(uri, '..');
    const files = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, uri.path.split('/').at(-1) ?? ''),
    );
    for (const event of [files.onDidChange, files.onDidCreate, files.onDidDelete]) event(() => void tell(uri));
    watcher = files;
    void tell(uri);
  }

  const subscriptions = vscode.Disposable.from(
    currentPage.onDidSwitch(watch),
    connection.onStarted(watch),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhNews.wordListFile')) watch();
    }),
  );
  return {
    dispose() {
      watcher?.dispose();
      subscriptions.dispose();
    },
  };
}

/** The file that `zhNews.wordListFile` names, relative to the page's folder of the workspace; undefined when it names none. */
export function chosenFile(document: vscode.TextDocument | null): vscode.Uri | undefined {
  const path = vscode.workspace.getConfiguration('zhNews', document).get('wordListFile', '').trim();
  if (!path) return undefined;
  if (/^(\/|[A-Za-z]:[\\/])/.test(path)) return vscode.Uri.file(path);
  const folder =
    (document && vscode.workspace.getWorkspaceFolder(document.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, path);
}
