/** Navigation between mentions, and to places from trees, cards and the panel. */
import * as vscode from 'vscode';
import { type EntityList, entitiesRequest, type WirePosition, type WireRange } from '../../protocol/protocol.ts';
import { positionOf, rangeOf } from '../ranges.ts';
import { showStatusMessage } from '../status-message.ts';
import { stepDone } from '../walkthrough.ts';
import type { Parts } from './parts.ts';
import { newsEditor } from './target.ts';

/** Arguments of a link in a card or a row of a tree: uri and range. They may come from anywhere, so they are checked. */
export async function revealPlace({ revealer }: Parts, uri?: unknown, range?: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isRange(range)) return;
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (document) await revealer.reveal(document, range, true);
}

/** @param place uri and position of a card's link, or a row of the entity tree; from the palette, the cursor. */
export async function findMentions(parts: Parts, place?: unknown, position?: unknown): Promise<void> {
  if (typeof place === 'string' && isPosition(position)) {
    await showReferences(vscode.Uri.parse(place), positionOf(position));
    return;
  }
  const editor = await newsEditor(parts);
  if (!editor) return;
  const first = (place as { entity?: EntityList['entities'][number] } | undefined)?.entity?.mentions[0];
  await showReferences(editor.document.uri, first ? positionOf(first.range.start) : editor.selection.active);
}

async function showReferences(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const locations = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  if (!locations?.length) {
    showStatusMessage(vscode.l10n.t('There is no entity at the cursor.'));
    return;
  }
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
}

export async function showCard(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
  stepDone('cardShown');
}

export const nextMention = (parts: Parts) => goToMention(parts, 1);
export const previousMention = (parts: Parts) => goToMention(parts, -1);

/** In a mention, goes to the next mention of that entity; elsewhere, to the next mention of any entity. After the last it starts again. */
async function goToMention(parts: Parts, step: 1 | -1): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  const list = await parts.connection.request(entitiesRequest, { uri: editor.document.uri.toString() });
  if (list?.version !== editor.document.version) return;
  const cursor = editor.selection.active;
  const here = list.entities.find(({ mentions }) => mentions.some(({ range }) => rangeOf(range).contains(cursor)));
  const places = (here ? here.mentions : list.entities.flatMap(({ mentions }) => mentions)).map(({ range }) =>
    rangeOf(range),
  );
  places.sort((a, b) => a.start.compareTo(b.start));
  const outside = places.filter((range) => !range.contains(cursor));
  const target =
    step > 0
      ? (outside.find(({ start }) => start.isAfter(cursor)) ?? outside[0])
      : (outside.findLast(({ start }) => start.isBefore(cursor)) ?? outside.at(-1));
  if (!target) {
    showStatusMessage(
      here ? vscode.l10n.t('This is the only mention.') : vscode.l10n.t('No name was found on this page.'),
    );
    return;
  }
  editor.selection = new vscode.Selection(target.start, target.start);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isPosition(value: unknown): value is WirePosition {
  const { line, character } = (value ?? {}) as Partial<WirePosition>;
  return Number.isInteger(line) && Number.isInteger(character) && Number(line) >= 0 && Number(character) >= 0;
}

function isRange(value: unknown): value is WireRange {
  const { start, end } = (value ?? {}) as Partial<WireRange>;
  return isPosition(start) && isPosition(end);
}
