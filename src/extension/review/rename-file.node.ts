/** Renaming on disk in one step: VS Code's own rename deletes a file that is in the way first, and for a moment there is none. */
import { chmod, realpath, rename, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { RenameFile } from './sidecar.ts';

/** On other file systems than the disk it is VS Code's. The mode of the file that is replaced stays, and so does a symbolic link. */
export const renameFile: RenameFile = async (from, to) => {
  if (to.scheme !== 'file') {
    await vscode.workspace.fs.rename(from, to, { overwrite: true });
    return;
  }
  const target = await realpath(to.fsPath).catch(() => to.fsPath);
  const old = await stat(target).catch(() => null);
  if (old) await chmod(from.fsPath, old.mode);
  await rename(from.fsPath, target);
};
