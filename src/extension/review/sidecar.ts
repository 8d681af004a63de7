/** The file beside a page that its decisions are kept in, on whatever file system the page is on. */
import * as vscode from 'vscode';
import { isAnnotatorName, sidecarOf } from '../../core/annotations/sidecar.ts';
import { textSetting } from '../text-setting.ts';

/** The annotator's name from the settings; null for the page's own file. @throws Error when the name cannot be part of a file's name. */
export function annotatorOf(uri: vscode.Uri): string | null {
  const name = textSetting('annotator', uri);
  if (name === '') return null;
  if (isAnnotatorName(name)) return name;
  throw new Error(
    vscode.l10n.t(
      'The setting zhNews.annotator is “{0}”: it may hold letters, digits, _ and -, and 40 of them at most.',
      name,
    ),
  );
}

/** null for a page that is no file yet. */
export function sidecarUri(page: vscode.Uri, annotator: string | null): vscode.Uri | null {
  return page.scheme === 'untitled' ? null : page.with({ path: sidecarOf(page.path, annotator) });
}

/** Puts a file in the place of another. */
export type RenameFile = (from: vscode.Uri, to: vscode.Uri) => Thenable<void>;

/** The file's text; null when there is none. @throws when it is there and cannot be read. */
export async function readIfThere(uri: vscode.Uri): Promise<string | null> {
  const text = await read(uri);
  if (text !== null || uri.scheme === 'file') return text;
  // Where replacing takes two steps, a draft without its file is what is replacing it, unless that has come meanwhile.
  return (await read(draftOf(uri))) ?? read(uri);
}

/** A file in another encoding is none that can be written again: what could not be read of it would be lost. */
async function read(uri: vscode.Uri): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t('it is not in UTF-8'));
  }
}

/**
 * Whoever reads the file meanwhile, or after a crash, finds the old text or the new one and never a part. On disk one follows the other
 * at once; other file systems give an extension no such step, and there the draft stands for the file in the moment between.
 *
 * @param known what the file held when the new text was made; left out where that does not matter.
 * @returns false, with nothing written, when the file holds something else by now.
 */
export async function writeWhole(
  uri: vscode.Uri,
  text: string,
  rename: RenameFile,
  known?: string | null,
): Promise<boolean> {
  // Two windows that write the same file on disk must not write the same draft; elsewhere a reader must know its name.
  const draft = uri.scheme === 'file' ? ownDraftOf(uri) : draftOf(uri);
  const dropDraft = () => vscode.workspace.fs.delete(draft).then(undefined, () => {});
  await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  try {
    const now = known === undefined ? null : await read(uri);
    if (now !== null && now !== known) {
      await dropDraft();
      return false;
    }
    await rename(draft, uri);
    return true;
  } catch (error) {
    await dropDraft();
    throw error;
  }
}

const draftOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..', `.${uri.path.split('/').at(-1)}.tmp`);
/** Short, since the file's name may be as long as a name can be. */
const ownDraftOf = (uri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(uri, '..', `.zh-news-${Math.random().toString(36).slice(2, 10)}.tmp`);

/** Reports when any program changes, creates or deletes a file. */
export function watchFile(uri: vscode.Uri, onChange: () => void): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(
    // In a pattern, brackets and stars of a name would stand for others.
    new vscode.RelativePattern(folder, (uri.path.split('/').at(-1) ?? '').replace(/[[\]{}*?]/g, '?')),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(onChange),
    watcher.onDidCreate(onChange),
    watcher.onDidDelete(onChange),
  );
}

export const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
