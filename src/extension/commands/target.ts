/** What a command works on, or a word about why there is nothing. */
import * as vscode from 'vscode';
import type { Parts } from '../client.ts';
import { editorOf } from '../current-page.ts';
import { sayQuietly } from '../status-message.ts';

/** VS Code keeps a longer text from extensions. */
const syncLimit = 50 * 1024 * 1024;

/** The editor of the current page, or undefined after the reader was told why there is none. */
export async function newsEditor({ news }: Parts): Promise<vscode.TextEditor | undefined> {
  const editor = news.document ? editorOf(news.document) : undefined;
  if (!editor) await tellWhyNone();
  return editor;
}

/** The current page, or undefined after the reader was told why there is none. */
export async function newsDocument({ news }: Parts): Promise<vscode.TextDocument | undefined> {
  if (!news.document) await tellWhyNone();
  return news.document ?? undefined;
}

async function tellWhyNone(): Promise<void> {
  if (await tellTooLarge()) return;
  sayQuietly(vscode.l10n.t('No Chinese news page is open.'));
}

/** Says so when the active tab holds a file that VS Code does not hand to extensions. */
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
