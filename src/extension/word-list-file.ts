/** Sends the server the content of the file that `zhNews.wordListFile` names, now and whenever it changes. */
import * as vscode from 'vscode';
import { wordListFileNotification } from '../protocol/protocol.ts';
import type { Core } from './context.ts';
import { isMissing, watchFile } from './review/sidecar.ts';
import { textSetting } from './text-setting.ts';
import { longestWordList, onTheWay, placeOfWordList } from './word-list-path.ts';

export function watchWordListFile({ connection, currentPage }: Core): vscode.Disposable {
  let watcher: vscode.Disposable | undefined;
  let told: string | undefined;
  const complain = createComplaints();

  async function tell(uri: vscode.Uri): Promise<void> {
    const text = await readWordList(uri, complain);
    told = uri.toString();
    connection.notify(wordListFileNotification, { uri: told, text });
  }

  function watch(): void {
    watcher?.dispose();
    watcher = undefined;
    const uri = chosenFile(currentPage.document, complain);
    if (!uri) {
      if (told) connection.notify(wordListFileNotification, { uri: told, text: null });
      told = undefined;
      return;
    }
    watcher = watchFile(uri, () => void tell(uri));
    void tell(uri);
  }

  const subscriptions = vscode.Disposable.from(
    currentPage.onDidSwitch(watch),
    connection.onStarted(watch),
    vscode.workspace.onDidGrantWorkspaceTrust(watch),
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

/** The file that the setting names; undefined if there is none, or if it must not be read, which is reported to the user. */
export function chosenFile(
  document: vscode.TextDocument | null,
  complain: Complain = () => {},
): vscode.Uri | undefined {
  const setting = textSetting('wordListFile', document);
  if (!setting) return undefined;
  const place = placeOfWordList(setting, vscode.workspace.isTrusted);
  if (place.kind === 'forbidden') {
    complain(
      vscode.l10n.t('The word list {0} is not read: it lies outside of a workspace that is not trusted.', setting),
    );
    return undefined;
  }
  if (place.kind === 'absolute') {
    const uri = vscode.Uri.file(place.path);
    // In the browser there is no disk.
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined) return uri;
    complain(vscode.l10n.t('The word list {0} cannot be read here: name a file of the workspace.', setting));
    return undefined;
  }
  const folder =
    (document && vscode.workspace.getWorkspaceFolder(document.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, place.path);
}

/** The text of the file; null if it does not exist or must not be read. */
async function readWordList(uri: vscode.Uri, complain: Complain): Promise<string | null> {
  const name = uri.path.split('/').at(-1) ?? '';
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > longestWordList) {
      complain(vscode.l10n.t('The word list {0} is not read: it is larger than 5 MB.', name));
      return null;
    }
    if (!vscode.workspace.isTrusted && (await isLinked(uri))) {
      complain(
        vscode.l10n.t('The word list {0} is not read: it lies outside of a workspace that is not trusted.', name),
      );
      return null;
    }
    return await textOfList(uri);
  } catch (error) {
    const reason = isMissing(error) ? vscode.l10n.t('there is no such file') : (error as Error).message;
    complain(vscode.l10n.t('The word list {0} is not read: {1}.', name, reason));
    return null;
  }
}

/** Whether a file of the workspace, or a folder on the way to it, is a symbolic link, which can lead anywhere. */
async function isLinked(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!folder) return true;
  for (const path of onTheWay(uri.path.slice(folder.path.length))) {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path));
    if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}

/** A word list as it stands in its file, byte order mark included. @throws Error when there is none, or none in UTF-8 */
export async function textOfList(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t('it is not in UTF-8'));
  }
}

type Complain = (message: string) => void;

/** Shows each message once. */
function createComplaints(): Complain {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    void vscode.window.showWarningMessage(message);
  };
}
