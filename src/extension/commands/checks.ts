/** Quick fixes of checks: hide one of them, or switch off its rule. */
import * as vscode from 'vscode';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';

/** Where a choice is stored: in the workspace if there is one, otherwise for the user. */
const target = () =>
  vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;

/** @param key identifies the check, from the server. */
export async function silenceCheck(_parts: Parts, key: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhNews');
  const silenced = settings.get<readonly string[]>('silencedChecks', []);
  if (!silenced.includes(key)) await settings.update('silencedChecks', [...silenced, key], target());
  showStatusMessage(vscode.l10n.t('This contradiction is not shown again: {0}', 'zhNews.silencedChecks'));
}

/** @param rule of the check, as in the setting. */
export async function switchOffCheck(_parts: Parts, rule: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhNews');
  const { workspaceValue, globalValue } = settings.inspect<Readonly<Record<string, boolean>>>('checks') ?? {};
  const own = target() === vscode.ConfigurationTarget.Workspace ? workspaceValue : globalValue;
  await settings.update('checks', { ...own, [rule]: false }, target());
  showStatusMessage(vscode.l10n.t('“{0}” is switched off in the settings: {1}', rule, 'zhNews.checks'));
}
