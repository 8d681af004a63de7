/** Quick fixes of checks: hide one of them, or switch off its rule. */
import * as vscode from 'vscode';
import { ownList, targetOf, usualOwner, wholeList } from '../list-setting.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';

/** @param key identifies the check, from the server. */
export async function silenceCheck(_parts: Parts, key: string): Promise<void> {
  const owner = usualOwner();
  if (!wholeList('silencedChecks', null).includes(key))
    await vscode.workspace
      .getConfiguration('zhNews')
      .update('silencedChecks', [...ownList('silencedChecks', owner, null), key], targetOf(owner));
  showStatusMessage(vscode.l10n.t('This contradiction is not shown again: {0}', 'zhNews.silencedChecks'));
}

/** @param rule of the check, as in the setting. */
export async function switchOffCheck(_parts: Parts, rule: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhNews');
  const { workspaceValue, globalValue } = settings.inspect<Readonly<Record<string, boolean>>>('checks') ?? {};
  const owner = usualOwner();
  const own = owner === 'workspace' ? workspaceValue : globalValue;
  await settings.update('checks', { ...own, [rule]: false }, targetOf(owner));
  showStatusMessage(vscode.l10n.t('“{0}” is switched off in the settings: {1}', rule, 'zhNews.checks'));
}
