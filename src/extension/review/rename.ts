/** Files of decisions go with their page when it is renamed or moved in the editor. */
import * as vscode from 'vscode';
import { isSidecar } from '../../core/annotations/sidecar.ts';
import type { Reviews } from './reviews.ts';

export function renameWithPage(reviews: Reviews): vscode.Disposable {
  return vscode.Disposable.from(
    // A decision that is saved only afterwards would make a file beside a page that is no longer there.
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(reviews.saveAll())),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        await moveSidecars(oldUri, newUri);
        // The page may have been opened under its new name before its file was there.
        await reviews.all.find(({ document }) => document.uri.toString() === newUri.toString())?.reload();
      }
    }),
  );
}

async function moveSidecars(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> {
  if (isSidecar(oldUri.path)) return;
  const folder = vscode.Uri.joinPath(oldUri, '..');
  const oldName = nameOf(oldUri);
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  for (const [name] of entries) {
    if (!name.startsWith(`${oldName}.`) || !isSidecar(name)) continue;
    const target = newUri.with({ path: newUri.path + name.slice(oldName.length) });
    // A file that is there already belongs to another page: nothing of it may be lost.
    await vscode.workspace.fs
      .rename(vscode.Uri.joinPath(folder, name), target, { overwrite: false })
      .then(undefined, (error: Error) =>
        vscode.window.showWarningMessage(
          vscode.l10n.t('The decisions in {0} did not go with the page: {1}', name, error.message),
        ),
      );
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.split('/').at(-1) ?? '';
