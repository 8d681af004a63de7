/** The word lists: of the workspace, of the user, and a file that a team shares. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';
import { isMissing } from './review/sidecar.ts';
import { showStatusMessage } from './status-message.ts';
import { lineOfEntry, type WordListEntry, withEntry } from './word-list.ts';
import { chosenFile, textOfList } from './word-list-file.ts';

export type ListName = 'workspace' | 'user' | 'shared';

/** Lets the user choose one of the existing lists; undefined if none was chosen. */
export async function chooseList({ currentPage }: Core): Promise<ListName | undefined> {
  const rows: { label: string; description?: string; list: ListName }[] = [
    ...(vscode.workspace.workspaceFolders
      ? [{ label: vscode.l10n.t('Word list of this workspace'), list: 'workspace' as const }]
      : []),
    { label: vscode.l10n.t('My own word list'), list: 'user' },
  ];
  const file = chosenFile(currentPage.document);
  if (file)
    rows.push({
      label: vscode.l10n.t('Shared word list'),
      description: vscode.workspace.asRelativePath(file),
      list: 'shared',
    });
  return (await vscode.window.showQuickPick(rows, { placeHolder: vscode.l10n.t('Which word list?') }))?.list;
}

/** @param list where to store the name: with the workspace, or with the user if there is none. */
export async function addToList(
  core: Core,
  entry: WordListEntry,
  list: ListName = vscode.workspace.workspaceFolders ? 'workspace' : 'user',
): Promise<void> {
  if (list === 'shared') {
    if (!(await appendToFile(core, entry))) return;
  } else {
    const settings = vscode.workspace.getConfiguration('zhNews', core.currentPage.document?.uri);
    const { workspaceValue, globalValue } = settings.inspect<WordListEntry[]>('wordList') ?? {};
    const [target, given] =
      list === 'workspace'
        ? [vscode.ConfigurationTarget.Workspace, workspaceValue]
        : [vscode.ConfigurationTarget.Global, globalValue];
    await settings.update('wordList', withEntry(given ?? [], entry), target);
  }
  showStatusMessage(
    entry.ignore
      ? vscode.l10n.t('No longer marked: {0}', entry.name)
      : vscode.l10n.t('Added to the word list: {0}', entry.name),
  );
}

/**
 * A line at the end of the shared file; a file in JSON gets an entry at the end of its list.
 * @returns false, with nothing written and its reason told, when the file is none that can be added to
 */
async function appendToFile({ currentPage }: Core, entry: WordListEntry): Promise<boolean> {
  const file = chosenFile(currentPage.document);
  if (!file) return false;
  try {
    const text = await textOfList(file).catch((error) => {
      if (isMissing(error)) return '';
      throw error;
    });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(withLine(text, entry)));
    return true;
  } catch (error) {
    const name = vscode.workspace.asRelativePath(file);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Nothing was added to the word list {0}: {1}', name, (error as Error).message),
    );
    return false;
  }
}

/** @throws SyntaxError when the text is a list in JSON that cannot be read */
function withLine(text: string, entry: WordListEntry): string {
  const [, mark = '', list = ''] = /^(\ufeff?)(.*)$/s.exec(text) ?? [];
  if (/^\s*\[/.test(list)) return `${mark}${JSON.stringify(withEntry(JSON.parse(list), entry), null, 2)}\n`;
  const end = list.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${list === '' || list.endsWith('\n') ? '' : end}${lineOfEntry(entry)}${end}`;
}
