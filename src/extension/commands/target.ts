/** The editor or document that a command works on, or a message why there is none. */
import * as vscode from 'vscode';
import { editorOf, tabsOf } from '../current-page.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';

/** VS Code gives extensions no longer text. */
const syncLimit = 50 * 1024 * 1024;

/** The editor of the current page, brought to the front when it lies behind another tab; or undefined after a message why there is none. */
export async function newsEditor({ currentPage }: Parts): Promise<vscode.TextEditor | undefined> {
  const { document } = currentPage;
  if (!document) {
    await tellWhyNone();
    return undefined;
  }
  const viewColumn = tabsOf(document)[0]?.group.viewColumn;
  return (
    editorOf(document) ??
    vscode.window.showTextDocument(document, { preview: false, ...(viewColumn && { viewColumn }) })
  );
}

/** The current page, or undefined after a message why there is none. */
export async function newsDocument({ currentPage }: Parts): Promise<vscode.TextDocument | undefined> {
  if (!currentPage.document) await tellWhyNone();
  return currentPage.document ?? undefined;
}

async function tellWhyNone(): Promise<void> {
  if (await tellTooLarge()) return;
  showStatusMessage(vscode.l10n.t('No Chinese news page is open.'));
}

/** Shows a message if the active tab has a file that VS Code does not give to extensions. */
export async function tellTooLarge(): Promise<boolean> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (vscode.window.activeTextEditor || !(input instanceof vscode.TabInputText)) return false;
  const size = await vscode.workspace.fs.stat(input.uri).then(
    (stat) => stat.size,
    () => 0,
  );
  if (size < syncLimit) return false;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This file is too large: VS Code gives extensions no text above 50 MB. The command line tool reads files of any size.',
    ),
  );
  return true;
}
