/** Shows the tidied page beside the page in the editor's diff. The tidied text is a virtual document. */
import * as vscode from 'vscode';
import type { Core } from './context.ts';
import { rangeOf } from './ranges.ts';
import { askTidy } from './tidy-edits.ts';

const scheme = 'zh-news-tidy';

export interface Preview extends vscode.Disposable {
  show(document: vscode.TextDocument): Promise<void>;
}

export function createPreview(core: Core): Preview {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
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
      const name = document.uri.path.split('/').at(-1);
      await vscode.commands.executeCommand(
        'vscode.diff',
        document.uri,
        preview,
        vscode.l10n.t('{0}: tidied', name ?? ''),
      );
    },
    dispose: () => subscriptions.dispose(),
  };
}

function previewOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme, path: uri.path, query: uri.toString() });
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
