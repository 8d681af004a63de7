/** Shows the tidied page beside the page in the editor's diff. The tidied text is a virtual document. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';
import { languageId } from './language-detection.ts';
import { previewScheme } from './preview-scheme.ts';
import { rangeOf } from './ranges.ts';
import { askTidy } from './tidy-edits.ts';

export interface Preview extends vscode.Disposable {
  show(document: vscode.TextDocument): Promise<void>;
  /** The page whose preview is in front, or null. */
  readonly shown: vscode.TextDocument | null;
  /** Closes the preview that is in front. */
  close(): Promise<void>;
}

export function createPreview(core: Core): Preview {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        const document = sourceOf(uri);
        return document ? tidied(core, document) : '';
      },
    }),
    core.currentPage.onDidRead(() => {
      const { document } = core.currentPage;
      if (document) changed.fire(previewOf(document.uri));
    }),
  );
  return {
    async show(document) {
      const preview = previewOf(document.uri);
      changed.fire(preview);
      // As a page it wraps its long lines, and has the colours of its names.
      await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(preview), languageId);
      const name = document.uri.path.split('/').at(-1);
      await vscode.commands.executeCommand(
        'vscode.diff',
        document.uri,
        preview,
        vscode.l10n.t('{0}: tidied', name ?? ''),
      );
    },
    get shown() {
      const input = previewTab()?.input;
      return (input instanceof vscode.TabInputTextDiff && sourceOf(input.modified)) || null;
    },
    async close() {
      const tab = previewTab();
      if (tab) await vscode.window.tabGroups.close(tab);
    },
    dispose: () => subscriptions.dispose(),
  };
}

function previewTab(): vscode.Tab | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab?.input instanceof vscode.TabInputTextDiff && tab.input.modified.scheme === previewScheme ? tab : undefined;
}

function previewOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: previewScheme, path: uri.path, query: uri.toString() });
}

function sourceOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.query);
}

async function tidied(core: Core, document: vscode.TextDocument): Promise<string> {
  const answer = await askTidy(core, document, null);
  const text = document.getText();
  if (!answer || answer.version !== document.version) return text;
  const edits = answer.edits
    .map(({ range, newText }) => ({ range: rangeOf(range), newText }))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, document.offsetAt(range.start)) + newText;
    at = document.offsetAt(range.end);
  }
  return result + text.slice(at);
}
