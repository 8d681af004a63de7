/** What can be done with a name: the quick fixes, and the card's links. What is decided goes into the page's review; lists are for names everywhere. */
import * as vscode from 'vscode';
import type { EntityType } from '../../core/reading.ts';
import { type EntityList, entitiesRequest, type NameTarget, type WirePosition } from '../../protocol/protocol.ts';
import { previewScheme } from '../preview-scheme.ts';
import { positionOf, rangeOf } from '../ranges.ts';
import { entityTypeName } from '../review/names.ts';
import { showStatusMessage } from '../status-message.ts';
import { entityTypes } from '../views/entities-tree.ts';
import { nameOf } from '../word-list.ts';
import { addToList, chooseList } from '../word-lists.ts';
import type { Parts } from './parts.ts';
import { newsEditor } from './target.ts';

/** A row of the entity tree. */
interface Row {
  readonly entity?: EntityList['entities'][number];
}

/** @param type null when it is no name. */
export async function nameAs(parts: Parts, target: NameTarget, type: EntityType | null): Promise<void> {
  const review = type ? `zhNews.review.${type}` : 'zhNews.review.reject';
  if (reviewCommands(parts).has(review)) {
    await vscode.commands.executeCommand(review, target);
    return;
  }
  const name = nameIn(target);
  if (name) await addToList(parts, type ? { name, type } : { name, ignore: true });
}

/** Makes the name an alias of another one, which the user chooses. */
export async function mergeName(parts: Parts, target: NameTarget, fullName: string, type: EntityType): Promise<void> {
  const list = await parts.connection.request(entitiesRequest, { uri: target.uri });
  const others = (list?.entities ?? []).filter((other) => other.type === type && other.name !== fullName);
  const chosen = await vscode.window.showQuickPick(
    others.map(({ name, titles, mentions }) => ({
      label: name,
      description: [...titles, `${mentions.length}×`].join(' · '),
    })),
    { placeHolder: vscode.l10n.t('The same as {0}', fullName) },
  );
  if (chosen) await addToList(parts, { name: chosen.label, type, alias: [fullName] });
}

/** @param given the name, a row of the entity tree, or nothing: the name at the cursor. */
export async function addToWordList(parts: Parts, given?: unknown, givenType?: unknown): Promise<void> {
  const entity = (given as Row | undefined)?.entity;
  const name = typeof given === 'string' ? given : (entity?.name ?? (await nameAtCursor(parts)));
  const type = entity?.type ?? givenType;
  if (name === '') showStatusMessage(vscode.l10n.t('Select a name first.'));
  if (!name) return;
  const known = entityTypes.find((own) => own === type) ?? (await chooseType(name));
  const list = known && (await chooseList(parts));
  if (known && list) await addToList(parts, { name, type: known }, list);
}

async function chooseType(name: string): Promise<EntityType | undefined> {
  const rows = entityTypes.map((type) => ({ label: entityTypeName(type), type }));
  return (await vscode.window.showQuickPick(rows, { placeHolder: name }))?.type;
}

/** The quick fixes of the name at a place of a card, as the editor's own menu. */
export async function nameActions(parts: Parts, uri?: unknown, position?: unknown): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor || editor.document.uri.toString() !== uri) return;
  const at = positionOf(position as WirePosition);
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('editor.action.quickFix');
}

/** From a card, a row of the tree, or the palette with the cursor in a name. */
export async function notAnEntity(parts: Parts, place?: unknown, position?: unknown): Promise<void> {
  if (typeof place === 'string') {
    const target = await targetAt(parts, place, positionOf(position as WirePosition));
    if (target) await nameAs(parts, target, null);
    return;
  }
  const row = place as { entity?: EntityList['entities'][number] } | undefined;
  const name = row?.entity?.name ?? (await nameAtCursor(parts));
  if (name === undefined) return;
  if (!name) showStatusMessage(vscode.l10n.t('Select a name first.'));
  else await addToList(parts, { name, ignore: true });
}

export const markAs = (type: EntityType) => async (parts: Parts, row?: { entity?: { name: string } }) => {
  const name = row?.entity?.name ?? (await nameAtCursor(parts));
  if (name === undefined) return;
  if (!name) showStatusMessage(vscode.l10n.t('Select a name first.'));
  else await addToList(parts, { name, type });
};

/** @param given a text, or a row of the entity tree. */
export async function copyText(_: Parts, given?: unknown): Promise<void> {
  const text = (given as Row | undefined)?.entity?.name ?? given;
  if (typeof text !== 'string') return;
  await vscode.env.clipboard.writeText(text);
  showStatusMessage(vscode.l10n.t('Copied: {0}', text));
}

/** The selected text, or the name that the cursor is in, of the page or of its preview; undefined when there is no page. */
async function nameAtCursor(parts: Parts): Promise<string | undefined> {
  const { activeTextEditor } = vscode.window;
  const isPreview = activeTextEditor?.document.uri.scheme === previewScheme;
  const editor = isPreview ? activeTextEditor : await newsEditor(parts);
  if (!editor) return undefined;
  const { document, selection } = editor;
  if (!selection.isEmpty) return nameOf(document.getText(selection));
  const target = await targetAt(parts, document.uri.toString(), selection.active);
  return target ? nameIn(target) : '';
}

/** The mention at a position, or null. */
async function targetAt({ connection }: Parts, uri: string, position: vscode.Position): Promise<NameTarget | null> {
  const list = await connection.request(entitiesRequest, { uri });
  const mentions = list?.entities.flatMap((entity) => entity.mentions) ?? [];
  const here = mentions.find(({ range }) => rangeOf(range).contains(position));
  return here ? { uri, range: here.range } : null;
}

function nameIn({ uri, range }: NameTarget): string {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  return document ? nameOf(document.getText(rangeOf(range))) : '';
}

/** The commands of the review, where this version has it. */
function reviewCommands({ context }: Parts): ReadonlySet<string> {
  const { commands } = context.extension.packageJSON.contributes as { commands: { command: string }[] };
  return new Set(commands.map(({ command }) => command));
}
