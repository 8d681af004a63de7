/** Commands for the language server and the log. */
import * as vscode from 'vscode';
import { cancelReadingNotification } from '../../protocol/protocol.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';

export function cancelReading({ connection, currentPage }: Parts): void {
  if (!currentPage.document) return;
  connection.notify(cancelReadingNotification, { uri: currentPage.document.uri.toString() });
  showStatusMessage(vscode.l10n.t('Reading was cancelled. It goes on with the next edit.'));
}

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
