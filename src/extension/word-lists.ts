/** The word lists: of the workspace, of the user, and a file that a team shares. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';
import { ownList, targetOf, usualOwner } from './list-setting.ts';
import { isMissing } from './review/sidecar.ts';
import { showStatusMessage } from './status-message.ts';
import { isAbout, lineOfEntry, type WordListEntry, withEntry } from './word-list.ts';
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
export async function addToList(core: Core, entry: WordListEntry, list: ListName = usualOwner()): Promise<void> {
  const takeBack = list === 'shared' ? await appendToFile(core, entry) : await addToSettings(core, entry, list);
  if (takeBack) void offerToTakeBack(entry, takeBack);
}

type TakeBack = () => Thenable<void>;

/** A list has no undo of its own, and `Ctrl+Z` is the page's. */
async function offerToTakeBack({ name, ignore }: WordListEntry, takeBack: TakeBack): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const told = ignore
    ? vscode.l10n.t('No longer marked: {0}', name)
    : vscode.l10n.t('Added to the word list: {0}', name);
  if ((await vscode.window.showInformationMessage(told, undo)) !== undo) return;
  await takeBack();
  showStatusMessage(vscode.l10n.t('Undone in the word list: {0}', name));
}

async function addToSettings(core: Core, entry: WordListEntry, list: 'workspace' | 'user'): Promise<TakeBack> {
  const settings = () => vscode.workspace.getConfiguration('zhNews', core.currentPage.document?.uri);
  const target = targetOf(list);
  const given = () => ownList('wordList', list, core.currentPage.document?.uri ?? null);
  const old = given().find((other) => isAbout(other, entry.name));
  await settings().update('wordList', withEntry(given(), entry), target);
  return () => {
    const others = given().filter((other) => !isAbout(other, entry.name));
    const back = old ? [...others, old] : others;
    return settings().update('wordList', back.length > 0 ? back : undefined, target);
  };
}

/**
 * A line at the end of the shared file; a file in JSON gets an entry at the end of its list.
 * @returns null, with nothing written and its reason told, when the file is none that can be added to
 */
async function appendToFile({ currentPage }: Core, entry: WordListEntry): Promise<TakeBack | null> {
  const file = chosenFile(currentPage.document);
  if (!file) return null;
  try {
    const text = await textOrNothing(file);
    const written = withLine(text, entry);
    await write(file, written);
    // What others added meanwhile stays.
    return async () => {
      if ((await textOrNothing(file)) === written) await write(file, text);
      else void vscode.window.showWarningMessage(vscode.l10n.t('The word list {0} changed meanwhile.', nameOf(file)));
    };
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Nothing was added to the word list {0}: {1}', nameOf(file), (error as Error).message),
    );
    return null;
  }
}

const nameOf = (file: vscode.Uri) => vscode.workspace.asRelativePath(file);
const write = (file: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));

const textOrNothing = (file: vscode.Uri): Promise<string> =>
  textOfList(file).catch((error) => {
    if (isMissing(error)) return '';
    throw error;
  });

/** @throws SyntaxError when the text is a list in JSON that cannot be read */
function withLine(text: string, entry: WordListEntry): string {
  const [, mark = '', list = ''] = /^(\ufeff?)(.*)$/s.exec(text) ?? [];
  if (/^\s*\[/.test(list)) return `${mark}${JSON.stringify(withEntry(JSON.parse(list), entry), null, 2)}\n`;
  const end = list.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${list === '' || list.endsWith('\n') ? '' : end}${lineOfEntry(entry)}${end}`;
}
