/** Filters of the entity tree. */
import * as vscode from 'vscode';
import { entityTypes, typeName } from '../views/entities-tree.ts';
import { noFilter } from '../views/entity-filter.ts';
import type { Parts } from './parts.ts';

export async function filterByType({ entities }: Parts): Promise<void> {
  const rows = entityTypes.map((type) => ({
    label: typeName(type),
    type,
    picked: entities.filter.types.includes(type),
  }));
  const chosen = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Types to show; none for all'),
  });
  if (!chosen) return;
  const types = chosen.length === entityTypes.length ? [] : chosen.map(({ type }) => type);
  entities.narrow({ ...entities.filter, types });
}

export async function filterByText({ entities }: Parts): Promise<void> {
  const text = await vscode.window.showInputBox({
    value: entities.filter.text,
    prompt: vscode.l10n.t('Part of a name, a title, or its pinyin'),
  });
  if (text !== undefined) entities.narrow({ ...entities.filter, text: text.trim() });
}

export function clearFilter({ entities }: Parts): void {
  entities.narrow(noFilter);
}
