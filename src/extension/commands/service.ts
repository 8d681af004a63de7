/** Commands for the language server and the log. */
import * as vscode from 'vscode';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';

export const cancelReading = ({ currentPage }: Parts) => currentPage.cancelReading();
export const resumeReading = ({ currentPage }: Parts) => currentPage.resumeReading();

export async function restartServer({ connection }: Parts): Promise<void> {
  await connection.restart();
  showStatusMessage(vscode.l10n.t('The language server was restarted.'));
}

export function showLog({ connection }: Parts): void {
  connection.log.show();
}

export async function toggleFollowCursor(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhNews');
  const follows = !settings.get<boolean>('articles.followCursor');
  await settings.update('articles.followCursor', follows, vscode.ConfigurationTarget.Global);
  showStatusMessage(
    follows ? vscode.l10n.t('The views follow the cursor.') : vscode.l10n.t('The views no longer follow the cursor.'),
  );
}
