/** Teaching names: the selection, or the row of the tree, goes to the reader's word list in the settings. */
import * as vscode from 'vscode';
import type { EntityType } from '../../core/reading.ts';
import { showStatusMessage } from '../status-message.ts';
import { nameOf, type WordListEntry, withEntry } from '../word-list.ts';
import type { Parts } from './parts.ts';
import { newsEditor } from './target.ts';

type Row = { readonly entity?: { readonly name: string } };

export const markAs = (type: EntityType) => (parts: Parts, row?: Row) =>
  write(
    parts,
    row,
    (name) => ({ name, type }),
    (name) => vscode.l10n.t('Added to the word list: {0}', name),
  );

export const notAnEntity = (parts: Parts, row?: Row) =>
  write(
    parts,
    row,
    (name) => ({ name, ignore: true }),
    (name) => vscode.l10n.t('No longer marked: {0}', name),
  );

async function write(
  parts: Parts,
  row: Row | undefined,
  entryOf: (name: string) => WordListEntry,
  said: (name: string) => string,
): Promise<void> {
  const name = row?.entity?.name ?? (await nameAtCursor(parts));
  if (name === undefined) return;
  if (!name) {
    showStatusMessage(vscode.l10n.t('Select a name first.'));
    return;
  }
  const uri = parts.currentPage.document?.uri;
  const settings = vscode.workspace.getConfiguration('zhNews', uri);
  // A project's names belong to the project; without one they are the user's.
  const [target, given] = vscode.workspace.workspaceFolders
    ? [vscode.ConfigurationTarget.Workspace, settings.inspect<WordListEntry[]>('wordList')?.workspaceValue]
    : [vscode.ConfigurationTarget.Global, settings.inspect<WordListEntry[]>('wordList')?.globalValue];
  await settings.update('wordList', withEntry(given ?? [], entryOf(name)), target);
  showStatusMessage(said(name));
}

/** The selected text, or the name that the cursor is in; undefined when there is no page. */
async function nameAtCursor(parts: Parts): Promise<string | undefined> {
  const editor = await newsEditor(parts);
  if (!editor) return undefined;
  const { document, selection } = editor;
  if (!selection.isEmpty) return nameOf(document.getText(selection));
  const hovers = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
    'vscode.executeDocumentHighlights',
    document.uri,
    selection.active,
  );
  const here = hovers?.find(({ range }) => range.contains(selection.active));
  return here ? nameOf(document.getText(here.range)) : '';
}
