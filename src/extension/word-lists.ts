/** The word lists: of the workspace, of the user, and a file that a team shares. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';
import { showStatusMessage } from './status-message.ts';
import { lineOfEntry, type WordListEntry, withEntry } from './word-list.ts';
import { chosenFile } from './word-list-file.ts';

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
  if (list === 'shared') await appendToFile(core, entry);
  else {
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

/** A line at the end of the shared file; a file in JSON gets an entry at the end of its list. */
async function appendToFile({ currentPage }: Core, entry: WordListEntry): Promise<void> {
  const file = chosenFile(currentPage.document);
  if (!file) return;
  const text = await vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  const json = /^\ufeff?\s*\[/.test(text);
  const added = json
    ? `${JSON.stringify(withEntry(JSON.parse(text.replace(/^\ufeff/, '')), entry), null, 2)}\n`
    : `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lineOfEntry(entry)}\n`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(added));
}
